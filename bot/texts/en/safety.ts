import { plural } from "../language.ts";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });

/** What the tab says about words that could point to a person, writing without a name, and telling the gardeners. */
export const safety = {
  findings: {
    heading: (field: string) => `Words to look at: ${field}`,
    quoted: (words: string) => `“${words}”`,
    quotedTimes: (words: string, n: number) => `“${words}” (${n} times)`,
    stop: "Change this",
    check: "Have a look",
    show: "Show it in the text",
    removeTopic: "Take out this topic",
    why: (words: string) => `Why does “${words}” point to nobody?`,
    keepIt: "Keep it, for this reason",
    replaced: (words: string, wording: string) => `“${words}” is now “${wording}”.`,
    accepted: (words: string) => `“${words}” stays as it is.`,
    more: (n: number) =>
      count(
        n,
        "There is one more. It comes when these are settled.",
        "There are # more. They come when these are settled.",
      ),
    first: (n: number) =>
      count(
        n,
        "# detail could point to a person. Settle it first; nothing is saved yet, and nothing is lost.",
        "# details could point to a person. Settle them first; nothing is saved yet, and nothing is lost.",
      ),
  },

  unnamed: {
    label: "Save without my name",
    means:
      "Nobody in Practice Garden sees who wrote it, gardeners and admins included. It appears in 5 to 60 minutes.",
    honest:
      "Your name is kept sealed, and that is still personal data. Two admins together can open it, only if somebody is at risk of harm.",
    firstPerspective: "A gardener reads your first perspective without a name before it appears.",
    saved: "Saved without your name. It appears in 5 to 60 minutes.",
    mark: "without your name",
  },

  standIns: {
    asker: "Asker",
    askerBy: "by the asker, without a name",
    member: (letter: string) => `Member ${letter}`,
    memberBy: (letter: string) => `by Member ${letter}, without a name`,
    youAs: (standIn: string) => `You (others see: ${standIn})`,
    byYouAs: (standIn: string) => `by you (others see: ${standIn})`,
  },

  standings: {
    published: "Everyone can read it",
    waiting: "Waiting to be published",
    held: "Being read again",
    withdrawn: "Withdrawn",
    removed: "Taken out",
  },
  standingNotes: {
    waiting: "Waiting to be published; only you can see it.",
    held: "A gardener is reading it again. Until then only you and the gardeners can see it.",
    heldForGardener: "Held. Only its writer and the gardeners can see it.",
    withdrawn: "You withdrew this. Nobody else can see it.",
  },
  wordsRemoved: "(words taken out at their writer's request)",

  reword: {
    heading: "A gardener asks you to put this another way",
    forGardener: "The writer has been asked to put this another way",
    wish: (wording: string) => `They suggest: ${wording}`,
    how: "Once you have saved it in other words, a gardener looks again and lets it appear.",
    edit: "Change it now",
  },

  menu: {
    open: "More about this item",
    openPerspective: (by: string) => `More about this perspective (${by})`,
    recognised: "I think I recognise this person",
    worry: "This worries me",
    unkind: "This isn't kind",
    withdraw: "Withdraw",
    forGardeners: "For gardeners",
    hold: "Hold it",
    reword: "Ask to put it another way",
    restore: "Let everyone read it",
    remove: "Remove it",
    forAdmins: "For admins",
    release: "Somebody is at risk: ask to know who wrote this",
  },

  acts: {
    recognised: {
      heading: "Do you recognise the person this is about?",
      how: "It is hidden at once and a gardener reads it next. Nobody is told that it was you.",
      button: "Hide it and tell the gardeners",
      done: "Thank you. It is hidden now, and a gardener reads it next.",
    },
    worry: {
      heading: "If somebody may be at risk, act now",
      how: "Practice Garden decides nothing and passes nothing on to safeguarding. A gardener can only look at the words.",
      button: "Also tell the gardeners",
      done: "The gardeners know. If somebody may be at risk, please follow the route above yourself.",
    },
    unkind: {
      heading: "Is this not kind?",
      how: "A gardener reads it and decides. Nobody is told that it was you.",
      button: "Tell the gardeners",
      done: "Thank you. A gardener will read it.",
    },
    withdraw: {
      heading: "Withdraw what you wrote?",
      how: "Nobody else can see it from then on. This cannot be undone here.",
      button: "Withdraw it",
      done: "Withdrawn. Nobody else can see it.",
    },
    hold: {
      heading: "Hold this?",
      how: "Only its writer and the gardeners can see it until you let it appear again. The writer is told, kindly.",
      button: "Hold it",
      done: "Held. Only its writer and the gardeners can see it.",
    },
    reword: {
      heading: "Ask the writer to put it another way",
      how: "It is held until they have. They are asked privately, and see what you suggest.",
      button: "Ask the writer",
      done: "Asked. It is held until the writer has changed it.",
    },
    restore: {
      heading: "Let everyone read this?",
      how: "It appears where it was. The writer is told.",
      button: "Let everyone read it",
      done: "Everyone can read it again.",
    },
    remove: {
      heading: "Remove this for good?",
      how: "The words are taken out of everything we hold, and cannot be brought back. The writer is told why, kindly.",
      button: "Remove it",
      done: "Removed. The words are gone from everything we hold.",
    },
    release: {
      heading: "Ask to know who wrote this",
      how: "Only where somebody is at risk of harm and the writer may be able to help. A second admin has to agree; then the name is shown to the two of you alone. Every step is kept in the audit.",
      button: "Ask the second admin",
      done: "Asked. Another admin decides under Settings; the name is shown there to the two of you.",
    },
  },
  route: {
    heading: "Your safeguarding route",
    none: "Use your own safeguarding route. In an emergency, ring 999.",
  },
  suggest: "What would be better?",
  suggestHint: "The writer sees this. Suggest words they could use.",
  wordings: "Wordings to use",
  releaseReason: "Who is at risk, and why is the name needed?",
  releaseReasonHint: "The other admin reads this. Do not name the person at risk.",
  unsafeToTell: "Telling the writer would put somebody at risk",
  unsafeToTellHint: "Without this, the writer is told that their name was opened.",
};

export type SafetyTexts = typeof safety;
