import type { ConsentRequest } from "../domain/consent.ts";
import type { CommunityId } from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import type { Notice } from "../domain/notice.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Seal } from "../domain/seal.ts";
import type { Waiting } from "../domain/unnamed.ts";
import type { Use } from "../domain/use.ts";
import { SealBroken } from "../ports/sealer.ts";
import type { Change, Keyset, Stored } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { allPages } from "./keeping/allPages.ts";
import { sealName } from "./ownUnnamed.ts";

const PAGE = 100;
/** Messages that are still to be sent. */
const OWED: ReadonlySet<Notice["state"]> = new Set(["waiting", "deferred", "in-digest"]);

/**
 * Seals everything anew under the current key, after it was changed; answers how many documents. Run again after an
 * interruption, it does the rest. Nobody learns by it what a seal holds, and no date changes. Messages long sent keep
 * their old seals.
 */
export async function resealAll(deps: Deps): Promise<number> {
  const people = await resealPeople(deps);
  const knowledge = await resealKnowledge(deps);
  return people + knowledge + (await resealSystem(deps));
}

async function resealPeople(deps: Deps): Promise<number> {
  const { people } = deps.store;
  let count = 0;
  let position: string | undefined;
  for (let more = true; more; ) {
    const changes = await people.changesSince(position, PAGE);
    for (const { type, id, personId } of changes.documents) {
      const write = (change: Change<Person | ConsentRequest>) => people.write(personId, [change]);
      if (type === "person")
        count += await resealOne(
          deps,
          () => people.person(personId),
          (person) => withSeal(deps, person, "unnamed", sealName(personId)),
          write,
        );
      if (type === "consent")
        count += await resealOne(
          deps,
          () => people.consent(personId, id),
          (request) => withSeal(deps, request, "about", id),
          write,
        );
    }
    ({ position, more } = changes);
  }
  return count;
}

async function resealKnowledge(deps: Deps): Promise<number> {
  const { knowledge } = deps.store;
  let count = 0;
  for (const { value } of await deps.store.communities.all()) {
    const write = (change: Change<Item | Perspective | Use>) => knowledge.write(value.id, [change]);
    for (const item of await everything((page) => knowledge.items(value.id, page)))
      if (item.unnamed || item.sender)
        count += await resealOne(
          deps,
          () => knowledge.item(value.id, item.id),
          (there) => withSeal(deps, withAuthor(deps, there), "sender", there.id),
          write,
        );
    for (const perspective of await everything((page) => knowledge.perspectives(value.id, page)))
      if (perspective.unnamed)
        count += await resealOne(
          deps,
          async () => {
            const thread = await knowledge.thread(value.id, perspective.itemId);
            return thread?.perspectives.find((other) => other.value.id === perspective.id);
          },
          (there) => withAuthor(deps, there),
          write,
        );
    for (const use of await everything((page) => knowledge.uses(value.id, page)))
      if (use.unnamed)
        count += await resealOne(
          deps,
          async () => {
            const thread = await knowledge.thread(value.id, use.itemId);
            return thread?.uses.find((other) => other.value.id === use.id);
          },
          (there) => withAuthor(deps, there),
          write,
        );
    count += await resealCards(deps, value.id);
  }
  return count;
}

/** Without the way to a card, words that are taken out would stay in somebody's chat. */
async function resealCards(deps: Deps, communityId: CommunityId): Promise<number> {
  const { knowledge } = deps.store;
  let count = 0;
  for await (const { value, version } of allPages((page) => knowledge.oldest(communityId, "card", page))) {
    const after = withSeal(deps, value, "sealedReference", value.id);
    if (after === value) continue;
    // Replaced or forgotten in between: run again, it is found with its new version or not at all.
    await unlessThere(knowledge.write(communityId, [{ replace: after, version }]));
    count += 1;
  }
  return count;
}

/** What waits to be published, and the messages that are still owed. */
async function resealSystem(deps: Deps): Promise<number> {
  const { waiting, notices } = deps.store;
  let count = 0;
  for (const { value } of await waiting.all())
    count += await resealOne<Waiting>(
      deps,
      () => waiting.one(value.id),
      (there) => withSeal(deps, there, "content", there.id),
      (change) => waiting.write([change]),
    );
  for await (const { value, version } of allPages(notices.oldest)) {
    if (!OWED.has(value.state)) continue;
    const after = withSeal(deps, value, "about", value.id);
    if (after === value) continue;
    // Moved on in between: run again, it is found with its new version, or has been sent.
    await unlessThere(notices.write([{ replace: after, version }]));
    count += 1;
  }
  return count;
}

/** Reads, seals anew and writes, unless there is nothing to do; answers how many were written. */
async function resealOne<T>(
  deps: Deps,
  read: () => Promise<Stored<T> | undefined>,
  anew: (value: T) => T,
  write: (change: { replace: T; version: string }) => Promise<unknown>,
): Promise<number> {
  return changing(deps, async () => {
    const there = await read();
    const after = there && anew(there.value);
    if (!there || after === undefined || after === there.value) return 0;
    await write({ replace: after, version: there.version });
    return 1;
  });
}

/** The document with one of its seals under the current key; the same document where there is nothing to do. */
function withSeal<T, K extends keyof T>(deps: Deps, value: T, field: K, name: string): T {
  const seal = value[field] as Seal | undefined;
  if (!seal || deps.sealer.isCurrent(seal)) return value;
  try {
    return { ...value, [field]: deps.sealer.reseal(seal, name) };
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    // Its key is gone, and with it what it held: nothing to do here but to say so.
    deps.log.warn("seal.does-not-open", { key: seal.key });
    return value;
  }
}

function withAuthor<T extends Item | Perspective | Use>(deps: Deps, thing: T): T {
  if (!thing.unnamed) return thing;
  const unnamed = withSeal(deps, thing.unnamed, "author", thing.id);
  return unnamed === thing.unnamed ? thing : { ...thing, unnamed };
}

async function everything<T>(
  read: (page: { after?: Keyset; limit: number }) => Promise<{ documents: Stored<T>[]; next?: Keyset }>,
): Promise<T[]> {
  const found: T[] = [];
  let after: Keyset | undefined;
  do {
    const page = await read({ limit: PAGE, ...(after ? { after } : {}) });
    found.push(...page.documents.map(({ value }) => value));
    after = page.next;
  } while (after);
  return found;
}
