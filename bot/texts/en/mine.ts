import { plural } from "../language.ts";

/** What the tab says of what is in it for the reader: notes of learning, drafts, uses, what their sharing led to. */
export const mine = {
  dayNames: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],

  parts: { kept: "Saved and used", notes: "Notes and drafts" },

  impact: {
    heading: "What your sharing led to",
    onlyYou: "Only you see this, and nobody sees who it was.",
    nothing: "Nothing yet. It often takes a few weeks until somebody needs what you know.",
    uses: (n: number) => plural("en", n, { one: "Used in practice once", other: "Used in practice # times" }),
    perspectives: (n: number) =>
      plural("en", n, { one: "1 perspective from a colleague", other: "# perspectives from colleagues" }),
    thanks: (n: number) => plural("en", n, { one: "1 thank you", other: "# thank yous" }),
    helped: (n: number) => plural("en", n, { one: "Helped once", other: "Helped # times" }),
    seen: (n: number) =>
      plural("en", n, { one: "1 colleague has seen this too", other: "# colleagues have seen this too" }),
    trying: (n: number) =>
      plural("en", n, { one: "1 colleague is trying this", other: "# colleagues are trying this" }),
    stories: "How colleagues used it",
  },

  story: {
    did: "What I did",
    happened: "What happened",
    differently: "What I would do differently",
    inTheWay: "What got in the way",
  },

  uses: {
    heading: "What you used",
    nothing: "Nothing yet. “I used this” is on every item, and “it did not fit” is as welcome.",
    used: "You used this",
    didNotFit: "It did not fit",
    gone: "Something that is not here any more",
    more: (n: number) => `Show ${n} more`,
  },

  first: {
    ofTopics: "Three to begin with, from topics you follow",
    mostUsed: "Three that colleagues found useful",
    how: "Read one now: that is already taking part.",
    topics: "Follow what you work with, and the right things find you:",
  },

  drafts: {
    heading: "Drafts",
    how: (days: number) => `For you alone. A draft goes ${days} days after you last changed it.`,
    nothing: "No drafts. When a text is too long for a chat card, or saving fails there, it waits here.",
    untitled: "Without a title",
    finish: "Finish it",
    discard: "Delete",
    discardOf: (title: string) => `Delete the draft “${title}”`,
    discarded: "The draft is deleted.",
  },

  cpd: {
    heading: "A note of your own learning",
    headingEdit: "Change your note",
    how: "For your CPD record. It is yours, not your manager's: nothing is kept here unless you choose so, and then nobody else can read it.",
    noPeople: "Write about the practice, not the person.",
    about: "About",
    aboutHow:
      "Goes along when you copy or download. It is looked up each time, so words that are taken out go from here too.",
    kind: "Type",
    kinds: {
      read: "Read what colleagues learnt",
      discussed: "Discussed with colleagues",
      used: "Used in my practice",
      shared: "Shared what I know",
      reflected: "Reflected on my practice",
    },
    what: "What I did",
    whats: {
      read: "Read practice knowledge shared by colleagues",
      discussed: "Discussed practice knowledge with colleagues",
      used: "Used practice knowledge from colleagues in my work",
      shared: "Shared practice knowledge with colleagues",
      reflected: "Reflected on practice knowledge shared by colleagues",
    },
    on: "Date",
    learnt: "What I learnt",
    learntHint: "In your own words, a sentence or two.",
    impact: "What it changes in my practice",
    impactHint: "For the people you work with, or for how you work.",
    discussion: "What I talked about with a peer",
    discussionHint: "At least one piece a year is to be discussed with a colleague or manager.",
    keep: "Keep it in My garden",
    keepAgain: "Keep the changes",
    kept: "Kept. It is under “Notes and drafts” in My garden, for you alone.",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "This window does not let us copy. Download it instead.",
    word: "Download for Word",
    markdown: "Download as Markdown",
    downloaded: "Downloaded.",
    file: "cpd-note",
    listHeading: "Notes of your learning",
    listHow: "Nobody else can read these: no gardener, no admin, no manager.",
    nothing: "None kept. “CPD note” is on every item and fills most of it in for you.",
    write: "Write a note",
    change: "Change",
    changeOf: (what: string) => `Change the note “${what}”`,
    remove: "Delete",
    removeOf: (what: string) => `Delete the note “${what}”`,
    removeSure: "Delete this note? It cannot be brought back.",
    removeNow: "Delete it",
    removed: "The note is deleted.",
  },

  digest: {
    day: "Weekly summary: the day it comes",
    pause: "Pause the weekly summary: the last day without one",
    paused: (day: string) => `The weekly summary is paused until ${day}.`,
    resume: "End the pause",
    how: "At most five things in three minutes. When there is nothing to say, nothing is sent.",
  },
};
export type MineTexts = typeof mine;
