/** What the message extension says outside its cards. */
export const extension = {
  saveTitle: "Save as practice knowledge",
  nothingFound: (query: string) =>
    `Nothing found for “${query}”. Try fewer or other words, or ask the community from the Practice Garden chat.`,
  nothingYet:
    "Nothing has been saved yet. Save the first item from any message with “Save as practice knowledge”.",
  noMore: "That is all there is.",
  stillBuilding: "Still gathering everything. Try again in a moment.",
  noCommunity:
    "There is no community you can save to yet. Ask whoever runs Practice Garden to add you to one.",
  messageGone: "That message has been deleted, so there is nothing to save.",
};
