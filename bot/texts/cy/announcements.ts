import type { announcements as english } from "../en/announcements.ts";
import { plural } from "../language.ts";

const number = new Intl.NumberFormat("cy");
const people = (count: number) =>
  plural("cy", count, { one: "# person", two: "# berson", other: "# o bobl" });

export const announcements: typeof english = {
  title: "Cyhoeddiadau",
  intro:
    "Un neges i bobl neu sianeli dewisol, yn iaith y darllenydd. Aiff dwy yr wythnos ar y mwyaf i'r gymuned gyfan, ac maent yn aros am oriau gwaith oni bai eich bod yn dweud pam lai.",
  write: "Ysgrifennu cyhoeddiad",
  newTitle: "Cyhoeddiad newydd",
  untitled: "(heb deitl)",
  empty: "Does dim wedi'i gyhoeddi eto",
  emptyHow:
    "Mae cyhoeddiad yn cyrraedd pobl yn eu sgwrs â Gardd Ymarfer, neu sianel. Ysgrifennwch un, anfonwch ef atoch chi'ch hun yn gyntaf, yna at y rhai y mae o bwys iddynt.",
  back: "Pob cyhoeddiad",
  onlyGardeners: "Mae'r dudalen hon ar gyfer garddwyr y gymuned.",
  by: (name) => `gan ${name}`,
  states: {
    draft: "Drafft",
    scheduled: "Wedi'i drefnu",
    preparing: "Yn paratoi",
    sending: "Yn cael ei anfon",
    paused: "Wedi'i seibio",
    done: "Wedi'i anfon",
    cancelled: "Wedi'i ganslo",
    stopped: "Wedi stopio",
  },
  urgentMark: "Brys",
  reachedOf: (sent, total) => `wedi cyrraedd ${number.format(sent)} o ${number.format(total)}`,
  goesOut: (when) => `Yn mynd allan ar ${when}`,
  audiences: {
    everyone: "Pawb yn y gymuned",
    followers: "Dilynwyr pynciau",
    role: "Pobl â rôl",
    channels: "Sianeli timau",
    people: "Pobl wrth eu henwau",
  },
  compose: {
    words: "Beth mae'n ei ddweud",
    wordsHow:
      "Mae pob person yn ei gael yn yr iaith y mae'n ei darllen. Lle gadewch un iaith yn wag, cânt y llall; mewn sianel mae'r ddwy ar un cerdyn.",
    languages: { en: "Saesneg", cy: "Cymraeg" },
    heading: "Teitl",
    text: "Testun",
    textHint:
      "Mae **print trwm**, rhestrau â llinell doriad, a dolenni'n gweithio. Ysgrifennwch am yr ymarfer, nid y person.",
    button: "Geiriau ar y botwm (os mynnwch un)",
    address: "Y cyfeiriad y mae'r botwm yn ei agor",
    addressHint: "Yn dechrau â https://",
    who: "Pwy sy'n ei gael",
    role: "Rôl",
    roles: { member: "Aelodau", gardener: "Garddwyr", sponsor: "Noddwyr" },
    topics: "Pynciau",
    topicsNone: "Does dim pwnc eto.",
    channels: "Sianeli",
    channelsNone:
      "Nid yw'r ap mewn unrhyw dîm eto. Ychwanegwch Gardd Ymarfer at dîm yn Teams; bydd ei sianeli'n ymddangos yma ymhen ychydig funudau.",
    generalChannel: "Cyffredinol",
    nameless: (team) => team || "Tîm",
    people: "Dod o hyd i rywun wrth ei enw",
    peopleNone: "Does neb o'r enw hwnnw yn y gymuned.",
    chosen: "Wedi'u dewis",
    takeOut: (name) => `Tynnu ${name} allan`,
    counting: "Yn cyfrif pwy yw'r rheini…",
    reaches: (count) => `Mae hwn yn cyrraedd ${people(count)}.`,
    posts: (channels) =>
      plural("cy", channels, {
        two: "Caiff hwn ei bostio mewn # sianel.",
        other: "Caiff hwn ei bostio mewn # sianel.",
      }),
    notInstalled: (count) =>
      `Nid yw ${people(count)} arall wedi gosod Gardd Ymarfer, ac ni ellir eu cyrraedd.`,
    gone: (count) => `Nid yw ${number.format(count)} o'ch dewisiadau yno mwyach.`,
    nobody: "Ni fyddai neb yn cael hwn eto.",
    urgent: "Brys: peidio ag aros am oriau gwaith pobl",
    urgentHow:
      "Fel arall mae pawb yn ei gael ar ddiwrnod gwaith rhwng 8:00 a 18:00, lle maen nhw. Mae'r archwiliad yn dweud ei fod yn frys, a chedwir y rheswm gydag ef.",
    urgentBecause: "Pam na all aros",
    preview: "Sut bydd yn edrych",
    previewSent: "Sut mae'n edrych",
    previewOf: {
      en: "I bobl sy'n darllen Saesneg",
      cy: "I bobl sy'n darllen Cymraeg",
      both: "Mewn sianel",
    },
    previewSummary: (title) => `Rhagolwg o'r cerdyn: ${title}`,
    previewEmpty: "Ysgrifennwch deitl a thestun, a bydd y cerdyn yn ymddangos yma.",
    previewTooLarge:
      "Mae hyn yn fwy nag y mae Teams yn ei ddangos ar un cerdyn. Byrhewch y testun, neu defnyddiwch lai o linellau a dolenni.",
    toMyself: "Anfon ataf fi fy hun yn gyntaf",
    sentToMyself: "Wedi'i anfon. Edrychwch ar eich sgwrs â Gardd Ymarfer.",
    saveDraft: "Cadw'r drafft",
    savedDraft: "Wedi'i gadw fel drafft. Mae garddwyr eraill yn ei weld hefyd.",
    keptHere: "Caiff yr hyn a ysgrifennoch ei gadw yn y ffenestr hon.",
    discard: "Taflu'r drafft",
    discardSure: "Caiff y drafft ei daflu am byth. Ni fydd garddwyr eraill yn ei weld mwyach ychwaith.",
    schedule: "Dewis amser",
    scheduleHeading: "Ei anfon yn nes ymlaen",
    scheduleHow: (zone) =>
      `Fel y mae clociau'n ei ddangos yn ${zone}. Mae'n dechrau ohono'i hun, a gallwch ei gymryd yn ôl cyn hynny.`,
    day: "Diwrnod",
    time: "Amser",
    scheduleDo: "Ei drefnu",
    twice: "Daw'r amser hwnnw ddwywaith y noson honno, wrth i'r clociau fynd yn ôl. Y cyntaf a olygir.",
    send: "Anfon nawr",
    sendHeading: "Ei anfon nawr?",
    sendDo: "Ei anfon",
    notNow: "Ddim nawr",
  },
  progress: {
    heading: "Pa mor bell y mae",
    bar: "Wedi'u hanfon hyd yma",
    sent: "Wedi'u hanfon",
    waiting: "Yn aros",
    deferred: "Yn aros am eu horiau gwaith",
    uncertain: "Does neb yn gwybod a gyrhaeddodd",
    cancelled: "Heb eu hanfon, gan iddo gael ei ganslo",
    unreachable: "Ni ellid eu cyrraedd",
    total: "Cyfanswm",
    rate: (perSecond) =>
      `${new Intl.NumberFormat("cy", { maximumFractionDigits: 1 }).format(perSecond)} yr eiliad`,
    left: (seconds) =>
      seconds < 60
        ? "llai na munud ar ôl"
        : plural("cy", Math.ceil(seconds / 60), {
            one: "tua # munud ar ôl",
            two: "tua # funud ar ôl",
            other: "tua # munud ar ôl",
          }),
    nobody: "Pan ddechreuodd, doedd neb ar ôl y gallai fynd atynt.",
    fewReasons:
      "Lle mae'n ymwneud ag ychydig o bobl, ni wahaniaethir rhwng rhesymau: eu mater nhw yw a dynnodd rhywun yr ap.",
    uncertainHow:
      "Gadawodd y neges ni ac ni ddaeth ateb, felly efallai ei bod gan Teams ac efallai nad yw. Gallwch ei hanfon eto at y rhain; gallai rhai wedyn ei chael ddwywaith.",
    stopped: {
      "message-refused":
        "Gwrthododd Teams y neges hon. Copïwch hi, newidiwch yr hyn a all fod yn achos (dolen, nod anarferol), a'i hanfon atoch chi'ch hun yn gyntaf.",
      "message-too-large":
        "Roedd y neges hon yn rhy fawr i Teams. Copïwch hi, byrhewch hi, a'i hanfon atoch chi'ch hun yn gyntaf.",
      "bot-refused":
        "Ni dderbyniodd Teams Gardd Ymarfer fel anfonwr. Rhaid i weinyddwr edrych ar ei chofrestriad; yna ewch ymlaen yma.",
      "answer-unknown":
        "Atebodd rhywbeth rhyngom ni a Teams yn ei le. Rhaid i weinyddwr edrych ar y rhwydwaith; yna ewch ymlaen yma.",
    },
    updated: (sent, total) => `${number.format(sent)} o ${number.format(total)} wedi'u hanfon`,
  },
  acts: {
    pause: "Seibio",
    resume: "Mynd ymlaen",
    cancel: "Ei ganslo",
    cancelHeading: "Canslo'r gweddill?",
    cancelHow: "Ni fydd pwy bynnag sydd heb ei gael eto yn ei gael. Ni ellir cymryd yn ôl yr hyn a anfonwyd.",
    cancelDo: "Canslo'r gweddill",
    unschedule: "Ei gymryd yn ôl i'r drafft",
    againUncertain: "Anfon eto at y rhai ansicr",
    againUncertainHow: "Efallai bod rhai ohonynt wedi'i gael eisoes, a byddent yn ei gael ddwywaith.",
    againReturned: "Anfon at y rhai sydd wedi dychwelyd ers hynny",
    againReturnedHow: "Caiff pwy bynnag na ellid ei gyrraedd ac sydd â sgwrs â Gardd Ymarfer nawr ei gael.",
    again: "Anfon eto",
    duplicate: "Copïo i ddrafft newydd",
    report: "Lawrlwytho'r adroddiad (CSV)",
    done: {
      pause: "Wedi'i seibio. Ymhen dwy eiliad does dim mwy'n gadael.",
      resume: "Mae'n mynd ymlaen.",
      cancel: "Wedi'i ganslo. Ymhen dwy eiliad does dim mwy'n gadael.",
      unschedule: "Drafft ydyw eto.",
      again: "Mae'n cael ei anfon eto.",
      start: "Mae ar ei ffordd.",
      schedule: "Wedi'i drefnu.",
      discard: "Mae'r drafft wedi mynd.",
      duplicate: "Dyma'r copi.",
    },
  },
  reasons: {
    "not-met": "heb osod yr ap",
    "turned-away": "tynnwyd yr ap, neu ni chaiff ysgrifennu atynt",
    "no-way": "nid yw'r ap wedi'i osod yno, neu ni chaiff ysgrifennu atynt",
    "switched-off": "diffoddodd gweinyddwr yr ap iddynt",
    gone: "nid yw'r sgwrs neu'r sianel yno mwyach",
    "not-permitted": "nid yw Teams yn caniatáu hynny",
    left: "wedi gadael y gymuned",
    "always-busy": "gofynnodd Teams i ni aros am fwy na diwrnod",
  },
  csv: {
    file: "cyhoeddiad.csv",
    announcement: "Cyhoeddiad",
    started: "Dechreuodd",
    what: "Beth ddigwyddodd iddo",
    howMany: "Faint",
    total: "Cyfanswm",
    reached: "Wedi'u cyrraedd",
    waiting: "Eto i'w hanfon",
    unsure: "Does neb yn gwybod a gyrhaeddodd",
    cancelled: "Heb eu hanfon, gan iddo gael ei ganslo",
    notReached: (reason) => `Heb eu cyrraedd: ${reason}`,
    who: "Pwy",
    wasReached: "Wedi'i gyrraedd",
    nameless: { person: "(rhywun sydd wedi gadael)", channel: "(sianel)" },
    states: { yes: "do", no: "naddo", unsure: "ddim yn hysbys", "not-yet": "ddim eto" },
  },
};
