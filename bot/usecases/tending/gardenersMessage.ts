import type { Community } from "../../domain/community.ts";
import { localTime } from "../../domain/localTime.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import type { NoticeAbout } from "../../domain/notice.ts";
import type { BotMessage } from "../../ports/messenger.ts";
import type { Deps } from "../deps.ts";
import { firstQuestionFor } from "./firstQuestion.ts";
import { mondayOfGardener } from "./mondayOfGardener.ts";
import { topThree } from "./topThree.ts";

/** Whether a notice comes from looking after the community, and not from what happened to an item. */
export function isGardeners({ kind, asks }: NoticeAbout): boolean {
  return asks !== undefined || kind === "welcome" || kind === "gardener-note";
}

/** What such a notice says, read now; nothing when it has been overtaken. */
export async function gardenersMessage(
  deps: Deps,
  notice: NoticeAbout,
  person: Person,
  community: Community,
): Promise<BotMessage | undefined> {
  if (notice.kind === "gardener-note") return mondayNote(deps, person, community);
  const { asks, words, fromId, topic, itemId } = notice;
  // Whoever left before it was sent has nothing to do with this community any more.
  if (rolesIn(person, community.id).length === 0) return undefined;
  if (asks === undefined) {
    const question = firstQuestionFor(deps, person, community);
    const link = question ? deps.links.item(question) : deps.links.tab();
    return { kind: "welcome", communityName: community.name, question: question !== undefined, link };
  }
  const item = itemId && (await deps.store.knowledge.item(community.id, itemId))?.value;
  if (itemId && item?.state !== "published") return undefined;
  const from = fromId && (await deps.store.people.person(fromId))?.value.name;
  return {
    kind: "gardener-asks",
    wish: asks,
    ...(words ? { words } : {}),
    ...(from ? { from } : {}),
    ...(topic ? { topic } : {}),
    link: itemId ? deps.links.item(itemId) : deps.links.tab(),
  };
}

/** Only on Monday, only to who still looks after the community, and only if something needs them. */
async function mondayNote(deps: Deps, person: Person, community: Community): Promise<BotMessage | undefined> {
  if (!rolesIn(person, community.id).includes("gardener")) return undefined;
  const { monday, zone } = mondayOfGardener(person, community, deps.clock.now());
  if (localTime(deps.clock.now(), zone).day !== monday) return undefined;
  const { rows, more } = await topThree(deps, person, community);
  if (rows.length === 0) return undefined;
  return { kind: "gardener-note", rows, more, link: deps.links.tending() };
}
