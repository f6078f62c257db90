import type { Conversation } from "../../domain/conversation.ts";
import { addDays, localTime } from "../../domain/localTime.ts";
import type { Person } from "../../domain/member.ts";
import { LATE_MS, type Slot, slotsOf, type WhyNot, whyNot } from "../../domain/promptCalendar.ts";
import type { PromptPost } from "../../domain/promptPost.ts";
import type { Planned } from "../../domain/promptRotation.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { channelsOf } from "../places.ts";
import { ahead, type Calendar, readCalendar } from "./calendar.ts";

/** Posts a page shows, each with its replies. */
const SHOWN = 12;
const WEEKS_MISSED = 3;

/** All that the gardeners' page about prompts shows. */
export type PromptsPage = {
  calendar: Calendar;
  ahead: Planned[];
  /** Newest first. */
  posted: { post: PromptPost; title: string; replies: number; gone: boolean }[];
  /** All the app is in, also those that are not chosen. */
  channels: Conversation[];
  /** Why none can go out at once just now. */
  notNow: WhyNot | undefined;
  /** Slots of the last weeks in which nothing went out, for want of a server. */
  missed: Slot[];
};

/** Everything about how a community is asked, for those who look after it. @throws PracticeError `not-allowed`. */
export async function readPrompts(
  deps: Deps,
  person: Person,
  communityId: string | undefined,
): Promise<PromptsPage> {
  const community = await communityFor(deps, person, communityId, "prompt.plan");
  const [calendar, channels] = await Promise.all([
    readCalendar(deps, community),
    channelsOf(deps, community.id),
  ]);
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
  const now = deps.clock.now();
  const sent = calendar.posts.map(({ createdAt }) => ({ at: createdAt }));
  return {
    calendar,
    ahead: ahead(deps, calendar),
    posted,
    channels: channels.map(({ value }) => value),
    notNow: whyNot(calendar.plan, sent, now),
    missed: missedSlots(calendar, now),
  };
}

function missedSlots({ plan, posts }: Calendar, now: Date): Slot[] {
  if (!plan.running) return [];
  const from = addDays(localTime(now, plan.timeZone).day, -7 * WEEKS_MISSED);
  return slotsOf(plan, from, WEEKS_MISSED + 1).filter(
    ({ id, at, skipped, paused }) =>
      !skipped &&
      !paused &&
      at.toISOString() >= (plan.startedAt ?? "") &&
      now.getTime() - at.getTime() >= LATE_MS &&
      !posts.some(({ slot }) => slot === id),
  );
}
