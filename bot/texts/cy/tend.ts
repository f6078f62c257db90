import type { tend as english } from "../en/tend.ts";
import { type Forms, plural } from "../language.ts";

const count = (n: number, forms: Forms) => plural("cy", n, forms);
const dyddiau = (n: number) => count(n, { two: "# ddiwrnod gwaith", other: "# diwrnod gwaith" });
const safbwyntiau = (n: number) => count(n, { other: "# safbwynt" });
const eitemau = (n: number) => count(n, { other: "# eitem" });

export const tend: typeof english = {
  groups: {
    now: "Edrychwch ar y rhain yn gyntaf",
    today: "Mae rhywun yn aros",
    week: "Helpwch y rhain ymlaen yr wythnos hon",
    time: "Pan fydd gennych amser",
    people: "Pobl",
  },
  groupCount: (group, n) => `${group} (${n})`,
  moreOfThese: (n) =>
    count(n, { other: "Bydd # arall o'r math hwn yn dilyn pan fydd y rhain wedi'u gwneud." }),
  building: "Yn dal i ddarllen yr hyn sydd yno. Gall mwy ymddangos mewn munud.",
  showAside: (n) => count(n, { other: "Dangos # sydd o'r neilltu" }),
  hideAside: "Cuddio'r hyn sydd o'r neilltu",
  snoozed: "Wedi'i ohirio am y tro",
  withOther: (name) => `${name} sy'n gofalu am hwn`,
  withYou: "Trosglwyddwyd i chi",
  keyboard: "Yn y rhestr, mae J yn mynd i'r rhes nesaf a K i'r un flaenorol.",

  reasons: {
    "first-contribution": "Eu cyfraniad cyntaf, a does neb wedi ymateb eto",
    unanswered: (n) => `Dim safbwynt ar ôl ${dyddiau(n)}`,
    "one-sided": {
      "one-person": "Daw pob safbwynt gan un person. Byddai safbwynt arall yn helpu",
      "one-team": "Daw pob safbwynt gan un tîm. Byddai safbwynt arall yn helpu",
      "at-once": "Daeth pob safbwynt o fewn dwy awr, a dim un ers hynny. Byddai safbwynt arall yn helpu",
    },
    "ask-how-it-went": "Pythefnos ers gofyn hyn. Beth ddaeth ohono?",
    "ask-if-used": "Mis ers cadw hwn. A fu o ddefnydd?",
    "suggested-edit": "Awgrymodd rhywun eiriau eraill, a does neb wedi penderfynu eto",
    "near-duplicate": "Bron yr un fath ag eitem arall",
    "no-topic": "Nid oes ganddo bwnc, felly mae llai o bobl yn dod o hyd iddo",
    "searched-in-vain": (n) =>
      count(n, {
        one: "Chwiliwyd unwaith heb ei gael",
        two: "Chwiliwyd ddwywaith heb ei gael",
        few: "Chwiliwyd # gwaith heb ei gael",
        other: "Chwiliwyd # gwaith heb ei gael",
      }),
    "past-review": "Does neb wedi edrych ar ei eiriau ers amser maith. A yw'n dal yn gywir?",
    newcomers: (n) =>
      count(n, {
        one: "Ymunodd un person a byddai gair gennych yn dda",
        two: "Ymunodd dau berson a byddai gair gennych yn dda",
        other: "Ymunodd # o bobl a byddai gair gennych yn dda",
      }),
    "new-team": "Tîm newydd heb ddim yma am ei waith eto",
    "decide-quarter": "Mae chwarter ar ben. Cadw'r gymuned, ei newid, neu ei chau?",
  },
  wordTitle: (word) => `“${word}”`,
  newTeamTitle: "Tîm newydd",
  decideTitle: "Cadw, newid neu gau",
  promptsTitle: "Cwestiynau",
  newcomersTitle: "Newydd-ddyfodiaid",
  others: (n) => count(n, { one: "ac un arall", other: "a # arall" }),
  joined: "ymunodd",
  alike: "Y llall:",
  doneBefore: "Gwnaed hyd yma:",
  steps: {
    nudge: "gofynnwyd i ddilynwyr y pwnc",
    invite: "gwahoddwyd pobl",
    ask: "gofynnwyd i'r awdur",
    team: "aed ag ef i'r tîm",
    thank: "diolchwyd",
    welcome: "croesawyd",
  },

  acts: {
    nudge: "Gofyn i ddilynwyr y pwnc",
    invite: "Gwahodd dau berson",
    ask: "Gofyn i'r awdur",
    team: "Mynd ag ef i gyfarfod tîm",
    thank: "Dweud diolch",
    merge: "Eu gwneud yn un",
    link: "Eu cysylltu",
    topics: "Ychwanegu pynciau",
    words: "Gofalu am y gair hwn",
    "still-right": "Mae'n dal yn gywir",
    welcome: "Eu croesawu",
    decide: "Edrych ar ei hiechyd a phenderfynu",
    open: "Agor yr eitem",
  },
  askActs: {
    unanswered: "Gofyn am eiriad arall",
    "ask-how-it-went": "Gofyn sut aeth hi",
    "ask-if-used": "Gofyn a fu o ddefnydd",
    "past-review": "Gofyn a yw'n dal yn gywir",
  },
  snooze: {
    tomorrow: "Gohirio tan yfory",
    nextWeek: "Gohirio tan yr wythnos nesaf",
    back: "Ei godi eto",
  },
  handTo: (name) => `Trosglwyddo i ${name}`,
  handedNow: (name) => `${name} sy'n gofalu amdano nawr.`,
  takeBack: "Ei gymryd yn ôl",
  snoozedNow: "Wedi'i ohirio. Daw yn ôl ohono'i hun.",
  backNow: "Mae'n ôl ar eich rhestr.",
  nudged: "Gofynnir i ddilynwyr y pwnc, pob un o fewn ei derfynau ei hun.",
  linked: "Wedi'i wneud. Bydd darllenwyr un yn dod o hyd i'r llall.",
  reviewed: "Nodwyd: mae'n dal yn gywir.",
  askedNow: "Gofynnwyd. Mae'n aros yn eu gardd eu hunain, a thrwy neges lle rhoesant eu henw.",

  invite: {
    heading: "Gwahodd dau berson",
    how: "Mae pob un yn cael eich geiriau fel neges breifat. Dywedwch pam rydych yn gofyn iddynt: mae pobl yn ateb pan wyddant beth y gallant ei ychwanegu.",
    because: {
      both: (topic, perspectives, items) =>
        `Ysgrifennodd ${safbwyntiau(perspectives)} a chadwodd ${eitemau(items)} am ${topic}`,
      perspectives: (topic, n) => `Ysgrifennodd ${safbwyntiau(n)} am ${topic}`,
      items: (topic, n) => `Cadwodd ${eitemau(n)} am ${topic}`,
    },
    like: "rywbeth tebyg",
    words: (name) => `Eich geiriau i ${name}`,
    wording: (topic) =>
      `Mae cwestiwn am ${topic} yn aros am safbwynt. Rydych wedi ysgrifennu am hynny yma, felly efallai y gwelwch rywbeth nad yw eraill yn ei weld. Mae dwy linell yn ddigon.`,
    wordingAlike:
      "Mae cwestiwn yn aros am safbwynt. Rydych wedi ysgrifennu am rywbeth tebyg yma, felly efallai y gwelwch rywbeth nad yw eraill yn ei weld. Mae dwy linell yn ddigon.",
    leaveOut: (name) => `Gwahodd ${name}`,
    send: "Anfon y gwahoddiadau",
    sent: "Gwahoddwyd. Does neb arall yn ei weld.",
    nobody:
      "Does neb wedi ysgrifennu am hyn gyda'u henw eto. Ewch ag ef i gyfarfod tîm, neu gofynnwch i ddilynwyr y pwnc.",
    none: "Dewiswch o leiaf un person.",
  },
  ask: {
    heading: "Gofyn i'r awdur",
    how: "Mae'n aros yn eu gardd eu hunain. Lle rhoesant eu henw cânt neges hefyd; lle na wnaethant, does neb yn dysgu pwy ydynt.",
    words: "Beth hoffech ei ofyn?",
    wordings: {
      reword: [
        "Does neb wedi ateb eto. A allech ychwanegu beth rydych wedi'i roi ar brawf hyd yma, neu ei wneud yn un cwestiwn yn lle dau?",
        "Does neb wedi ateb eto. A allech ofyn i un person rydych yn ei adnabod, neu ei roi mewn geiriau eraill?",
      ],
      went: [
        "Bythefnos yn ôl gofynnoch hyn. Beth wnaethoch chi ei roi ar brawf, a beth fyddech yn ei ddweud wrth y person nesaf?",
      ],
      used: [
        "Cadwoch hwn fis diwethaf. A gawsoch gyfle i'w ddefnyddio? Mae do, naddo a “nid oedd yn addas” i gyd yn atebion defnyddiol.",
      ],
      right: [
        "Mae hwn ychydig yn hen ac yn dal i gael ei ddarllen. A yw'n dal yn gywir? Mae un tap yn ei gadw, neu dywedwch wrthym beth sydd wedi newid.",
      ],
    },
    send: "Gofyn",
  },
  thank: {
    heading: "Dweud diolch",
    how: "Neges breifat i bwy bynnag a'i hysgrifennodd. Mae ymateb o dan eu geiriau'n helpu mwy fyth.",
    words: "Eich geiriau",
    wordings: [
      "Diolch am hyn, ac am fod y cyntaf i'w ddweud yma. Bydd yn helpu rhywun nad yw wedi mentro gofyn.",
      "Diolch am eich cyfraniad cyntaf. Mae'n cael ei ddarllen, a dyna'n union ddiben y lle hwn.",
    ],
    send: "Anfon",
    sent: "Anfonwyd. Dim ond nhw sy'n ei weld.",
  },
  welcome: {
    heading: "Eu croesawu",
    how: "Cawsant un neges gan y bot pan ymunon nhw. Mae llinell gan berson yn golygu mwy. Mae pob un yn ei chael yn breifat.",
    words: "Eich geiriau",
    wordings: [
      "Croeso. Mae darllen yn gymryd rhan: cadwch un peth sy'n ddefnyddiol i chi, ac rydych eisoes wedi dechrau. Os ydych yn pendroni am rywbeth, mae rhywun arall hefyd.",
      "Croeso. Beth yw un peth yr hoffech wella arno erbyn yr haf? Dywedwch wrthyf, a byddaf yn eich arwain ato.",
    ],
    whom: "At",
    send: "Anfon",
    sent: "Anfonwyd at bob un yn breifat.",
    none: "Dewiswch o leiaf un person.",
  },
  topics: {
    heading: "Ychwanegu pynciau",
    how: "Mae pobl sy'n dilyn pwnc yn clywed amdano, ac mae chwiliadau'n dod o hyd iddo.",
    suggested: "Mae'r geiriau'n awgrymu",
    label: "Pynciau, gyda choma rhyngddynt",
    send: "Ychwanegu",
    sent: "Ychwanegwyd.",
    none: "Enwch o leiaf un pwnc.",
  },
  newTeam: {
    heading: "Geiriau i'r tîm",
    how: "Copïwch y geiriau hyn i sianel y tîm.",
    words: (team: string) =>
      `Rydych yn dod o ${team}. Ychydig iawn sydd gennym yma am y gwaith hwnnw. Beth ddylai'r gweddill ohonom ei wybod?`,
  },
  team: {
    heading: "Mynd ag ef i gyfarfod tîm",
    how: "Copïwch y geiriau hyn i wahoddiad neu sgwrs. Daw'r hyn a ddywedir yno'n safbwynt yma, os bydd rhywun yn ysgrifennu dwy linell.",
    words: (title, link) =>
      `Mae cydweithiwr yn gofyn: “${title}”. A oes rhywun wedi dod ar draws hyn? Pum munud gyda'n gilydd, yna dwy linell yma: ${link}`,
    copy: "Copïo'r geiriau",
    copied: "Copïwyd.",
    notCopied: "Nid yw Teams yn gadael i ni gopïo yma. Dewiswch y geiriau a'u copïo eich hun.",
  },

  cover: {
    heading: "Pwy sy'n gofalu am yr ardd",
    how: "Trosglwyddwch resi unigol o'u dewislen. Ar gyfer gwyliau, enwch pwy sy'n cymryd eich lle: mae'r hyn a drosglwyddir i chi'n mynd atynt.",
    you: (name) => `${name} (chi)`,
    away: (name, from, until) => `Mae ${name} i ffwrdd o ${from} tan ${until}`,
    coveredBy: (name) => `${name} sy'n cymryd eu lle`,
    alone: "Chi yw'r unig arddwr. Gall gweinyddwr benodi un arall o dan Gosodiadau, Pobl.",
    myAway: "Rwyf i ffwrdd",
    from: "Diwrnod cyntaf",
    until: "Diwrnod olaf",
    by: "Yn cymryd fy lle",
    nobody: "Neb",
    save: "Cadw",
    saved: "Wedi'i gadw.",
    cancel: "Rwyf yma wedi'r cyfan",
    cancelled: "Da iawn. Mae popeth yn aros gyda chi.",
  },
  pause: {
    heading: "Oedi am wythnos anodd",
    how: "Mae cwestiynau'r garddwyr i bawb, ceisiadau i ddilynwyr, croesawu a nodyn dydd Llun yn peidio tan y diwrnod a ddewiswch. Mae cyhoeddiadau a anfonwch â llaw yn dal i fynd.",
    until: "Oedi tan ddiwedd",
    start: "Oedi popeth",
    on: (day) =>
      `Mae popeth wedi'i oedi tan ddiwedd ${day}. Mae cyhoeddiadau a anfonir â llaw yn dal i fynd.`,
    end: "Mynd ymlaen nawr",
    ended: "Mae popeth yn mynd ymlaen eto.",
    started: "Wedi'i oedi.",
  },
  minutes: {
    heading: "Munudau a dreulioch heddiw",
    how: "Os mynnwch. Ychwanegir at wythnos y gymuned, heb eich enw: mae'n dangos beth mae gofalu'n ei gostio.",
    label: "Munudau",
    add: "Ychwanegu",
    sum: (n) =>
      count(n, {
        one: "Un munud wedi'i nodi yr wythnos hon",
        two: "# funud wedi'u nodi yr wythnos hon",
        other: "# munud wedi'u nodi yr wythnos hon",
      }),
    wrong: "Rhif cyfan rhwng 1 a 600, os gwelwch yn dda.",
  },

  asked: {
    heading: "Mae garddwr yn gofyn i chi",
    readerSays: "Mae cydweithiwr yn dweud bod hyn wedi newid:",
    forGardener: "Gofynnwyd i bwy bynnag a'i cadwodd:",
    how: {
      reword: "Newidiwch ef lle mynnwch.",
      went: "Ychwanegwch safbwynt, neu newidiwch ef.",
      used: "Ychwanegwch safbwynt, neu newidiwch ef.",
      right: "",
    },
    right: "Mae'n dal yn gywir",
    change: "Ei newid",
    seen: "Nid nawr",
    thanks: "Diolch.",
  },

  bot: {
    words: ["gofalu", "beth sydd fy angen", "rhestr"],
    heading: "Beth sydd eich angen gyntaf",
    monday: "Dydd Llun yn yr ardd",
    more: (n) =>
      count(n, {
        one: "Ac un peth arall pan fydd gennych amser.",
        two: "A # beth arall pan fydd gennych amser.",
        few: "A # pheth arall pan fydd gennych amser.",
        many: "A # pheth arall pan fydd gennych amser.",
        other: "A # peth arall pan fydd gennych amser.",
      }),
    nothing: "Does dim eich angen heddiw.",
    open: "Agor y rhestr",
    notHere: "Gofynnwch hynny yn eich sgwrs eich hun â mi: mae i arddwyr yn unig.",
    notGardener: "Mae hynny i arddwyr cymuned. Teipiwch “fy ngardd” am yr hyn sydd gennych chi.",
    paused: (day) => `Mae popeth wedi'i oedi tan ddiwedd ${day}.`,
    quiet: "I atal y nodyn hwn, teipiwch “tawel”.",
  },
  letters: {
    from: (name) => `Mae ${name}, sy'n gofalu am y gymuned, yn ysgrifennu:`,
    fromGardener: "Mae un o arddwyr y gymuned yn ysgrifennu:",
    invite: "Mae garddwr yn gofyn am eich safbwynt ar gwestiwn.",
    nudge: (topic) =>
      `Mae cwestiwn am ${topic} yn aros am safbwynt. A ydych wedi dod ar draws rhywbeth tebyg?`,
    reword: "Mae gan arddwr gwestiwn am rywbeth a ofynnoch.",
    went: "Hoffai garddwr wybod sut aeth hi.",
    used: "Hoffai garddwr wybod a fu rhywbeth a gadwoch o ddefnydd.",
    right: "Mae garddwr yn gofyn a yw rhywbeth a gadwoch yn dal yn gywir.",
    thanks: "Mae garddwr yn diolch i chi am yr hyn a ysgrifennoch.",
    welcome: "Mae garddwr yn eich croesawu.",
    open: "Agor",
    quiet: "I gael llai o negeseuon fel hyn, teipiwch “tawel”.",
  },
  newcomer: {
    heading: (community) => `Croeso i ${community}`,
    text: "Mae darllen yn gymryd rhan. Does neb yn cyfrif beth rydych yn ei ysgrifennu, a does dim cwestiynau gwirion.",
    tryQuestion:
      "Un peth i roi cynnig arno: edrychwch ar y cwestiwn hwn. Os ydych wedi dod ar draws rhywbeth tebyg, mae dwy linell yn helpu pwy bynnag a ofynnodd.",
    trySaving:
      "Un peth i roi cynnig arno: pan fydd cydweithiwr yn dweud rhywbeth defnyddiol mewn sgwrs, cadwch ef o ddewislen y neges.",
    show: "Dangos y cwestiwn i mi",
    open: "Agor Gardd Ymarfer",
  },
};
