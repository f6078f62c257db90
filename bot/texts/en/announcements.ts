import { plural } from "../language.ts";

/** What the gardeners' page about announcements says, and the report as a spreadsheet. */
export const announcements = {
  title: "Announcements",
  intro:
    "One message to chosen people or channels, in the reader's own language. At most two a week go to the whole community, and they wait for working hours unless you say why not.",
  write: "Write an announcement",
  newTitle: "New announcement",
  untitled: "(without a title)",
  empty: "Nothing has been announced yet",
  emptyHow:
    "An announcement reaches people in their chat with Practice Garden, or a channel. Write one, send it to yourself first, then to those it matters to.",
  back: "All announcements",
  onlyGardeners: "This page is for gardeners of the community.",
  by: (name: string) => `by ${name}`,
  states: {
    draft: "Draft",
    scheduled: "Scheduled",
    preparing: "Getting ready",
    sending: "Being sent",
    paused: "Paused",
    done: "Sent",
    cancelled: "Cancelled",
    stopped: "Stopped",
  },
  urgentMark: "Urgent",
  reachedOf: (sent: number, total: number) =>
    `${sent.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} reached`,
  goesOut: (when: string) => `Goes out on ${when}`,
  audiences: {
    everyone: "Everyone in the community",
    followers: "Followers of topics",
    role: "People with a role",
    channels: "Channels of teams",
    people: "People by name",
  },
  compose: {
    words: "What it says",
    wordsHow:
      "Each person gets it in the language they read. Where you leave one language empty, they get the other; in a channel both stand on one card.",
    languages: { en: "English", cy: "Welsh" },
    heading: "Title",
    text: "Text",
    textHint: "**Bold**, lists with a dash, and links work. Write about the practice, not the person.",
    button: "Words on the button (if you want one)",
    address: "Address the button opens",
    addressHint: "Begins with https://",
    who: "Who gets it",
    role: "Role",
    roles: { member: "Members", gardener: "Gardeners", sponsor: "Sponsors" },
    topics: "Topics",
    topicsNone: "There is no topic yet.",
    channels: "Channels",
    channelsNone:
      "The app is in no team yet. Add Practice Garden to a team in Teams; its channels then appear here within a few minutes.",
    generalChannel: "General",
    nameless: (team: string) => team || "A team",
    people: "Find somebody by name",
    peopleNone: "Nobody of that name is in the community.",
    chosen: "Chosen",
    takeOut: (name: string) => `Take out ${name}`,
    counting: "Counting who that is…",
    reaches: (people: number) =>
      plural("en", people, { one: "This reaches # person.", other: "This reaches # people." }),
    posts: (channels: number) =>
      plural("en", channels, { one: "This is posted in # channel.", other: "This is posted in # channels." }),
    notInstalled: (people: number) =>
      plural("en", people, {
        one: "# more has not installed Practice Garden and cannot be reached.",
        other: "# more have not installed Practice Garden and cannot be reached.",
      }),
    gone: (count: number) =>
      plural("en", count, {
        one: "# you chose is not there any more.",
        other: "# you chose are not there any more.",
      }),
    nobody: "Nobody would get this yet.",
    urgent: "Urgent: do not wait for people's working hours",
    urgentHow:
      "Otherwise everybody gets it on a working day between 8:00 and 18:00, where they are. That it was urgent stands in the audit, and why is kept with it.",
    urgentBecause: "Why it cannot wait",
    preview: "How it will look",
    previewSent: "How it looks",
    previewOf: {
      en: "To people who read English",
      cy: "To people who read Welsh",
      both: "In a channel",
    },
    previewSummary: (title: string) => `Preview of the card: ${title}`,
    previewEmpty: "Write a title and a text, and the card appears here.",
    previewTooLarge:
      "This is more than Teams shows on one card. Shorten the text, or use fewer lines and links.",
    toMyself: "Send to myself first",
    sentToMyself: "Sent. Look at your chat with Practice Garden.",
    saveDraft: "Save the draft",
    savedDraft: "Saved as a draft. Other gardeners see it too.",
    keptHere: "What you wrote is kept in this window.",
    discard: "Throw the draft away",
    discardSure: "The draft is thrown away for good. Other gardeners do not see it any more either.",
    schedule: "Choose a time",
    scheduleHeading: "Send it later",
    scheduleHow: (zone: string) =>
      `As clocks show it in ${zone}. It begins by itself, and you can take it back before.`,
    day: "Day",
    time: "Time",
    scheduleDo: "Schedule it",
    twice: "That time comes twice that night, as the clocks go back. The first is meant.",
    send: "Send now",
    sendHeading: "Send it now?",
    sendDo: "Send it",
    notNow: "Not now",
  },
  progress: {
    heading: "How far it is",
    bar: "Sent so far",
    sent: "Sent",
    waiting: "Waiting",
    deferred: "Wait for their working hours",
    uncertain: "Nobody knows whether it arrived",
    cancelled: "Not sent, as it was cancelled",
    unreachable: "Could not be reached",
    total: "In all",
    rate: (perSecond: number) =>
      `${perSecond.toLocaleString("en-GB", { maximumFractionDigits: 1 })} a second`,
    left: (seconds: number) =>
      seconds < 60
        ? "less than a minute left"
        : plural("en", Math.ceil(seconds / 60), {
            one: "about # minute left",
            other: "about # minutes left",
          }),
    nobody: "When it began, nobody was left it could go to.",
    fewReasons:
      "Where it is about few people, reasons are not told apart: whether somebody took the app out is theirs.",
    uncertainHow:
      "The message left us and no answer came back, so Teams may or may not have it. You can send it again to these; some could then get it twice.",
    stopped: {
      "message-refused":
        "Teams refused this message. Copy it, change what may be the cause (a link, an unusual character), and send it to yourself first.",
      "message-too-large":
        "Teams found this message too large. Copy it, shorten it, and send it to yourself first.",
      "bot-refused":
        "Teams did not accept Practice Garden as the sender. An admin has to look at its registration; then go on with it here.",
      "answer-unknown":
        "Something between us and Teams answered in its place. An admin has to look at the network; then go on with it here.",
    },
    updated: (sent: number, total: number) =>
      `${sent.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} sent`,
  },
  acts: {
    pause: "Pause",
    resume: "Go on",
    cancel: "Cancel it",
    cancelHeading: "Cancel the rest?",
    cancelHow: "Whoever has not got it yet does not get it. What has been sent cannot be taken back.",
    cancelDo: "Cancel the rest",
    unschedule: "Take it back into the draft",
    againUncertain: "Send again to the uncertain",
    againUncertainHow: "Some of them may have got it already, and would then get it twice.",
    againReturned: "Send to those who have since come back",
    againReturnedHow: "Whoever could not be reached and has a chat with Practice Garden now gets it.",
    again: "Send again",
    duplicate: "Copy into a new draft",
    report: "Download the report (CSV)",
    done: {
      pause: "Paused. Within two seconds nothing more leaves.",
      resume: "It goes on.",
      cancel: "Cancelled. Within two seconds nothing more leaves.",
      unschedule: "It is a draft again.",
      again: "It is being sent again.",
      start: "It is on its way.",
      schedule: "Scheduled.",
      discard: "The draft is gone.",
      duplicate: "This is the copy.",
    },
  },
  reasons: {
    "not-met": "have not installed the app",
    "turned-away": "the app was taken out, or may not write to them",
    "no-way": "the app is not installed there, or may not write to them",
    "switched-off": "an admin switched the app off for them",
    gone: "the chat or channel is not there any more",
    "not-permitted": "Teams does not allow it",
    left: "left the community",
    "always-busy": "Teams asked us to wait for more than a day",
  },
  csv: {
    file: "announcement.csv",
    announcement: "Announcement",
    started: "Began",
    what: "What became of it",
    howMany: "How many",
    total: "In all",
    reached: "Reached",
    waiting: "Still to be sent",
    unsure: "Nobody knows whether it arrived",
    cancelled: "Not sent, as it was cancelled",
    notReached: (reason: string) => `Not reached: ${reason}`,
    who: "Who",
    wasReached: "Reached",
    nameless: { person: "(somebody who has left)", channel: "(a channel)" },
    states: { yes: "yes", no: "no", unsure: "not known", "not-yet": "not yet" },
  },
};
export type AnnouncementsTexts = typeof announcements;
