/** What the bot says in words of its own, outside cards. */
export const chat = {
  /** Words that bring up the help card. */
  helpWords: ["help", "?", "hello", "hi", "start"],
  /** In front of a question where somebody chose to ask from the bot's list of commands; stands in the app's manifest. */
  askWord: "ask",
  languageChosen: "From now on I will speak English with you. I cymraeg: teipiwch “Cymraeg”.",
  onlyAttachments:
    "I can read words, not files or pictures yet. Type a question, or paste the text you would like to save.",
  nothingSaid: "I did not catch any words. Type a question, or “help” to see what I can do.",
  oldCard: "That button is from an older card. Ask again, and use the buttons on the new one.",
  unknownInvoke: "I do not know how to do that yet.",
  somebodyElse: "Somebody",
  colleague: "[colleague]",
  image: "[picture]",
};
