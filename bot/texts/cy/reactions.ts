import type { reactions as english } from "../en/reactions.ts";
import { type Forms, plural } from "../language.ts";

const count = (n: number, forms: Forms) => plural("cy", n, forms);

export const reactions: typeof english = {
  names: {
    helpful: "Defnyddiol",
    seenThisToo: "Wedi gweld hyn hefyd",
    tryingThis: "Yn rhoi cynnig ar hyn",
    thankYou: "Diolch",
    helpedMe: "Wedi fy helpu",
  },
  counted: (name, n) => (n > 0 ? `${name} · ${n}` : name),
  people: (n) =>
    count(n, { one: "# person", two: "# berson", few: "# pherson", many: "# pherson", other: "# o bobl" }),
  group: "Dweud ag un tap",
  groupHow: "Mae cydweithwyr yn gweld faint, byth pwy. Tapiwch eto i'w dynnu'n ôl.",
  afterwards: "Ar ôl ei ddarllen",
  yours: "Beth ddywedodd cydweithwyr ag un tap",

  save: "Cadw at eto",
  follow: "Dilyn",
  followHow: "Cewch glywed am safbwyntiau a defnydd newydd yma, wedi'u casglu unwaith y dydd.",
  savedSaid: "Wedi'i gadw. Mae i'w gael yn eich gardd.",
  unsavedSaid: "Nid yw ar eich rhestr mwyach.",
  followedSaid: "Rydych yn dilyn hwn nawr.",
  unfollowedSaid: "Nid ydych yn dilyn hwn mwyach.",

  right: {
    ask: "Ydy hyn yn gywir o hyd?",
    yes: "Ydy",
    no: "Ddim mwyach",
    yesSaid: "Diolch. Mae'n cyfrif fel petai rhywun wedi edrych arno heddiw.",
    reviewed: (age) => `Gwelodd rhywun ei fod yn gywir o hyd ${age}.`,
    heading: "Beth sydd wedi newid?",
    how: "Bydd y garddwyr yn ei ddarllen, a gofynnir i bwy bynnag a gadwodd hwn. Ni fydd neb yn gweld mai chi oedd e.",
    words: "Beth sy'n wahanol nawr",
    example: "Er enghraifft: mae gan y ffurflen enw newydd ers mis Ebrill.",
    points: "Gallai hyn bwyntio at berson. Newidiwch ef, yna dywedwch eto:",
    finding: (words, reason) => `“${words}”: ${reason}`,
    send: "Dweud beth sydd wedi newid",
    sent: "Diolch. Bydd y garddwyr yn edrych arno.",
  },

  topics: {
    add: "Ychwanegu pwnc",
    change: "Newid pynciau",
    name: "Pwnc",
    doAdd: "Ychwanegu",
    done: "Wedi gorffen",
    added: (topic) => `Wedi'i ychwanegu: ${topic}`,
    there: (topic) => `Mae'r pwnc hwnnw yno eisoes: ${topic}`,
    taken: (topic) => `Wedi'i dynnu: ${topic}`,
    points: "Gallai hynny bwyntio at berson. Dewiswch eiriau eraill.",
    take: (topic) => `Tynnu ${topic}`,
  },

  kept: {
    saved: "Wedi'u cadw at eto",
    savedNone: "Dim byd eto. Ar unrhyw eitem, mae “Cadw at eto” yn ei rhoi yma.",
    follows: "Eitemau rydych yn eu dilyn",
    followsNone: "Dim un eto. Ar unrhyw eitem, mae “Dilyn” yn dweud wrthych beth sy'n newydd yno.",
    gone: "Eitem nad yw yma mwyach",
    takeOff: (title) => `Cadw at eto: ${title}`,
    unfollow: (title) => `Dilyn: ${title}`,
    more: (n) => `Dangos ${n} arall`,
  },

  card: {
    thisHelps: "Mae hyn yn helpu",
    counted: "Wedi'i gyfrif. Tapiwch eto i'w dynnu'n ôl.",
    takenBack: "Wedi'i dynnu'n ôl.",
    own: "Eich geiriau chi yw'r rhain; i gydweithwyr y mae ymateb iddynt.",
  },
};
