import type { digestCard as english } from "../en/digestCard.ts";
import { plural } from "../language.ts";

export const digestCard: typeof english = {
  words: ["crynodeb", "fy wythnos"],
  settingsWords: ["gosodiadau crynodeb", "gosodiadau'r crynodeb", "gosodiadau’r crynodeb"],
  heading: "Eich wythnos yng Ngardd Ymarfer",
  spoken: (things) =>
    plural("cy", things, {
      one: "Eich wythnos yng Ngardd Ymarfer: un peth i edrych arno.",
      two: "Eich wythnos yng Ngardd Ymarfer: dau beth i edrych arnynt.",
      few: "Eich wythnos yng Ngardd Ymarfer: tri pheth i edrych arnynt.",
      other: "Eich wythnos yng Ngardd Ymarfer: # o bethau i edrych arnynt.",
    }),
  question: (topic, unanswered) =>
    unanswered
      ? `Efallai eich bod chi'n gwybod: cwestiwn am ${topic} nad oes neb wedi'i ateb eto`
      : `Efallai eich bod chi'n gwybod: cwestiwn am ${topic} gydag un neu ddau safbwynt hyd yma`,
  anyQuestion: (unanswered) =>
    unanswered
      ? "Efallai eich bod chi'n gwybod: cwestiwn nad oes neb wedi'i ateb eto"
      : "Efallai eich bod chi'n gwybod: cwestiwn gydag un neu ddau safbwynt hyd yma",
  used: (topic, times) =>
    plural("cy", times, {
      one: `Defnyddiodd cydweithiwr hwn wrth ymarfer: rhywbeth am ${topic}`,
      two: `Defnyddiwyd hwn ddwywaith wrth ymarfer: rhywbeth am ${topic}`,
      few: `Defnyddiwyd hwn deirgwaith wrth ymarfer: rhywbeth am ${topic}`,
      other: `Defnyddiwyd hwn # o weithiau wrth ymarfer: rhywbeth am ${topic}`,
    }),
  anyUsed: (times) =>
    plural("cy", times, {
      one: "Defnyddiodd cydweithiwr hwn wrth ymarfer",
      two: "Defnyddiwyd hwn ddwywaith wrth ymarfer",
      few: "Defnyddiwyd hwn deirgwaith wrth ymarfer",
      other: "Defnyddiwyd hwn # o weithiau wrth ymarfer",
    }),
  news: (topic, more) =>
    more === 0
      ? `Newydd mewn pwnc rydych chi'n ei ddilyn: ${topic}`
      : plural("cy", more, {
          one: `Newydd mewn pwnc rydych chi'n ei ddilyn: ${topic}, ac un arall`,
          other: `Newydd mewn pwnc rydych chi'n ei ddilyn: ${topic}, a # arall`,
        }),
  impact: (parts) => `Yr hyn a rannoch gyda'ch enw yr wythnos hon: ${parts}`,
  impactUses: (n) =>
    plural("cy", n, {
      one: "defnyddiwyd unwaith",
      two: "defnyddiwyd ddwywaith",
      few: "defnyddiwyd deirgwaith",
      other: "defnyddiwyd # o weithiau",
    }),
  impactPerspectives: (n) =>
    plural("cy", n, {
      one: "un safbwynt newydd",
      two: "dau safbwynt newydd",
      few: "tri safbwynt newydd",
      other: "# safbwynt newydd",
    }),
  impactReactions: (n) =>
    plural("cy", n, {
      one: "un ymateb",
      two: "dau ymateb",
      few: "tri ymateb",
      other: "# ymateb",
    }),
  merged: "Wedi'u dal yn ôl er mwyn cadw'ch wythnos yn dawel:",
  more: (n) =>
    plural("cy", n, {
      one: "Ac un neges arall.",
      two: "A dwy neges arall.",
      few: "A thair neges arall.",
      other: "A # neges arall.",
    }),
  how: "Tair munud, unwaith yr wythnos. Teipiwch “gosodiadau crynodeb” i ddewis y diwrnod neu ei oedi.",
  nothing: "Dim byd newydd i chi yr wythnos hon. Pan nad oes dim i'w ddweud, ni fyddaf yn anfon dim.",
  tapToRead: "Dewiswch un i'w ddarllen yma.",
  open: "Agor fy ngardd",
  settings: "Diwrnod ac oedi",
  off: "Peidio ag anfon",
  stopped:
    "Wedi'i wneud. Ni fyddaf yn anfon crynodeb wythnosol atoch mwyach. Teipiwch “crynodeb” pryd bynnag yr hoffech gael un.",
  on: "Ei anfon eto",
  resumed: "Wedi'i wneud. Byddwch yn ei gael unwaith yr wythnos eto.",
  elsewhere: "Mae'ch wythnos i chi yn unig. Teipiwch “crynodeb” yn eich sgwrs eich hun â mi.",
  day: "Diwrnod y crynodeb wythnosol",
  pause: "Oedi'r crynodeb wythnosol",
  noPause: "Dim oedi",
  until: (day) => `Tan ${day}`,
};
