import type { health as english } from "../en/health.ts";

export const health: typeof english = {
  title: "Iechyd y gymuned",
  onlyForThose: "Dim ond garddwyr a noddwyr cymuned sy'n gweld sut mae hi arni",
  onlyForThoseHow: "Os dylech chi, gofynnwch i weinyddwr eich gwneud yn un.",
  intro:
    "Sut mae hi ar y gymuned, heb wylio neb. Caiff ffigurau eu cyfrifo unwaith, pan ddaw cyfnod o wythnosau i ben: chwarter ar gyfer pwy sy'n cymryd rhan, pedair wythnos ar gyfer yr hyn maent yn ei wneud.",
  community: "Cymuned",
  reportLink: "Adroddiad gwerth, un dudalen i'r noddwr",
  none: "–",
  noneRead: "ni ellir dweud",
  share: (percent) => `${percent}%`,
  count: (count) =>
    count === "few" ? "llai nag 8" : count === "withheld" ? "heb ei ddangos" : `tua ${count}`,
  ofCount: (count, share) => `${count} (${share})`,
  hours: (hours) => (hours === 1 ? "1 awr waith" : `${hours} awr waith`),
  seconds: (seconds) => `${seconds} eiliad`,
  minutes: (minutes) => (minutes === 0 ? "dim wedi'u nodi" : `tua ${minutes} munud`),
  days: (days) => (days === 1 ? "1 diwrnod" : days === 2 ? "2 ddiwrnod" : `${days} diwrnod`),
  per100: (uses) => `${uses} fesul 100 aelod`,
  from: (from, until) => `${from} i ${until}`,
  latest: "Diweddaraf",
  before: "Cyn hynny",
  measure: "Mesur",
  stretch: "Wythnosau",
  quarterOf: (span) => `Chwarter: ${span}`,
  fourWeeksOf: (span) => `Pedair wythnos: ${span}`,
  asTable: "Y ffigurau fel tabl",

  nothingYet: {
    heading: "Dim ffigurau eto",
    how: (day) =>
      `Daw'r rhai cyntaf ar ${day}, pan fydd pedair wythnos ar ben. Nes bydd digon o bobl, bydd llawer yn dweud "llai nag 8": gallai rhif bach bwyntio at rywun.`,
    madeUp: "Wedi'u dyfeisio, i'w dangos",
    madeUpHow: (day) =>
      `Mae'r ffigurau hyn wedi'u dyfeisio, er mwyn i chi weld gyda'r cynnwys enghreifftiol sut olwg sydd ar flwyddyn. Nid oes neb yma wedi'i gyfrif ynddynt. Byddant yn mynd pan ddaw'r rhai go iawn cyntaf, ar ${day}, neu gyda'r cynnwys enghreifftiol.`,
    next: (day) => `Daw'r ffigurau nesaf ar ${day}.`,
  },

  missing: {
    heading: "Beth sydd ar goll",
    nothing: "Dim byd y gwyddys bod cymunedau'n methu hebddo.",
    factors: {
      "no-purpose":
        "Nid oes ganddi bwrpas y gall aelodau ei ddarllen. Mae gweinyddwr yn ysgrifennu un o dan Gosodiadau.",
      "no-gardener":
        "Nid oes neb yn gofalu amdani. Mae cymunedau heb arddwr yn tawelu: mae gweinyddwr yn penodi un.",
      "no-cover":
        "Un garddwr ar ei ben ei hun: pan fydd i ffwrdd nid oes neb yn ateb. Gofynnwch i ail berson.",
      "no-plan": "Nid oes ateb eto i rai cwestiynau am pam fod y gymuned hon yn bod. Maent ymhellach i lawr.",
      "few-members":
        "Mae ganddi lai na 100 o aelodau. Gan mai darllen mae'r rhan fwyaf, efallai fod rhy ychydig i ateb. Gwahoddwch dimau eraill.",
      "no-route":
        "Nid oes llwybr diogelu wedi'i osod, felly ni all y llinell sefydlog ddweud ble i droi. Mae gweinyddwr yn ei osod.",
      "decision-due":
        "Mae chwarter ar ben ac nid oes neb wedi penderfynu eto a ddylid ei chadw, ei newid neu ei chau.",
    },
  },

  who: {
    heading: "Pwy sy'n cymryd rhan",
    intro:
      "Mae darllen yn gymryd rhan. Mae rheol 1-9-90 yn disgrifio cymunedau agored ar y rhyngrwyd (Nielsen), a bandiau Wenger gymunedau ymarfer. Nid yw'r naill na'r llall yn darged.",
    chart: "Cyfran yr aelodau yn ôl sut maent yn cymryd rhan, wrth ymyl 1-9-90 a chanol bandiau Wenger",
    here: "Yma",
    nielsen: "1-9-90",
    wenger: "Wenger",
    group: "Grŵp",
    creators: "Crewyr",
    contributors: "Cyfranwyr",
    readersAndAway: "Darllenwyr ac i ffwrdd",
    readers: "Darllenwyr",
    away: "I ffwrdd",
    members: "Aelodau",
    creatorsHow: "wedi gwneud o leiaf un eitem",
    contributorsHow: "heb wneud yr un, ond wedi ysgrifennu rhywbeth arall",
    readersHow: "heb ysgrifennu dim, ond wedi agor neu rannu rhywbeth",
    awayHow: "dim un o'r rhain, neu ni chaiff eu darllen ei gyfrif, o'u dewis eu hunain",
    membersHow: "ar y rhestr wrth i'r chwarter ddod i ben; ni chaiff noddwyr eu cyfrif",
    wengerBands: {
      creators: "craidd 10–15%",
      contributors: "gweithgar 15–20%",
      readersAndAway: "yr ymylon, y gweddill",
    },
    tooFew: "Nid oes cyfran i'w dangos: mae angen o leiaf 20 aelod, a dim un grŵp wedi'i guddio.",
    concentration: "Wedi'i ysgrifennu gan y rhai sy'n ysgrifennu fwyaf",
    concentrationHow:
      "y gyfran a ddaeth gan y 10% o aelodau a ysgrifennodd fwyaf; dim ond lle mae o leiaf 8 o bobl ynddi y caiff ei ddweud",
  },

  reading: {
    heading: "O ddarllen i ysgrifennu",
    returning: "Darllenwyr sy'n dod yn ôl",
    returningHow: "wedi darllen mewn o leiaf dwy o'r pedair wythnos, o'r holl ddarllenwyr",
    turned: "O ddarllen i ysgrifennu",
    turnedHow:
      "dim ond wedi darllen yn naw wythnos gyntaf y chwarter ac wedi ysgrifennu yn y pedair olaf, o bawb a ddarllenodd yn unig",
    newAnswered: "Newydd-ddyfodiaid a gafodd ymateb ac a ysgrifennodd eto",
    newAnsweredHow:
      "wedi ysgrifennu am y tro cyntaf yn y chwarter cynt, gyda'u henw; atebodd rhywun o fewn tri diwrnod gwaith; ysgrifennu eto o fewn 60 diwrnod. Mewn man arall roedd yn 56%",
    newUnanswered: "Newydd-ddyfodiaid heb ymateb a ysgrifennodd eto",
    newUnansweredHow: "yr un peth, ond nid atebodd neb yn yr amser hwnnw. Mewn man arall roedd yn 44%",
  },

  questions: {
    heading: "Cwestiynau ac atebion",
    answered: "Wedi'u hateb",
    answeredHow: "cwestiynau gyda safbwynt gan berson arall, o'r rhai a gafodd o leiaf wythnos",
    median: "Cafodd hanner safbwynt cyntaf o fewn",
    medianHow:
      "oriau gwaith, 9 i 17; caiff y rhai sy'n dal i aros eu cadw i mewn, nid eu gollwng. Nid oes amser gan gwestiynau na safbwyntiau cyntaf heb enw, felly cânt eu gadael allan",
    p80: "Cafodd pedwar o bob pump un o fewn",
    p80How: "yr un peth",
    notReached: "ddim eto",
    waiting: "Yn dal i aros ar y diwedd",
    waitingHow: "o'r cwestiynau y gwyddys eu hamser",
    twoViews: "Gyda dau safbwynt neu fwy",
    twoViewsHow: "o'r holl gwestiynau",
    twoTeams: "Gyda safbwyntiau gan ddau dîm neu fwy",
    twoTeamsHow: "o'r holl gwestiynau; ni wahaniaethir pobl heb dîm cysylltiedig",
    chart: "Oriau gwaith nes i hanner y cwestiynau gael safbwynt cyntaf",
  },

  use: {
    heading: "Defnydd",
    reused: "Eitemau o ddefnydd eto",
    reusedHow:
      "yn hŷn na 30 diwrnod ac wedi'u hagor ddwywaith, eu cadw, eu rhannu neu eu defnyddio yn yr wythnosau hyn, o bob un mor hen",
    reactions: "Ymatebion un tap i unrhyw eitem",
    opened: "Agor yr eitemau hyn",
    saved: "Wedi'u cadw at eto",
    shared: "Wedi'u rhannu mewn sgyrsiau",
    used: "Wedi'u defnyddio yn ymarferol",
    usedHow: '"Defnyddiais i hwn", yn yr wythnosau hyn',
    stories: "Gyda gair am beth ddigwyddodd",
    didNotFit: '"Doedd e ddim yn ffitio"',
    chart: "Cyfran yr eitemau hŷn a fu o ddefnydd eto",
  },

  search: {
    heading: "Dod o hyd a chadw",
    searches: "Chwiliadau yn y tab",
    opened: "Agorwyd rhywbeth o fewn dwy funud",
    empty: "Ni chafwyd dim",
    reworded: "Newidiwyd y geiriau cyn agor dim",
    median: "O agor y ddeialog i gadw",
    medianHow: "yr un canol, yn y tab ac mewn sgyrsiau; ni chaiff cadw heb enw ei amseru",
    abandoned: "Deialogau a adawyd heb gadw, yn y tab",
    afterCheck: "o'r rhain, ar ôl i'r gwiriad manylion siarad",
  },

  tending: {
    heading: "Gofalu",
    minutes: "Munudau a nodwyd gan arddwyr, i gyd gyda'i gilydd",
    rows: "Yn aros yn y ciw wrth i'r wythnosau ddod i ben",
    age: "Roedd yr un canol wedi aros",
  },

  expected: {
    heading: "Beth i'w ddisgwyl",
    intro:
      "Beth mae cymunedau o'r maint hwn yn ei weld fel arfer. Cynlluniwch yn ôl y llinell gyntaf, gobeithiwch am yr ail.",
    members: "Nifer yr aelodau",
    wrong: "Rhif cyfan o 1 i 100,000.",
    nielsen: (creators, contributors) =>
      `Yn ôl 1-9-90: ${creators} sy'n dechrau rhywbeth, a ${contributors} sy'n ychwanegu ato, mewn chwarter.`,
    wenger: (core, active) => `Yn ôl bandiau Wenger: craidd o ${core}, a ${active} sy'n weithgar.`,
    week: (items, views) =>
      `Mewn wythnos, os bydd pob un yn y llinell gyntaf yn ysgrifennu unwaith y mis: ${items} yn newydd, a ${views} o safbwyntiau wedi'u hychwanegu.`,
    people: (count) => (count === 1 ? "1 person" : `${count} o bobl`),
    peopleRange: (least, most) => `${least} i ${most} o bobl`,
    things: (count) => (count === 0 ? "llai nag un eitem" : count === 1 ? "1 eitem" : `${count} eitem`),
    views: (count) => (count === 0 ? "llai nag un" : `${count}`),
    gardenerKnows:
      "Mewn cymuned mor fach bydd y garddwr yn adnabod pawb sy'n ysgrifennu wrth eu henw. Dyna pam y caiff rhifau bach eu cuddio.",
  },

  notMeasured: {
    heading: "Yr hyn nad ydym yn ei fesur, a pham",
    items: [
      "Pwy ddarllenodd neu a dapiodd beth, a pha mor hir y bu neb yma. Nid oes cofnod o'r fath yn cael ei gadw, felly caiff eitemau eu cyfrif fesul diwrnod, heb bobl.",
      "Faint o bobl wahanol a agorodd eitem. Byddai angen cofnod o bob un; mae agoriadau fesul diwrnod yn sefyll yn eu lle.",
      "Neb y tu hwnt i chwarter. Mae wythnosau o gymryd rhan o dan rif ar hap sy'n newid bob 13 wythnos, felly ni ellir dilyn neb ymhellach.",
      "Yr hyn a ysgrifennwyd heb enw. Nid yw'n cyfrif mewn unrhyw ffigur am bobl, ac nid oes ganddo amser ei hun.",
      "Rhan y garddwyr eu hunain. Gyda chyn lleied ohonynt byddai'n ffigur am berson; cânt eu cyfrif gyda phawb.",
      "Rhestrau o bobl neu dimau yn eu trefn, hwyliau, a sgoriau o ba mor weithgar yw rhywun. Maent yn niweidio ymddiriedaeth ac nid ydynt yn helpu neb yn ymarferol.",
      "A yw pobl yn teimlo'n ddiogel i ofyn. Ni all cyfrif ddweud: gofynnwch iddynt.",
      "Rhifau o dan 8, a chynifer o rai eraill ag a fyddai'n datgelu un. Caiff pob un arall ei dalgrynnu i'r 5 agosaf, a chaiff cyfrannau eu cyfrifo o'r rhifau wedi'u talgrynnu, o 20 neu fwy.",
    ],
    byChoice:
      'Gall pawb gael gadael eu darllen allan: Fy ngardd, o dan "Gosodiadau". Nid oes dim arall yn newid iddynt.',
  },

  plan: {
    heading: "Pam fod y gymuned hon yn bod",
    intro:
      "Pum cwestiwn i'w hateb cyn iddi ddechrau, ac i edrych arnynt bob chwarter. Dywedwch rolau, nid enwau.",
    purpose: "Pwrpas",
    noPurpose: "Heb ei ysgrifennu eto. Mae gweinyddwr yn ei ysgrifennu o dan Gosodiadau.",
    questions: {
      whoFor: "I bwy mae hi?",
      whatMembersGet: "Beth mae aelodau yn ei gael ohoni?",
      whoTends: "Pwy sy'n gofalu amdani, a faint o amser sydd ganddynt?",
      whenToStop: "Beth fyddai'n gwneud i ni stopio?",
    },
    empty: "Dim ateb eto",
    edit: "Ateb y cwestiynau",
    saved: "Mae'r atebion wedi'u cadw",
  },

  decisions: {
    heading: "Cadw, newid neu gau",
    intro:
      "Bob chwarter mae'r rhai sy'n rhedeg y gymuned yn penderfynu gyda rhai aelodau a yw'n werth mynd ymlaen. Nid yw cau yn cau dim ohono'i hun: siaradwch â gweinyddwr am yr hyn sydd yno.",
    due: "Mae chwarter ar ben: mae'n bryd penderfynu.",
    names: { keep: "Cadw", change: "Newid", close: "Cau" },
    made: { keep: "Wedi'i chadw", change: "I'w newid", close: "I'w chau" },
    what: "Penderfyniad",
    why: "Pam",
    whyEmpty: "Dywedwch pam mewn ychydig eiriau.",
    save: "Ei nodi",
    saved: "Mae'r penderfyniad wedi'i nodi",
    none: "Dim wedi'i benderfynu eto.",
  },

  report: {
    title: "Adroddiad gwerth",
    print: "Argraffu neu gadw fel PDF",
    word: "Lawrlwytho ar gyfer Word",
    wordDone: "Wedi'i lawrlwytho. Darllenwch ef unwaith eto cyn ei basio ymlaen.",
    printHow: 'Dewiswch "Cadw fel PDF" lle gofynnir am eich argraffydd.',
    back: "Iechyd y gymuned",
    of: (name) => `Gwerth ${name}`,
    noSpan: "Nid oes chwarter ar ben eto. Mae straeon o bob adeg isod.",
    why: "Pam fod y gymuned hon yn bod",
    immediate: "1. Beth wnaeth pobl",
    potential: "2. Beth gallant ei ddefnyddio",
    applied: "3. Beth wnaethant ag ef",
    realised: "4. Beth ddaeth ohono",
    transformed: "5. Beth newidiom ni",
    cost: "Beth gymerodd y gofalu",
    costOf: (minutes) => `${minutes} a nodwyd gan arddwyr yn y chwarter, wrth ymyl yr hyn sydd uchod.`,
    noCost: "Ni nododd garddwyr unrhyw funudau yn y chwarter.",
    inTheWay: "Beth oedd yn y ffordd",
    noStories: 'Dim straeon eto. Maent yn dod o "Defnyddiais i hwn".',
    noThemes: "Nid oes neb wedi dweud eto beth oedd yn y ffordd.",
    noTold: "Dim wedi'i adrodd yn ôl eto.",
    tookPart: "wedi cymryd rhan drwy ddarllen neu ysgrifennu",
    questions: "cwestiwn a gafodd amser i gael ateb",
    answered: "ohonynt wedi'u hateb",
    opened: "agoriad o eitemau'n hŷn na mis",
    reactions: "ymateb un tap, fel defnyddiol",
    saved: "eitem wedi'i chadw at eto",
    shared: "eitem wedi'i rhannu mewn sgyrsiau",
    used: '"Defnyddiais i hwn"',
    stories: "o'r rhain gyda gair am beth ddigwyddodd",
    about: (title) => `Am "${title}"`,
    said: "Dywedoch chi",
    changed: "Newidiom ni",
    timesSaid: (count) =>
      count === 1 ? "dywedwyd unwaith" : count === 2 ? "dywedwyd ddwywaith" : `dywedwyd ${count} gwaith`,
    foot: "Mae rhifau wedi'u talgrynnu; caiff y rhai o dan 8 eu cuddio, fel na ellir adnabod neb. Nid oes neb wedi'i enwi. Gadawyd straeon allan lle gallai rhywbeth ynddynt bwyntio at berson.",
    sample: "Nid yw'r cynnwys enghreifftiol yn cyfrif mewn unrhyw ffigur nac yn adrodd stori yma.",
  },
};
