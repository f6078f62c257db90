import type { MineTexts } from "../en/mine.ts";
import { plural } from "../language.ts";

export const mine: MineTexts = {
  dayNames: ["Dydd Llun", "Dydd Mawrth", "Dydd Mercher", "Dydd Iau", "Dydd Gwener"],

  parts: { kept: "Wedi'u cadw a'u defnyddio", notes: "Nodiadau a drafftiau" },

  impact: {
    heading: "Yr hyn y mae eich rhannu wedi arwain ato",
    onlyYou: "Dim ond chi sy'n gweld hyn, ac nid oes neb yn gweld pwy oedd yno.",
    nothing: "Dim byd eto. Yn aml mae'n cymryd ychydig wythnosau nes bod angen yr hyn a wyddoch ar rywun.",
    uses: (n) =>
      plural("cy", n, {
        one: "Defnyddiwyd wrth ymarfer unwaith",
        two: "Defnyddiwyd wrth ymarfer ddwywaith",
        few: "Defnyddiwyd wrth ymarfer deirgwaith",
        other: "Defnyddiwyd wrth ymarfer # o weithiau",
      }),
    perspectives: (n) =>
      plural("cy", n, {
        one: "1 safbwynt gan gydweithiwr",
        two: "2 safbwynt gan gydweithwyr",
        other: "# safbwynt gan gydweithwyr",
      }),
    thanks: (n) => plural("cy", n, { one: "1 diolch", other: "# diolch" }),
    helped: (n) =>
      plural("cy", n, {
        one: "Helpodd unwaith",
        two: "Helpodd ddwywaith",
        few: "Helpodd deirgwaith",
        other: "Helpodd # o weithiau",
      }),
    seen: (n) =>
      plural("cy", n, {
        one: "Mae 1 cydweithiwr wedi gweld hyn hefyd",
        two: "Mae 2 gydweithiwr wedi gweld hyn hefyd",
        other: "Mae # cydweithiwr wedi gweld hyn hefyd",
      }),
    trying: (n) =>
      plural("cy", n, {
        one: "Mae 1 cydweithiwr yn rhoi cynnig ar hyn",
        two: "Mae 2 gydweithiwr yn rhoi cynnig ar hyn",
        other: "Mae # cydweithiwr yn rhoi cynnig ar hyn",
      }),
    stories: "Sut y defnyddiodd cydweithwyr ef",
  },

  story: {
    did: "Yr hyn a wnes i",
    happened: "Yr hyn a ddigwyddodd",
    differently: "Yr hyn y byddwn yn ei wneud yn wahanol",
    inTheWay: "Yr hyn a ddaeth yn y ffordd",
  },

  uses: {
    heading: "Yr hyn a ddefnyddioch",
    nothing: "Dim byd eto. Mae “Defnyddiais hwn” ar bob eitem, ac mae croeso i “nid oedd yn addas” hefyd.",
    used: "Defnyddioch hwn",
    didNotFit: "Nid oedd yn addas",
    gone: "Rhywbeth nad yw yma mwyach",
    more: (n) => `Dangos ${n} arall`,
  },

  first: {
    ofTopics: "Tri i ddechrau, o bynciau rydych chi'n eu dilyn",
    mostUsed: "Tri y cafodd cydweithwyr yn ddefnyddiol",
    how: "Darllenwch un nawr: mae hynny'n gymryd rhan yn barod.",
    topics: "Dilynwch yr hyn rydych chi'n gweithio ag ef, a bydd y pethau iawn yn dod o hyd i chi:",
  },

  drafts: {
    heading: "Drafftiau",
    how: (days) =>
      plural("cy", days, {
        one: "I chi yn unig. Mae drafft yn mynd ddiwrnod ar ôl i chi ei newid ddiwethaf.",
        two: "I chi yn unig. Mae drafft yn mynd ddau ddiwrnod ar ôl i chi ei newid ddiwethaf.",
        other: "I chi yn unig. Mae drafft yn mynd # diwrnod ar ôl i chi ei newid ddiwethaf.",
      }),
    nothing:
      "Dim drafftiau. Pan fydd testun yn rhy hir i gerdyn sgwrs, neu pan fydd cadw'n methu yno, mae'n aros yma.",
    untitled: "Heb deitl",
    finish: "Ei orffen",
    discard: "Dileu",
    discardOf: (title) => `Dileu'r drafft “${title}”`,
    discarded: "Mae'r drafft wedi'i ddileu.",
  },

  cpd: {
    heading: "Nodyn o'ch dysgu eich hun",
    headingEdit: "Newid eich nodyn",
    how: "Ar gyfer eich cofnod DPP. Eich nodyn chi ydyw, nid un eich rheolwr: ni chedwir dim yma oni bai eich bod yn dewis hynny, ac wedyn ni all neb arall ei ddarllen.",
    noPeople: "Ysgrifennwch am yr ymarfer, nid y person.",
    about: "Ynghylch",
    aboutHow:
      "Mae'n mynd gyda'r nodyn pan fyddwch yn copïo neu'n lawrlwytho. Caiff ei chwilio bob tro, felly mae geiriau a dynnir allan yn mynd oddi yma hefyd.",
    kind: "Math",
    kinds: {
      read: "Darllen yr hyn a ddysgodd cydweithwyr",
      discussed: "Trafod gyda chydweithwyr",
      used: "Defnyddio yn fy ymarfer",
      shared: "Rhannu'r hyn rwy'n ei wybod",
      reflected: "Myfyrio ar fy ymarfer",
    },
    what: "Yr hyn a wnes i",
    whats: {
      read: "Darllenais wybodaeth ymarfer a rannwyd gan gydweithwyr",
      discussed: "Trafodais wybodaeth ymarfer gyda chydweithwyr",
      used: "Defnyddiais wybodaeth ymarfer gan gydweithwyr yn fy ngwaith",
      shared: "Rhannais wybodaeth ymarfer gyda chydweithwyr",
      reflected: "Myfyriais ar wybodaeth ymarfer a rannwyd gan gydweithwyr",
    },
    on: "Dyddiad",
    learnt: "Yr hyn a ddysgais",
    learntHint: "Yn eich geiriau eich hun, brawddeg neu ddwy.",
    impact: "Yr hyn y mae'n ei newid yn fy ymarfer",
    impactHint: "I'r bobl rydych chi'n gweithio gyda nhw, neu i'r ffordd rydych chi'n gweithio.",
    discussion: "Yr hyn a drafodais gyda chydweithiwr",
    discussionHint: "Mae o leiaf un darn y flwyddyn i'w drafod gyda chydweithiwr neu reolwr.",
    keep: "Ei gadw yn Fy ngardd",
    keepAgain: "Cadw'r newidiadau",
    kept: "Wedi'i gadw. Mae o dan “Nodiadau a drafftiau” yn Fy ngardd, i chi yn unig.",
    copy: "Copïo",
    copied: "Wedi'i gopïo.",
    notCopied: "Nid yw'r ffenestr hon yn gadael i ni gopïo. Lawrlwythwch ef yn lle hynny.",
    word: "Lawrlwytho ar gyfer Word",
    markdown: "Lawrlwytho fel Markdown",
    downloaded: "Wedi'i lawrlwytho.",
    file: "nodyn-dpp",
    listHeading: "Nodiadau o'ch dysgu",
    listHow: "Ni all neb arall ddarllen y rhain: dim garddwr, dim gweinyddwr, dim rheolwr.",
    nothing: "Dim un wedi'i gadw. Mae “Nodyn DPP” ar bob eitem ac yn llenwi'r rhan fwyaf i chi.",
    write: "Ysgrifennu nodyn",
    change: "Newid",
    changeOf: (what) => `Newid y nodyn “${what}”`,
    remove: "Dileu",
    removeOf: (what) => `Dileu'r nodyn “${what}”`,
    removeSure: "Dileu'r nodyn hwn? Ni ellir ei gael yn ôl.",
    removeNow: "Ei ddileu",
    removed: "Mae'r nodyn wedi'i ddileu.",
  },

  digest: {
    day: "Crynodeb wythnosol: y diwrnod y daw",
    pause: "Oedi'r crynodeb wythnosol: y diwrnod olaf heb un",
    paused: (day) => `Crynodeb wythnosol wedi'i oedi tan ${day}.`,
    resume: "Gorffen yr oedi",
    how: "Pum peth ar y mwyaf mewn tair munud. Pan nad oes dim i'w ddweud, nid anfonir dim.",
  },
};
