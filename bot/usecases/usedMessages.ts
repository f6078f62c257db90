import type { FollowUpWhy } from "../domain/followUp.ts";
import { followsItem } from "../domain/keptItems.ts";
import { type Person, rolesIn } from "../domain/member.ts";
import type { NoticeAbout } from "../domain/notice.ts";
import { isNews, newsFor } from "../domain/threadNews.ts";
import type { BotMessage } from "../ports/messenger.ts";
import type { Deps } from "./deps.ts";
import { newsThread } from "./tellContributors.ts";

/** What happened on an item, read now; nothing when it has been overtaken. */
export async function newsMessage(
  deps: Deps,
  { communityId, itemId, span }: NoticeAbout,
  person: Person,
): Promise<BotMessage | undefined> {
  const thread = itemId && (await newsThread(deps, communityId, itemId));
  if (!itemId || thread?.item.state !== "published") return undefined;
  const follows = followsItem(person, itemId);
  const { item } = thread;
  const about = { itemTitle: item.title, link: deps.links.item(itemId) };
  // One that was owed before news were gathered by days.
  if (!span) {
    const news = { perspectives: item.counts.perspectives, uses: 0, thanks: 0 };
    return { kind: "thread-news", ...about, news, follows: false };
  }
  const news = newsFor(thread, person.id, span, follows);
  if (!isNews(news)) return undefined;
  const wrote = newsFor(thread, person.id, span, false);
  const isWriter = item.savedBy === person.id || item.author?.personId === person.id || wrote.thanks > 0;
  return { kind: "thread-news", ...about, news, follows: follows && !isWriter };
}

/** Whether they used it; nothing where they told meanwhile, left, or it is not there any more. */
export async function followUpMessage(
  deps: Deps,
  { communityId, itemId }: NoticeAbout,
  why: FollowUpWhy,
  person: Person,
): Promise<BotMessage | undefined> {
  if (!itemId || rolesIn(person, communityId).length === 0) return undefined;
  const thread = await deps.store.knowledge.thread(communityId, itemId);
  const item = thread?.item.value;
  if (item?.state !== "published" || item.mergedInto) return undefined;
  if (thread?.uses.some(({ value }) => value.savedBy === person.id)) return undefined;
  return {
    kind: "follow-up",
    why,
    itemId,
    itemTitle: item.title,
    link: deps.links.item(itemId),
    seed: deps.ids.next(),
  };
}
