import type { DecisionName, MissingFactorName, PlanQuestionName, ShownCount } from "../../contract/health.ts";

/** What the pages about a community's health and value say. */
export const health = {
  title: "Community health",
  onlyForThose: "Only gardeners and sponsors of a community see how it fares",
  onlyForThoseHow: "If you should, ask an admin to make you one.",
  intro:
    "How the community fares, without watching anyone. Figures are worked out once, when a stretch of weeks is over: a quarter for who takes part, four weeks for what they do.",
  community: "Community",
  reportLink: "Value report, one page for the sponsor",
  none: "–",
  noneRead: "cannot be told",
  share: (percent: number) => `${percent}%`,
  count: (count: ShownCount) =>
    count === "few" ? "fewer than 8" : count === "withheld" ? "not shown" : `about ${count}`,
  ofCount: (count: string, share: string) => `${count} (${share})`,
  hours: (hours: number) => (hours === 1 ? "1 working hour" : `${hours} working hours`),
  seconds: (seconds: number) => `${seconds} s`,
  minutes: (minutes: number) => (minutes === 0 ? "none noted" : `about ${minutes} min`),
  days: (days: number) => (days === 1 ? "1 day" : `${days} days`),
  per100: (uses: number) => `${uses} per 100 members`,
  from: (from: string, until: string) => `${from} to ${until}`,
  latest: "Latest",
  before: "Before that",
  measure: "Measure",
  stretch: "Weeks",
  quarterOf: (span: string) => `Quarter: ${span}`,
  fourWeeksOf: (span: string) => `Four weeks: ${span}`,
  asTable: "The figures as a table",

  nothingYet: {
    heading: "No figures yet",
    how: (day: string) =>
      `The first come on ${day}, when four weeks are over. Until there are enough people, many will say "fewer than 8": a small number could point to somebody.`,
    madeUp: "Made up, for show",
    madeUpHow: (day: string) =>
      `These figures are invented, so that you see with the sample content what a year looks like. Nobody here is counted in them. They go when the first real ones come, on ${day}, or with the sample content.`,
    next: (day: string) => `The next figures come on ${day}.`,
  },

  missing: {
    heading: "What is missing",
    nothing: "Nothing that communities are known to fail without.",
    factors: {
      "no-purpose": "It has no purpose that members can read. An admin writes one under Settings.",
      "no-gardener": "Nobody tends it. Communities without a gardener fall silent: an admin appoints one.",
      "no-cover": "One gardener alone: when they are away nobody answers. Ask a second person.",
      "no-plan":
        "Some questions about why there is this community have no answer yet. They are further down.",
      "few-members":
        "It has fewer than 100 members. Since most people read, there may be too few to answer. Invite other teams.",
      "no-route":
        "No safeguarding route is set, so the standing line cannot say where to turn. An admin sets it.",
      "decision-due": "A quarter is over and nobody has decided yet whether to keep, change or close it.",
    } satisfies Record<MissingFactorName, string>,
  },

  who: {
    heading: "Who takes part",
    intro:
      "Reading is taking part. The 1-9-90 rule describes open internet communities (Nielsen), Wenger's bands communities of practice. Neither is a target.",
    chart: "Share of members by how they take part, beside 1-9-90 and the middle of Wenger's bands",
    here: "Here",
    nielsen: "1-9-90",
    wenger: "Wenger",
    group: "Group",
    creators: "Creators",
    contributors: "Contributors",
    readersAndAway: "Readers and away",
    readers: "Readers",
    away: "Away",
    members: "Members",
    creatorsHow: "made at least one item",
    contributorsHow: "made none, but wrote something else",
    readersHow: "wrote nothing, but opened or shared something",
    awayHow: "none of these, or their reading is not counted by their choice",
    membersHow: "on the roster as the quarter ended; sponsors are not counted",
    wengerBands: {
      creators: "core 10–15%",
      contributors: "active 15–20%",
      readersAndAway: "periphery, the rest",
    },
    tooFew: "There is no share to show: it takes at least 20 members, and no group that is hidden.",
    concentration: "Written by those who write most",
    concentrationHow:
      "share that came from the 10% of members who wrote most; only told where at least 8 people are in it",
  },

  reading: {
    heading: "From reading to writing",
    returning: "Readers who come back",
    returningHow: "read in at least two of the four weeks, of all readers",
    turned: "From reading to writing",
    turnedHow:
      "only read in the first nine weeks of the quarter and wrote in the last four, of all who only read",
    newAnswered: "Newcomers who had a response and wrote again",
    newAnsweredHow:
      "wrote for the first time in the quarter before, with their name; somebody replied within three working days; wrote again within 60 days. Elsewhere it was 56%",
    newUnanswered: "Newcomers without a response who wrote again",
    newUnansweredHow: "the same, but nobody replied in that time. Elsewhere it was 44%",
  },

  questions: {
    heading: "Questions and answers",
    answered: "Answered",
    answeredHow: "questions with a view by another person, of those that had at least a week",
    median: "Half had a first view within",
    medianHow:
      "working hours, 9 to 17; those still waiting are kept in, not dropped. Questions and first views without a name have no time and are left out",
    p80: "Four in five had one within",
    p80How: "the same",
    notReached: "not yet",
    waiting: "Still waiting at the end",
    waitingHow: "of the questions whose time is known",
    twoViews: "With two views or more",
    twoViewsHow: "of all questions",
    twoTeams: "With views from two teams or more",
    twoTeamsHow: "of all questions; people of no linked team are not told apart",
    chart: "Working hours until half of the questions had a first view",
  },

  use: {
    heading: "Use",
    reused: "Items of use again",
    reusedHow: "older than 30 days and opened twice, saved, shared or used in these weeks, of all that old",
    reactions: "One-tap reactions to any item",
    opened: "Openings of these items",
    saved: "Saved for later",
    shared: "Shared into chats",
    used: "Used in practice",
    usedHow: '"I used this", in these weeks',
    stories: "With a word on what happened",
    didNotFit: '"It did not fit"',
    chart: "Share of older items that were of use again",
  },

  search: {
    heading: "Finding and saving",
    searches: "Searches in the tab",
    opened: "Something was opened within two minutes",
    empty: "Nothing was found",
    reworded: "The words were changed before anything was opened",
    median: "From opening the dialog to saved",
    medianHow: "the middle one, in the tab and in chats; saving without a name is not timed",
    abandoned: "Dialogs left without saving, in the tab",
    afterCheck: "of these, after the identifier check had spoken",
  },

  tending: {
    heading: "Tending",
    minutes: "Minutes noted by gardeners, all together",
    rows: "Waiting in the queue as the weeks ended",
    age: "The middle one had waited",
  },

  expected: {
    heading: "What to expect",
    intro: "What communities of this size usually see. Plan by the first line, hope for the second.",
    members: "Number of members",
    wrong: "A whole number from 1 to 100,000.",
    nielsen: (creators: string, contributors: string) =>
      `By 1-9-90, in a quarter: ${creators} starting something, and ${contributors} adding to it.`,
    wenger: (core: string, active: string) =>
      `By Wenger's bands: a core of ${core}, and ${active} active beside it.`,
    week: (items: string, views: string) =>
      `In a week, if each of those in the first line writes once a month: ${items} new, and ${views} views added.`,
    people: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    peopleRange: (least: number, most: number) => `${least} to ${most} people`,
    things: (count: number) =>
      count === 0 ? "less than one item" : count === 1 ? "1 item" : `${count} items`,
    views: (count: number) => (count === 0 ? "less than one" : `${count}`),
    gardenerKnows:
      "In a community this small the gardener will know everyone who writes by name. That is why small numbers are hidden.",
  },

  notMeasured: {
    heading: "What we do not measure, and why",
    items: [
      "Who read or tapped what, and how long anybody was here. No such record is kept, so items are counted by day, without people.",
      "How many different people opened an item. That would take a record of each; openings by day stand for it.",
      "Anyone beyond a quarter. Weeks of taking part lie under a random number that changes every 13 weeks, so nobody can be followed further.",
      "What was written without a name. It counts in no figure about people, and has no time of its own.",
      "Gardeners' own part. With so few of them it would be a figure about a person; they are counted with everybody.",
      "Rankings of people or teams, moods, and scores of how engaged somebody is. They harm trust and help no one in practice.",
      "Whether people feel safe to ask. No count can tell: ask them.",
      "Numbers below 8, and as many others as would give one away. All others are rounded to the nearest 5, and shares are worked out from the rounded numbers, of 20 or more.",
    ],
    byChoice:
      'Everybody can have their reading left out: My garden, under "Settings". Nothing else changes for them.',
  },

  plan: {
    heading: "Why there is this community",
    intro: "Five questions to answer before it starts, and to look at each quarter. Say roles, not names.",
    purpose: "Purpose",
    noPurpose: "Not written yet. An admin writes it under Settings.",
    questions: {
      whoFor: "Who is it for?",
      whatMembersGet: "What do members get from it?",
      whoTends: "Who tends it, and how much time do they have?",
      whenToStop: "What would make us stop?",
    } satisfies Record<PlanQuestionName, string>,
    empty: "No answer yet",
    edit: "Answer the questions",
    saved: "The answers are saved",
  },

  decisions: {
    heading: "Keep, change or close",
    intro:
      "Each quarter those who run the community decide with some members whether it is worth going on. Closing closes nothing by itself: talk to an admin about what is there.",
    due: "A quarter is over: it is time to decide.",
    names: { keep: "Keep", change: "Change", close: "Close" } satisfies Record<DecisionName, string>,
    made: { keep: "Kept", change: "To be changed", close: "To be closed" } satisfies Record<
      DecisionName,
      string
    >,
    what: "Decision",
    why: "Why",
    whyEmpty: "Say in a few words why.",
    save: "Write it down",
    saved: "The decision is written down",
    none: "Nothing decided yet.",
  },

  report: {
    title: "Value report",
    print: "Print or save as PDF",
    word: "Download for Word",
    wordDone: "Downloaded. Read it once more before you pass it on.",
    printHow: 'Choose "Save as PDF" where your printer is asked for.',
    back: "Community health",
    of: (name: string) => `What ${name} is worth`,
    noSpan: "No quarter is over yet. Stories of all time are below.",
    why: "Why there is this community",
    immediate: "1. What people did",
    potential: "2. What they may use",
    applied: "3. What they did with it",
    realised: "4. What came of it",
    transformed: "5. What we changed",
    cost: "What tending took",
    costOf: (minutes: string) => `${minutes} noted by gardeners in the quarter, beside what is above.`,
    noCost: "Gardeners noted no minutes in the quarter.",
    inTheWay: "What got in the way",
    noStories: 'No stories yet. They come from "I used this".',
    noThemes: "Nobody has said yet what got in the way.",
    noTold: "Nothing told back yet.",
    tookPart: "took part by reading or writing",
    questions: "questions that had time to be answered",
    answered: "of them answered",
    opened: "openings of items older than a month",
    reactions: "one-tap reactions, such as helpful",
    saved: "items saved for later",
    shared: "items shared into chats",
    used: '"I used this"',
    stories: "of these with a word on what happened",
    about: (title: string) => `About "${title}"`,
    said: "You said",
    changed: "We changed",
    timesSaid: (count: number) => (count === 1 ? "said once" : `said ${count} times`),
    foot: "Numbers are rounded; those below 8 are hidden, so that nobody can be recognised. Nobody is named. Stories were left out where something in them might point to a person.",
    sample: "The sample content counts in no figure and tells no story here.",
  },
};

export type HealthTexts = typeof health;
