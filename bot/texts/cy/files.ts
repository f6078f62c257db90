import type { FileTexts } from "../en/files.ts";

export const files: FileTexts = {
  asker: "Y sawl a ofynnodd",
  member: (letter) => `Aelod ${letter}`,
  aColleague: "cydweithiwr",
  fitsWhen: (when) => `Pryd mae hyn yn addas: ${when}`,
};
