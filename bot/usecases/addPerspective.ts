import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { isUuid, type PerspectiveId } from "../domain/ids.ts";
import { withPerspective } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { byMostHelped, checkedPerspective, newPerspective, type Perspective } from "../domain/perspective.ts";
import { changing } from "./changing.ts";
import { letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { changeOwnUnnamed } from "./ownUnnamed.ts";
import { dailyChange, markTakingPart } from "./participation.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { takenBack } from "./withdraw.ts";
import { addUnnamedPerspective } from "./writeUnnamed.ts";

export type AddPerspective = {
  /** A UUID made by the client: sent twice, it is added once. */
  id: string;
  itemId: string;
  text: string;
  fitsWhen?: string | undefined;
  /** Without the person's name: it appears later; a first one once a gardener lets it through. */
  unnamed?: boolean | undefined;
  /** What the person said of findings of the identifier check. */
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Puts a perspective beside the others; the item's count, the day's count and the audit change in the same batch.
 * @throws PracticeError naming the field at fault, or `not-found`.
 */
export async function addPerspective(
  deps: Deps,
  person: Person,
  input: AddPerspective,
): Promise<Perspective> {
  return (await addAndRead(deps, person, input)).perspective;
}

/** The same, with the thread as its writer reads it then. @throws PracticeError as `addPerspective`. */
export async function addAndRead(
  deps: Deps,
  person: Person,
  input: AddPerspective,
): Promise<{ perspective: Perspective; thread: ReadThread }> {
  const words = checkedPerspective(input);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const before = await readThread(deps, person, input.itemId);
  permit(person, "perspective.add", { community: before.community });
  // There is no thread yet that another view could stand in.
  if (before.waiting.has(before.item.id)) throw new PracticeError("not-allowed");
  const sentBefore = before.perspectives.find(
    ({ author, id }) => id === input.id && author?.personId === person.id,
  );
  // The first try arrived and carries the name: the same words without it would tell whose they are.
  if (sentBefore) return { perspective: sentBefore, thread: before };
  const about = { communityId: before.community.id, itemId: before.item.id };
  const { row, counted } = letThrough(deps, words, input.accepted ?? [], about);
  if (input.unnamed) {
    const { perspective, waits } = await addUnnamedPerspective(deps, person, {
      request: input.id,
      item: before.item,
      standIns: standInsOf(before),
      ...words,
      tend: row,
      counted,
    });
    if (waits) return { perspective, thread: withOwnWaiting(before, perspective) };
    // An answer that got lost, sent again after it appeared.
    const thread = await readThread(deps, person, input.itemId);
    const there = thread.perspectives.find(({ id }) => id === perspective.id);
    return { perspective: there ?? perspective, thread };
  }
  const withoutName = await takenBack(deps, person, input.id);
  const published = before.perspectives.find(({ id }) => id === withoutName);
  if (published) return { perspective: published, thread: before };
  const member = await joinCommunity(deps, person, before.community);
  // What was read a moment ago serves the first attempt: where it is no longer so, its version says it.
  let known: ReadThread | undefined = member === person ? before : undefined;
  const added = await changing(deps, async () => {
    const thread = known ?? (await readThread(deps, member, input.itemId));
    known = undefined;
    const { item, version, perspectives } = thread;
    const there = perspectives.find(({ id }) => id === input.id);
    if (there) {
      if (there.author?.personId !== member.id) throw new PracticeError("not-found");
      return { perspective: there, thread };
    }
    const now = deps.clock.now();
    const communityId = item.communityId;
    const made = newPerspective(
      words,
      {
        id: input.id as PerspectiveId,
        communityId,
        itemId: item.id,
        author: { personId: member.id, name: member.name },
        ...counted,
      },
      now,
    );
    const counting = withPerspective(item, now);
    const [, changed = ""] = await deps.store.knowledge.write(communityId, [
      { create: made },
      { replace: counting, version },
      await dailyChange(deps, { communityId, itemId: item.id, what: "perspectives" }, now),
      {
        create: auditEntry(
          {
            id: deps.ids.next(),
            communityId,
            actor: member.actorRef,
            action: "perspective.added",
            thing: { type: "perspective", id: made.id },
          },
          now,
        ),
      },
      ...(row ? [{ create: { ...row, perspectiveId: made.id } }] : []),
    ]);
    const after = { ...thread, item: counting, version: changed };
    return { perspective: made, thread: withOne(after, made) };
  });
  await changeOwnUnnamed(deps, member.id, (entries) => entries);
  await markTakingPart(deps, member, before.community.id, "contributed");
  return added;
}

function withOne(thread: ReadThread, one: Perspective): ReadThread {
  const others = thread.perspectives.filter(({ id }) => id !== one.id);
  return { ...thread, perspectives: [...others, one].sort(byMostHelped) };
}

/** The thread with what its writer alone sees of it until it is published. */
function withOwnWaiting(thread: ReadThread, one: Perspective): ReadThread {
  const { mine, waiting } = thread;
  return {
    ...withOne(thread, one),
    mine: new Set([...mine, one.id]),
    waiting: new Set([...waiting, one.id]),
  };
}

/** Stand-ins there are in a thread already. */
export function standInsOf({
  item,
  perspectives,
  uses,
}: Pick<ReadThread, "item" | "perspectives" | "uses">): string[] {
  return [item, ...perspectives, ...uses].flatMap(({ unnamed }) => unnamed?.standIn ?? []);
}
