import { auditEntry } from "../../domain/audit.ts";
import type { CommunityFile, FiledDocument, ImportCount } from "../../domain/communityFile.ts";
import type { ActorRef, CommunityId } from "../../domain/ids.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import { type OwnUnnamed, unpacked } from "../../domain/unnamed.ts";
import { SealBroken } from "../../ports/sealer.ts";
import { Conflict, type KnowledgeDocument } from "../../ports/store.ts";
import { changing, unlessThere } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { allPages } from "../keeping/allPages.ts";
import { ownUnnamed, sealName, withOwnUnnamed } from "../ownUnnamed.ts";
import { MOVED_TYPES } from "./knowledgeTypes.ts";

const BATCH = 50;

/** What an import does, by kind of document; `sealsOpen` is false where the file's seals need keys that are not here. */
export type ImportReport = { counts: Record<string, ImportCount>; sealsOpen: boolean };

/**
 * Brings a community in, or with `preview` only says what that would do. Nothing that is there is overwritten: run again,
 * also after an interruption, it adds what is missing.
 */
export async function importCommunity(
  deps: Deps,
  file: CommunityFile,
  options: { preview: boolean; by: ActorRef | "system" },
): Promise<ImportReport> {
  const { id } = file.community;
  const counts: Record<string, ImportCount> = {};
  const count = (kind: string, what: keyof ImportCount) => {
    const before = counts[kind] ?? { fresh: 0, there: 0, different: 0 };
    counts[kind] = { ...before, [what]: before[what] + 1 };
  };
  const communities = await deps.store.communities.all();
  const known = communities.find(({ value }) => value.id === id);
  const there = await whatIsThere(deps, id);
  const untouched = known !== undefined && !there.some;
  count(
    "community",
    !known || untouched ? "fresh" : same(known.value, file.community) ? "there" : "different",
  );
  if (!options.preview && (!known || untouched))
    await deps.store.communities.write([
      known ? { replace: file.community, version: known.version } : { create: file.community },
    ]);

  let batch: FiledDocument[] = [];
  for (const document of file.knowledge) {
    const before = there.documents.get(document.id);
    count(document.type, before === undefined ? "fresh" : before === print(document) ? "there" : "different");
    if (before !== undefined || options.preview) continue;
    batch.push(document);
    if (batch.length === BATCH) {
      await create(deps, id, batch);
      batch = [];
    }
  }
  await create(deps, id, batch);
  const sealsOpen = await importPeople(deps, file, options.preview, count);
  if (!options.preview) await note(deps, id, options.by);
  return { counts, sealsOpen };
}

/** A print of every document that is there, by id. `some`: more than what an empty installation makes by itself. */
async function whatIsThere(
  deps: Deps,
  communityId: CommunityId,
): Promise<{ documents: Map<string, string>; some: boolean }> {
  const documents = new Map<string, string>();
  let some = false;
  for (const type of MOVED_TYPES)
    for await (const { value } of allPages((page) => deps.store.knowledge.oldest(communityId, type, page))) {
      documents.set(value.id, print(value));
      some ||= type === "item";
    }
  return { documents, some };
}

async function create(deps: Deps, communityId: CommunityId, documents: FiledDocument[]): Promise<void> {
  if (documents.length === 0) return;
  const changes = documents.map((document) => ({ create: document as KnowledgeDocument }));
  try {
    await deps.store.knowledge.write(communityId, changes);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    // Somebody else made one of them meanwhile.
    for (const change of changes) await unlessThere(deps.store.knowledge.write(communityId, [change]));
  }
}

/** Members and their records; a record that is there gains the roles and what was written unnamed. */
async function importPeople(
  deps: Deps,
  file: CommunityFile,
  preview: boolean,
  count: (kind: string, what: keyof ImportCount) => void,
): Promise<boolean> {
  const { id: communityId } = file.community;
  let sealsOpen = true;
  for (const membership of file.memberships) {
    const there = await deps.store.membership.member(communityId, membership.personId);
    count("membership", there ? "there" : "fresh");
    if (!there && !preview)
      await unlessThere(deps.store.membership.write(communityId, [{ create: membership }]));
  }
  for (const person of file.people) {
    const unnamed = unnamedOf(deps, person);
    sealsOpen &&= unnamed !== undefined;
    const there = await deps.store.people.person(person.id);
    count("person", there ? "there" : "fresh");
    if (!preview) await importPerson(deps, communityId, person, unnamed ?? []);
  }
  return sealsOpen;
}

async function importPerson(
  deps: Deps,
  communityId: CommunityId,
  filed: Person,
  unnamed: OwnUnnamed[],
): Promise<void> {
  await changing(deps, async () => {
    const stored = await deps.store.people.person(filed.id);
    if (!stored) {
      const person = withOwnUnnamed(deps, { ...filed, admin: false }, unnamed);
      await deps.store.people.write(filed.id, [{ create: person }]);
      return;
    }
    const own = ownUnnamed(deps, stored.value);
    const missing = unnamed.filter(({ id }) => !own.some((entry) => entry.id === id));
    const joins = rolesIn(stored.value, communityId).length === 0;
    if (missing.length === 0 && !joins) return;
    const roles = joins
      ? { ...stored.value.roles, [communityId]: rolesIn(filed, communityId) }
      : stored.value.roles;
    const after = withOwnUnnamed(deps, { ...stored.value, roles }, [...own, ...missing]);
    await deps.store.people.write(filed.id, [{ replace: after, version: stored.version }]);
  });
}

/** What they wrote unnamed, or nothing where the key of the file's seals is not here. */
function unnamedOf(deps: Deps, person: Person): OwnUnnamed[] | undefined {
  if (!person.unnamed) return [];
  try {
    return unpacked(deps.sealer.open(person.unnamed, sealName(person.id)));
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

async function note(deps: Deps, communityId: CommunityId, by: ActorRef | "system"): Promise<void> {
  const of = { id: deps.ids.next(), communityId, actor: by, action: "community.imported" } as const;
  const thing = { type: "community", id: communityId } as const;
  await deps.store.knowledge.write(communityId, [{ create: auditEntry({ ...of, thing }, deps.clock.now()) }]);
}

function same(a: object, b: object): boolean {
  return print(a) === print(b);
}

/** The same for the same content, in whatever order a store gives the fields back. */
function print(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    field !== null && typeof field === "object" && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => a.localeCompare(b)))
      : field,
  );
}
