import type { messages as english } from "../en/messages.ts";
import { plural } from "../language.ts";

export const messages: typeof english = {
  consent: {
    heading: "Gawn ni eich enwi?",
    text: (community) =>
      `Cadwodd cydweithiwr rywbeth a ysgrifennoch mewn sgwrs fel gwybodaeth ymarfer yn ${community}. Nid yw'ch enw arno. Sut hoffech chi iddo fod?`,
    later: "Gallwch newid eich meddwl unrhyw bryd: agorwch “Yn aros amdanaf” yn Gardd Ymarfer.",
    named: "Hapus i gael fy enwi",
    unnamed: "Cadwch fi'n ddienw",
    remove: "Dilëwch ef, os gwelwch yn dda",
    answered: {
      named: "Diolch. Mae'ch enw arno nawr.",
      unnamed: "Diolch. Mae'n aros heb eich enw.",
      remove: "Wedi'i wneud. Mae'ch geiriau wedi'u tynnu allan, yma ac ym mhob copi sydd gennym.",
    },
  },
  reword: (title) => `Mae garddwr yn gofyn i chi eirio rhywbeth yn wahanol: ${title}`,
  rewordWish: (wording) => `Maent yn awgrymu: ${wording}`,
  held: (title) =>
    `Dim ond chi a'r garddwyr all weld hwn am y tro, tra bod rhywun yn ei ddarllen eto: ${title}. Does dim wedi'i golli.`,
  restored: (title) => `Gall pawb weld hwn eto: ${title}. Diolch am eich amynedd.`,
  removed: "Tynnodd garddwr rywbeth a ysgrifennoch allan, oherwydd gellid bod wedi adnabod person ohono.",
  released: (title) =>
    `Agorodd dau weinyddwr pwy ysgrifennodd hwn, oherwydd gallai rhywun fod mewn perygl o niwed: ${title}. Byddant yn siarad â chi.`,
  news: (title, perspectives) =>
    `${plural("cy", perspectives, {
      zero: "Nid oes safbwynt",
      one: "Mae # safbwynt",
      two: "Mae # safbwynt",
      few: "Mae # safbwynt",
      many: "Mae # safbwynt",
      other: "Mae # safbwynt",
    })} ar: ${title}`,
  gone: "Nid yw hwn yma mwyach.",
  open: "Agor",
};
