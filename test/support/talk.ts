import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { type Activity, type ActivityHandler, TestAdapter } from "botbuilder";
import { failedTurn } from "../../bot/adapters/teams/failedTurn.ts";
import { createPracticeBot } from "../../bot/surfaces/chat/practiceBot.ts";
import type { BotSettings } from "../../bot/surfaces/chat/turn.ts";
import { type TestDeps, testDeps } from "./deps.ts";

export type Talk = {
  deps: TestDeps;
  bot: ActivityHandler;
  /** Cards the bot put in the place of others. */
  replaced: Partial<Activity>[];
  /** Sends an activity; answers with what the bot sent, an invoke's answer aside. */
  say(activity: Partial<Activity>): Promise<Partial<Activity>[]>;
  /** Sends an activity that the bot answers with one card. */
  sayForCard(activity: Partial<Activity>): Promise<IAdaptiveCard>;
  /** Sends an invoke; answers with its status and body. */
  invoke(activity: Partial<Activity>): Promise<{ status: number; body: Answer }>;
};

/** The parts of invoke answers that tests look into. */
export type Answer = {
  task: { type: string; value: { title: string; card: { content: IAdaptiveCard } } & string };
  composeExtension: {
    type: string;
    text: string;
    attachments: { content: IAdaptiveCard; preview: { content: { title: string; text: string } } }[];
  };
  statusCode: number;
  type: string;
  value: IAdaptiveCard & string;
};

/** The bot in a conversation, over botbuilder's own test adapter, with the real store and index. */
export async function startTalk(
  settings: BotSettings = { allowedTenants: "any" },
  deps?: TestDeps,
): Promise<Talk> {
  const used = deps ?? (await testDeps());
  const bot = createPracticeBot(used, settings);
  const adapter = new TestAdapter((context) => bot.run(context));
  adapter.onTurnError = failedTurn(used.log);
  const replaced: Partial<Activity>[] = [];
  adapter.updateActivity = async (_context, activity) => {
    replaced.push(activity);
  };
  const all = async (activity: Partial<Activity>) => {
    await used.search.caughtUp();
    adapter.activeQueue.length = 0;
    // The test adapter fills gaps with a user and a channel of its own; an activity here is as Teams sends it.
    await adapter.processActivity(activity as Activity);
    return [...adapter.activeQueue];
  };
  const say = async (activity: Partial<Activity>) =>
    (await all(activity)).filter(({ type }) => type !== "invokeResponse");
  return {
    deps: used,
    bot,
    replaced,
    say,
    sayForCard: async (activity) => {
      const replies = await say(activity);
      if (replies.length !== 1) throw new Error(`One card expected, not ${JSON.stringify(replies)}`);
      return cardOf(replies[0]);
    },
    invoke: async (activity) => {
      const answer = (await all(activity)).find(({ type }) => type === "invokeResponse");
      return answer?.value as { status: number; body: Answer };
    },
  };
}

/** The card a message is. */
export function cardOf(activity: Partial<Activity> | undefined): IAdaptiveCard {
  const card = activity?.attachments?.[0]?.content as IAdaptiveCard | undefined;
  if (!card) throw new Error(`A card expected, not ${JSON.stringify(activity)}`);
  return card;
}
