import type { Item } from "../domain/item.ts";
import type { NoticeAbout } from "../domain/notice.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Suggestion } from "../domain/suggestion.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Use } from "../domain/use.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";

const DAY_MS = 86_400_000;

/** What became of somebody's words, and why. */
export type Told = { tells: NonNullable<NoticeAbout["tells"]>; because?: NoticeAbout["because"] };

/**
 * Owes the author a message, where their name is on it; the author of something unnamed reads it in their garden, as no
 * seal is opened for that. The same `id` again is the same message.
 */
export async function tellAuthor(
  deps: Deps,
  thing: Item | Perspective | Use,
  { tells, because }: Told,
  id: string = deps.ids.random(),
): Promise<void> {
  const personId = thing.type === "perspective" ? thing.author?.personId : thing.savedBy;
  if (!personId) return;
  await oweNotice(deps, {
    id,
    personId,
    kind: "reword-request",
    communityId: thing.communityId,
    itemId: thing.itemId,
    tells,
    ...(because ? { because } : {}),
    ...(thing.type === "perspective" ? { perspectiveId: thing.id } : {}),
    ...(thing.type === "use" ? { useId: thing.id } : {}),
  });
}

/**
 * Tells whoever suggested other words what became of them, not who decided. On an item without a name they hear of it the
 * next day at the earliest: the moment might tell whose it is.
 */
export async function tellSuggester(
  deps: Deps,
  item: Item,
  { id, savedBy }: Pick<Suggestion, "id" | "savedBy">,
  state: "accepted" | "declined",
): Promise<void> {
  if (!savedBy) return;
  const tomorrow = new Date(dayStart(deps.clock.now()).getTime() + DAY_MS);
  await oweNotice(deps, {
    id: `suggestion.${state}.${id}`,
    personId: savedBy,
    kind: "reword-request",
    communityId: item.communityId,
    itemId: item.id,
    tells: state === "accepted" ? "suggestion-accepted" : "suggestion-declined",
    ...(item.unnamed ? { notBefore: tomorrow } : {}),
  });
}
