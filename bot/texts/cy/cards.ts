import type { cards as english } from "../en/cards.ts";
import { plural } from "../language.ts";

export const cards: typeof english = {
  product: "Gardd Ymarfer",
  kinds: { question: "Cwestiwn", insight: "Mewnwelediad", resource: "Adnodd", story: "Stori" },
  kindChoices: {
    question: "Cwestiwn: rhywbeth i'w ofyn i'r gymuned",
    insight: "Mewnwelediad: rhywbeth a ddysgwyd",
    resource: "Adnodd: dolen neu ddogfen",
    story: "Stori: beth a wnaed, a beth ddaeth ohono",
  },
  header: (kind, community) => `${kind} · ${community}`,
  sample: "Enghraifft",
  topics: (topics) => `Pynciau: ${topics}`,
  perspectives: (n) =>
    n === 0
      ? "Dim safbwynt eto"
      : plural("cy", n, { two: "# safbwynt", few: "# safbwynt", other: "# safbwynt" }),
  uses: (n) =>
    plural("cy", n, {
      one: "defnyddiwyd unwaith",
      two: "defnyddiwyd ddwywaith",
      few: "defnyddiwyd # gwaith",
      many: "defnyddiwyd # gwaith",
      other: "defnyddiwyd # o weithiau",
    }),
  wordsTakenOut: "(geiriau wedi'u tynnu allan ar gais eu hawdur)",
  open: "Agor",
  openNamed: (title) => `Agor: ${title}`,
  show: (title) => `Dangos yma: ${title}`,

  perspective: {
    heading: "Safbwyntiau",
    fits: (context) => `Pryd mae hyn yn addas: ${context}`,
    add: "Ychwanegu eich safbwynt",
    text: "Eich safbwynt",
    fitsWhen: "Pryd mae hyn yn addas? (os dymunwch)",
    fitsWhenExample: "Er enghraifft: gyda phobl sy'n fy adnabod yn dda",
    send: "Ei ychwanegu",
    added: "Diolch. Mae eich safbwynt yno i bawb nawr.",
  },

  unnamed: {
    label: "Eich enw",
    toggle: "Cadw heb fy enw",
    means:
      "Does neb yn gweld pwy a'i hysgrifennodd. Bydd yn ymddangos ymhen 5 i 60 munud. Mae enw cudd yn dal yn ddata personol: cadwch at yr ymarfer.",
    firstPerspective: "Bydd garddwr yn darllen eich un cyntaf cyn iddo ymddangos.",
    kept: "Wedi'i gadw heb eich enw. Bydd yn ymddangos ymhen 5 i 60 munud.",
    keptPerspective: "Diolch. Mae'ch safbwynt wedi'i gadw heb eich enw.",
    keptHow: "Dim ond chi sy'n gweld hyn. Yn eich gardd gallwch ei ddarllen, ei newid neu ei dynnu'n ôl.",
    garden: "Fy ngardd",
  },

  check: {
    heading: "A ellid adnabod rhywun o hyn?",
    quoted: (words) => `“${words}”`,
    times: (n) =>
      plural("cy", n, {
        one: "unwaith",
        two: "ddwywaith",
        few: "# gwaith",
        many: "# gwaith",
        other: "# o weithiau",
      }),
    choose: (words) => `Beth i'w wneud â “${words}”`,
    notYet: "Dewiswch, neu newidiwch y geiriau isod",
    because: (words) => `Os nad yw “${words}” yn pwyntio at neb: pam?`,
    more: (n) =>
      plural("cy", n, {
        one: "Mae un arall. Daw pan fydd y rhain wedi'u setlo.",
        two: "Mae # arall. Dônt pan fydd y rhain wedi'u setlo.",
        other: "Mae # arall. Dônt pan fydd y rhain wedi'u setlo.",
      }),
  },

  garden: {
    heading: "Fy ngardd",
    written: (n) =>
      n === 0
        ? "Nid ydych wedi cadw na gofyn dim byd eto."
        : plural("cy", n, {
            one: "Ysgrifennoch un peth.",
            two: "Ysgrifennoch ddau beth.",
            few: "Ysgrifennoch dri pheth.",
            other: "Ysgrifennoch # o bethau.",
          }),
    perspectives: (n) =>
      n === 0
        ? "Dim safbwynt gan eraill arno eto."
        : plural("cy", n, {
            one: "Un safbwynt gan eraill arno.",
            two: "Dau safbwynt gan eraill arno.",
            few: "Tri safbwynt gan eraill arno.",
            other: "# safbwynt gan eraill arno.",
          }),
    appearSoon: (n) =>
      plural("cy", n, {
        one: "Bydd un ohonynt yn ymddangos o fewn yr awr.",
        two: "Bydd dau ohonynt yn ymddangos o fewn yr awr.",
        few: "Bydd tri ohonynt yn ymddangos o fewn yr awr.",
        other: "Bydd # ohonynt yn ymddangos o fewn yr awr.",
      }),
    held: (n) =>
      plural("cy", n, {
        one: "Mae garddwr yn darllen un ohonynt eto.",
        two: "Mae garddwr yn darllen dau ohonynt eto.",
        few: "Mae garddwr yn darllen tri ohonynt eto.",
        other: "Mae garddwr yn darllen # ohonynt eto.",
      }),
    waiting: (n) =>
      plural("cy", n, {
        one: "Mae un cwestiwn am eich geiriau'n aros amdanoch.",
        two: "Mae dau gwestiwn am eich geiriau'n aros amdanoch.",
        few: "Mae tri chwestiwn am eich geiriau'n aros amdanoch.",
        other: "Mae # cwestiwn am eich geiriau'n aros amdanoch.",
      }),
    onlyYou: "Dim ond chi sy'n gweld hyn.",
    openWaiting: "Yn aros amdanaf",
    open: "Agor fy ngardd",
    elsewhere: "Mae'ch gardd i chi yn unig. Gofynnwch i mi yn eich sgwrs eich hun â mi.",
  },

  settings: {
    heading: "Pa mor dawel ddylwn i fod?",
    notices: {
      "thread-news": {
        label: "Newyddion",
        toggle: "Dweud wrthyf beth ddaeth o'r hyn a ysgrifennais neu a ddilynaf",
      },
      prompt: {
        label: "Cwestiynau",
        toggle: "Anfon cwestiynau gan arddwyr ataf, a gofyn wedyn beth a ddefnyddiais",
      },
      digest: { label: "Crynodeb wythnosol", toggle: "Anfon crynodeb byr ataf unwaith yr wythnos" },
      "gardener-note": { label: "Nodyn y garddwr", toggle: "Anfon nodyn dydd Llun i arddwyr ataf" },
    },
    language: "Iaith",
    always:
      "Byddaf bob amser yn ateb yr hyn a ddywedwch wrthyf, yn gofyn cyn dangos eich enw, ac yn dweud wrthych beth sy'n digwydd i'ch geiriau eich hun.",
    send: "Cadw'r gosodiadau hyn",
    saved: "Wedi'i wneud. Byddaf yn cadw at hynny.",
    elsewhere: "Mae'r gosodiadau hyn i chi yn unig. Teipiwch “tawel” yn eich sgwrs eich hun â mi.",
  },

  found: {
    heading: (query) => `Gan y gymuned: ${query}`,
    spoken: (n) =>
      plural("cy", n, {
        one: "Cafwyd hyd i un eitem.",
        two: "Cafwyd hyd i ddwy eitem.",
        few: "Cafwyd hyd i dair eitem.",
        other: "Cafwyd hyd i # eitem.",
      }),
    noneOfThese: "Dim un o'r rhain: gofyn i'r gymuned",
    all: "Agor Gardd Ymarfer",
    tapToRead: "Dewiswch un i'w ddarllen yma.",
    building: "Yn dal i gasglu popeth. Gofynnwch eto mewn eiliad ac efallai y bydd mwy.",
    alsoLookedFor: (typed, others) => `Chwiliwyd hefyd am ${others} (${typed})`,
  },

  ask: {
    nothing: "Dim byd am hynny eto",
    perhaps: "Yr agosaf sydd yna. Dewiswch un i'w ddarllen yma.",
    invite:
      "Gofynnwch i'r gymuned, a gall pwy bynnag sy'n gwybod ateb. Newidiwch y geiriau yn gyntaf os dymunwch.",
    title: "Eich cwestiwn",
    text: "Beth fyddai angen i rywun ei wybod i ateb?",
    send: "Gofyn i'r gymuned",
    asked: "Gofynnwyd. Bydd atebion yn sefyll wrth ochr eich cwestiwn fel safbwyntiau.",
  },

  save: {
    heading: "Cadw fel gwybodaeth ymarfer",
    kind: "Beth ydyw?",
    title: "Teitl",
    text: "Testun",
    topics: "Pynciau",
    otherTopics: "Pynciau eraill, gyda choma rhyngddynt",
    otherTopicsExample: "Er enghraifft: goruchwyliaeth, celcio",
    community: "Cymuned",
    send: "Cadw",
    sendAnyway: "Cadw beth bynnag",
    saved: "Wedi'i gadw. Gall pawb yn y gymuned ddod o hyd iddo nawr.",
    lookAlikes: "Ai un o'r rhain ydyw?",
    probablyTheSame: "Efallai fod hyn yma'n barod",
    probablyTheSameHow:
      "Edrychwch yn gyntaf: mae ychwanegu safbwynt yno'n helpu mwy o bobl. Os yw'ch un chi'n wahanol, cadwch ef.",
    shortened: (limit) =>
      `Mae hyn yn hirach na ${limit.toLocaleString("cy")} nod, felly mae wedi'i fyrhau yma. Mae'r testun cyfan wedi'i gadw i chi am 14 diwrnod.`,
    finish: "Gorffen y testun cyfan yng Ngardd Ymarfer",
    offer: "Cadw hwn fel gwybodaeth ymarfer?",
    offerHow: "Mae'n edrych fel rhywbeth gwerth ei gadw. Gallwch newid y geiriau yn gyntaf.",
    offerButton: "Cadw hwn",
  },

  standing:
    "Ysgrifennwch am yr ymarfer, nid y person. Nid cofnod achos yw hwn, na'r lle i roi gwybod am risg.",
  standingRoute: (route) => `Ar gyfer pryder brys: ${route}`,

  teaser: {
    title: "Gwybodaeth ymarfer",
    text: "Agorwch hi yng Ngardd Ymarfer i'w darllen.",
  },

  welcome: {
    heading: "Croeso i Ardd Ymarfer",
    text: "Yr hyn y mae cydweithwyr wedi'i ddysgu, i'w gael eto mewn eiliadau. Dim byd i'w lenwi: dim ond gofyn.",
    groupHeading: "Mae Gardd Ymarfer yma",
    groupText:
      "Soniwch amdanaf gyda chwestiwn a byddaf yn chwilio am yr hyn y mae cydweithwyr wedi'i ddysgu.",
    helpHeading: "Beth gallaf ei wneud",
    ask: "Gofyn: teipiwch gwestiwn neu ychydig eiriau, fel y byddech yn eu dweud.",
    save: "Cadw: dewiswch … ar unrhyw neges, yna “Cadw fel gwybodaeth ymarfer”. Ar ffôn, anfonwch hi ymlaen ataf neu gludwch hi yma.",
    find: "Canfod: defnyddiwch “Canfod gwybodaeth ymarfer” o dan y blwch teipio, a rhowch yr hyn a gewch yn y sgwrs.",
    mine: "Eich un chi: teipiwch “fy ngardd” i weld yr hyn a ysgrifennoch a'r hyn sy'n aros amdanoch, “crynodeb” i weld eich wythnos hyd yma, a “tawel” ar gyfer yr hyn y caf ei anfon atoch.",
    whichLanguage: "Pa iaith hoffech chi i mi ei siarad?",
    speakThis: "Cymraeg",
    language: "English: teipiwch “English” a byddaf yn siarad Saesneg. Teipiwch “cymorth” i weld hyn eto.",
  },
};
