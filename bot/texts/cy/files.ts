import type { FileTexts } from "../en/files.ts";

export const files: FileTexts = {
  asker: "Y sawl a ofynnodd",
  member: (letter) => `Aelod ${letter}`,
  aColleague: "cydweithiwr",
  fitsWhen: (when) => `Pryd mae hyn yn addas: ${when}`,
  fits: { used: "Defnyddiwyd yn ymarferol", didNotFit: "Nid oedd yn addas" },
  story: {
    did: "Beth wnes i",
    happened: "Beth ddigwyddodd",
    differently: "Beth fyddwn i'n ei wneud yn wahanol",
    inTheWay: "Beth oedd yn rhwystr",
  },
};
