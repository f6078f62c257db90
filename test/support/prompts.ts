import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { conversationDocumentId } from "../../bot/domain/conversation.ts";
import type { Outcome } from "../../bot/domain/delivery.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { PromptPost } from "../../bot/domain/promptPost.ts";
import type { PromptCourier } from "../../bot/ports/courier.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { changeRhythm } from "../../bot/usecases/prompts/changeRhythm.ts";
import { deliverPosts } from "../../bot/usecases/prompts/deliverPosts.ts";
import { postPrompts } from "../../bot/usecases/prompts/postPrompts.ts";
import { keepReference } from "../../bot/usecases/references.ts";
import { aGardener, aPerson, TENANT } from "./builders.ts";

/** A courier that remembers where it asked what, and answers as told; without a plan everything arrives. */
export type RecordedCourier = PromptCourier & {
  asked: { conversationId: string; item: Item }[];
  /** What the next ones are answered. */
  plan(...outcomes: (Outcome | (() => Promise<Outcome>))[]): void;
};

export function recordedCourier(): RecordedCourier {
  const plans: (Outcome | (() => Promise<Outcome>))[] = [];
  const courier: RecordedCourier = {
    asked: [],
    plan: (...outcomes) => plans.push(...outcomes),
    ask: async ({ conversationId }, { item }) => {
      courier.asked.push({ conversationId, item });
      const planned = plans.shift();
      if (typeof planned === "function") return planned();
      return planned ?? { kind: "sent", activityId: `activity-${courier.asked.length}` };
    },
  };
  return courier;
}

/** A channel the app is in; answers with the id of its document. */
export async function aChannel(
  deps: Deps,
  name: string,
  serviceUrl = "https://smba.example.org/",
): Promise<string> {
  const conversationId = `19:${name}@thread.tacv2`;
  const reference = {
    conversationId,
    kind: "channel" as const,
    serviceUrl,
    tenantId: TENANT,
    botId: "28:bot",
    teamId: "19:team",
    channelId: conversationId,
  };
  await keepReference(deps, await aPerson(deps), reference, { team: "Adult social care", channel: name });
  return conversationDocumentId(conversationId);
}

/** The first community's calendar, running on Tuesdays at 10 in these channels. */
export async function aRunningCalendar(deps: Deps, channels: string[] = ["questions"]): Promise<Person> {
  const gardener = await aGardener(deps);
  const conversations = await Promise.all(channels.map((name) => aChannel(deps, name)));
  await changeRhythm(deps, gardener, { conversations, running: true });
  return gardener;
}

/** What the scheduler does each minute. */
export async function aMinute(deps: Deps, promptCourier: PromptCourier): Promise<void> {
  await postPrompts(deps);
  await deliverPosts({ ...deps, promptCourier });
}

/** What was posted, newest first. */
export async function postsOf(deps: Deps): Promise<PromptPost[]> {
  return (await deps.store.prompts.posts(FIRST_COMMUNITY, 100)).map(({ value }) => value);
}
