import type { tab as english } from "../en/tab.ts";
import { type Forms, plural } from "../language.ts";

const count = (n: number, forms: Forms) => plural("cy", n, forms);
const items = (n: number) => count(n, { zero: "dim eitemau", two: "# eitem", other: "# eitem" });
const perspectives = (n: number) => count(n, { zero: "dim safbwynt", other: "# safbwynt" });

export const tab: typeof english = {
  product: "Gardd Ymarfer",
  otherLanguage: "English",
  skip: "Neidio i'r cynnwys",
  loading: "Yn llwytho",
  tryAgain: "Ceisio eto",
  close: "Cau",
  cancel: "Canslo",
  save: "Cadw",

  ages: {
    now: "nawr",
    minutes: (n) => count(n, { two: "# funud yn ôl", other: "# munud yn ôl" }),
    hours: (n) => count(n, { other: "# awr yn ôl" }),
    days: (n) => (n === 1 ? "ddoe" : count(n, { two: "# ddiwrnod yn ôl", other: "# diwrnod yn ôl" })),
    weeks: (n) => count(n, { other: "# wythnos yn ôl" }),
    months: (n) => count(n, { two: "# fis yn ôl", other: "# mis yn ôl" }),
    years: (n) =>
      count(n, {
        one: "# flwyddyn yn ôl",
        two: "# flynedd yn ôl",
        few: "# blynedd yn ôl",
        many: "# blynedd yn ôl",
        other: "# o flynyddoedd yn ôl",
      }),
  },
  monthNames: [
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
  ],

  kinds: { question: "Cwestiwn", insight: "Mewnwelediad", resource: "Adnodd", story: "Stori" },
  kindHints: {
    question: "Rhywbeth yr hoffech gael barn eraill amdano.",
    insight: "Rhywbeth a ddysgoch a allai fod o ddefnydd i eraill.",
    resource: "Dolen neu ddogfen werth ei gwybod, ac at beth mae'n dda.",
    story: "Beth wnaethoch chi, beth ddigwyddodd, a beth fyddech yn ei wneud yn wahanol.",
  },

  shell: {
    pages: "Tudalennau",
    knowledge: "Gwybodaeth",
    askOrShare: "Gofyn neu rannu",
    standing: "Nid cofnod achos yw hwn, na'r lle ar gyfer pryder brys.",
    standingRoute: (route) => `Ar gyfer pryder brys: ${route}`,
    standingNoRoute: "Ar gyfer pryder brys, defnyddiwch eich llwybr diogelu eich hun.",
    standingName: "Sylwch",
    sample: "Cynnwys enghreifftiol",
    sampleHow: "Cynnwys enghreifftiol. I'w ddileu, rhedwch npm run sample:remove",
    localMode: "Arddangosiad ar y peiriant hwn: does neb yn mewngofnodi.",
    person: "Chi yw",
  },

  roles: { member: "aelod", gardener: "garddwr", sponsor: "noddwr", admin: "gweinyddwr" },

  join: {
    button: "Ymuno â'r gymuned hon",
    why: "Gallwch ddarllen popeth yma. Ymunwch i glywed pan fydd rhywbeth newydd sy'n addas i chi.",
    joined: (name) => `Rydych wedi ymuno â ${name}.`,
  },

  welcome: {
    heading: "Beth fyddai'n eich helpu heddiw?",
    find: "Chwiliwch amdano",
    findHow: "Teipiwch ychydig eiriau, fel y byddech yn eu dweud. Mae byrfoddau a llithriadau'n iawn.",
    ask: "Gofynnwch",
    askHow: "Dim byd yno? Mae'ch cwestiwn yn mynd at y gymuned gyfan.",
    share: "Rhannwch",
    shareHow: "Rhywbeth a weithiodd, neu na weithiodd. Mae dwy funud yn ddigon.",
  },

  words: {
    title: "Geiriau y mae pobl yn eu defnyddio",
    intro:
      "Pan na fydd chwiliad yn dod o hyd i ddim, daw ei eiriau yma unwaith y bydd tri chwiliad wedi'u defnyddio. Ni all neb weld pwy chwiliodd.",
    inVain: "Chwiliwyd amdanynt, heb eu canfod",
    searches: (n) =>
      count(n, { two: "# chwiliad", few: "# chwiliad", many: "# chwiliad", other: "# chwiliad" }),
    noneInVain: "Does dim yn cael ei chwilio'n ofer ar hyn o bryd.",
    done: (word) => `Wedi gorffen gyda “${word}”`,
    doneShort: "Wedi'i wneud",
    topics: "Geiriau eraill am eich pynciau",
    topicsHow:
      "Ychwanegwch y geiriau y mae eich cydweithwyr yn eu defnyddio, gyda choma rhyngddynt. Bydd chwilio wedyn yn dod o hyd i'r pwnc drwyddynt.",
    synonymsOf: (topic) => `Geiriau eraill am ${topic}`,
    save: "Cadw",
    saved: (topic) => `Cadwyd y geiriau am ${topic}.`,
  },
  search: {
    label: "Chwilio'r wybodaeth ymarfer, neu ofyn cwestiwn",
    clear: "Clirio'r chwiliad",
    topics: "Pynciau",
    allTopics: "Pob pwnc",
    follow: "Dilyn",
    following: "Yn dilyn",
    followTopic: (topic: string) => `Dilyn ${topic}`,
    followingTopic: (topic: string) => `Yn dilyn ${topic}`,
    allTopicsFind: "Dod o hyd i bwnc",
    noTopicFound: "Does dim pwnc â'r enw hwnnw.",
    topicItems: items,
    filters: "Culhau'r canlyniadau",
    kind: "Math",
    anyKind: "Unrhyw fath",
    unanswered: "Heb ateb",
    used: "Wedi'i ddefnyddio",
    sort: "Trefnu yn ôl",
    sorts: { match: "Y cyfatebiad gorau", newest: "Y diweddaraf", mostUsed: "Y mwyaf a ddefnyddiwyd" },
    results: "Canlyniadau",
    found: (n) => (n === 0 ? "Heb ddod o hyd i ddim" : count(n, { other: "# canlyniad" })),
    items,
    alsoLookedFor: "chwiliwyd hefyd am",
    reason: (typed, meanings) => `${typed}: ${meanings}`,
    didYouMean: "Oeddech chi'n meddwl",
    building: "Yn casglu popeth o hyd. Efallai y bydd mwy i'w gael mewn eiliad.",
    showMore: "Dangos mwy",
    showing: (shown, total) => `Yn dangos ${shown} o ${total}`,
    nothing: "Dim byd eto ar gyfer y geiriau hyn",
    nothingHow:
      "Rhowch gynnig ar lai o eiriau neu rai eraill, neu gofynnwch: eich geiriau chi fydd y cwestiwn, yn barod i'w newid.",
    nothingWithFilters: "Dim byd yma gyda'r hidlyddion hyn",
    clearFilters: "Clirio'r hidlyddion",
    empty: "Does dim wedi'i blannu yma eto",
    emptyHow: "Y cwestiwn neu'r mewnwelediad cyntaf sy'n rhoi'r gymuned ar waith.",
    notIt: "Nid dyna oeddech yn chwilio amdano?",
    notQuite: "Efallai nad yw'r un o'r rhain yn addas.",
    askCommunity: "Gofyn i'r gymuned",
    perspectives,
    noPerspective: "Dim safbwynt eto",
    usedTimes: (n) =>
      count(n, { one: "defnyddiwyd unwaith", two: "defnyddiwyd ddwywaith", other: "defnyddiwyd # gwaith" }),
  },

  item: {
    seeAlso: "Gweler hefyd",
    archived:
      "Does neb wedi defnyddio hon ers amser hir, felly ni ddaw chwiliadau o hyd iddi. Mae safbwynt newydd yn dod â hi'n ôl.",
    heading: "Eitem",
    back: "Yn ôl i'r rhestr",
    closeItem: "Cau'r eitem hon",
    by: (name) => `gan ${name}`,
    byYou: "gennych chi",
    aColleague: "gydweithiwr",
    theGardeners: "y garddwyr",
    you: "Chi",
    aColleagueStart: "Cydweithiwr",
    edited: (age) => `golygwyd ${age}`,
    more: "Mwy",
    copyLink: "Copïo'r ddolen",
    cpdNote: "Nodyn DPP",
    copied: "Copïwyd y ddolen.",
    copyByHand: "Copïwch y ddolen hon:",
    share: "Rhannu i sgwrs",
    shareFailed: "Ni allai Teams agor y rhannu, felly copïwyd y ddolen yn lle hynny.",
    edit: "Golygu",
    suggest: "Awgrymu golygiad",
    history: "Fersiynau cynharach",
    merge: "Cyfuno ag eitem arall",
    takeUp: "Dod â hi yn ôl",
    takenUp: "Wedi'i wneud. Gellir dod o hyd iddi eto.",
    oneSided: "Hyd yma gwelir hyn o un ochr. A yw'n wahanol lle rydych chi'n gweithio?",
    topics: "Pynciau",
    perspectives: (n) => (n === 0 ? "Dim safbwynt eto" : perspectives(n)),
    firstPerspective:
      "Eich un chi fyddai'r cyntaf. Mae sut rydych chi'n ei gweld hi, a phryd mae hynny'n addas, yn ddigon.",
    sort: "Trefn",
    mostHelped: "Y rhai a helpodd fwyaf yn gyntaf",
    newestFirst: "Y diweddaraf yn gyntaf",
    fitsWhen: "Pryd mae hyn yn addas",
    helped: (n) =>
      count(n, {
        one: "helpodd # person",
        two: "helpodd # berson",
        few: "helpodd # pherson",
        many: "helpodd # pherson",
        other: "helpodd # o bobl",
      }),
    add: "Ychwanegu eich safbwynt",
    editPerspective: "Newid eich safbwynt",
    addText: "Eich safbwynt",
    addTextHint: "Ysgrifennwch am yr ymarfer, nid am y person.",
    addFitsWhen: "Pryd mae hyn yn addas?",
    addFitsWhenHint: "Er enghraifft: pan fydd y person yn eich adnabod yn dda. Gallwch ei adael yn wag.",
    addSave: "Ychwanegu",
    added: "Ychwanegwyd eich safbwynt.",
    notFound: "Ni allem ddod o hyd i hwn",
    notFoundHow: "Efallai ei fod wedi'i ddileu, neu fod y ddolen yn anghyflawn.",
    toKnowledge: "Mynd i Gwybodaeth",
  },

  write: {
    headingNew: "Gofyn, neu rannu'r hyn a wyddoch",
    headingEdit: "Golygu",
    kind: "Beth ydyw?",
    title: "Teitl",
    text: "Testun",
    textHint: "Ysgrifennwch am yr ymarfer, nid am y person.",
    community: "Cymuned",
    topics: "Pynciau",
    topicsHint: (max) => `Hyd at ${max}. Maent yn helpu eraill i ddod o hyd iddo.`,
    suggested: "Awgrymiadau",
    newTopic: "Pwnc arall",
    addTopic: "Ychwanegu",
    removeTopic: (name) => `Tynnu'r pwnc ${name}`,
    lookAlikes: "Ai un o'r rhain ydyw?",
    probablyTheSame: "Yn edrych yr un fath",
    lookAlikesHow: "Mae agor un yn cadw'r hyn a ysgrifennoch.",
    left: (n) => count(n, { other: "# nod ar ôl" }),
    over: (n) => count(n, { other: "# nod yn ormod" }),
    saved: "Cadwyd. Gall eraill ddod o hyd iddo nawr.",
    savedEdit: "Cadwyd eich newidiadau.",
    saving: "Yn cadw",
    restored: "Cadwasom yr hyn yr oeddech yn ei ysgrifennu.",
    startAfresh: "Dechrau o'r newydd",
    askClose: "Cau heb gadw?",
    askCloseHow: "Os cadwch eich geiriau, byddant yn aros yma nes i chi gau Gardd Ymarfer.",
    keepWriting: "Dal ati i ysgrifennu",
    closeAndKeep: "Cau a'u cadw",
    throwAway: "Eu taflu",
    kept: "Mae'ch geiriau wedi'u cadw o dan Gofyn neu rannu.",
    newerHeading: "Y fersiwn mwy newydd",
    newerHow: "Mae'ch un chi isod, heb ei newid. Bydd cadw nawr yn rhoi'ch un chi yn ei le.",
    useNewer: "Defnyddio'r fersiwn newydd",
    draftGone:
      "Nid yw'r testun anorffenedig hwn yma mwyach. Efallai ei fod eisoes wedi'i gadw, neu ei fod dros 14 diwrnod oed.",
  },

  configure: {
    heading: "Beth ddylai'r sianel hon ei ddangos?",
    how: "Dewiswch y pynciau y mae'r sianel hon yn ymwneud â nhw. Heb ddewis, mae'n dangos y gymuned gyfan.",
    tabName: "Gardd Ymarfer",
    tabNameFor: (topics) => `Ymarfer: ${topics}`,
    ready: "Dewiswch Cadw yn Teams pan fyddwch wedi gorffen.",
    outside:
      "Mae Teams yn agor y dudalen hon pan fydd rhywun yn ychwanegu Gardd Ymarfer at sianel. Ni ellir cadw dim yma.",
    noTopics: "Does dim pynciau eto. Bydd y sianel yn dangos popeth.",
    chosen: (n) =>
      n === 0
        ? "Y gymuned gyfan"
        : count(n, { one: "# pwnc wedi'i ddewis", two: "# bwnc wedi'u dewis", other: "# pwnc wedi'u dewis" }),
  },

  channel: {
    heading: (topics) => `Pynciau: ${topics}`,
    everything: "Dangos y gymuned gyfan",
    elsewhere: (community) =>
      `Rydych chi'n gweld ${community}. Os oes gan y tîm hwn ei gymuned ei hun, nid ydych chi ynddi eto: gall ei garddwr neu weinyddwr eich gadael i mewn.`,
  },

  outside: {
    heading: "Agorwch Gardd Ymarfer o Teams",
    how: "Yn Microsoft Teams y mae'n byw, er mwyn gwybod pwy ydych chi. Agorwch Teams, dewiswch Apiau, a chwiliwch am Gardd Ymarfer.",
    link: "Agor Teams",
  },

  notFound: {
    heading: "Does dim tudalen yn y cyfeiriad hwn",
    how: "Efallai fod y ddolen yn anghyflawn.",
  },

  problem: {
    heading: "Ni weithiodd hynny",
    offline:
      "Ni allwn gyrraedd Gardd Ymarfer. Does dim wedi'i golli: gwiriwch eich cysylltiad a cheisiwch eto.",
    timeout: "Cymerodd hynny ormod o amser. Does dim wedi'i golli: ceisiwch eto mewn eiliad.",
    unreadable: "Nid oedd yr ateb fel y disgwyl. Ail-lwythwch y dudalen; mae'r hyn a deipioch wedi'i gadw.",
    signIn: "Ni allai Teams ddweud wrthym pwy ydych chi. Caewch Gardd Ymarfer a'i hagor eto.",
    crashed:
      "Peidiodd rhywbeth ar y dudalen hon â gweithio. Ail-lwythwch hi; mae'r hyn a deipioch wedi'i gadw.",
    reload: "Ail-lwytho",
  },
};
