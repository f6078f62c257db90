import type { Announcement } from "../domain/announcement.ts";
import type { AuditEntry } from "../domain/audit.ts";
import type { Told } from "../domain/changedPost.ts";
import type { Community } from "../domain/community.ts";
import type { CommunityPlan, PlanDecision } from "../domain/communityPlan.ts";
import type { Topic, VainWord } from "../domain/communityWords.ts";
import type { ConsentRequest } from "../domain/consent.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { CpdNote } from "../domain/cpdNote.ts";
import type { Delivery, DeliveryState, Tally } from "../domain/delivery.ts";
import type { DigestRound } from "../domain/digestRound.ts";
import type { DispatchLease } from "../domain/dispatchLease.ts";
import type { Draft } from "../domain/draft.ts";
import type { Erasure } from "../domain/erasure.ts";
import type { GardenMinutes } from "../domain/gardenMinutes.ts";
import type { CommunityDay } from "../domain/health/communityDay.ts";
import type { HealthWindow } from "../domain/health/healthWindow.ts";
import type {
  AnnouncementId,
  CommunityId,
  CpdNoteId,
  DraftId,
  ItemId,
  PersonId,
  PerspectiveId,
} from "../domain/ids.ts";
import type { Item } from "../domain/item.ts";
import type { LegalHold } from "../domain/legalHold.ts";
import type { LinkedTeam } from "../domain/linkedTeam.ts";
import type { Membership, Person } from "../domain/member.ts";
import type { Merge } from "../domain/merging.ts";
import type { Notice } from "../domain/notice.ts";
import type { DailyCounts, WeeklyFlags } from "../domain/participation.ts";
import type { Perspective } from "../domain/perspective.ts";
import type { PostedCard } from "../domain/postedCard.ts";
import type { OwnPrompt } from "../domain/prompt.ts";
import type { PromptPlan } from "../domain/promptCalendar.ts";
import type { PromptPost } from "../domain/promptPost.ts";
import type { Reacted } from "../domain/reaction.ts";
import type { Recheck } from "../domain/recheck.ts";
import type { Release } from "../domain/release.ts";
import type { KeepingSettings } from "../domain/retention.ts";
import type { Revision } from "../domain/revision.ts";
import type { Suggestion } from "../domain/suggestion.ts";
import type { TendRow } from "../domain/tending.ts";
import type { TendState } from "../domain/tendState.ts";
import type { Waiting } from "../domain/unnamed.ts";
import type { Use } from "../domain/use.ts";
import type { Change, Changes, Keyset, Page, Stored } from "./documents.ts";

export { type Change, Conflict, type Keyset, type Stored } from "./documents.ts";

/** An item with everything its page shows. */
export type Thread = { item: Stored<Item>; perspectives: Stored<Perspective>[]; uses: Stored<Use>[] };

/** What lies in a community's knowledge partition and may change in one batch. */
export type KnowledgeDocument =
  | Item
  | Perspective
  | Use
  | Told
  | Suggestion
  | Revision
  | Merge
  | Reacted
  | DailyCounts
  | AuditEntry
  | TendRow
  | TendState
  | GardenMinutes
  | CommunityDay
  | HealthWindow
  | CommunityPlan
  | PlanDecision
  | PostedCard
  | Topic
  | VainWord
  | OwnPrompt
  | PromptPlan
  | PromptPost
  | Announcement;
export type PersonDocument = Person | Draft | ConsentRequest | CpdNote;
export type MembershipDocument = DigestRound | Membership | WeeklyFlags | Conversation | LinkedTeam;

/** Everything the product keeps, in its own words. Reads answer `undefined` for what is not there. */
export interface Store {
  communities: {
    all(): Promise<Stored<Community>[]>;
    write(changes: Change<Community>[]): Promise<string[]>;
  };
  knowledge: {
    item(communityId: CommunityId, itemId: ItemId): Promise<Stored<Item> | undefined>;
    /** The item, its perspectives and its uses, by one query. */
    thread(communityId: CommunityId, itemId: ItemId): Promise<Thread | undefined>;
    /** Items, newest first. */
    items(communityId: CommunityId, page: { after?: Keyset; limit: number }): Promise<Page<Item>>;
    /** Items a person saved with their name, newest first. */
    itemsSavedBy(communityId: CommunityId, personId: PersonId, limit: number): Promise<Stored<Item>[]>;
    /** Perspectives a person gave with their name, newest first. */
    perspectivesBy(
      communityId: CommunityId,
      personId: PersonId,
      limit: number,
    ): Promise<Stored<Perspective>[]>;
    perspectives(
      communityId: CommunityId,
      page: { after?: Keyset; limit: number },
    ): Promise<Page<Perspective>>;
    perspective(communityId: CommunityId, id: PerspectiveId): Promise<Stored<Perspective> | undefined>;
    /** What somebody tapped on one thing, by its id. */
    reacted(communityId: CommunityId, id: string): Promise<Stored<Reacted> | undefined>;
    uses(communityId: CommunityId, page: { after?: Keyset; limit: number }): Promise<Page<Use>>;
    /** Uses of a person's own, told with their name or only tapped, newest first. */
    usesBy(communityId: CommunityId, personId: PersonId, limit: number): Promise<Stored<Use>[]>;
    /** What gardeners told the community about changes, newest first. */
    told(communityId: CommunityId, limit: number): Promise<Stored<Told>[]>;
    audit(communityId: CommunityId, page: { after?: Keyset; limit: number }): Promise<Page<AuditEntry>>;
    daily(communityId: CommunityId, id: string): Promise<Stored<DailyCounts> | undefined>;
    /** The gardener's queue: open rows, oldest first. */
    tending(communityId: CommunityId): Promise<Stored<TendRow>[]>;
    tendRow(communityId: CommunityId, id: string): Promise<Stored<TendRow> | undefined>;
    /** What gardeners decided about rows that are found anew each time, the last thousand. */
    tendStates(communityId: CommunityId): Promise<Stored<TendState>[]>;
    tendState(communityId: CommunityId, id: string): Promise<Stored<TendState> | undefined>;
    /** The minutes gardeners noted for a week; nobody's in particular. */
    gardenMinutes(communityId: CommunityId, id: string): Promise<Stored<GardenMinutes> | undefined>;
    /** A day's counts of the whole community. */
    communityDay(communityId: CommunityId, id: string): Promise<Stored<CommunityDay> | undefined>;
    healthWindow(communityId: CommunityId, id: string): Promise<Stored<HealthWindow> | undefined>;
    plan(communityId: CommunityId): Promise<Stored<CommunityPlan> | undefined>;
    /** Decisions whether to go on, newest first. */
    planDecisions(communityId: CommunityId, limit: number): Promise<Stored<PlanDecision>[]>;
    /** Cards the bot posted that show an item. */
    postedCards(communityId: CommunityId, itemId: ItemId): Promise<Stored<PostedCard>[]>;
    /** Cards that show what is no longer so, the oldest first. */
    staleCards(communityId: CommunityId, limit: number): Promise<Stored<PostedCard>[]>;
    /** Topics the community has words of its own for. */
    topics(communityId: CommunityId): Promise<Stored<Topic>[]>;
    topic(communityId: CommunityId, id: string): Promise<Stored<Topic> | undefined>;
    vainWords(communityId: CommunityId): Promise<Stored<VainWord>[]>;
    vainWord(communityId: CommunityId, id: string): Promise<Stored<VainWord> | undefined>;
    /** Everything of one type, oldest first; for what goes through all that is kept. */
    oldest<T extends KnowledgeDocument["type"]>(
      communityId: CommunityId,
      type: T,
      page: { after?: Keyset; limit: number },
    ): Promise<Page<Extract<KnowledgeDocument, { type: T }>>>;
    /** The same, newest first; for what looks at the last days. */
    newest<T extends KnowledgeDocument["type"]>(
      communityId: CommunityId,
      type: T,
      page: { after?: Keyset; limit: number },
    ): Promise<Page<Extract<KnowledgeDocument, { type: T }>>>;
    /** Everything of one type that names this item, oldest first. */
    about<T extends KnowledgeDocument["type"]>(
      communityId: CommunityId,
      itemId: ItemId,
      type: T,
    ): Promise<Stored<Extract<KnowledgeDocument, { type: T }>>[]>;
    /** Suggestions that wait for somebody to decide, oldest first. */
    openSuggestions(communityId: CommunityId): Promise<Stored<Suggestion>[]>;
    suggestion(communityId: CommunityId, id: string): Promise<Stored<Suggestion> | undefined>;
    merge(communityId: CommunityId, id: string): Promise<Stored<Merge> | undefined>;
    /** Merges of which something is still to be moved, or moved back. */
    openMerges(communityId: CommunityId): Promise<Stored<Merge>[]>;
    /** Daily counts of all items, the newest day first. */
    recentDaily(
      communityId: CommunityId,
      page: { after?: Keyset; limit: number },
    ): Promise<Page<DailyCounts>>;
    /** The latest day an item was opened, found or shared. */
    lastUsed(communityId: CommunityId, itemId: ItemId): Promise<Stored<DailyCounts> | undefined>;
    /** The community an item belongs to, for links that carry its id alone. */
    communityOf(itemId: ItemId): Promise<CommunityId | undefined>;
    /** All or none. @throws Conflict */
    write(communityId: CommunityId, changes: Change<KnowledgeDocument>[]): Promise<string[]>;
    /** Items, perspectives and topics that changed since a position, from the beginning without one. */
    changesSince(position: string | undefined, limit: number): Promise<Changes<KnowledgeDocument>>;
  };
  people: {
    person(personId: PersonId): Promise<Stored<Person> | undefined>;
    draft(personId: PersonId, draftId: DraftId): Promise<Stored<Draft> | undefined>;
    /** Drafts, oldest first. */
    drafts(personId: PersonId): Promise<Stored<Draft>[]>;
    cpdNote(personId: PersonId, id: CpdNoteId): Promise<Stored<CpdNote> | undefined>;
    /** Notes of their own learning they asked to keep, oldest first. */
    cpdNotes(personId: PersonId): Promise<Stored<CpdNote>[]>;
    consent(personId: PersonId, id: string): Promise<Stored<ConsentRequest> | undefined>;
    /** All requests about words of theirs, answered or not. */
    consents(personId: PersonId): Promise<Stored<ConsentRequest>[]>;
    /** Everything that lies in the person's own partition, oldest first. */
    allOf(personId: PersonId): Promise<Stored<PersonDocument>[]>;
    /** What changed in everybody's documents since a position; for work that goes through all of them. */
    changesSince(position: string | undefined, limit: number): Promise<Changes<PersonDocument>>;
    write(personId: PersonId, changes: Change<PersonDocument>[]): Promise<string[]>;
  };
  membership: {
    members(communityId: CommunityId, page: { after?: Keyset; limit: number }): Promise<Page<Membership>>;
    /** How many there are; by `reach` those the bot gets to that way. */
    countMembers(communityId: CommunityId, reach?: Membership["reach"]): Promise<number>;
    member(communityId: CommunityId, personId: PersonId): Promise<Stored<Membership> | undefined>;
    /** Members the bot has not welcomed yet, oldest first. */
    unwelcomed(communityId: CommunityId, limit: number): Promise<Stored<Membership>[]>;
    /** Those who look after the community. */
    gardeners(communityId: CommunityId): Promise<Stored<Membership>[]>;
    flags(communityId: CommunityId, ref: string): Promise<Stored<WeeklyFlags> | undefined>;
    oldestFlags(
      communityId: CommunityId,
      page: { after?: Keyset; limit: number },
    ): Promise<Page<WeeklyFlags>>;
    /** How far the day's weekly summaries have come. */
    digestRound(communityId: CommunityId): Promise<Stored<DigestRound> | undefined>;
    conversation(communityId: CommunityId, id: string): Promise<Stored<Conversation> | undefined>;
    /** Group chats and channels the app is in, oldest first. */
    conversations(communityId: CommunityId): Promise<Stored<Conversation>[]>;
    /** Teams whose people are members. */
    teams(communityId: CommunityId): Promise<Stored<LinkedTeam>[]>;
    team(communityId: CommunityId, id: string): Promise<Stored<LinkedTeam> | undefined>;
    write(communityId: CommunityId, changes: Change<MembershipDocument>[]): Promise<string[]>;
  };
  /** What was written without a name and is not published yet. */
  waiting: {
    all(): Promise<Stored<Waiting>[]>;
    one(id: string): Promise<Stored<Waiting> | undefined>;
    write(changes: Change<Waiting>[]): Promise<string[]>;
  };
  /** How far the check of what is already there has come. */
  recheck: {
    progress(): Promise<Stored<Recheck> | undefined>;
    write(changes: Change<Recheck>[]): Promise<string[]>;
  };
  /** How long what is kept, and what must stay. */
  keeping: {
    settings(): Promise<Stored<KeepingSettings> | undefined>;
    holds(): Promise<Stored<LegalHold>[]>;
    hold(id: string): Promise<Stored<LegalHold> | undefined>;
    /** People on the way out. */
    erasures(): Promise<Stored<Erasure>[]>;
    write(changes: Change<KeepingSettings | LegalHold | Erasure>[]): Promise<string[]>;
  };
  /** Requests to open a seal. */
  releases: {
    all(): Promise<Stored<Release>[]>;
    one(id: string): Promise<Stored<Release> | undefined>;
    write(changes: Change<Release>[]): Promise<string[]>;
  };
  /** Gardeners' questions to their community. They lie in the knowledge partition: write them by `knowledge.write`. */
  prompts: {
    /** Those the community wrote itself, oldest first. */
    own(communityId: CommunityId): Promise<Stored<OwnPrompt>[]>;
    plan(communityId: CommunityId): Promise<Stored<PromptPlan> | undefined>;
    post(communityId: CommunityId, id: string): Promise<Stored<PromptPost> | undefined>;
    /** Newest first. */
    posts(communityId: CommunityId, limit: number): Promise<Stored<PromptPost>[]>;
    /** Those that are on their way, oldest first. */
    posting(communityId: CommunityId): Promise<Stored<PromptPost>[]>;
  };
  /** Gardeners' messages. They lie in the knowledge partition: write them with their audit entry by `knowledge.write`. */
  announcements: {
    one(communityId: CommunityId, id: AnnouncementId): Promise<Stored<Announcement> | undefined>;
    /** Newest first. */
    page(communityId: CommunityId, page: { after?: Keyset; limit: number }): Promise<Page<Announcement>>;
    /** Those the sender has something to do with, oldest first. */
    open(communityId: CommunityId): Promise<Stored<Announcement>[]>;
  };
  /** What became of an announcement for each recipient, in buckets (`bucketsOf`). */
  deliveries: {
    one(bucket: string, id: string): Promise<Stored<Delivery> | undefined>;
    /** Those of a bucket, oldest first; of one state where it is given. */
    page(
      bucket: string,
      page: { state?: DeliveryState; after?: Keyset; limit: number },
    ): Promise<Page<Delivery>>;
    /** How many of a bucket are in a state; for reconciling the tally. */
    count(bucket: string, state: DeliveryState): Promise<number>;
    tally(bucket: string): Promise<Stored<Tally> | undefined>;
    /** Deliveries and the tally that counts them change in one batch. @throws Conflict */
    write(bucket: string, changes: Change<Delivery | Tally>[]): Promise<string[]>;
  };
  /** Which process sends announcements. */
  dispatch: {
    lease(): Promise<Stored<DispatchLease> | undefined>;
    write(changes: Change<DispatchLease>[]): Promise<string[]>;
  };
  /** What the bot owes people. */
  notices: {
    /** Those in a state, oldest first. */
    inState(state: Notice["state"], limit: number): Promise<Stored<Notice>[]>;
    of(personId: PersonId): Promise<Stored<Notice>[]>;
    oldest(page: { after?: Keyset; limit: number }): Promise<Page<Notice>>;
    write(changes: Change<Notice>[]): Promise<string[]>;
  };
  /** As `Documents.overwriteReplaced`. */
  overwriteReplaced(): Promise<void>;
  close(): Promise<void>;
}
