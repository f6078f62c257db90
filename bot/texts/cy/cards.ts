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
    language: "English: teipiwch “English” a byddaf yn siarad Saesneg. Teipiwch “cymorth” i weld hyn eto.",
  },
};
