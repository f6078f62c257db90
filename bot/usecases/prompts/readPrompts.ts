import type { Conversation } from "../../domain/conversation.ts";
import type { Person } from "../../domain/member.ts";
import type { PromptPost } from "../../domain/promptPost.ts";
import type { Planned } from "../../domain/promptRotation.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { ahead, type Calendar, channelsOf, readCalendar } from "./calendar.ts";

/** Posts a page shows, each with its replies. */
const SHOWN = 12;

/** All that the gardeners' page about prompts shows. */
export type PromptsPage = {
  calendar: Calendar;
  ahead: Planned[];
  /** Newest first. */
  posted: { post: PromptPost; title: string; replies: number; gone: boolean }[];
  channels: Conversation[];
};

/** Everything about how a community is asked, for those who look after it. @throws PracticeError `not-allowed`. */
export async function readPrompts(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<PromptsPage> {
  const community = await communityFor(deps, person, communityId, "prompt.plan");
  const [calendar, channels] = await Promise.all([readCalendar(deps, community), channelsOf(deps)]);
  const posted = await Promise.all(
    calendar.posts.slice(0, SHOWN).map(async (post) => {
      const item = (await deps.store.knowledge.item(community.id, post.itemId))?.value;
      return {
        post,
        title: item?.title ?? "",
        replies: item?.counts.perspectives ?? 0,
        gone: item?.state !== "published",
      };
    }),
  );
  return {
    calendar,
    ahead: ahead(deps, calendar),
    posted,
    channels: channels.map(({ value }) => value),
  };
}
