import type { messages as english } from "../en/messages.ts";

export const messages: typeof english = {
  consent: {
    heading: "Gawn ni eich enwi?",
    text: (community) =>
      `Cadwodd cydweithiwr rywbeth a ysgrifennoch mewn sgwrs fel gwybodaeth ymarfer yn ${community}. Nid yw'ch enw arno. Sut hoffech chi iddo fod?`,
    read: "Dangos i mi yr hyn a gadwyd",
    later: "Gallwch newid eich meddwl unrhyw bryd: agorwch “Yn aros amdanaf” yng Ngardd Ymarfer.",
    named: "Hapus i gael fy enwi",
    unnamed: "Cadwch fi'n ddienw",
    remove: "Dilëwch ef, os gwelwch yn dda",
    answered: {
      named: "Diolch. Mae'ch enw arno nawr.",
      unnamed: "Diolch. Mae'n aros heb eich enw.",
      remove: "Wedi'i wneud. Mae'ch geiriau wedi'u tynnu allan, yma ac ym mhob copi sydd gennym.",
    },
  },
  reword: "Mae garddwr yn gofyn i chi eirio rhywbeth a ysgrifennoch yn wahanol.",
  rewordWish: (wording) => `Maent yn awgrymu: ${wording}`,
  held: "Mae rhywbeth a ysgrifennoch yn cael ei ddarllen eto. Dim ond chi a'r garddwyr all ei weld yn y cyfamser. Does dim wedi'i golli.",
  restored: "Gall pawb weld yr hyn a ysgrifennoch eto. Diolch am eich amynedd.",
  removed:
    "Tynnodd garddwr rywbeth a ysgrifennoch allan. Mae croeso i chi ei ysgrifennu eto mewn ffordd arall.",
  because: {
    recognised: "Roedd rhywun yn meddwl y gellid adnabod person ohono.",
    worry: "Roedd rhywbeth ynddo yn poeni rhywun.",
    unkind: "Gallai fod wedi brifo rhywun sy'n ei ddarllen.",
    detail: "Roedd ynddo fanylyn a allai gyfeirio at berson.",
    gardener: "Roedd garddwr yn meddwl y gallai gyfeirio at berson, neu frifo rhywun.",
    "its-writer": "Gofynnodd pwy bynnag a ysgrifennodd y geiriau am hynny.",
  },
  released:
    "Agorodd dau weinyddwr pwy ysgrifennodd rywbeth o'ch eiddo, oherwydd gallai rhywun fod mewn perygl o niwed. Byddant yn siarad â chi.",
  upkeep: {
    suggested:
      "Mae cydweithiwr yn awgrymu geiriau eraill ar gyfer rhywbeth a ysgrifennoch. Edrychwch arnynt ochr yn ochr, a phenderfynwch.",
    "suggestion-accepted": "Defnyddiwyd y geiriau a awgrymoch. Diolch am gadw hwn yn gywir.",
    "suggestion-declined": "Ni ddefnyddiwyd y geiriau a awgrymoch y tro hwn. Diolch am ofalu am hwn.",
    "words-changed":
      "Newidiodd garddwr eiriau rhywbeth a ysgrifennoch. Gallwch weld beth a newidiodd, a rhoi eich geiriau eich hun yn ôl.",
    merged:
      "Rhoddodd garddwr rywbeth a ysgrifennoch gydag eitem arall am yr un peth. Mae eich geiriau, a phopeth a ddywedwyd arnynt, yno.",
    unmerged:
      "Roedd rhywbeth a ysgrifennoch wedi'i roi gydag eitem arall. Mae'n sefyll ar ei ben ei hun eto, gyda'r hyn a ddywedwyd arno.",
  },
  wordsBack: (why) => `Ni chadwyd hwn. ${why} Dyma'ch geiriau, fel nad oes dim yn cael ei golli.`,
  oldList: "Mae rhywbeth yn y rhestr hon wedi newid. Gofynnwch eto, a byddaf yn edrych o'r newydd.",
  gone: "Nid yw hwn yma mwyach.",
  aged: "Mae'r cerdyn hwn yn hen. Agorwch ef i weld beth ydyw erbyn hyn.",
  open: "Agor",
};
