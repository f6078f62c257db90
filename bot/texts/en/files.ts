/** What a page of an exported community says beside what people wrote. */
export const files = {
  asker: "Asker",
  member: (letter: string) => `Member ${letter}`,
  aColleague: "a colleague",
  fitsWhen: (when: string) => `When this fits: ${when}`,
  fits: { used: "Used in practice", didNotFit: "It did not fit" },
  story: {
    did: "What I did",
    happened: "What happened",
    differently: "What I would do differently",
    inTheWay: "What got in the way",
  },
};

export type FileTexts = typeof files;
