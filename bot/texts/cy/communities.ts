import type { CommunitiesTexts } from "../en/communities.ts";

/** Cymunedau yn y gosodiadau, y timau sy'n gysylltiedig â nhw, a gadael pobl i mewn. */
export const communities: CommunitiesTexts = {
  heading: "Cymunedau",
  how: "Mae popeth yn perthyn i un gymuned. Mae un agored ar gyfer y sefydliad cyfan: gall unrhyw un ei darllen, ac ymuno gydag un tap. Dim ond ei haelodau sy'n darllen un gaeedig; nid yw gweinyddwyr nad ydynt ynddi yn ei darllen chwaith.",
  name: "Enw",
  nameHint: "Yn y ddwy iaith lle mae pobl yn defnyddio'r ddwy, er enghraifft: Hoarding · Celcio",
  purpose: "Beth yw ei diben",
  open: "Yn agored i'r sefydliad cyfan",
  openAlways: "Yn agored i'r sefydliad cyfan. Mae'r gymuned gyntaf yn aros felly.",
  closing:
    "Ni fydd pwy bynnag nad yw'n aelod yn darllen dim ohoni o hyn ymlaen, a bydd cardiau mewn sgyrsiau eraill yn cael eu gwagio o fewn munudau.",
  save: "Cadw",
  saved: "Wedi'i gadw.",
  members: (n) => (n === 1 ? "1 aelod" : `${n} o aelodau`),
  closed: "ar gau",
  make: "Gwneud cymuned arall",
  made: (name) => `Mae “${name}” yno. Nesaf: rhowch arddwr iddi o dan Pobl a rolau, neu cysylltwch dîm â hi.`,
  makeNow: "Ei gwneud",
  cancel: "Canslo",
  teams: {
    heading: "Timau sy'n gysylltiedig â chymunedau",
    how: "Mae pwy bynnag sydd mewn tîm yn aelod o'i gymuned. Mae tîm rydych yn ychwanegu'r ap ato yn gysylltiedig â'r gymuned gyntaf, nes i chi ddewis un arall yma. Yna mae ei sianeli'n symud ar unwaith a'i bobl o fewn munudau: maent yn gadael yr un flaenorol, oni bai i rywbeth arall eu gwneud yn aelodau yno.",
    none: "Nid yw'r ap mewn unrhyw dîm eto. Ychwanegwch ef at un yn Teams, a bydd yn ymddangos yma.",
    unnamed: "Tîm heb enw eto",
    people: (n) => (n === 1 ? "1 person" : `${n} o bobl`),
    linkedTo: (team) => `Mae ${team} yn gysylltiedig â`,
    moved: (team, community) => `Mae ${team} bellach yn gysylltiedig â ${community}.`,
  },
  which: "Cymuned",
  home: "Y gymuned rydych yn dechrau ynddi",
  homeHow: "Yn y tab, yn y bot, ac wrth gadw neges. Gallwch ddewis un arall bob tro.",
  add: {
    heading: "Gadael rhywun i mewn",
    how: (community) =>
      `Mae ${community} ar gau: dim ond ei haelodau sy'n ei darllen. Chwiliwch am gydweithwyr yn ôl enw a gadewch nhw i mewn. I dynnu rhywun allan, gofynnwch i weinyddwr.`,
    find: "Enw cydweithiwr",
    none: "Does neb o'r enw hwnnw yn y gymuned gyntaf eto. Gofynnwch iddynt agor Gardd Ymarfer ac ymuno unwaith.",
    let: (name) => `Gadael ${name} i mewn`,
    button: "Gadael i mewn",
    member: "Aelod",
    done: (name) => `Mae ${name} yn aelod nawr.`,
  },
};
