import { plural } from "../language.ts";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });

/** What the tab says on a person's own page, on the gardeners' page, and in the settings. */
export const garden = {
  places: { myGarden: "My garden", garden: "Garden", settings: "Settings" },
  waitingBadge: (n: number) => count(n, "# waiting for you", "# waiting for you"),

  myGarden: {
    heading: "My garden",
    parts: "Parts of my garden",
    written: "What I wrote",
    waiting: "Waiting for me",
    nothingWritten: "Nothing planted yet",
    nothingWrittenHow: "A question counts as much as an answer: somebody else is wondering the same.",
    onItem: (title: string) => `Your perspective on: ${title}`,
    nothingWaiting: "Nothing is waiting for you",
    nothingWaitingHow:
      "When a colleague saves something you wrote in a chat, you are asked here whether you may be named. Until you answer, you are not.",
    toWritten: "See what I wrote",
    consents: "May we name you?",
    consentsHow: "A colleague saved words of yours as practice knowledge. Your name is not on it.",
    answeredHeading: "Answered. You can change your mind at any time.",
    rewords: "Please put it another way",
    gone: "These words are not here any more.",
    answers: { named: "Happy to be named", unnamed: "Keep me unnamed", remove: "Please remove it" },
    answered: {
      named: "Your name is on it now.",
      unnamed: "It stays without your name.",
      remove: "Your words are taken out, here and in every copy we hold.",
    },
    askRemove: "Remove your words?",
    askRemoveHow: "They are taken out of everything we hold and cannot be brought back.",
    removeNow: "Remove my words",
    settings: "Settings",
    language: "Language",
    quiet: "Messages from Practice Garden",
    notices: {
      "thread-news": "New perspectives on what I wrote",
      prompt: "Questions from gardeners",
      digest: "A short summary once a week",
      "gardener-note": "The Monday note for gardeners",
    },
    always:
      "You are always answered when you ask something, asked before your name is shown, and told what happens to your own words.",
    settingsSaved: "Saved.",
    aboutUnnamed: "What “without my name” means",
    aboutUnnamedPoints: [
      "Nobody in Practice Garden sees who wrote it: not readers, not gardeners, not admins.",
      "It appears 5 to 60 minutes later, so that the moment does not give you away.",
      "Here you can still read, change and withdraw it, and see the answers.",
      "Your name is kept sealed in the database, and that is still personal data.",
      "If somebody is at risk of harm, two admins together can open it. You are told, unless that would be unsafe.",
    ],
  },

  tend: {
    heading: "What needs you today",
    title: "Garden: what needs you today",
    rows: (n: number) => count(n, "# thing", "# things"),
    reasons: {
      recognised: "Somebody thinks they recognise the person. It is hidden for now",
      worry: "Something in it worries somebody. Safeguarding is not decided here",
      unkind: "Somebody finds it unkind",
      "stop-explained": "The writer says a marked detail points to nobody",
      "found-by-new-rules": "Newer rules found something that could point to a person",
      "first-unnamed": "A first perspective without a name. It appears once you let it",
      note: "A private note to the gardeners",
    },
    noteTitle: "A note to the gardeners",
    goneTitle: "Words that are no longer here",
    theyWrote: "They wrote:",
    from: (name: string) => `from ${name}`,
    withoutName: "without a name",
    found: (kinds: string) => `Found: ${kinds}`,
    kindTimes: (kind: string, n: number) => (n === 1 ? kind : `${kind} (${n} times)`),
    asked: (wording: string) => `The writer has been asked: “${wording}”`,
    readAll: "Read all of it",
    readLess: "Show less",
    more: (title: string) => `More for: ${title}`,
    openItem: "Open the item",
    done: "Done",
    isFine: "It is fine",
    letAppear: "Let it appear",
    doneSaid: "Done. It is off your list.",
    acted: "Done.",
    empty: "Nothing needs you today",
    emptyHow:
      "Worth knowing: a newcomer who gets a warm reply to their first question is likelier to write again.",
    emptyAction: "See what is new",
    onlyGardeners: "This page is for gardeners of the community.",
    wordings: {
      recognised: [
        "Thank you for sharing this. Could you leave out the details that few people share, so that nobody can be recognised?",
        "Could you say what kind of place and roughly when, instead of which and on what day?",
      ],
      worry: ["Thank you for sharing this. Could you say what you did, and leave out who it was about?"],
      unkind: [
        "Could you say what was hard about the work, rather than about the person?",
        "Would you be happy if the person or their family read this? Could you put it that way?",
      ],
      "stop-explained": ["Could you use a life stage or a role instead of the detail that is marked?"],
      "found-by-new-rules": [
        "We look more closely now than when you wrote this. Could you use a role instead of the name?",
      ],
      "first-unnamed": ["Thank you for this. Could you add when it fits, and leave out who it was about?"],
      note: [],
    },
  },

  note: {
    open: "Send a private note to the gardeners",
    heading: "A private note to the gardeners",
    text: "Your note",
    hint: "Only the gardeners of this community read it. Not for urgent concerns.",
    unnamed: "Without my name",
    unnamedHow: "It reaches them 5 to 60 minutes later, and they cannot answer you.",
    send: "Send",
    sent: "Sent. The gardeners will read it.",
    sentUnnamed: "Sent without your name. It reaches the gardeners in 5 to 60 minutes.",
  },

  settings: {
    heading: "Settings",
    onlyAdmins: "This page is for admins.",
    route: "Safeguarding route",
    routeLabel: (community: string) => `Where people of ${community} turn with an urgent concern`,
    routeHint:
      "Shown on every page and beside “This worries me”. A phone number or a web address works best.",
    routeSaved: "Saved. It is shown on every page now.",
    releases: "Who wrote this? Only when somebody is at risk",
    releasesHow: [
      "A name is opened only where somebody is at risk of harm and the writer may be able to help. Never to settle a complaint, or out of interest.",
      "It takes two admins: one asks from the item's menu, another decides here. If you are the only admin, appoint a second before you need one.",
      "The name is shown to these two alone. The writer is told, unless that is marked unsafe. Every step is in the audit.",
    ],
    noReleases: "Nobody has asked.",
    states: { asked: "Waiting for a second admin", agreed: "Agreed", refused: "Refused" },
    reason: "Reason",
    youAsked: "You asked. Another admin has to decide.",
    writer: (name: string) => `Written by ${name}`,
    writerHidden: "Shown only to the two admins who agreed.",
    writerTold: "The writer is told.",
    writerNotTold: "The writer is not told: marked unsafe.",
    agree: "Agree, and open the name",
    refuse: "Refuse",
    agreed: "Agreed. The name is shown below.",
    refused: "Refused. The name stays sealed.",
    toItem: "Open the item",
  },
};

export type GardenTexts = typeof garden;
