/** What the bot says in words of its own, outside cards. */
export const chat = {
  /** Words that bring up the help card. */
  helpWords: ["help", "?", "hello", "hi", "start"],
  /** In front of a question where somebody chose to ask from the bot's list of commands; stands in the app's manifest. */
  askWord: "ask",
  /** Words that bring up what the person has in their garden. */
  gardenWords: ["my garden", "garden"],
  /** Words that bring up what the bot may send. */
  quietWords: ["quiet", "settings", "be quiet"],
  languageChosen: "From now on I will speak English with you. I cymraeg: teipiwch “Cymraeg”.",
  onlyAttachments:
    "I can read words, not files or pictures yet. Type a question, or paste the text you would like to save.",
  nothingSaid: "I did not catch any words. Type a question, or “help” to see what I can do.",
  oldCard: "That button is from an older card. Ask again, and use the buttons on the new one.",
  /** Said to a group, so it tells nothing of who pressed and what they wanted. */
  elsewhere:
    "That cannot be done from here in this version of Teams. Open your own chat with me and do it there. Nothing was saved, and what was typed is still in the card.",
  colleague: "[colleague]",
  image: "[picture]",
};
