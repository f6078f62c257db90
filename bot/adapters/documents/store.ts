import type { Announcement } from "../../domain/announcement.ts";
import type { AuditEntry } from "../../domain/audit.ts";
import type { Told } from "../../domain/changedPost.ts";
import type { Community } from "../../domain/community.ts";
import { COMMUNITY_PLAN_ID, type CommunityPlan, type PlanDecision } from "../../domain/communityPlan.ts";
import type { Topic, VainWord } from "../../domain/communityWords.ts";
import type { ConsentRequest } from "../../domain/consent.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { CpdNote } from "../../domain/cpdNote.ts";
import type { Delivery, Tally } from "../../domain/delivery.ts";
import { DIGEST_ROUND_ID, type DigestRound } from "../../domain/digestRound.ts";
import type { DispatchLease } from "../../domain/dispatchLease.ts";
import type { Draft } from "../../domain/draft.ts";
import type { Erasure } from "../../domain/erasure.ts";
import type { GardenMinutes } from "../../domain/gardenMinutes.ts";
import type { CommunityDay } from "../../domain/health/communityDay.ts";
import type { HealthWindow } from "../../domain/health/healthWindow.ts";
import type { CommunityId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { LegalHold } from "../../domain/legalHold.ts";
import type { LinkedTeam } from "../../domain/linkedTeam.ts";
import type { Membership, Person } from "../../domain/member.ts";
import type { Merge } from "../../domain/merging.ts";
import type { Notice } from "../../domain/notice.ts";
import type { DailyCounts, WeeklyFlags } from "../../domain/participation.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { PostedCard } from "../../domain/postedCard.ts";
import type { OwnPrompt } from "../../domain/prompt.ts";
import { PLAN_ID, type PromptPlan } from "../../domain/promptCalendar.ts";
import type { PromptPost } from "../../domain/promptPost.ts";
import type { Reacted } from "../../domain/reaction.ts";
import type { Recheck } from "../../domain/recheck.ts";
import type { Release } from "../../domain/release.ts";
import type { KeepingSettings } from "../../domain/retention.ts";
import type { Suggestion } from "../../domain/suggestion.ts";
import type { TendRow } from "../../domain/tending.ts";
import type { TendState } from "../../domain/tendState.ts";
import type { Waiting } from "../../domain/unnamed.ts";
import type { Use } from "../../domain/use.ts";
import type { ContainerName, Document, Documents, Keyset, Query, Stored } from "../../ports/documents.ts";
import type { KnowledgeDocument, PersonDocument, Store } from "../../ports/store.ts";

/** Partitions of `system` and `deliveries`; the `scope` or `bucket` of the documents in them says so. */
const COMMUNITIES = "communities";
const WAITING = "waiting";
const RECHECK = "recheck";
const RELEASES = "releases";
const KEEPING = "keeping";
const NOTICES = "notices";
const DISPATCH = "dispatch";
const WHOLE_PAGE = 1000;
/** What the index follows. */
const FOLLOWED: ReadonlySet<string> = new Set(["item", "perspective", "topic"]);

/** The product's store over any document database. */
export function createStore(documents: Documents): Store {
  async function one<T extends Document>(
    container: ContainerName,
    partition: string,
    id: string,
    type: T["type"],
  ): Promise<Stored<T> | undefined> {
    const found = await documents.read<T>(container, partition, id);
    // An id may come from outside and name another kind of document in the partition.
    return found?.value.type === type ? found : undefined;
  }

  async function all<T extends Document>(
    container: ContainerName,
    partition: string,
    query: Pick<Query, "types" | "where">,
  ): Promise<Stored<T>[]> {
    const found: Stored<T>[] = [];
    let after: Keyset | undefined;
    do {
      const page = await documents.page<T>(container, partition, {
        ...query,
        order: "oldest",
        limit: WHOLE_PAGE,
        ...(after ? { after } : {}),
      });
      found.push(...page.documents);
      after = page.next;
    } while (after);
    return found;
  }

  return {
    communities: {
      all: () => all<Community>("system", COMMUNITIES, { types: ["community"] }),
      write: (changes) => documents.write("system", COMMUNITIES, changes),
    },
    knowledge: {
      item: (communityId, itemId) => one<Item>("knowledge", communityId, itemId, "item"),
      async thread(communityId, itemId) {
        const found = await all<Item | Perspective | Use>("knowledge", communityId, {
          types: ["item", "perspective", "use"],
          where: { itemId },
        });
        const item = found.find(isItem);
        return item && { item, perspectives: found.filter(isPerspective), uses: found.filter(isUse) };
      },
      items: (communityId, page) =>
        documents.page<Item>("knowledge", communityId, { ...page, types: ["item"] }),
      itemsSavedBy: async (communityId, savedBy, limit) =>
        (await documents.page<Item>("knowledge", communityId, { types: ["item"], where: { savedBy }, limit }))
          .documents,
      perspectivesBy: async (communityId, savedBy, limit) =>
        (
          await documents.page<Perspective>("knowledge", communityId, {
            types: ["perspective"],
            where: { savedBy },
            limit,
          })
        ).documents,
      perspectives: (communityId, page) =>
        documents.page<Perspective>("knowledge", communityId, { ...page, types: ["perspective"] }),
      perspective: (communityId, id) => one<Perspective>("knowledge", communityId, id, "perspective"),
      reacted: (communityId, id) => one<Reacted>("knowledge", communityId, id, "reaction"),
      uses: (communityId, page) => documents.page<Use>("knowledge", communityId, { ...page, types: ["use"] }),
      usesBy: async (communityId, savedBy, limit) =>
        (await documents.page<Use>("knowledge", communityId, { types: ["use"], where: { savedBy }, limit }))
          .documents,
      told: async (communityId, limit) =>
        (await documents.page<Told>("knowledge", communityId, { types: ["changed"], limit })).documents,
      audit: (communityId, page) =>
        documents.page<AuditEntry>("knowledge", communityId, { ...page, types: ["audit"] }),
      daily: (communityId, id) => one<DailyCounts>("knowledge", communityId, id, "daily"),
      tending: (communityId) =>
        all<TendRow>("knowledge", communityId, { types: ["tend"], where: { state: "open" } }),
      tendRow: (communityId, id) => one<TendRow>("knowledge", communityId, id, "tend"),
      tendStates: async (communityId) => {
        const query: Query = { types: ["tendState"], limit: WHOLE_PAGE };
        return (await documents.page<TendState>("knowledge", communityId, query)).documents;
      },
      tendState: (communityId, id) => one<TendState>("knowledge", communityId, id, "tendState"),
      gardenMinutes: (communityId, id) => one<GardenMinutes>("knowledge", communityId, id, "gardenMinutes"),
      communityDay: (communityId, id) => one<CommunityDay>("knowledge", communityId, id, "communityDay"),
      healthWindow: (communityId, id) => one<HealthWindow>("knowledge", communityId, id, "healthWindow"),
      plan: (communityId) => one<CommunityPlan>("knowledge", communityId, COMMUNITY_PLAN_ID, "communityPlan"),
      planDecisions: async (communityId, limit) =>
        (await documents.page<PlanDecision>("knowledge", communityId, { types: ["planDecision"], limit }))
          .documents,
      postedCards: (communityId, itemId) =>
        all<PostedCard>("knowledge", communityId, { types: ["card"], where: { itemId } }),
      staleCards: async (communityId, limit) => {
        const query: Query = { types: ["card"], where: { state: "stale" }, order: "oldest", limit };
        return (await documents.page<PostedCard>("knowledge", communityId, query)).documents;
      },
      topics: (communityId) => all<Topic>("knowledge", communityId, { types: ["topic"] }),
      topic: (communityId, id) => one<Topic>("knowledge", communityId, id, "topic"),
      vainWords: (communityId) => all<VainWord>("knowledge", communityId, { types: ["vain"] }),
      vainWord: (communityId, id) => one<VainWord>("knowledge", communityId, id, "vain"),
      oldest: (communityId, type, page) =>
        documents.page("knowledge", communityId, { ...page, types: [type], order: "oldest" }),
      newest: (communityId, type, page) =>
        documents.page("knowledge", communityId, { ...page, types: [type] }),
      about: (communityId, itemId, type) =>
        all("knowledge", communityId, { types: [type], where: { itemId } }),
      openSuggestions: (communityId) =>
        all<Suggestion>("knowledge", communityId, { types: ["suggestion"], where: { state: "open" } }),
      suggestion: (communityId, id) => one<Suggestion>("knowledge", communityId, id, "suggestion"),
      merge: (communityId, id) => one<Merge>("knowledge", communityId, id, "merge"),
      openMerges: async (communityId) => {
        const of = (state: Merge["state"]) =>
          all<Merge>("knowledge", communityId, { types: ["merge"], where: { state } });
        return [...(await of("open")), ...(await of("undoing"))];
      },
      recentDaily: (communityId, page) =>
        documents.page<DailyCounts>("knowledge", communityId, { ...page, types: ["daily"] }),
      lastUsed: async (communityId, itemId) =>
        (
          await documents.page<DailyCounts>("knowledge", communityId, {
            types: ["daily"],
            where: { itemId },
            limit: 1,
          })
        ).documents[0],
      communityOf: async (itemId) =>
        (await documents.partitionOf("knowledge", itemId)) as CommunityId | undefined,
      write: (communityId, changes) => documents.write("knowledge", communityId, changes),
      async changesSince(position, limit) {
        const changes = await documents.changes<KnowledgeDocument>("knowledge", position, limit);
        return {
          ...changes,
          documents: changes.documents.filter(({ type }) => FOLLOWED.has(type)),
        };
      },
    },
    people: {
      person: (personId) => one<Person>("people", personId, personId, "person"),
      draft: (personId, draftId) => one<Draft>("people", personId, draftId, "draft"),
      drafts: (personId) => all<Draft>("people", personId, { types: ["draft"] }),
      cpdNote: (personId, id) => one<CpdNote>("people", personId, id, "cpdNote"),
      cpdNotes: (personId) => all<CpdNote>("people", personId, { types: ["cpdNote"] }),
      consent: (personId, id) => one<ConsentRequest>("people", personId, id, "consent"),
      consents: (personId) => all<ConsentRequest>("people", personId, { types: ["consent"] }),
      allOf: (personId) =>
        all<PersonDocument>("people", personId, { types: ["person", "draft", "consent", "cpdNote"] }),
      changesSince: (position, limit) => documents.changes<PersonDocument>("people", position, limit),
      write: (personId, changes) => documents.write("people", personId, changes),
    },
    membership: {
      members: (communityId, page) =>
        documents.page<Membership>("membership", communityId, { ...page, types: ["membership"] }),
      countMembers: (communityId, reach) =>
        documents.count("membership", communityId, {
          types: ["membership"],
          ...(reach ? { where: { reach } } : {}),
        }),
      member: (communityId, personId) => one<Membership>("membership", communityId, personId, "membership"),
      async unwelcomed(communityId, limit) {
        const where = { welcomed: false };
        const query: Query = { types: ["membership"], where, order: "oldest", limit };
        return (await documents.page<Membership>("membership", communityId, query)).documents;
      },
      gardeners: (communityId) =>
        all<Membership>("membership", communityId, { types: ["membership"], where: { gardens: true } }),
      flags: (communityId, ref) => one<WeeklyFlags>("membership", communityId, ref, "flags"),
      oldestFlags: (communityId, page) =>
        documents.page<WeeklyFlags>("membership", communityId, {
          ...page,
          types: ["flags"],
          order: "oldest",
        }),
      digestRound: (communityId) =>
        one<DigestRound>("membership", communityId, DIGEST_ROUND_ID, "digestRound"),
      conversation: (communityId, id) => one<Conversation>("membership", communityId, id, "conversation"),
      conversations: (communityId) =>
        all<Conversation>("membership", communityId, { types: ["conversation"] }),
      teams: (communityId) => all<LinkedTeam>("membership", communityId, { types: ["team"] }),
      team: (communityId, id) => one<LinkedTeam>("membership", communityId, id, "team"),
      write: (communityId, changes) => documents.write("membership", communityId, changes),
    },
    waiting: {
      all: () => all<Waiting>("system", WAITING, { types: ["waiting"] }),
      one: (id) => one<Waiting>("system", WAITING, id, "waiting"),
      write: (changes) => documents.write("system", WAITING, changes),
    },
    recheck: {
      progress: () => one<Recheck>("system", RECHECK, RECHECK, "recheck"),
      write: (changes) => documents.write("system", RECHECK, changes),
    },
    keeping: {
      settings: () => one<KeepingSettings>("system", KEEPING, KEEPING, "keeping"),
      holds: () => all<LegalHold>("system", KEEPING, { types: ["hold"] }),
      hold: (id) => one<LegalHold>("system", KEEPING, id, "hold"),
      erasures: () => all<Erasure>("system", KEEPING, { types: ["erasure"] }),
      write: (changes) => documents.write("system", KEEPING, changes),
    },
    releases: {
      all: () => all<Release>("system", RELEASES, { types: ["release"] }),
      one: (id) => one<Release>("system", RELEASES, id, "release"),
      write: (changes) => documents.write("system", RELEASES, changes),
    },
    prompts: {
      own: (communityId) => all<OwnPrompt>("knowledge", communityId, { types: ["prompt"] }),
      plan: (communityId) => one<PromptPlan>("knowledge", communityId, PLAN_ID, "promptPlan"),
      post: (communityId, id) => one<PromptPost>("knowledge", communityId, id, "promptPost"),
      posts: async (communityId, limit) =>
        (await documents.page<PromptPost>("knowledge", communityId, { types: ["promptPost"], limit }))
          .documents,
      posting: (communityId) =>
        all<PromptPost>("knowledge", communityId, { types: ["promptPost"], where: { state: "posting" } }),
    },
    announcements: {
      one: (communityId, id) => one<Announcement>("knowledge", communityId, id, "announcement"),
      page: (communityId, page) =>
        documents.page<Announcement>("knowledge", communityId, { ...page, types: ["announcement"] }),
      open: (communityId) =>
        all<Announcement>("knowledge", communityId, { types: ["announcement"], where: { open: true } }),
    },
    deliveries: {
      one: (bucket, id) => one<Delivery>("deliveries", bucket, id, "delivery"),
      page: (bucket, { state, ...page }) =>
        documents.page<Delivery>("deliveries", bucket, {
          ...page,
          types: ["delivery"],
          ...(state ? { where: { state } } : {}),
          order: "oldest",
        }),
      count: (bucket, state) =>
        documents.count("deliveries", bucket, { types: ["delivery"], where: { state } }),
      tally: (bucket) => one<Tally>("deliveries", bucket, "tally", "tally"),
      write: (bucket, changes) => documents.write("deliveries", bucket, changes),
    },
    dispatch: {
      lease: () => one<DispatchLease>("system", DISPATCH, DISPATCH, "dispatch"),
      write: (changes) => documents.write("system", DISPATCH, changes),
    },
    notices: {
      async inState(state, limit) {
        const query: Query = { types: ["notice"], where: { state }, order: "oldest", limit };
        return (await documents.page<Notice>("deliveries", NOTICES, query)).documents;
      },
      of: (personId) => all<Notice>("deliveries", NOTICES, { types: ["notice"], where: { personId } }),
      oldest: (page) =>
        documents.page<Notice>("deliveries", NOTICES, { ...page, types: ["notice"], order: "oldest" }),
      write: (changes) => documents.write("deliveries", NOTICES, changes),
    },
    overwriteReplaced: () => documents.overwriteReplaced(),
    close: () => documents.close(),
  };
}

function isItem(stored: Stored<Item | Perspective | Use>): stored is Stored<Item> {
  return stored.value.type === "item";
}

function isPerspective(stored: Stored<Item | Perspective | Use>): stored is Stored<Perspective> {
  return stored.value.type === "perspective";
}

function isUse(stored: Stored<Item | Perspective | Use>): stored is Stored<Use> {
  return stored.value.type === "use";
}
