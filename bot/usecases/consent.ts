import { type AuditAction, auditEntry } from "../domain/audit.ts";
import type { ConsentAbout, ConsentAnswer, ConsentRequest } from "../domain/consent.ts";
import { PracticeError } from "../domain/errors.ts";
import type { ItemId, PersonId } from "../domain/ids.ts";
import { type Item, removed, withoutSendersWords } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Stored } from "../ports/store.ts";
import { changing, unlessThere } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { rowsWithoutWords } from "./queueRows.ts";
import { withoutVersions } from "./versions.ts";

/**
 * Asks whoever wrote the words of an item whether they may be named, privately and in their own time. One of the three
 * things a seal is opened for.
 */
export async function askConsentFor(deps: Deps, item: Item): Promise<void> {
  if (!item.sender) return;
  const personId = deps.sealer.open(item.sender, item.id) as PersonId;
  const asked = await requestAbout(deps, personId, item.id);
  if (!asked) {
    const day = dayStart(deps.clock.now()).toISOString();
    const id = `consent.${deps.sealer.tag("consent", [personId, item.id])}`;
    const about: ConsentAbout = { communityId: item.communityId, itemId: item.id };
    const request: ConsentRequest = {
      type: "consent",
      id,
      personId,
      about: deps.sealer.seal(JSON.stringify(about), id),
      createdAt: day,
      updatedAt: day,
    };
    await unlessThere(deps.store.people.write(personId, [{ create: request }]));
  }
  await oweNotice(deps, {
    id: `consent.${item.id}`,
    personId,
    kind: "consent-request",
    communityId: item.communityId,
    itemId: item.id,
  });
}

/** A request about words of the reader's, with the item it is about while that is there. */
export type ConsentWaiting = { request: ConsentRequest; itemId: ItemId; item: Item | undefined };

/** Every request about words of the person's, answered or not, newest first: they may change their mind at any time. */
export async function consentsOf(deps: Deps, person: Person): Promise<ConsentWaiting[]> {
  const requests = await deps.store.people.consents(person.id);
  const all = await Promise.all(
    requests.map(async ({ value }) => {
      const { communityId, itemId } = aboutOf(deps, value);
      const item = (await deps.store.knowledge.item(communityId, itemId))?.value;
      return { request: value, itemId, item };
    }),
  );
  return all.toReversed();
}

/**
 * Does what the writer of the words says: names them, keeps them unnamed, or takes the words out of every copy.
 * @throws PracticeError `not-found` for anybody who was not asked.
 */
export async function answerConsent(
  deps: Deps,
  person: Person,
  itemId: string,
  answer: ConsentAnswer,
): Promise<void> {
  const asked = await requestAbout(deps, person.id, itemId);
  if (!asked) throw new PracticeError("not-found");
  const { communityId } = aboutOf(deps, asked.value);
  await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(communityId, itemId as ItemId);
    if (thread === undefined || thread.item.value.state === "removed") return;
    // Whoever does not want to be named is not to be known by the moment they said so.
    const now = answer === "named" ? deps.clock.now() : dayStart(deps.clock.now());
    const others = thread.perspectives.some(
      ({ value: { state } }) => state === "published" || state === "held",
    );
    const after = decided(thread.item.value, person, answer, others, now);
    if (after === thread.item.value) return;
    const gone =
      answer === "remove"
        ? [
            ...(await rowsWithoutWords(deps, thread.item.value, "removed", now)),
            ...(await withoutVersions(deps, thread.item.value)),
          ]
        : [];
    const action: Record<ConsentAnswer, AuditAction> = {
      named: "consent.given",
      unnamed: "consent.refused",
      remove: "words.removed",
    };
    await deps.store.knowledge.write(communityId, [
      { replace: after, version: thread.item.version },
      {
        create: auditEntry(
          {
            id: deps.ids.random(),
            communityId,
            // Who it was would say whose words they are.
            actor: answer === "named" ? person.actorRef : "unnamed",
            action: action[answer],
            thing: { type: "item", id: after.id },
          },
          now,
        ),
      },
      ...gone,
    ]);
  });
  if (answer === "remove") await deps.store.overwriteReplaced();
  await changing(deps, async () => {
    const stored = await deps.store.people.consent(person.id, asked.value.id);
    if (!stored || stored.value.answer === answer) return;
    const after = { ...stored.value, answer, updatedAt: dayStart(deps.clock.now()).toISOString() };
    await deps.store.people.write(person.id, [{ replace: after, version: stored.version }]);
  });
  await refreshPostedCards(deps, communityId, itemId as ItemId);
}

/** The item as the writer of its words wants it; unchanged once the words are out. */
/** The request about an item among those a person was asked; opened for them, or to ask them. */
async function requestAbout(
  deps: Deps,
  personId: PersonId,
  itemId: string,
): Promise<Stored<ConsentRequest> | undefined> {
  const all = await deps.store.people.consents(personId);
  return all.find(({ value }) => aboutOf(deps, value).itemId === itemId);
}

function aboutOf(deps: Deps, request: ConsentRequest): ConsentAbout {
  return JSON.parse(deps.sealer.open(request.about, request.id)) as ConsentAbout;
}

/** The item as the writer of its words wants it; unchanged once the words are out. */
function decided(item: Item, person: Person, answer: ConsentAnswer, builtOn: boolean, now: Date): Item {
  if (item.wordsRemoved) return item;
  if (answer === "remove") return builtOn ? withoutSendersWords(item, now) : removed(item, now, "its-writer");
  const { author: _author, ...rest } = item;
  const unnamed = { ...rest, updatedAt: now.toISOString() };
  return answer === "named" ? { ...unnamed, author: { personId: person.id, name: person.name } } : unnamed;
}
