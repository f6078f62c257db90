import type { ErrorCode } from "../../domain/errors.ts";

/** What a person reads when something cannot be done: what happened, and what to do. */
export const errors = {
  "title-empty": () => "Give it a title, so that others can find it.",
  "title-too-long": (limit: number) => `The title is too long. Keep it to ${limit} characters.`,
  "text-empty": () => "Write a few words first.",
  "text-too-long": (limit: number) =>
    `The text is too long. Keep it to ${limit.toLocaleString("en-GB")} characters; what you wrote is still here.`,
  "fits-when-too-long": (limit: number) => `“When this fits” is too long. Keep it to ${limit} characters.`,
  "kind-unknown": () => "Choose what it is: a question, an insight, a resource or a story.",
  "topics-too-many": (limit: number) => `That is more than ${limit} topics. Keep the ones that matter most.`,
  "topic-too-long": (limit: number) => `A topic can have ${limit} characters at most.`,
  "id-malformed": () => "We could not tell which item is meant. Open it again from Knowledge.",
  "request-malformed": () =>
    "Something in the request was not as expected. Reload and try again; keep a copy of what you typed.",
  "body-not-json": () =>
    "The request could not be read. Reload and try again; keep a copy of what you typed.",
  "body-too-large": () =>
    "That is too much at once. Shorten the text and try again; what you wrote is still here.",
  "not-found": () => "We could not find that. It may have been removed, or the link may be incomplete.",
  "no-such-route": () => "There is nothing at this address.",
  "method-not-allowed": () => "This address does not take that kind of request.",
  "not-signed-in": () => "We could not tell who you are. Close Practice Garden and open it again from Teams.",
  "not-from-here": () => "Practice Garden is for people of this organisation. Guests cannot use it yet.",
  "not-allowed": () => "You cannot do that here. Ask a gardener of the community if you think you should.",
  "edited-meanwhile": () =>
    "Somebody changed this while you were writing. Your text is kept: look at the newer version, then save again.",
  "plan-identifiers": () =>
    "This may identify someone, such as a phone number, an e-mail address or a name with details. Say it by role, then save again. Your words are still here.",
  "identifiers-found": () =>
    "Some of this could point to a person. Look at the words marked and change them, or say that they do not.",
  "reason-empty": () => "Say in a few words why.",
  "note-too-long": (limit: number) => `That is too long. Keep it to ${limit} characters.`,
  "needs-second-admin": () => "A second admin has to decide this.",
  "days-out-of-bounds": (limit: number) =>
    `That number of days is outside what is allowed. The bound is ${limit.toLocaleString("en-GB")}.`,
  "csv-unreadable": (limit: number) =>
    `This file is not the CSV we expected${limit > 0 ? `; look at line ${limit}` : ""}. Save it as CSV (UTF-8) and try again.`,
  "csv-columns": () => "The first line must name the columns: question, answer and, if you like, topics.",
  "file-unreadable": () =>
    "This file could not be read. Use one that Practice Garden exported, as it was downloaded.",
  "days-unclear": () =>
    "Those days do not fit together. Choose a first and a last day within the next year, the last one not in the past.",
  "last-admin": () => "Somebody has to be admin. Appoint another one first.",
  "saved-too-many": (limit: number) =>
    `Your list holds ${limit} items, and that is full. Take off one you no longer need, then try again.`,
  "suggestions-enough": (limit: number) =>
    `${limit} suggestions already wait on this item. Let somebody decide about those first; your words are still here.`,
  "name-empty": () => "Give the community a name.",
  "name-too-long": (limit: number) => `The name is too long. Keep it to ${limit} characters.`,
  "name-taken": () => "Another community has this name. Choose one that people can tell apart.",
  "communities-too-many": (limit: number) =>
    `There are ${limit} communities, which is the most. Use one that is there.`,
  "first-stays-open": () =>
    "The first community is everybody's and stays open. Make another one for what only some may read.",
  "announcement-moved-on": () =>
    "This announcement has moved on since you opened it. See how far it is, then choose again.",
  "announcement-empty": () =>
    "Write a title and a text, in English or Welsh or both. A language with only one of the two needs the other as well.",
  "announcement-button": () =>
    "A button needs words on it and an address that begins with https://. Fill in both, or take both out.",
  "announcement-too-large": () =>
    "This is more than Teams shows on one card. Shorten the text, or use fewer lines and links; what you wrote is still here.",
  "announcement-nobody": () =>
    "Nobody would get this. Choose other people, topics or channels; whoever has not installed Practice Garden cannot be reached.",
  "announcement-past": () => "That time has passed. Choose one that is still to come, or send it now.",
  "announcement-skipped-hour": () =>
    "That time does not exist: the clocks go forward over it that night. Choose a time before or after.",
  "announcement-time-unclear": () => "Choose a day and a time.",
  "announcement-enough": (limit: number) =>
    `The whole community already gets ${limit} announcements that week, which is the most. Choose another week, or only those it matters to.`,
  "announcement-no-chat": () =>
    "You have no chat with Practice Garden yet, so it cannot send this to you. Open the chat in Teams, say hello, and try again.",
  "held-by-law": () =>
    "This has to be kept for now because of a legal duty. An admin of your organisation can tell you more.",
  "prompt-time-not-allowed": () =>
    "Prompts go out Monday to Friday between 8:00 and 18:00, but not on Monday before 10:00 or on Friday after 16:00; one a day, and not in the past. Choose another time.",
  "prompt-quiet-hours": () =>
    "People are not disturbed at this time. Put it in the calendar instead, and it goes out at the next good moment.",
  "prompt-paused": () => "Prompts are paused this week. Take the week up again in the calendar first.",
  "cpd-enough": (limit: number) =>
    `You keep ${limit} notes here, which is as many as fit. Download those you need and delete some. What you wrote is still here.`,
  "prompt-enough": () =>
    "One prompt a day and two a week are enough for anybody. Put it in the calendar for a later week.",
  "prompt-no-channel": () =>
    "Choose at least one channel first. If none is listed, add Practice Garden to a team, or say something to it there.",
  "prompt-open-places": () =>
    "Something in braces is still open. Write what belongs there, or choose another prompt.",
  "prompts-too-many": (limit: number) =>
    `You have ${limit} prompts of your own. Remove one you no longer use, then save this one; your words are still here.`,
  "too-busy": () => "That was a lot at once. Wait a moment and try again; nothing is lost.",
  unavailable: () =>
    "We cannot reach the store just now. Nothing is lost: keep your text and try again in a minute.",
  unexpected: () => "Something went wrong on our side. Nothing you typed is lost: try again in a moment.",
} satisfies Record<ErrorCode, (limit: number) => string>;
