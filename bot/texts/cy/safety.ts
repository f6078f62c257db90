import type { safety as english } from "../en/safety.ts";
import { plural } from "../language.ts";

export const safety: typeof english = {
  findings: {
    heading: (field) => `Geiriau i edrych arnynt: ${field}`,
    quoted: (words) => `“${words}”`,
    quotedTimes: (words, n) => `“${words}” (${n} gwaith)`,
    stop: "Newidiwch hwn",
    check: "Edrychwch ar hwn",
    show: "Ei ddangos yn y testun",
    removeTopic: "Tynnu'r pwnc hwn",
    why: (words) => `Pam nad yw “${words}” yn pwyntio at neb?`,
    keepIt: "Ei gadw, am y rheswm hwn",
    replaced: (words, wording) => `“${wording}” sydd yno nawr yn lle “${words}”.`,
    accepted: (words) => `Mae “${words}” yn aros fel y mae.`,
    more: (n) =>
      plural("cy", n, {
        one: "Mae un arall. Daw pan fydd y rhain wedi'u setlo.",
        other: "Mae # arall. Dônt pan fydd y rhain wedi'u setlo.",
      }),
    first: (n) =>
      plural("cy", n, {
        one: "Gallai # manylyn bwyntio at berson. Setlwch ef yn gyntaf; does dim wedi'i gadw eto, a does dim wedi'i golli.",
        two: "Gallai # fanylyn bwyntio at berson. Setlwch nhw yn gyntaf; does dim wedi'i gadw eto, a does dim wedi'i golli.",
        other:
          "Gallai # manylyn bwyntio at berson. Setlwch nhw yn gyntaf; does dim wedi'i gadw eto, a does dim wedi'i golli.",
      }),
  },

  unnamed: {
    label: "Cadw heb fy enw",
    means:
      "Does neb yng Ngardd Ymarfer yn gweld pwy a'i hysgrifennodd, na garddwyr na gweinyddwyr. Bydd yn ymddangos ymhen 5 i 60 munud.",
    honest:
      "Mae'ch enw wedi'i gadw dan sêl, ac mae hynny'n dal yn ddata personol. Gall dau weinyddwr gyda'i gilydd ei agor, dim ond os oes rhywun mewn perygl o niwed.",
    firstPerspective: "Bydd garddwr yn darllen eich safbwynt cyntaf heb enw cyn iddo ymddangos.",
    saved: "Wedi'i gadw heb eich enw. Bydd yn ymddangos ymhen 5 i 60 munud.",
    mark: "heb eich enw",
  },

  standIns: {
    asker: "Y sawl a ofynnodd",
    askerBy: "gan y sawl a ofynnodd, heb enw",
    member: (letter) => `Aelod ${letter}`,
    memberBy: (letter) => `gan Aelod ${letter}, heb enw`,
    youAs: (standIn) => `Chi (mae eraill yn gweld: ${standIn})`,
    byYouAs: (standIn) => `gennych chi (mae eraill yn gweld: ${standIn})`,
  },

  standings: {
    published: "Gall pawb ei ddarllen",
    waiting: "Yn aros i'w gyhoeddi",
    held: "Yn cael ei ddarllen eto",
    withdrawn: "Wedi'i dynnu'n ôl",
    removed: "Wedi'i dynnu allan",
  },
  standingNotes: {
    waiting: "Yn aros i'w gyhoeddi; dim ond chi all ei weld.",
    held: "Mae garddwr yn ei ddarllen eto. Tan hynny dim ond chi a'r garddwyr all ei weld.",
    heldForGardener: "Wedi'i ddal yn ôl. Dim ond ei awdur a'r garddwyr all ei weld.",
    withdrawn: "Rydych wedi tynnu hwn yn ôl. Ni all neb arall ei weld.",
  },
  wordsRemoved: "(tynnwyd y geiriau ar gais yr un a'u hysgrifennodd)",

  reword: {
    heading: "Mae garddwr yn gofyn i chi eirio hwn yn wahanol",
    forGardener: "Gofynnwyd i'r awdur eirio hwn yn wahanol",
    wish: (wording) => `Yr awgrym yw: ${wording}`,
    how: "Ar ôl i chi ei gadw mewn geiriau eraill, bydd garddwr yn edrych eto ac yn gadael iddo ymddangos.",
    edit: "Ei newid nawr",
  },

  menu: {
    open: "Mwy am yr eitem hon",
    openPerspective: (by) => `Mwy am y safbwynt hwn (${by})`,
    recognised: "Rwy'n meddwl fy mod yn adnabod y person hwn",
    worry: "Mae hyn yn fy mhoeni",
    unkind: "Nid yw hyn yn garedig",
    withdraw: "Tynnu'n ôl",
    forGardeners: "I arddwyr",
    hold: "Ei ddal yn ôl",
    reword: "Gofyn am ei eirio'n wahanol",
    restore: "Gadael i bawb ei ddarllen",
    remove: "Ei ddileu",
    forAdmins: "I weinyddwyr",
    release: "Mae rhywun mewn perygl: gofyn pwy ysgrifennodd hwn",
  },

  acts: {
    recognised: {
      heading: "Ydych chi'n adnabod y person y mae hwn yn sôn amdano?",
      how: "Caiff ei guddio ar unwaith a bydd garddwr yn ei ddarllen nesaf. Does neb yn cael gwybod mai chi ydoedd.",
      button: "Ei guddio a dweud wrth y garddwyr",
      done: "Diolch. Mae wedi'i guddio nawr, a bydd garddwr yn ei ddarllen nesaf.",
    },
    worry: {
      heading: "Os gallai rhywun fod mewn perygl, gweithredwch nawr",
      how: "Nid yw Gardd Ymarfer yn penderfynu dim nac yn trosglwyddo dim i ddiogelu. Dim ond edrych ar y geiriau y gall garddwr ei wneud.",
      button: "Dweud wrth y garddwyr hefyd",
      done: "Mae'r garddwyr yn gwybod. Os gallai rhywun fod mewn perygl, dilynwch y llwybr uchod eich hun.",
    },
    unkind: {
      heading: "Onid yw hyn yn garedig?",
      how: "Bydd garddwr yn ei ddarllen ac yn penderfynu. Does neb yn cael gwybod mai chi ydoedd.",
      button: "Dweud wrth y garddwyr",
      done: "Diolch. Bydd garddwr yn ei ddarllen.",
    },
    withdraw: {
      heading: "Tynnu'n ôl yr hyn a ysgrifennoch?",
      how: "Ni all neb arall ei weld o hynny ymlaen. Ni ellir dadwneud hyn yma.",
      button: "Ei dynnu'n ôl",
      done: "Wedi'i dynnu'n ôl. Ni all neb arall ei weld.",
    },
    hold: {
      heading: "Dal hwn yn ôl?",
      how: "Dim ond ei awdur a'r garddwyr all ei weld nes i chi adael iddo ymddangos eto. Dywedir wrth yr awdur, yn garedig.",
      button: "Ei ddal yn ôl",
      done: "Wedi'i ddal yn ôl. Dim ond ei awdur a'r garddwyr all ei weld.",
    },
    reword: {
      heading: "Gofyn i'r awdur ei eirio'n wahanol",
      how: "Caiff ei ddal yn ôl nes iddynt wneud hynny. Gofynnir iddynt yn breifat, a byddant yn gweld eich awgrym.",
      button: "Gofyn i'r awdur",
      done: "Gofynnwyd. Caiff ei ddal yn ôl nes i'r awdur ei newid.",
    },
    restore: {
      heading: "Gadael i bawb ddarllen hwn?",
      how: "Bydd yn ymddangos lle'r oedd. Dywedir wrth yr awdur.",
      button: "Gadael i bawb ei ddarllen",
      done: "Gall pawb ei ddarllen eto.",
    },
    remove: {
      heading: "Dileu hwn am byth?",
      how: "Caiff y geiriau eu tynnu o bopeth sydd gennym, ac ni ellir eu cael yn ôl. Dywedir wrth yr awdur pam, yn garedig.",
      button: "Ei ddileu",
      done: "Wedi'i ddileu. Mae'r geiriau wedi mynd o bopeth sydd gennym.",
    },
    release: {
      heading: "Gofyn pwy ysgrifennodd hwn",
      how: "Dim ond lle mae rhywun mewn perygl o niwed ac y gallai'r awdur helpu. Rhaid i ail weinyddwr gytuno; yna dangosir yr enw i'r ddau ohonoch yn unig. Cedwir pob cam yn yr archwiliad.",
      button: "Gofyn i'r ail weinyddwr",
      done: "Gofynnwyd. Bydd gweinyddwr arall yn penderfynu o dan Gosodiadau; dangosir yr enw yno i'r ddau ohonoch.",
    },
  },
  route: {
    heading: "Eich llwybr diogelu",
    none: "Defnyddiwch eich llwybr diogelu eich hun. Mewn argyfwng, ffoniwch 999.",
  },
  suggest: "Beth fyddai'n well?",
  suggestHint: "Bydd yr awdur yn gweld hwn. Awgrymwch eiriau y gallent eu defnyddio.",
  wordings: "Geiriad i'w ddefnyddio",
  releaseReason: "Pwy sydd mewn perygl, a pham mae angen yr enw?",
  releaseReasonHint: "Bydd y gweinyddwr arall yn darllen hwn. Peidiwch ag enwi'r person sydd mewn perygl.",
  unsafeToTell: "Byddai dweud wrth yr awdur yn rhoi rhywun mewn perygl",
  unsafeToTellHint: "Heb hyn, dywedir wrth yr awdur fod ei enw wedi'i agor.",
};
