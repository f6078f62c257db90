import type { chat as english } from "../en/chat.ts";

export const chat: typeof english = {
  helpWords: ["cymorth", "help", "?", "helo", "shwmae", "dechrau"],
  askWord: "gofyn",
  gardenWords: ["fy ngardd", "gardd"],
  quietWords: ["tawel", "gosodiadau", "byddwch yn dawel"],
  languageChosen: "O hyn ymlaen byddaf yn siarad Cymraeg â chi. For English: type “English”.",
  onlyAttachments:
    "Gallaf ddarllen geiriau, ond nid ffeiliau na lluniau eto. Teipiwch gwestiwn, neu gludwch y testun yr hoffech ei gadw.",
  nothingSaid: "Ni welais unrhyw eiriau. Teipiwch gwestiwn, neu “cymorth” i weld beth gallaf ei wneud.",
  oldCard: "Mae'r botwm hwnnw o hen gerdyn. Gofynnwch eto, a defnyddiwch y botymau ar yr un newydd.",
  elsewhere:
    "Ni ellir gwneud hynny o'r fan hon yn y fersiwn hwn o Teams. Agorwch eich sgwrs eich hun â mi a'i wneud yno. Ni chadwyd dim, ac mae'r hyn a deipiwyd yn y cerdyn o hyd.",
  colleague: "[cydweithiwr]",
  image: "[llun]",
};
