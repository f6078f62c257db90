/** What crosses the wire between server and tab. Dates are ISO 8601 in UTC. */
import type { YourPart } from "./reactions.ts";
import type { UsesView } from "./uses.ts";

export type Kind = "question" | "insight" | "resource" | "story";
export type Language = "en" | "cy";
export type Sort = "match" | "newest" | "mostUsed";
export type RoleName = "member" | "gardener" | "sponsor" | "admin";

/** Half-open range `[start, end)` in UTF-16 units of the text it belongs to. */
export type Mark = { start: number; end: number };

/** The reader, and the communities they can see. */
export type Me = {
  personId: string;
  name: string;
  language: Language;
  /** Messages the reader does not want. */
  switchedOff: SwitchableNotice[];
  /** Whether a week in which the reader read is counted, without their name. */
  countReading: boolean;
  /** False while nobody asked the reader which language they would like. */
  languageChosen: boolean;
  /** When the weekly summary comes: Monday to Friday, 1 to 5; and the last day without one, where it is paused. */
  digest: DigestSettings;
  /** Topics the reader follows; nobody else sees which. */
  follows: string[];
  /** True where sample people stand in for sign-in; only ever on a loopback address. */
  localMode: boolean;
  /** Communities the reader may read; the first is where they begin. Never empty. */
  communities: CommunityView[];
};

export type CommunityView = {
  id: string;
  name: string;
  purpose: string;
  /** Whether anyone of the organisation may read it; otherwise its members alone. */
  open: boolean;
  /** The reader's roles here; empty for someone who has not joined. */
  roles: RoleName[];
  joined: boolean;
  /** True while the sample content is in it. */
  sample: boolean;
  /** The local route for urgent concerns, shown in the standing line. */
  safeguardingRoute: string;
};

export type SamplePerson = { id: string; name: string; jobTitle: string; roles: RoleName[] };

export type TopicView = { name: string; items: number };

export type SearchRequest = {
  communityId?: string;
  /** What the reader typed; empty to browse. */
  text?: string;
  kinds?: Kind[];
  topics?: string[];
  /** Only questions without a perspective. */
  unanswered?: boolean;
  /** Only items somebody used in practice. */
  used?: boolean;
  sort?: Sort;
  /** How many results to leave out; from `next` of the answer before. */
  after?: number;
  limit?: number;
};

export type SearchResponse = {
  results: SearchResult[];
  /** How many match in all. */
  total: number;
  /** Pass as `after` for the next page; absent on the last. */
  next?: number;
  /** Why results match beyond the words typed, for example `DoLS: deprivation of liberty safeguards`. */
  reasons: SearchReason[];
  /** The query as corrected, when it was. */
  didYouMean?: string;
  /** Nothing found, or nothing that is likely to be what was meant: a good moment to offer asking the community. */
  weak: boolean;
  /** True while the index is still being built, so that more may be found in a moment. */
  building: boolean;
};

export type SearchReason = { typed: string; alsoLookedFor: string[] };

export type SearchResult = ItemSummary & {
  titleMarks: Mark[];
  snippet: string;
  snippetMarks: Mark[];
};

/** One row of a list. */
export type ItemSummary = {
  id: string;
  communityId: string;
  kind: Kind;
  title: string;
  topics: string[];
  perspectives: number;
  uses: number;
  createdAt: string;
  sample: boolean;
};

/** Who wrote something, as far as the reader may know. `you` is true for the author alone. */
export type AuthorView = { name: string | null; you: boolean; standIn?: StandIn };

/** How somebody without a name is shown: whoever asked, or "Member A" and so on by order of appearance. */
export type StandIn = { role: "asker" } | { role: "member"; letter: string };

export type Standing = "published" | "waiting" | "held" | "withdrawn";

export type ItemView = {
  id: string;
  communityId: string;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  author: AuthorView;
  createdAt: string;
  editedAt?: string;
  /** When somebody last said that it is still right. */
  reviewedAt?: string;
  sample: boolean;
  counts: { perspectives: number; uses: number; reactions: Record<ReactionName, number> };
  perspectives: PerspectiveView[];
  uses: UsesView;
  /** `waiting`: saved without a name and not published yet, so that only its author sees it. */
  standing: Standing;
  /** The gardeners ask; nobody by name. */
  prompt?: boolean;
  /** True where the words were taken out at their writer's request; title and text may be empty. */
  wordsRemoved: boolean;
  /** True where nobody used it for so long that no search finds it any more. */
  archived: boolean;
  /** How a gardener would like it put; for its author and gardeners. */
  rewordWish?: string;
  /** What a gardener asks whoever saved it, while it waits; for them and gardeners. */
  asked?: AskedView;
  /** Items about nearly the same. */
  seeAlso?: { id: string; title: string }[];
  /** Suggestions for other words that wait. */
  suggestions: number;
  /** Items a gardener merged into this one, with their words. */
  merged?: MergedView[];
  /** True where all there is looks at it from one side: a good moment to ask for another view. */
  oneSided?: true;
  /** What the reader may do here. */
  may: {
    edit: boolean;
    addPerspective: boolean;
    withdraw: boolean;
    tend: boolean;
    suggest: boolean;
    /** About suggestions; and see earlier versions, and put one back. */
    decide: boolean;
    merge: boolean;
    takeUp: boolean;
  };
  /** Send back when editing, so that two people editing at once is noticed. */
  version: string;
  /** The link to share. */
  link: string;
  /** What the reader did with it; for them alone. */
  yours: YourPart;
};

/** Words that stood on an item of their own before it was merged. */
export type MergedView = {
  id: string;
  title: string;
  text: string;
  author: AuthorView;
  createdAt: string;
  may: { withdraw: boolean; comeBack: boolean };
};

/** A gardener's question about an item: to reword it, how it went, if it was of use, if it is still right. */
export type AskedView = {
  why: "reword" | "went" | "used" | "right";
  wording: string;
  /** The words are a reader's, who says that something has changed. */
  byReader?: true;
};

export type ReactionName = "helpful" | "seenThisToo" | "tryingThis" | "thankYou";

export type PerspectiveView = {
  id: string;
  text: string;
  fitsWhen: string;
  author: AuthorView;
  createdAt: string;
  editedAt?: string;
  helpedMe: number;
  standing: Standing;
  rewordWish?: string;
  may: { edit: boolean; withdraw: boolean };
  /** Send back when editing, so that two windows editing at once are noticed. */
  version: string;
};

/** A new item. `id` is made by the client, so that a save sent twice makes one item. */
export type SaveItemRequest = {
  id: string;
  communityId?: string;
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  /** The draft this finishes, if any; it is cleared once saved. */
  draftId?: string;
  /** Without the writer's name: it appears 5 to 60 minutes later; the answer is for its author alone. */
  unnamed?: boolean;
  accepted?: AcceptedFinding[];
};

export type EditItemRequest = {
  kind: Kind;
  title: string;
  text: string;
  topics: string[];
  version: string;
  accepted?: AcceptedFinding[];
};

export type AddPerspectiveRequest = {
  id: string;
  text: string;
  fitsWhen?: string;
  unnamed?: boolean;
  accepted?: AcceptedFinding[];
};

export type CheckedField =
  | "title"
  | "titleCy"
  | "text"
  | "textCy"
  | "button"
  | "buttonCy"
  | "fitsWhen"
  | "topics"
  | "did"
  | "happened"
  | "differently"
  | "inTheWay"
  | "said"
  | "what"
  | "learnt"
  | "impact"
  | "discussion"
  | "changed"
  | "why";

export type EditPerspectiveRequest = {
  text: string;
  fitsWhen?: string;
  version: string;
  accepted?: AcceptedFinding[];
};

/** Words to be checked as they are; topics joined by a comma and a space. */
export type CheckRequest = Partial<Record<CheckedField, string>>;
export type CheckResponse = { findings: FindingView[] };

/** One possible identifying detail. Offsets are UTF-16 units of the field as it was sent. */
export type FindingView = {
  field: CheckedField;
  start: number;
  end: number;
  kind: string;
  /** `stop` must be changed or explained; `check` takes one tap. */
  level: "stop" | "check";
  /** What was found, and why it matters. */
  reason: string;
  /** Safer words to put in its place, best first. */
  wordings: string[];
};

/** What the writer says of a finding: that it points to nobody; of a `stop` also why. Offsets as in {@link FindingView}. */
export type AcceptedFinding = {
  field: CheckedField;
  start: number;
  end: number;
  kind: string;
  because?: string;
};

export type WithdrawRequest = { perspectiveId?: string; useId?: string };

export type ReportRequest = {
  perspectiveId?: string;
  useId?: string;
  why: "recognised" | "worry" | "unkind";
};
/** Where to turn with an urgent concern; empty where the community has not said. */
export type ReportResponse = { safeguardingRoute: string };

export type NoteRequest = { id: string; communityId?: string; text: string; unnamed: boolean };

/** The reader's own page. */
export type MyGardenView = {
  /** Requests about words of the reader's that a colleague saved. */
  waitingForMe: ConsentView[];
  written: WrittenView[];
};

export type ConsentAnswer = "named" | "unnamed" | "remove";
export type ConsentView = {
  itemId: string;
  title: string;
  text: string;
  answer?: ConsentAnswer;
  askedAt: string;
  /** False once it has been removed. */
  there: boolean;
};
export type ConsentRequestBody = { answer: ConsentAnswer };

/** Why words were taken out, in words for their writer. */
export type RemovedBecause = "recognised" | "worry" | "unkind" | "detail" | "gardener" | "its-writer";

export type WrittenView = {
  id: string;
  itemId: string;
  type: "item" | "perspective";
  /** Of the item it belongs to. */
  title: string;
  /** The beginning of what was written. */
  text: string;
  unnamed: boolean;
  standing: Standing | "removed";
  rewordWish?: string;
  /** With `removed`: why. */
  removedBecause?: RemovedBecause;
  /** True once two admins opened who wrote it, because somebody may be at risk of harm. */
  nameOpened?: true;
  /** What a gardener asks about it, while that waits for an answer. */
  asked?: AskedView;
  /** Answers the item has. */
  perspectives: number;
  /** Suggestions for other words that wait for its writer. */
  suggestions?: number;
  createdAt: string;
};

export type TendReason =
  | "recognised"
  | "worry"
  | "unkind"
  | "stop-explained"
  | "found-by-new-rules"
  | "held-here"
  | "first-unnamed"
  | "no-longer-right"
  | "note"
  | "prompts-stopped"
  | "prompts-no-channel";

export type TendRequest = {
  communityId?: string;
  act: "hold" | "restore" | "remove" | "done" | "reword";
  wording?: string;
};
/** The same from an item's page, without a row. */
export type TendHereRequest = {
  perspectiveId?: string;
  useId?: string;
  act: "hold" | "restore" | "remove" | "reword";
  wording?: string;
};

export type ReleaseView = {
  id: string;
  itemId: string;
  documentId: string;
  reason: string;
  unsafeToTell: boolean;
  state: "asked" | "agreed" | "refused";
  /** True where the reader asked for it, so that another admin has to decide. */
  yours: boolean;
  askedAt: string;
  /** For the two who agreed. */
  author?: string;
};
export type ReleasesResponse = { releases: ReleaseView[] };
export type AskReleaseRequest = {
  id: string;
  itemId: string;
  documentId: string;
  reason: string;
  unsafeToTell: boolean;
};
export type DecideReleaseRequest = { agree: boolean };

/** Messages a person can switch off. */
export type SwitchableNotice = "thread-news" | "prompt" | "digest" | "gardener-note";

export type LookAlikesRequest = { communityId?: string; title: string; text: string };

export type LookAlikesResponse = {
  /** At most three, closest first. */
  lookAlikes: LookAlike[];
  /** Topics the words suggest, best first, at most five. */
  topics: string[];
};

export type LookAlike = { id: string; kind: Kind; title: string; probablyTheSame: boolean; link: string };

/** A text kept for the person, to be finished in the tab. */
export type DraftView = { id: string; kind: Kind; title: string; text: string; topics: string[] };

export type DigestSettings = { day: number; pausedUntil?: string };

export type SettingsRequest = {
  /** Whether the weeks in which the reader reads are counted, without their name. */
  countReading?: boolean;
  /** `pausedUntil: null` ends a pause. */
  digest?: { day?: number; pausedUntil?: string | null };
  language?: Language;
  /** The community the reader begins in. */
  home?: string;
  switchedOff?: SwitchableNotice[];
};

/** A search that found nothing, once the reader has stopped typing. */
export type SearchedInVainRequest = { communityId?: string; text: string };

/** Words searched for in vain at least three times, and the topics with the community's own words for them. */
export type CommunityWordsView = {
  inVain: { word: string; searches: number }[];
  topics: { name: string; items: number; synonyms: string[]; law?: { changedAt?: string } }[];
};
export type SynonymsRequest = { topic: string; synonyms: string[] };

/** An admin's settings of a community; what is left out stays. */
export type CommunitySettingsRequest = {
  name?: string;
  purpose?: string;
  open?: boolean;
  safeguardingRoute?: string;
};

/** Every refusal has this shape. `code` is stable; `message` is in the reader's language and says what to do. */
export type ErrorResponse = {
  error: {
    code: string;
    message: string;
    field?: string;
    /** With `identifiers-found`: what is still to be settled. */
    findings?: FindingView[];
    requestId: string;
  };
};
