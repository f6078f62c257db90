import type {
  ChannelState,
  FillResponse,
  PostedView,
  PromptsView,
  PromptView,
  SlotView,
} from "../../contract/prompts.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { LibraryPrompt } from "../../domain/prompt.ts";
import { filled, placeholdersOf, wordsIn } from "../../domain/prompt.ts";
import type { PromptDelivery } from "../../domain/promptPost.ts";
import { errorText } from "../../texts/errorText.ts";
import type { Language } from "../../texts/language.ts";
import { promptTexts } from "../../texts/promptTexts.ts";
import type { Filled } from "../../usecases/prompts/fillPrompt.ts";
import type { PromptsPage } from "../../usecases/prompts/readPrompts.ts";

/** The gardeners' page about prompts. */
export function presentPrompts(
  page: PromptsPage,
  library: readonly LibraryPrompt[],
  language: Language,
): PromptsView {
  const { calendar, ahead, posted, channels, missed } = page;
  const { plan, own } = calendar;
  const lastUsed = new Map(calendar.posts.toReversed().map((post) => [post.promptId, post.createdAt]));
  const prompts: PromptView[] = [
    ...own.map(({ id, group, words }) => ({
      id,
      group,
      words,
      own: true,
      forOne: false,
      welshIsDraft: false,
      open: placeholdersOf(words).length > 0,
    })),
    ...library.map(({ id, group, words, when, to, welshIsDraft }) => ({
      id,
      group,
      words,
      when: wordsIn(when, language),
      own: false,
      forOne: to === "person",
      welshIsDraft,
      open: placeholdersOf(words).length > 0,
    })),
  ].map((prompt) => {
    const at = lastUsed.get(prompt.id);
    return at ? { ...prompt, lastUsed: at } : prompt;
  });
  return {
    prompts,
    rhythm: {
      running: plan.running,
      timeZone: plan.timeZone,
      beats: plan.rhythm,
      languages: plan.languages,
      conversations: plan.conversations.filter((id) => channels.some((channel) => channel.id === id)),
      ...(plan.pausedUntil ? { pausedUntil: plan.pausedUntil } : {}),
      ...(plan.stopped ? { stopped: plan.stopped } : {}),
    },
    calendar: ahead.map(({ id, week, local, skipped, paused, chosen, prompt }): SlotView => {
      const words = prompt && (prompt.words ?? prompts.find((one) => one.id === prompt.promptId)?.words);
      return {
        id,
        week,
        ...local,
        skipped,
        paused,
        chosen,
        ...(prompt && words ? { prompt: { promptId: prompt.promptId, group: prompt.group, words } } : {}),
      };
    }),
    posted: posted.map((one) => presentPosted(one, channels, language)),
    missed: missed.map(({ local }) => local),
    channels: channels.map((channel) => ({ id: channel.id, name: nameOf(channel, language) })),
    ...(page.notNow ? { notNow: errorText(new PracticeError(page.notNow), language) } : {}),
  };
}

function presentPosted(
  { post, title, replies, gone }: PromptsPage["posted"][number],
  channels: readonly Conversation[],
  language: Language,
): PostedView {
  return {
    id: post.id,
    itemId: post.itemId,
    // Of one that is gone only the gardeners' own words are left, and those are nobody's secret.
    title: title || wordsIn(post.words, language),
    at: post.createdAt,
    group: post.group,
    replies,
    gone,
    channels: post.deliveries.map((delivery) => {
      const channel = channels.find(({ id }) => id === delivery.conversation);
      return {
        name: channel ? nameOf(channel, language) : promptTexts(language).goneChannel,
        state: CHANNEL_STATES[delivery.state],
      };
    }),
  };
}

const CHANNEL_STATES: Record<PromptDelivery["state"], ChannelState> = {
  waiting: "waiting",
  resting: "waiting",
  claimed: "waiting",
  sent: "sent",
  uncertain: "uncertain",
  unreachable: "unreachable",
  failed: "failed",
};

/** Team and channel. The channel a team begins with often comes without a name. */
function nameOf({ names, reference }: Conversation, language: Language): string {
  const texts = promptTexts(language);
  const isGeneral = reference.channelId === undefined || reference.channelId === reference.teamId;
  const channel = names?.channel ?? (isGeneral ? texts.generalChannel : texts.someChannel);
  return names?.team ? `${names.team} · ${channel}` : channel;
}

/** A prompt with what was found filled in, each language with the day as it writes it. */
export function presentFilled({ prompt, found, open }: Filled, language: Language): FillResponse {
  const { since, ...values } = found;
  const inLanguage = (of: Language) =>
    filled(prompt.words[of], { ...values, ...(since ? { date: dayIn(since, of) } : {}) });
  const { cannotFill } = promptTexts(language);
  return {
    words: { en: inLanguage("en"), cy: inLanguage("cy") },
    open: open.map(({ place, filling }) => ({ place, why: cannotFill[filling ?? "gardener"] })),
  };
}

/** Day and month: "14 November", "14 Tachwedd". */
function dayIn(at: string, language: Language): string {
  const locale = language === "cy" ? "cy" : "en-GB";
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "Europe/London", ...options }).format(new Date(at));
  return `${part({ day: "numeric" })} ${part({ month: "long" })}`;
}
