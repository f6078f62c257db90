import type { Item } from "../domain/item.ts";
import type { NoticeAbout } from "../domain/notice.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { Deps } from "./deps.ts";
import { oweNotice } from "./notices.ts";

/** What became of somebody's words, and why. */
export type Told = { tells: NonNullable<NoticeAbout["tells"]>; because?: NoticeAbout["because"] };

/**
 * Owes the author a message, where their name is on it; the author of something unnamed reads it in their garden, as no
 * seal is opened for that. The same `id` again is the same message.
 */
export async function tellAuthor(
  deps: Deps,
  thing: Item | Perspective,
  { tells, because }: Told,
  id: string = deps.ids.random(),
): Promise<void> {
  const personId = thing.type === "item" ? thing.savedBy : thing.author?.personId;
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
  });
}
