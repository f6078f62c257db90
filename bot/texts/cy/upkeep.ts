import type { upkeep as english } from "../en/upkeep.ts";
import { type Forms, plural } from "../language.ts";

const count = (n: number, forms: Forms) => plural("cy", n, forms);

export const upkeep: typeof english = {
  suggest: {
    heading: "Awgrymu golygiad",
    how: "Newidiwch y geiriau fel y dylent fod. Bydd pwy bynnag a'u hysgrifennodd, neu arddwr, yn gweld y gwahaniaeth ac yn penderfynu. Mae'ch enw gydag ef.",
    why: "Pam? (dewisol)",
    whyHint: "Mae un llinell yn ddigon: beth sydd wedi dyddio, yn aneglur neu ar goll.",
    send: "Anfon yr awgrym",
    sent: "Diolch. Bydd pwy bynnag sy'n gofalu am hwn yn penderfynu, a chewch wybod.",
    same: "Does dim wedi newid eto. Newidiwch y geiriau yn gyntaf.",
  },
  suggestions: {
    heading: (n) => count(n, { other: "# golygiad a awgrymwyd", two: "# olygiad a awgrymwyd" }),
    by: (name) => `Awgrymwyd gan ${name}`,
    byYou: "Eich awgrym chi",
    bySomebody: "Awgrymwyd gan gydweithiwr",
    why: "Pam:",
    outdated:
      "Mae'r geiriau wedi newid ers i hwn gael ei awgrymu. Yr hyn a welwch yw'r gwahaniaeth i'r geiriau fel y maent nawr.",
    accept: "Ei ddefnyddio",
    decline: "Ei adael",
    takeBack: "Ei dynnu'n ôl",
    accepted: "Wedi'i ddefnyddio. Cedwir y geiriau blaenorol fel fersiwn cynharach.",
    declined: "Wedi'i adael fel y mae. Caiff eich cydweithiwr wybod, yn garedig.",
    takenBack: "Wedi'i dynnu'n ôl.",
    newer: "Newidiodd y geiriau eiliad yn ôl. Edrychwch ar y gwahaniaeth eto, yna penderfynwch.",
    waits: "Mae'n aros am bwy bynnag sy'n gofalu am yr eitem hon.",
  },
  diff: {
    removed: "[tynnwyd allan:",
    added: "[rhoddwyd i mewn:",
    end: "]",
    legend: "Wedi'i danlinellu: newydd. Â llinell drwyddo: yn mynd.",
    title: "Teitl",
    text: "Testun",
    topics: "Pynciau",
    kind: "Math",
    kindFromTo: (from, to) => `${from} yn troi'n ${to}`,
  },
  history: {
    heading: "Fersiynau cynharach",
    how: "Geiriau a gafodd eu disodli, y diweddaraf yn gyntaf. Dim ond pwy bynnag a ysgrifennodd hwn a'r garddwyr sy'n eu gweld.",
    none: "Nid yw'r geiriau wedi'u newid, neu cafodd rhai cynharach eu tynnu allan am byth.",
    version: (age) => `Geiriau a ysgrifennwyd ${age}`,
    changedTo: "Beth a newidiwyd nesaf",
    restore: "Defnyddio'r geiriau hyn eto",
    restored: "Wedi'i wneud. Mae'r geiriau hyn yn ôl; cedwir y rhai blaenorol fel fersiwn cynharach.",
    newer: "Newidiodd y geiriau eiliad yn ôl. Edrychwch ar y fersiynau eto, yna dewiswch.",
    cannotRestore:
      "Gallai rhywbeth yn y geiriau hyn gyfeirio at berson, felly ni ellir eu rhoi'n ôl yn syml. Golygwch yr eitem yn lle hynny.",
    forget: "Tynnu pob fersiwn cynharach allan",
    forgetHow: "Maent yn mynd am byth. Mae'r geiriau fel y maent nawr yn aros.",
    forgetYes: "Eu tynnu allan",
    forgotten: "Mae'r fersiynau cynharach wedi mynd.",
  },
  merge: {
    heading: "Gwneud un o ddwy eitem",
    how: "Daw safbwyntiau, defnydd a diolch y ddwy ynghyd ar yr un sy'n aros. Mae dolenni i'r llall yn arwain yno, a gellir darllen ei geiriau isod o hyd. Ni ellir dadwneud hyn â botwm.",
    find: "Dod o hyd i'r eitem arall",
    findHint: "Yn ôl ei theitl, neu gludo ei dolen.",
    candidates: "Pa un sydd am yr un peth?",
    none: "Ni chafwyd hyd i ddim. Rhowch gynnig ar eiriau eraill.",
    stays: "Pa un sy'n aros?",
    staysThis: (title) => `Hon: ${title}`,
    staysOther: (title) => `Y llall: ${title}`,
    merge: "Gwneud un ohonynt",
    merged: "Wedi'i wneud. Un eitem ydynt nawr, a chaiff pwy bynnag a ysgrifennodd y llall wybod.",
    choose: "Dewiswch yr eitem arall yn gyntaf.",
  },
  merged: {
    heading: (n) =>
      count(n, {
        two: "Geiriau # eitem a gyfunwyd â hon",
        other: "Geiriau # eitem a gyfunwyd â hon",
      }),
    takeBack: "Tynnu fy ngeiriau'n ôl",
    takenBack: "Mae'ch geiriau wedi'u tynnu'n ôl.",
    undo: "Dadwneud y cyfuno",
    undoHow:
      "O fewn 30 diwrnod. Bydd yn sefyll ar ei phen ei hun eto, gyda'r hyn a ddywedwyd, a dapiwyd ac a ddefnyddiwyd arni. Mae'r hyn a ddaeth wedyn yn aros yma.",
    apart:
      "Wedi'i wneud. Mae'r ddwy'n sefyll ar eu pennau eu hunain eto, a chaiff pwy bynnag a'i hysgrifennodd wybod.",
  },
  law: {
    isLaw: (topic) => `Mae ${topic} yn ymwneud â'r gyfraith`,
    changed: "Newidiodd y gyfraith",
    changedName: (topic) => `Newidiodd y gyfraith: ${topic}`,
    changedAt: (age) => `Nodwyd newid ${age}`,
    how: "Nodwch bynciau sy'n ymwneud â'r gyfraith: caiff yr hyn a ddywedir yno ei ddarllen eto bob chwe mis. Pan fydd y gyfraith yn newid, dywedwch hynny, a daw popeth ar y pwnc at y garddwyr ar unwaith.",
    saidLaw: (topic) => `Edrychir ar ${topic} eto bob chwe mis.`,
    saidNoLaw: (topic) => `Edrychir ar ${topic} fel unrhyw bwnc arall.`,
    saidChanged: (topic) => `Mae popeth ar ${topic} yn aros yn Gofalu nawr.`,
  },
};
