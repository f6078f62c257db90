import { plural } from "../language.ts";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });

/** What keeps an item right: suggestions, earlier versions, merging, the law. */
export const upkeep = {
  suggest: {
    heading: "Suggest an edit",
    how: "Change the words as they should be. Whoever wrote them, or a gardener, sees the difference and decides. Your name is with it.",
    why: "Why? (optional)",
    whyHint: "One line is enough: what is out of date, unclear or missing.",
    send: "Send the suggestion",
    sent: "Thank you. Whoever looks after this will decide, and you will be told.",
    same: "Nothing is changed yet. Change the words first.",
  },
  suggestions: {
    heading: (n: number) => count(n, "# suggested edit", "# suggested edits"),
    by: (name: string) => `Suggested by ${name}`,
    byYou: "Your suggestion",
    bySomebody: "Suggested by a colleague",
    why: "Why:",
    outdated:
      "The words have changed since this was suggested. What you see is the difference to the words as they are now.",
    accept: "Take it up",
    decline: "Leave it",
    takeBack: "Take it back",
    accepted: "Taken up. The words before are kept as an earlier version.",
    declined: "Left as it is. Your colleague is told, kindly.",
    takenBack: "Taken back.",
    newer: "The words changed a moment ago. Look at the difference again, then decide.",
    waits: "It waits for whoever looks after this item.",
  },
  diff: {
    /** For screen readers, before and behind what goes and what comes. */
    removed: "[taken out:",
    added: "[put in:",
    end: "]",
    legend: "Underlined: new. Struck through: goes.",
    title: "Title",
    text: "Text",
    topics: "Topics",
    kind: "Kind",
    kindFromTo: (from: string, to: string) => `${from} becomes ${to}`,
  },
  history: {
    heading: "Earlier versions",
    how: "Words that were replaced, the latest first. Only whoever wrote this and the gardeners see them.",
    none: "The words have not been changed, or earlier ones were taken out for good.",
    version: (age: string) => `Words written ${age}`,
    changedTo: "What was changed next",
    restore: "Use these words again",
    restored: "Done. These words are back; the ones before are kept as an earlier version.",
    newer: "The words changed a moment ago. Look at the versions again, then choose.",
    cannotRestore:
      "Something in these words could point to a person, so they cannot simply be put back. Edit the item instead.",
    forget: "Take out all earlier versions",
    forgetHow: "They go for good. The words as they are now stay.",
    forgetYes: "Take them out",
    forgotten: "The earlier versions are gone.",
  },
  merge: {
    heading: "Make one of two items",
    how: "Perspectives, uses and thanks of both come together on the one that stays. Links to the other lead there, and its words can still be read below. This cannot be undone with a button.",
    find: "Find the other item",
    findHint: "By its title, or paste its link.",
    candidates: "Which one is about the same?",
    none: "Nothing found. Try other words.",
    stays: "Which one stays?",
    staysThis: (title: string) => `This one: ${title}`,
    staysOther: (title: string) => `The other one: ${title}`,
    merge: "Make one of them",
    merged: "Done. Both are one item now, and whoever wrote the other one is told.",
    choose: "Choose the other item first.",
  },
  merged: {
    heading: (n: number) =>
      count(n, "Words of # item that was merged with this", "Words of # items that were merged with this"),
    takeBack: "Take my words back",
    takenBack: "Your words are taken back.",
    undo: "Undo the merge",
    undoHow:
      "Within 30 days. It stands on its own again, with what was said, tapped and used on it. What came since stays here.",
    apart: "Done. Both stand on their own again, and whoever wrote it is told.",
  },
  law: {
    isLaw: (topic: string) => `${topic} is about the law`,
    changed: "The law changed",
    changedName: (topic: string) => `The law changed: ${topic}`,
    changedAt: (age: string) => `Change noted ${age}`,
    how: "Mark topics that are about the law: what is said there is read again every six months. When the law changes, say so, and everything on the topic comes to the gardeners at once.",
    saidLaw: (topic: string) => `${topic} is looked at again every six months.`,
    saidNoLaw: (topic: string) => `${topic} is looked at like any other topic.`,
    saidChanged: (topic: string) => `Everything on ${topic} waits in Tend now.`,
  },
};

export type UpkeepTexts = typeof upkeep;
