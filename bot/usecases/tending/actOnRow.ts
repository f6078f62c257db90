import { type Community, timeZoneOf } from "../../domain/community.ts";
import { askFor } from "../../domain/due/suggesting.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { PersonId } from "../../domain/ids.ts";
import { type Asked, checkedTopics, type Item, topicKey } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import { type Snooze, type Step, snoozedUntil } from "../../domain/tendState.ts";
import { findIn } from "../checkWords.ts";
import { communityFor } from "../communities.ts";
import { forgetVainWord } from "../communityWords.ts";
import type { Deps } from "../deps.ts";
import { oweNotice } from "../notices.ts";
import { isGardener } from "./away.ts";
import { changeItem } from "./changeItem.ts";
import { followersOf } from "./followers.ts";
import { inviteesFor } from "./inviting.ts";
import { checkedLetter, oweLetter } from "./letters.ts";
import { type Waiting, whatWaits } from "./queue.ts";
import { changeState } from "./state.ts";

/** What a gardener does about a row of their queue. */
export type RowAct =
  | { do: "snooze"; until: Snooze }
  | { do: "back" | "done" | "nudge" | "team" | "link" | "still-right" }
  | { do: "hand"; personId?: string | undefined }
  | { do: "invite"; invites: { personId: string; words: string }[] }
  | { do: "ask"; words: string }
  | { do: "thank"; words: string }
  | { do: "topics"; topics: string[] }
  | { do: "welcome"; personIds: string[]; words: string };

type Act<Do extends RowAct["do"]> = Extract<RowAct, { do: Do }>;
type Row = { deps: Deps; gardener: Person; community: Community; row: Waiting };

/**
 * Does it. What goes to people goes privately and through the gate, and the same act again sends nothing twice.
 * @throws PracticeError `not-allowed`, `not-found` where the row is no longer due, `identifiers-found` in words to people.
 */
export async function actOnRow(
  deps: Deps,
  gardener: Person,
  of: { communityId?: string | undefined; key: string },
  act: RowAct,
): Promise<void> {
  const community = await communityFor(deps, gardener, of.communityId, "item.tend");
  const row = (await whatWaits(deps, community, gardener)).find(({ key }) => key === of.key);
  if (!row) throw new PracticeError("not-found");
  const on: Row = { deps, gardener, community, row };
  switch (act.do) {
    case "snooze": {
      const until = snoozedUntil(act.until, deps.clock.now(), timeZoneOf(community)).toISOString();
      return keep(on, (state) => ({ ...state, snoozedUntil: until }));
    }
    case "back":
      return keep(on, ({ snoozedUntil: _snoozed, handedTo: _handed, ...state }) => state);
    case "hand":
      return hand(on, act);
    case "done":
      return tickOff(on);
    case "nudge":
      return nudge(on);
    case "invite":
      return invite(on, act);
    case "ask":
      return askOwner(on, act);
    case "thank":
      return thank(on, act);
    case "team":
      return stepDone(on, "team");
    case "link":
      return link(on);
    case "topics":
      return giveTopics(on, act);
    case "still-right":
      return stillRight(on);
    case "welcome":
      return welcome(on, act);
  }
}

type Change = Parameters<typeof changeState>[3];

function keep({ deps, community, row }: Row, change: Change): Promise<void> {
  return changeState(deps, community.id, row.key, change);
}

function stepDone(on: Row, step: Step, change: Change = (state) => state): Promise<void> {
  return keep(on, (state) => ({ ...change(state), steps: [...(state.steps ?? []), step] }));
}

async function hand(on: Row, { personId }: Act<"hand">): Promise<void> {
  if (personId === undefined) return keep(on, ({ handedTo: _handed, ...state }) => state);
  if (!(await isGardener(on.deps, on.community.id, personId as PersonId)))
    throw new PracticeError("not-found", { field: "personId" });
  return keep(on, (state) => ({ ...state, handedTo: personId as PersonId }));
}

/** Only what nobody reported: a report is closed where it is kept. */
async function tickOff(on: Row): Promise<void> {
  const { deps, gardener, community, row } = on;
  if (!row.due) throw new PracticeError("request-malformed", { field: "do" });
  if (row.due.word !== undefined)
    return forgetVainWord(deps, gardener, { communityId: community.id, word: row.due.word });
  return keep(on, (state) => ({ ...state, doneAt: deps.clock.now().toISOString() }));
}

/** Asks everybody who follows a topic of the question, whoever asked it aside; who they are, nobody learns. */
async function nudge(on: Row): Promise<void> {
  const { deps, community, row } = on;
  const item = knownItem(on);
  if (item.topics.length === 0) throw new PracticeError("request-malformed", { field: "do" });
  for await (const { personId, topic } of followersOf(deps, community.id, item.topics))
    if (personId !== item.by)
      await oweNotice(deps, {
        id: `nudge.${item.id}.${personId}`,
        personId,
        kind: "prompt",
        communityId: community.id,
        itemId: item.id,
        asks: "nudge",
        topic,
      });
  await stepDone({ ...on, row }, "nudge");
}

async function invite(on: Row, { invites }: Act<"invite">): Promise<void> {
  const { deps, gardener, community, row } = on;
  const item = knownItem(on);
  const possible = new Set(
    (await inviteesFor(deps, community, row, gardener.id)).map(({ personId }) => personId),
  );
  const letters = invites.map(({ personId, words }) => {
    if (!possible.has(personId as PersonId)) throw new PracticeError("not-found", { field: "personId" });
    return { to: personId as PersonId, words: checkedLetter(deps, words) };
  });
  if (letters.length === 0) throw new PracticeError("request-malformed", { field: "invites" });
  for (const { to, words } of letters)
    await oweLetter(deps, {
      from: gardener,
      to,
      community,
      wish: "invite",
      words,
      itemId: item.id,
      about: item.id,
    });
  await stepDone(on, "invite", (state) => ({
    ...state,
    invited: [...new Set([...(state.invited ?? []), ...letters.map(({ to }) => to)])],
  }));
}

/**
 * Asks whoever saved the item. The question stays with the item, where its owner finds it, also one whose name nobody
 * knows; a message goes only to a name that was given, because to send one to another would take opening the seal.
 */
async function askOwner(on: Row, { words }: Act<"ask">): Promise<void> {
  const { deps, gardener, community, row } = on;
  const item = knownItem(on);
  const why = row.due && askFor(row.due.reason);
  if (!why || !item.hasOwner) throw new PracticeError("request-malformed", { field: "do" });
  const wording = checkedLetter(deps, words);
  const askedAt = deps.clock.now().toISOString();
  const asked: Asked = { why, wording, askedAt };
  const of = { communityId: community.id, itemId: item.id, action: "item.asked" as const };
  const { savedBy } = await changeItem(deps, gardener, of, (before) => ({ ...before, asked }));
  if (savedBy) {
    const about = `${item.id}.${askedAt}`;
    await oweLetter(deps, {
      from: gardener,
      to: savedBy,
      community,
      wish: why,
      words: wording,
      itemId: item.id,
      about,
    });
  }
  await stepDone(on, "ask");
}

async function thank(on: Row, { words }: Act<"thank">): Promise<void> {
  const { deps, gardener, community, row } = on;
  const item = knownItem(on);
  const perspective = item.perspectives.find(({ id }) => id === row.perspectiveId);
  const to = row.perspectiveId ? perspective?.by : item.by;
  if (!to || row.reason !== "first-contribution")
    throw new PracticeError("request-malformed", { field: "do" });
  const letter = { from: gardener, to, community, wish: "thanks", about: row.key, itemId: item.id } as const;
  await oweLetter(deps, { ...letter, words: checkedLetter(deps, words) });
  await stepDone(on, "thank", (state) => ({ ...state, doneAt: deps.clock.now().toISOString() }));
}

/** Each points to the other from now on. */
async function link({ deps, gardener, community, row }: Row): Promise<void> {
  const { itemId, otherId } = row.due ?? {};
  if (!itemId || !otherId) throw new PracticeError("request-malformed", { field: "do" });
  const pairs = [
    [itemId, otherId],
    [otherId, itemId],
  ] as const;
  for (const [from, to] of pairs)
    await changeItem(
      deps,
      gardener,
      { communityId: community.id, itemId: from, action: "items.linked" },
      (item) => (item.seeAlso?.includes(to) ? item : { ...item, seeAlso: [...(item.seeAlso ?? []), to] }),
    );
}

async function giveTopics(on: Row, { topics }: Act<"topics">): Promise<void> {
  const { deps, gardener, community } = on;
  const given = checkedTopics(topics);
  if (given.length === 0) throw new PracticeError("text-empty", { field: "topics" });
  const findings = findIn(deps, { topics: given });
  if (findings.length > 0) throw new PracticeError("identifiers-found", { field: "topics", findings });
  const of = { communityId: community.id, itemId: knownItem(on).id, action: "topics.given" as const };
  await changeItem(deps, gardener, of, (item) => withTopics(item, given));
}

function withTopics(item: Item, given: readonly string[]): Item {
  const have = new Set(item.topics.map(topicKey));
  const fresh = given.filter((topic) => !have.has(topicKey(topic)));
  return fresh.length === 0 ? item : { ...item, topics: checkedTopics([...item.topics, ...fresh]) };
}

async function stillRight(on: Row): Promise<void> {
  const { deps, gardener, community } = on;
  const reviewedAt = deps.clock.now().toISOString();
  const of = { communityId: community.id, itemId: knownItem(on).id, action: "item.reviewed" as const };
  await changeItem(deps, gardener, of, (item) => ({ ...item, reviewedAt }));
}

/** A personal word to newcomers, beside the one message the bot sends by itself. */
async function welcome(on: Row, { personIds, words }: Act<"welcome">): Promise<void> {
  const { deps, gardener, community, row } = on;
  const joined = new Set<string>(row.due?.people ?? []);
  const to = personIds.filter((personId) => joined.has(personId)) as PersonId[];
  if (to.length === 0 || to.length < personIds.length)
    throw new PracticeError("not-found", { field: "personIds" });
  const checked = checkedLetter(deps, words);
  for (const personId of to)
    await oweLetter(deps, {
      from: gardener,
      to: personId,
      community,
      wish: "welcome",
      words: checked,
      about: community.id,
    });
  await stepDone(on, "welcome", (state) => ({ ...state, doneAt: deps.clock.now().toISOString() }));
}

function knownItem({ deps, row }: Row) {
  const item = row.itemId && deps.contributions.item(row.itemId);
  if (!item) throw new PracticeError("not-found");
  return item;
}
