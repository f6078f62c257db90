/** What a page of an exported community says beside what people wrote. */
export const files = {
  asker: "Asker",
  member: (letter: string) => `Member ${letter}`,
  aColleague: "a colleague",
  fitsWhen: (when: string) => `When this fits: ${when}`,
};

export type FileTexts = typeof files;
