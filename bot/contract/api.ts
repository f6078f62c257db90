/** What crosses the wire between server and tab. Dates are ISO 8601 in UTC. */

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
  /** True where sample people stand in for sign-in; only ever on a loopback address. */
  localMode: boolean;
  /** Communities the reader may read; the first is their default. Never empty. */
  communities: CommunityView[];
};

export type CommunityView = {
  id: string;
  name: string;
  purpose: string;
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
export type AuthorView = { name: string | null; you: boolean };

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
  sample: boolean;
  counts: { perspectives: number; uses: number; reactions: Record<ReactionName, number> };
  perspectives: PerspectiveView[];
  /** What the reader may do here. */
  may: { edit: boolean; addPerspective: boolean };
  /** Send back when editing, so that two people editing at once is noticed. */
  version: string;
  /** The link to share. */
  link: string;
};

export type ReactionName = "helpful" | "seenThisToo" | "tryingThis" | "thankYou";

export type PerspectiveView = {
  id: string;
  text: string;
  fitsWhen: string;
  author: AuthorView;
  createdAt: string;
  helpedMe: number;
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
};

export type EditItemRequest = { kind: Kind; title: string; text: string; topics: string[]; version: string };

export type AddPerspectiveRequest = { id: string; text: string; fitsWhen?: string };

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

export type SettingsRequest = { language?: Language };

/** Every refusal has this shape. `code` is stable; `message` is in the reader's language and says what to do. */
export type ErrorResponse = {
  error: { code: string; message: string; field?: string; requestId: string };
};
