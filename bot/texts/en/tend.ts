import { plural } from "../language.ts";

const count = (n: number, one: string, other: string) => plural("en", n, { one, other });
const days = (n: number) => count(n, "# working day", "# working days");

/** What looking after a community says: the queue's own page, its dialogs, and the bot about it. */
export const tend = {
  groups: {
    now: "Look at first",
    today: "Somebody is waiting",
    week: "Help along this week",
    time: "When you have time",
    people: "People",
  },
  groupCount: (group: string, n: number) => `${group} (${n})`,
  moreOfThese: (n: number) =>
    count(
      n,
      "One more of this kind follows once these are done.",
      "# more of this kind follow once these are done.",
    ),
  building: "Still reading what is there. More may appear in a moment.",
  showAside: (n: number) => count(n, "Show # put aside", "Show # put aside"),
  hideAside: "Hide what is put aside",
  snoozed: "Put off for now",
  withOther: (name: string) => `${name} looks after this`,
  withYou: "Handed to you",
  keyboard: "In the list, J goes to the next row and K to the one before.",

  reasons: {
    "first-contribution": "Their first contribution, and nobody has responded yet",
    unanswered: (n: number) => `No perspective after ${days(n)}`,
    "one-sided": {
      "one-person": "All perspectives come from one person. Another view would help",
      "one-team": "All perspectives come from one team. Another view would help",
      "at-once": "All perspectives came within two hours, and none since. Another view would help",
    },
    "ask-how-it-went": "Two weeks since this was asked. What came of it?",
    "ask-if-used": "A month since this was saved. Was it of use?",
    "suggested-edit": "Somebody suggested other words, and nobody has decided yet",
    "near-duplicate": "Nearly the same as another item",
    "no-topic": "It has no topic, so fewer people find it",
    "searched-in-vain": (n: number) =>
      count(n, "Searched once and not found", "Searched # times and not found"),
    "past-review": "Nobody has looked at its words for a long time. Is it still right?",
    newcomers: (n: number) =>
      count(
        n,
        "One person joined and could use a word from you",
        "# people joined and could use a word from you",
      ),
    "new-team": "A new team with nothing here about its work yet",
    "decide-quarter": "A quarter is over. Keep the community, change it, or close it?",
  },
  wordTitle: (word: string) => `“${word}”`,
  newTeamTitle: "A new team",
  decideTitle: "Keep, change or close",
  promptsTitle: "Prompts",
  newcomersTitle: "Newcomers",
  others: (n: number) => count(n, "and one more", "and # more"),
  joined: "joined",
  alike: "The other one:",
  doneBefore: "Done so far:",
  steps: {
    nudge: "followers of the topic were asked",
    invite: "people were invited",
    ask: "the writer was asked",
    team: "brought to the team",
    thank: "thanked",
    welcome: "welcomed",
  } as Record<string, string>,

  acts: {
    nudge: "Ask followers of the topic",
    invite: "Invite two people",
    ask: "Ask the writer",
    team: "Bring to a team meeting",
    thank: "Say thank you",
    link: "Link them",
    merge: "Make one of them",
    topics: "Add topics",
    words: "Look after this word",
    "still-right": "It is still right",
    welcome: "Welcome them",
    decide: "Look at its health and decide",
    open: "Open the item",
  },
  askActs: {
    unanswered: "Ask for another wording",
    "ask-how-it-went": "Ask how it went",
    "ask-if-used": "Ask if it was of use",
    "past-review": "Ask if it is still right",
  } as Record<string, string>,
  snooze: {
    tomorrow: "Put off until tomorrow",
    nextWeek: "Put off until next week",
    back: "Take it up again",
  },
  handTo: (name: string) => `Hand over to ${name}`,
  handedNow: (name: string) => `${name} looks after it now.`,
  takeBack: "Take it back",
  snoozedNow: "Put off. It comes back by itself.",
  backNow: "It is back on your list.",
  nudged: "Followers of the topic are asked, each within their own limits.",
  linked: "Done. Readers of one find the other.",
  reviewed: "Noted: it is still right.",
  askedNow: "Asked. They find it in their own garden, and by message where they gave their name.",

  invite: {
    heading: "Invite two people",
    how: "Each gets your words as a private message. Say why you ask them: people answer when they know what they can add.",
    because: {
      both: (topic: string, perspectives: number, items: number) =>
        `Wrote ${count(perspectives, "# perspective", "# perspectives")} and saved ${count(items, "# item", "# items")} about ${topic}`,
      perspectives: (topic: string, n: number) =>
        `Wrote ${count(n, "# perspective", "# perspectives")} about ${topic}`,
      items: (topic: string, n: number) => `Saved ${count(n, "# item", "# items")} about ${topic}`,
    },
    like: "something alike",
    words: (name: string) => `Your words to ${name}`,
    wording: (topic: string) =>
      `A question about ${topic} is waiting for a view. You have written about that here, so you may see something that others do not. Two lines are plenty.`,
    wordingAlike:
      "A question is waiting for a view. You have written about something alike here, so you may see something that others do not. Two lines are plenty.",
    leaveOut: (name: string) => `Invite ${name}`,
    send: "Send the invitations",
    sent: "Invited. Nobody else sees it.",
    nobody:
      "Nobody has written about this with their name yet. Bring it to a team meeting, or ask followers of the topic.",
    none: "Choose at least one person.",
  },
  ask: {
    heading: "Ask the writer",
    how: "It waits in their own garden. Where they gave their name they get a message too; where they did not, nobody learns who they are.",
    words: "What would you like to ask?",
    wordings: {
      reword: [
        "Nobody has answered yet. Could you add what you have tried so far, or make it one question instead of two?",
        "Nobody has answered yet. Could you ask one person you know, or put it in other words?",
      ],
      went: ["Two weeks ago you asked this. What did you try, and what would you tell the next person?"],
      used: [
        "You saved this last month. Did you get to use it? Yes, no and “it did not fit” are all useful answers.",
      ],
      right: [
        "This is a while old and still read. Is it still right? One tap keeps it, or tell us what has changed.",
      ],
    },
    send: "Ask",
  },
  thank: {
    heading: "Say thank you",
    how: "A private message to whoever wrote it. A reply under their words helps even more.",
    words: "Your words",
    wordings: [
      "Thank you for this, and for being the first to say it here. It will help somebody who has not dared to ask.",
      "Thank you for your first contribution. It is read, and it is just what this place is for.",
    ],
    send: "Send",
    sent: "Sent. Only they see it.",
  },
  welcome: {
    heading: "Welcome them",
    how: "They have had one message from the bot when they joined. A line from a person means more. Each gets it privately.",
    words: "Your words",
    wordings: [
      "Welcome. Reading is taking part: save one thing that is useful to you, and you have already started. If you wonder about something, somebody else does too.",
      "Welcome. What is one thing you would like to get better at by the summer? Tell me, and I will point you to it.",
    ],
    whom: "To",
    send: "Send",
    sent: "Sent to each of them privately.",
    none: "Choose at least one person.",
  },
  topics: {
    heading: "Add topics",
    how: "People who follow a topic hear of it, and searches find it.",
    suggested: "The words suggest",
    label: "Topics, with commas between",
    send: "Add",
    sent: "Added.",
    none: "Name at least one topic.",
  },
  newTeam: {
    heading: "Words for the team",
    how: "Copy these words into the channel of the team.",
    words: (team: string) =>
      `You come from ${team}. We have very little here about that work. What should the rest of us know?`,
  },
  team: {
    heading: "Bring to a team meeting",
    how: "Copy these words into an invitation or a chat. What is said there becomes a perspective here, if somebody writes two lines.",
    words: (title: string, link: string) =>
      `A colleague asks: “${title}”. Has anybody met this? Five minutes together, then two lines here: ${link}`,
    copy: "Copy the words",
    copied: "Copied.",
    notCopied: "Teams does not let us copy here. Select the words and copy them yourself.",
  },

  cover: {
    heading: "Who looks after the garden",
    how: "Hand single rows over from their menu. For a holiday, name who stands in: what is handed to you goes to them.",
    you: (name: string) => `${name} (you)`,
    away: (name: string, from: string, until: string) => `${name} is away from ${from} to ${until}`,
    coveredBy: (name: string) => `${name} stands in`,
    alone: "You are the only gardener. An admin can appoint a second one under Settings, People.",
    myAway: "I am away",
    from: "First day",
    until: "Last day",
    by: "Stands in",
    nobody: "Nobody",
    save: "Save",
    saved: "Saved.",
    cancel: "I am here after all",
    cancelled: "Good. Everything stays with you.",
  },
  pause: {
    heading: "Pause for a hard week",
    how: "Prompts, requests to followers, welcomes and the Monday note stop until the day you choose. Announcements you send by hand still go.",
    until: "Paused until the end of",
    start: "Pause everything",
    on: (day: string) => `Everything is paused until the end of ${day}. Announcements sent by hand still go.`,
    end: "Go on now",
    ended: "Everything goes on again.",
    started: "Paused.",
  },
  minutes: {
    heading: "Minutes you spent today",
    how: "If you like. Added to the community's week, without your name: it shows what tending costs.",
    label: "Minutes",
    add: "Add",
    sum: (n: number) => count(n, "One minute noted this week", "# minutes noted this week"),
    wrong: "A whole number from 1 to 600, please.",
  },

  /** A gardener's question, where whoever saved the item reads it. */
  asked: {
    heading: "A gardener asks you",
    readerSays: "A colleague says that this has changed:",
    forGardener: "Whoever saved it has been asked:",
    how: {
      reword: "Change it where you like.",
      went: "Add a perspective, or change it.",
      used: "Add a perspective, or change it.",
      right: "",
    },
    right: "It is still right",
    change: "Change it",
    seen: "Not now",
    thanks: "Thank you.",
  },

  bot: {
    words: ["tend", "what needs me", "queue"],
    heading: "What needs you first",
    monday: "Monday in the garden",
    more: (n: number) =>
      count(n, "And one more thing when you have time.", "And # more things when you have time."),
    nothing: "Nothing needs you today.",
    open: "Open the queue",
    notHere: "Ask me that in your own chat with me: it is for gardeners only.",
    notGardener: "That is for gardeners of a community. Type “my garden” for what is yours.",
    paused: (day: string) => `Everything is paused until the end of ${day}.`,
    quiet: "To stop this note, type “quiet”.",
  },
  letters: {
    from: (name: string) => `${name}, who looks after the community, writes:`,
    fromGardener: "A gardener of the community writes:",
    invite: "A gardener asks for your view on a question.",
    nudge: (topic: string) =>
      `A question about ${topic} is waiting for a view. Have you met something like it?`,
    reword: "A gardener has a question about something you asked.",
    went: "A gardener would like to know how it went.",
    used: "A gardener would like to know if something you saved was of use.",
    right: "A gardener asks if something you saved is still right.",
    thanks: "A gardener thanks you for what you wrote.",
    welcome: "A gardener welcomes you.",
    open: "Open",
    quiet: "To get fewer messages like this, type “quiet”.",
  },
  newcomer: {
    heading: (community: string) => `Welcome to ${community}`,
    text: "Reading is taking part. Nobody counts what you write, and there are no silly questions.",
    tryQuestion:
      "One thing to try: look at this question. If you have met something like it, two lines help whoever asked.",
    trySaving:
      "One thing to try: when a colleague says something useful in a chat, save it from the message's menu.",
    show: "Show me the question",
    open: "Open Practice Garden",
  },
};

export type TendTexts = typeof tend;
