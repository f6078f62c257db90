import type { UsedCardTexts } from "../en/usedCards.ts";
import { plural } from "../language.ts";

/** The same in Welsh. */
export const usedCards: UsedCardTexts = {
  iUsed: "Defnyddiais hyn",
  notYet: "Ddim eto",
  didNotFit: "Nid oedd yn addas",
  asks: {
    saved: "Rhannoch chi rywbeth tua mis yn ôl. Ydych chi wedi'i ddefnyddio ers hynny?",
    asked: "Gofynnoch chi rywbeth bythefnos yn ôl, ac atebodd cydweithwyr. A ddefnyddioch chi rywbeth ohono?",
    kept: "Cadwoch chi rywbeth at nes ymlaen tua mis yn ôl. Ydych chi wedi'i ddefnyddio?",
  },
  show: "Dangos pa un",
  allWelcome: "Mae unrhyw ateb yn helpu, hefyd nad oedd yn addas. Ni ddangosir i neb pwy atebodd.",
  said: {
    used: "Wedi'i gyfrif. Mae'r sawl a'i hysgrifennodd yn clywed faint a'i defnyddiodd, nid pwy.",
    didNotFit: "Diolch. Mae hynny'n helpu cymaint ag ie.",
    notYet: "Diolch. Does dim brys.",
    undone: "Wedi'i dynnu'n ôl.",
    story: "Mae eich stori ar y dudalen. Diolch am y funud.",
  },
  tell: "Dweud beth ddigwyddodd",
  undo: "Tynnu'n ôl",
  how: "Munud, a dim ond yr hyn rydych am ei lenwi. Ysgrifennwch am yr ymarfer, nid am y person.",
  something: "Llenwch o leiaf un o'r pedwar.",
  parts: {
    did: "Beth wnes i",
    happened: "Beth ddigwyddodd",
    differently: "Beth fyddwn i'n ei wneud yn wahanol",
    inTheWay: "Beth oedd yn rhwystr",
  },
  share: "Rhannu'r stori",
  wrote: "Ar rywbeth a ysgrifennoch:",
  follows: "Ar rywbeth rydych yn ei ddilyn:",
  news: {
    perspectives: (count) =>
      plural("cy", count, { one: "# safbwynt newydd", two: "# safbwynt newydd", other: "# safbwynt newydd" }),
    uses: (count) =>
      plural("cy", count, {
        one: "defnyddiodd cydweithiwr ef",
        two: "defnyddiodd # gydweithiwr ef",
        other: "defnyddiodd # cydweithiwr ef",
      }),
    thanks: (count) =>
      plural("cy", count, { one: "mae rhywun yn dweud diolch", other: "mae # yn dweud diolch" }),
  },
};
