import type { errors as english } from "../en/errors.ts";

export const errors: typeof english = {
  "title-empty": () => "Rhowch deitl iddo, fel y gall eraill ddod o hyd iddo.",
  "title-too-long": (limit) => `Mae'r teitl yn rhy hir. Dim mwy na ${limit} nod.`,
  "text-empty": () => "Ysgrifennwch ychydig eiriau yn gyntaf.",
  "text-too-long": (limit) =>
    `Mae'r testun yn rhy hir. Dim mwy na ${limit.toLocaleString("cy")} nod; mae'r hyn a ysgrifennoch yma o hyd.`,
  "fits-when-too-long": (limit) => `Mae “Pryd mae hyn yn addas” yn rhy hir. Dim mwy na ${limit} nod.`,
  "kind-unknown": () => "Dewiswch beth ydyw: cwestiwn, mewnwelediad, adnodd neu stori.",
  "topics-too-many": (limit) => `Mae hynny'n fwy na ${limit} pwnc. Cadwch y rhai pwysicaf.`,
  "topic-too-long": (limit) => `Gall pwnc gynnwys ${limit} nod ar y mwyaf.`,
  "id-malformed": () => "Ni allem ddweud pa eitem a olygir. Agorwch hi eto o Gwybodaeth.",
  "request-malformed": () =>
    "Nid oedd rhywbeth yn y cais fel y disgwyl. Ail-lwythwch a cheisiwch eto; cadwch gopi o'r hyn a deipioch.",
  "body-not-json": () =>
    "Ni ellid darllen y cais. Ail-lwythwch a cheisiwch eto; cadwch gopi o'r hyn a deipioch.",
  "body-too-large": () =>
    "Mae hynny'n ormod ar unwaith. Byrhewch y testun a cheisiwch eto; mae'r hyn a ysgrifennoch yma o hyd.",
  "not-found": () =>
    "Ni allem ddod o hyd i hynny. Efallai ei fod wedi'i ddileu, neu fod y ddolen yn anghyflawn.",
  "no-such-route": () => "Does dim byd yn y cyfeiriad hwn.",
  "method-not-allowed": () => "Nid yw'r cyfeiriad hwn yn derbyn y math hwnnw o gais.",
  "not-signed-in": () => "Ni allem ddweud pwy ydych chi. Caewch Gardd Ymarfer a'i hagor eto o Teams.",
  "not-from-here": () =>
    "Mae Gardd Ymarfer ar gyfer pobl y sefydliad hwn. Ni all gwesteion ei defnyddio eto.",
  "not-allowed": () =>
    "Ni allwch wneud hynny yma. Gofynnwch i arddwr y gymuned os ydych yn meddwl y dylech allu.",
  "edited-meanwhile": () =>
    "Newidiodd rhywun hwn tra oeddech yn ysgrifennu. Mae'ch testun wedi'i gadw: edrychwch ar y fersiwn newydd, yna cadwch eto.",
  "plan-identifiers": () =>
    "Gallai hyn ddangos pwy yw rhywun, fel rhif ffôn, cyfeiriad e-bost neu enw gyda manylion. Dywedwch hyn yn ôl rôl, yna cadwch eto. Mae eich geiriau yma o hyd.",
  "identifiers-found": () =>
    "Gallai peth o hyn bwyntio at berson. Edrychwch ar y geiriau a farciwyd a'u newid, neu dywedwch nad ydynt.",
  "reason-empty": () => "Dywedwch pam mewn ychydig eiriau.",
  "note-too-long": (limit) => `Mae hynny'n rhy hir. Dim mwy na ${limit} nod.`,
  "needs-second-admin": () => "Rhaid i ail weinyddwr benderfynu hyn.",
  "days-out-of-bounds": (limit) =>
    `Mae'r nifer hwnnw o ddiwrnodau y tu allan i'r hyn a ganiateir. Y terfyn yw ${limit.toLocaleString("cy")}.`,
  "csv-unreadable": (limit) =>
    `Nid dyma'r CSV yr oeddem yn ei ddisgwyl${limit > 0 ? `; edrychwch ar linell ${limit}` : ""}. Cadwch ef fel CSV (UTF-8) a cheisiwch eto.`,
  "csv-columns": () => "Rhaid i'r llinell gyntaf enwi'r colofnau: cwestiwn, ateb ac, os mynnwch, pynciau.",
  "file-unreadable": () =>
    "Ni ellid darllen y ffeil hon. Defnyddiwch un a allforiodd Gardd Ymarfer, fel y'i lawrlwythwyd.",
  "days-unclear": () =>
    "Nid yw'r dyddiau hynny'n cyd-fynd. Dewiswch ddiwrnod cyntaf ac olaf o fewn y flwyddyn nesaf, a'r olaf heb fod yn y gorffennol.",
  "last-admin": () => "Rhaid i rywun fod yn weinyddwr. Penodwch un arall yn gyntaf.",
  "saved-too-many": (limit: number) =>
    `Mae eich rhestr yn dal ${limit} eitem, ac mae'n llawn. Tynnwch un nad oes ei hangen arnoch mwyach, yna rhowch gynnig arall arni.`,
  "suggestions-enough": (limit: number) =>
    `Mae ${limit} awgrym eisoes yn aros ar yr eitem hon. Gadewch i rywun benderfynu ar y rheini yn gyntaf; mae eich geiriau yma o hyd.`,
  "name-empty": () => "Rhowch enw i'r gymuned.",
  "name-too-long": (limit) => `Mae'r enw'n rhy hir. Cadwch ef o fewn ${limit} o nodau.`,
  "name-taken": () => "Mae gan gymuned arall yr enw hwn. Dewiswch un y gall pobl ei wahaniaethu.",
  "communities-too-many": (limit) =>
    `Mae ${limit} o gymunedau eisoes, sef y nifer mwyaf. Defnyddiwch un sydd yno.`,
  "first-stays-open": () =>
    "Mae'r gymuned gyntaf yn perthyn i bawb ac yn aros yn agored. Gwnewch un arall ar gyfer yr hyn y dim ond rhai gaiff ei ddarllen.",
  "announcement-moved-on": () =>
    "Mae'r cyhoeddiad hwn wedi symud ymlaen ers i chi ei agor. Edrychwch ble mae wedi cyrraedd, yna dewiswch eto.",
  "announcement-empty": () =>
    "Ysgrifennwch deitl a thestun, yn Gymraeg neu yn Saesneg neu yn y ddwy. Mae angen y naill ar iaith sydd â'r llall yn unig.",
  "announcement-button": () =>
    "Mae angen geiriau ar fotwm, a chyfeiriad sy'n dechrau â https://. Llenwch y ddau, neu tynnwch y ddau.",
  "announcement-too-large": () =>
    "Mae hyn yn fwy nag y mae Teams yn ei ddangos ar un cerdyn. Byrhewch y testun, neu defnyddiwch lai o linellau a dolenni; mae'r hyn a ysgrifennoch yn dal yma.",
  "announcement-nobody": () =>
    "Ni fyddai neb yn cael hwn. Dewiswch bobl, pynciau neu sianeli eraill; ni ellir cyrraedd neb sydd heb osod Gardd Ymarfer.",
  "announcement-past": () =>
    "Mae'r amser hwnnw wedi mynd heibio. Dewiswch un sydd eto i ddod, neu anfonwch ef nawr.",
  "announcement-skipped-hour": () =>
    "Nid yw'r amser hwnnw'n bod: mae'r clociau'n neidio drosto y noson honno. Dewiswch amser cynt neu wedyn.",
  "announcement-time-unclear": () => "Dewiswch ddiwrnod ac amser.",
  "announcement-enough": (limit: number) =>
    `Mae'r gymuned gyfan eisoes yn cael ${limit} gyhoeddiad yr wythnos honno, sef yr uchafswm. Dewiswch wythnos arall, neu'r rhai y mae o bwys iddynt yn unig.`,
  "announcement-no-chat": () =>
    "Nid oes gennych sgwrs â Gardd Ymarfer eto, felly ni all anfon hwn atoch. Agorwch y sgwrs yn Teams, dywedwch helo, a rhowch gynnig arall arni.",
  "held-by-law": () =>
    "Rhaid cadw hyn am y tro oherwydd dyletswydd gyfreithiol. Gall gweinyddwr eich sefydliad ddweud mwy.",
  "prompt-time-not-allowed": () =>
    "Anfonir cwestiynau o ddydd Llun i ddydd Gwener rhwng 8:00 ac 18:00, ond nid ddydd Llun cyn 10:00 na dydd Gwener ar ôl 16:00; un y dydd, ac nid yn y gorffennol. Dewiswch amser arall.",
  "prompt-quiet-hours": () =>
    "Ni aflonyddir ar bobl yr adeg hon. Rhowch ef yn y calendr yn lle hynny, ac fe'i hanfonir ar yr adeg dda nesaf.",
  "prompt-paused": () =>
    "Mae'r cwestiynau wedi'u seibio yr wythnos hon. Ailgychwynnwch yr wythnos yn y calendr yn gyntaf.",
  "cpd-enough": (limit: number) =>
    `Rydych chi’n cadw ${limit} o nodiadau yma, a dyna’r cyfan sy’n ffitio. Lawrlwythwch y rhai sydd eu hangen arnoch a dilëwch rai. Mae’r hyn a ysgrifennoch yn dal yma.`,
  "prompt-enough": () =>
    "Mae un cwestiwn y dydd a dau yr wythnos yn ddigon i unrhyw un. Rhowch ef yn y calendr ar gyfer wythnos ddiweddarach.",
  "prompt-no-channel": () =>
    "Dewiswch o leiaf un sianel yn gyntaf. Os nad oes un wedi'i rhestru, ychwanegwch Gardd Ymarfer at dîm, neu dywedwch rywbeth wrthi yno.",
  "prompt-open-places": () =>
    "Mae rhywbeth mewn bachau cyrliog heb ei lenwi o hyd. Ysgrifennwch yr hyn sy'n perthyn yno, neu dewiswch gwestiwn arall.",
  "prompts-too-many": (limit) =>
    `Mae gennych ${limit} o gwestiynau eich hun. Dilëwch un nad ydych yn ei ddefnyddio mwyach, yna cadwch hwn; mae eich geiriau yma o hyd.`,
  "too-busy": () =>
    "Roedd hynny'n llawer ar unwaith. Arhoswch eiliad a cheisiwch eto; does dim wedi'i golli.",
  unavailable: () =>
    "Ni allwn gyrraedd y storfa ar hyn o bryd. Does dim wedi'i golli: cadwch eich testun a cheisiwch eto mewn munud.",
  unexpected: () =>
    "Aeth rhywbeth o'i le ar ein hochr ni. Does dim a deipioch wedi'i golli: ceisiwch eto mewn eiliad.",
};
