import type { ConsentAnswer } from "../../domain/consent.ts";
import type { CpdWords } from "../../domain/cpdNote.ts";
import { digestDayOf } from "../../domain/digest.ts";
import type { CommunityId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Person, Role } from "../../domain/member.ts";
import type { Flag } from "../../domain/participation.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { Tap } from "../../domain/reaction.ts";
import type { Suggestion } from "../../domain/suggestion.ts";
import type { Fit, Story } from "../../domain/use.ts";
import { consentsOf } from "../consent.ts";
import { cpdNotes } from "../cpdNotes.ts";
import type { Deps } from "../deps.ts";
import { followedItems, savedItems } from "../keepItem.ts";
import { myGarden } from "../myGarden.ts";
import { myUses } from "../myUses.ts";
import { allPages } from "./allPages.ts";
import { reactionsOf } from "./reactionsOf.ts";
import { suggestionsOf } from "./suggestionsOf.ts";

/** Something a person wrote, as it is handed to them: words, when, and where it stands. */
export type MyWords = {
  kind: Item["kind"] | "perspective";
  title?: string;
  text: string;
  fitsWhen?: string;
  topics?: string[];
  withName: boolean;
  standing: "waiting" | Item["state"];
  on: string;
};

/** All that is kept about a person, readable as it is. Holds nobody else's words but those they saved. */
export type MyData = {
  about: {
    name: string;
    language?: string;
    timeZone?: string;
    admin: boolean;
    messagesSwitchedOff: string[];
    topicsYouFollow: string[];
    botCanReachYou: boolean;
    /** Monday to Friday, 1 to 5. */
    weeklySummaryOn: number;
    weeklySummaryPausedUntil?: string;
    /** Whether the weeks in which they read are counted. */
    readingCounted: boolean;
    since: string;
  };
  /** `throughTeams`: names of the Teams teams that make them a member. */
  communities: {
    name: string;
    roles: Role[];
    throughTeams: string[];
    /** Days a gardener said they are away, the last one included, and whether somebody stands in. */
    away?: { from: string; until: string; somebodyStandsIn: boolean };
    /** Weeks of this quarter, by their Monday; earlier ones cannot be told to be theirs any more. */
    weeksYouTookPart: Record<string, Flag[]>;
  }[];
  wrote: MyWords[];
  /** Other words they suggested for items; of what was decided, no words are kept. */
  suggested: { title: string; text: string; why: string; state: Suggestion["state"]; on: string }[];
  /** With one tap; colleagues see how many, never who. */
  reactedTo: { title: string; how: Tap[]; on: string }[];
  /** What they used in practice, or that did not fit, with what they told. */
  used: {
    title: string;
    fit: Fit;
    story?: Story;
    withName: boolean;
    standing: MyWords["standing"];
    on: string;
  }[];
  /** Titles of what the bot asked them about, whether they used it; the latest first. */
  askedIfYouUsed: string[];
  savedForLater: { title: string; on: string }[];
  itemsYouFollow: { title: string }[];
  drafts: { title: string; text: string; changed: string }[];
  /** Notes of their own learning they asked to keep. */
  cpdNotes: (CpdWords & { about: string })[];
  askedAboutYourWords: { title: string; answer: ConsentAnswer | "not answered"; on: string }[];
  notesToGardeners: { text: string; on: string }[];
  messagesFromTheBot: { state: string; on: string }[];
};

/** Gathers what is kept about the person, for them alone; what they wrote unnamed is opened for them. */
export async function myData(deps: Deps, person: Person): Promise<MyData> {
  const communities = (await deps.store.communities.all()).map(({ value }) => value);
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const [garden, documents, consents, notices] = await Promise.all([
    myGarden(deps, person),
    deps.store.people.allOf(person.id),
    consentsOf(deps, person),
    deps.store.notices.of(person.id),
  ]);
  const unnamed = garden.written.filter((written) => written.unnamed);
  const named = await namedWords(deps, person, [...names.keys()]);
  return {
    about: {
      name: person.name,
      ...(person.language ? { language: person.language } : {}),
      ...(person.timeZone ? { timeZone: person.timeZone } : {}),
      admin: person.admin,
      messagesSwitchedOff: person.switchedOff ?? [],
      topicsYouFollow: person.follows ?? [],
      botCanReachYou: person.conversation !== undefined,
      weeklySummaryOn: digestDayOf(person.digest),
      ...(person.digest?.pausedUntil ? { weeklySummaryPausedUntil: person.digest.pausedUntil } : {}),
      readingCounted: person.noReadFlags !== true,
      since: person.createdAt,
    },
    communities: await Promise.all(
      Object.entries(person.roles).map(async ([id, roles]) => ({
        name: names.get(id as CommunityId) ?? id,
        roles,
        throughTeams: await teamsOf(deps, person, id as CommunityId),
        ...awayOf(person, id as CommunityId),
        weeksYouTookPart: await weeksOf(deps, person, id as CommunityId),
      })),
    ),
    wrote: [
      ...named.map((thing) => wordsOf(thing, true, thing.state)),
      ...unnamed.map(({ thing, waiting }) => wordsOf(thing, false, waiting ? "waiting" : thing.state)),
    ].sort((a, b) => a.on.localeCompare(b.on)),
    suggested: (await Promise.all([...names.keys()].map((id) => suggestionsOf(deps, id, person.id))))
      .flat()
      .map(({ words, why = "", state, createdAt }) => ({
        title: words?.title ?? "",
        text: words?.text ?? "",
        why,
        state,
        on: createdAt,
      })),
    reactedTo: await reactedTo(deps, person, [...names.keys()]),
    used: (await myUses(deps, person)).map(({ use, title, waiting }) => ({
      title,
      fit: use.fit,
      ...(use.story ? { story: use.story } : {}),
      withName: use.unnamed === undefined,
      standing: waiting ? "waiting" : use.state,
      on: use.createdAt,
    })),
    askedIfYouUsed: (person.followedUp?.itemIds ?? []).map((id) => deps.search.get(id)?.title ?? ""),
    savedForLater: (await savedItems(deps, person)).map(({ title = "", savedAt = "" }) => ({
      title,
      on: savedAt,
    })),
    itemsYouFollow: (await followedItems(deps, person)).map(({ title = "" }) => ({ title })),
    drafts: documents.flatMap(({ value }) =>
      value.type === "draft" ? { title: value.title, text: value.text, changed: value.updatedAt } : [],
    ),
    cpdNotes: (await cpdNotes(deps, person)).map(({ note, title }) => {
      const { kind, what, on, learnt, impact, discussion } = note;
      return { kind, what, on, learnt, impact, discussion, about: title };
    }),
    askedAboutYourWords: consents.map(({ request, item }) => ({
      title: item?.title ?? "",
      answer: request.answer ?? "not answered",
      on: request.createdAt,
    })),
    notesToGardeners: await signedNotes(deps, person, [...names.keys()]),
    messagesFromTheBot: notices.map(({ value }) => ({ state: value.state, on: value.createdAt })),
  };
}

function awayOf({ away }: Person, id: CommunityId): Pick<MyData["communities"][number], "away"> {
  const days = away?.[id];
  if (!days) return {};
  return { away: { from: days.from, until: days.until, somebodyStandsIn: days.cover !== undefined } };
}

/** Teams whose roster names them, as Teams calls them. */
async function teamsOf(deps: Deps, person: Person, communityId: CommunityId): Promise<string[]> {
  const row = await deps.store.membership.member(communityId, person.id);
  const teams = await Promise.all(
    (row?.value.teams ?? []).map((id) => deps.store.membership.team(communityId, id)),
  );
  return teams.flatMap((team) => (team ? [team.value.name ?? team.value.reference.teamId] : []));
}

/** Their flags, found by the random number that stands for them this quarter. */
async function weeksOf(
  deps: Deps,
  person: Person,
  communityId: CommunityId,
): Promise<Record<string, Flag[]>> {
  const { flagsRef } = person;
  const flags = flagsRef && (await deps.store.membership.flags(communityId, flagsRef.ref));
  return flags?.value.weeks ?? {};
}

/** What they saved or are named as the writer of. */
async function namedWords(
  deps: Deps,
  person: Person,
  communityIds: CommunityId[],
): Promise<(Item | Perspective)[]> {
  const { knowledge } = deps.store;
  const found: (Item | Perspective)[] = [];
  for (const id of communityIds) {
    for await (const { value } of allPages((page) => knowledge.oldest(id, "item", page)))
      if (value.savedBy === person.id || value.author?.personId === person.id) found.push(value);
    for await (const { value } of allPages((page) => knowledge.oldest(id, "perspective", page)))
      if (value.author?.personId === person.id) found.push(value);
  }
  return found.filter(({ state }) => state !== "removed");
}

async function reactedTo(
  deps: Deps,
  person: Person,
  communityIds: CommunityId[],
): Promise<MyData["reactedTo"]> {
  const found: MyData["reactedTo"] = [];
  for (const id of communityIds)
    for await (const { value } of reactionsOf(deps, person, id))
      found.push({
        title: deps.search.get(value.itemId)?.title ?? "",
        how: [...value.kinds, ...(value.twice ?? []).map(({ tap }) => tap)],
        on: value.createdAt,
      });
  return found;
}

async function signedNotes(
  deps: Deps,
  person: Person,
  communityIds: CommunityId[],
): Promise<MyData["notesToGardeners"]> {
  const found: MyData["notesToGardeners"] = [];
  for (const id of communityIds)
    for await (const { value } of allPages((page) => deps.store.knowledge.oldest(id, "tend", page)))
      if (value.from?.personId === person.id) found.push({ text: value.note ?? "", on: value.createdAt });
  return found;
}

function wordsOf(thing: Item | Perspective, withName: boolean, standing: MyWords["standing"]): MyWords {
  const of = { text: thing.text, withName, standing, on: thing.createdAt };
  return thing.type === "item"
    ? { kind: thing.kind, title: thing.title, ...of, topics: thing.topics }
    : { kind: "perspective", ...of, ...(thing.fitsWhen ? { fitsWhen: thing.fitsWhen } : {}) };
}
