import { plural } from "../language.ts";

/** What the bot says about using something: on its cards, when it asks, and when it tells what came of somebody's words. */
export const usedCards = {
  iUsed: "I used this",
  notYet: "Not yet",
  didNotFit: "It did not fit",
  asks: {
    saved: "You shared something about a month ago. Have you used it since?",
    asked: "You asked something two weeks ago, and colleagues answered. Did you use any of it?",
    kept: "You kept something for later about a month ago. Have you used it?",
  },
  show: "Show me which",
  allWelcome: "Any answer helps, also that it did not fit. Who answered is shown to nobody.",
  said: {
    used: "Counted. Whoever wrote it hears how many used it, not who.",
    didNotFit: "Thank you. That helps as much as a yes.",
    notYet: "Thank you. No hurry.",
    undone: "Taken back.",
    story: "Your story is on the page. Thank you for the minute.",
  },
  tell: "Tell what happened",
  undo: "Take back",
  how: "One minute, and only what you want to fill in. Write about the practice, not the person.",
  something: "Fill in at least one of the four.",
  parts: {
    did: "What I did",
    happened: "What happened",
    differently: "What I would do differently",
    inTheWay: "What got in the way",
  },
  share: "Share the story",
  wrote: "On something you wrote:",
  follows: "On something you follow:",
  news: {
    perspectives: (count: number) =>
      plural("en", count, { one: "# new perspective", other: "# new perspectives" }),
    uses: (count: number) =>
      plural("en", count, { one: "a colleague used it", other: "# colleagues used it" }),
    thanks: (count: number) =>
      plural("en", count, { one: "somebody says thank you", other: "# say thank you" }),
  },
};

export type UsedCardTexts = typeof usedCards;
