import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { isUuid, type PerspectiveId } from "../domain/ids.ts";
import { withPerspective } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { permit } from "../domain/permissions.ts";
import { checkedPerspective, newPerspective, type Perspective } from "../domain/perspective.ts";
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
  if (sentBefore) return sentBefore;
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
    if (waits) return perspective;
    // An answer that got lost, sent again after it appeared.
    const there = (await readThread(deps, person, input.itemId)).perspectives;
    return there.find(({ id }) => id === perspective.id) ?? perspective;
  }
  const withoutName = await takenBack(deps, person, input.id);
  const published = before.perspectives.find(({ id }) => id === withoutName);
  if (published) return published;
  const member = await joinCommunity(deps, person, before.community);
  const perspective = await changing(deps, async () => {
    const { item, version, perspectives } = await readThread(deps, member, input.itemId);
    const there = perspectives.find(({ id }) => id === input.id);
    if (there) {
      if (there.author?.personId !== member.id) throw new PracticeError("not-found");
      return there;
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
    await deps.store.knowledge.write(communityId, [
      { create: made },
      { replace: withPerspective(item, now), version },
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
    return made;
  });
  await changeOwnUnnamed(deps, member.id, (entries) => entries);
  await markTakingPart(deps, member, before.community.id, "contributed");
  return perspective;
}

/** Stand-ins there are in a thread already. */
export function standInsOf({
  item,
  perspectives,
  uses,
}: Pick<ReadThread, "item" | "perspectives" | "uses">): string[] {
  return [item, ...perspectives, ...uses].flatMap(({ unnamed }) => unnamed?.standIn ?? []);
}
