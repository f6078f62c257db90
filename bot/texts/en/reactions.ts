import { plural } from "../language.ts";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });

/** Light ways to take part: what one tap says, in the tab and on cards. */
export const reactions = {
  names: {
    helpful: "Helpful",
    seenThisToo: "Seen this too",
    tryingThis: "Trying this",
    thankYou: "Thank you",
    helpedMe: "Helped me",
  },
  /** A name with how many said so. */
  counted: (name: string, n: number) => (n > 0 ? `${name} · ${n}` : name),
  people: (n: number) => count(n, "# person", "# people"),
  group: "Say with one tap",
  groupHow: "Colleagues see how many, never who. Tap again to take it back.",
  afterwards: "When you have read it",
  yours: "What colleagues said with one tap",

  save: "Save for later",
  follow: "Follow",
  followHow: "You hear of new perspectives and uses here, gathered once a day.",
  savedSaid: "Saved. You find it in your garden.",
  unsavedSaid: "No longer on your list.",
  followedSaid: "You follow this now.",
  unfollowedSaid: "You no longer follow this.",

  right: {
    ask: "Is this still right?",
    yes: "Yes",
    no: "Not any more",
    yesSaid: "Thank you. It counts as looked at today.",
    reviewed: (age: string) => `Somebody found it still right ${age}.`,
    heading: "What has changed?",
    how: "The gardeners read it, and whoever saved this is asked. Nobody sees that it was you.",
    words: "What is different now",
    example: "For example: the form has a new name since April.",
    points: "This could point to a person. Change it, then say it again:",
    finding: (words: string, reason: string) => `“${words}”: ${reason}`,
    send: "Say what has changed",
    sent: "Thank you. The gardeners look at it.",
  },

  topics: {
    add: "Add a topic",
    change: "Change topics",
    name: "Topic",
    doAdd: "Add",
    done: "Done",
    added: (topic: string) => `Added: ${topic}`,
    there: (topic: string) => `It has that one already: ${topic}`,
    taken: (topic: string) => `Taken off: ${topic}`,
    points: "That could point to a person. Choose other words.",
    take: (topic: string) => `Take off ${topic}`,
  },

  kept: {
    saved: "Saved for later",
    savedNone: "Nothing yet. On any item, “Save for later” puts it here.",
    follows: "Items you follow",
    followsNone: "None yet. On any item, “Follow” tells you what is new there.",
    gone: "An item that is no longer here",
    takeOff: (title: string) => `Save for later: ${title}`,
    unfollow: (title: string) => `Follow: ${title}`,
    more: (n: number) => `Show ${n} more`,
  },

  card: {
    thisHelps: "This helps",
    counted: "Counted. Tap again to take it back.",
    takenBack: "Taken back.",
    own: "These are your own words; they are for colleagues to react to.",
  },
};

export type ReactionTexts = typeof reactions;
