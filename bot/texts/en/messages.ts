/** What the bot says on its own account: short, kind, with one thing to do. */
export const messages = {
  consent: {
    heading: "May we name you?",
    text: (community: string) =>
      `A colleague saved something you wrote in a chat as practice knowledge in ${community}. Your name is not on it. How would you like it?`,
    read: "Show me what was saved",
    later: "You can change your mind at any time: open “Waiting for me” in Practice Garden.",
    named: "Happy to be named",
    unnamed: "Keep me unnamed",
    remove: "Please remove it",
    answered: {
      named: "Thank you. Your name is on it now.",
      unnamed: "Thank you. It stays without your name.",
      remove: "Done. Your words are taken out, here and in every copy we hold.",
    },
  },
  reword: "A gardener asks you to put something you wrote another way.",
  rewordWish: (wording: string) => `They suggest: ${wording}`,
  held: "Something you wrote is being read again. Only you and the gardeners can see it meanwhile. Nothing is lost.",
  restored: "Everyone can see what you wrote again. Thank you for your patience.",
  removed: "A gardener took out something you wrote. You are welcome to write it again another way.",
  /** Why something was held or taken out, in words that blame nobody. */
  because: {
    recognised: "Somebody thought that a person could be recognised by it.",
    worry: "Something in it worried somebody.",
    unkind: "It could have hurt somebody who reads it.",
    detail: "It held a detail that could point to a person.",
    gardener: "A gardener thought that it could point to a person, or hurt one.",
    "its-writer": "Whoever wrote the words asked for it.",
  },
  released:
    "Two admins opened who wrote something of yours, because somebody may be at risk of harm. They will speak to you.",
  /** What happened to the words of an item that was theirs, or that they suggested words for. */
  upkeep: {
    suggested:
      "A colleague suggests other words for something you wrote. Look at them side by side, and decide.",
    "suggestion-accepted": "Words you suggested were taken up. Thank you for keeping this right.",
    "suggestion-declined":
      "Words you suggested were not taken up this time. Thank you for caring about this.",
    "words-changed":
      "A gardener changed the words of something you wrote. You can see what changed, and put your own back.",
    merged:
      "A gardener put something you wrote together with another item about the same. Your words and everything said on them are there.",
    unmerged:
      "Something you wrote had been put together with another item. It stands on its own again, with what was said on it.",
  },
  wordsBack: (why: string) => `This was not saved. ${why} Here are your words, so that nothing is lost.`,
  oldList: "Something in this list has changed. Ask again, and I will look anew.",
  gone: "This is no longer here.",
  aged: "This card is old. Open it to see what it has become.",
  open: "Open",
};
