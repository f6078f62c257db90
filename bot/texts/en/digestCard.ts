import { plural } from "../language.ts";

/** The weekly summary in the chat with the bot. Topics stand in it, never a title: it may be read on a locked screen. */
export const digestCard = {
  /** Words that bring it up at once, and those that bring up when it comes. */
  words: ["digest", "summary", "my week"],
  settingsWords: ["digest settings", "summary settings"],
  heading: "Your week in Practice Garden",
  spoken: (things: number) =>
    plural("en", things, {
      one: "Your week in Practice Garden: one thing to look at.",
      other: "Your week in Practice Garden: # things to look at.",
    }),
  question: (topic: string, unanswered: boolean) =>
    unanswered
      ? `You may know something: a question about ${topic} that nobody has answered yet`
      : `You may know something: a question about ${topic} with one or two views so far`,
  anyQuestion: (unanswered: boolean): string =>
    unanswered
      ? "You may know something: a question that nobody has answered yet"
      : "You may know something: a question with one or two views so far",
  used: (topic: string, times: number) =>
    plural("en", times, {
      one: `A colleague used this in practice: something about ${topic}`,
      other: `Colleagues used this # times in practice: something about ${topic}`,
    }),
  anyUsed: (times: number) =>
    plural("en", times, {
      one: "A colleague used this in practice",
      other: "Colleagues used this # times in practice",
    }),
  news: (topic: string, more: number) =>
    more === 0
      ? `New in a topic you follow: ${topic}`
      : plural("en", more, {
          one: `New in a topic you follow: ${topic}, and one more`,
          other: `New in a topic you follow: ${topic}, and # more`,
        }),
  impact: (parts: string) => `What you shared with your name this week: ${parts}`,
  impactUses: (n: number) => plural("en", n, { one: "used once", other: "used # times" }),
  impactPerspectives: (n: number) =>
    plural("en", n, { one: "one new perspective", other: "# new perspectives" }),
  impactReactions: (n: number) => plural("en", n, { one: "one reaction", other: "# reactions" }),
  merged: "Held back so that your week stayed quiet:",
  more: (n: number) => plural("en", n, { one: "And one more message.", other: "And # more messages." }),
  how: "Three minutes, once a week. Type “digest settings” to choose the day or pause it.",
  nothing: "Nothing new for you this week. When there is nothing to say, I send nothing.",
  tapToRead: "Choose one to read it here.",
  open: "Open my garden",
  settings: "Day and pause",
  off: "Stop these",
  stopped: "Done. I will not send you a weekly summary any more. Type “digest” whenever you would like one.",
  on: "Send it again",
  resumed: "Done. You get it once a week again.",
  elsewhere: "Your week is for you alone. Type “digest” in your own chat with me.",
  /** Beside the other settings of the bot. */
  day: "Day of the weekly summary",
  pause: "Pause the weekly summary",
  noPause: "No pause",
  until: (day: string) => `Until ${day}`,
};
