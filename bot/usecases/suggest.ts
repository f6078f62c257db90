import { auditEntry } from "../domain/audit.ts";
import { PracticeError } from "../domain/errors.ts";
import type { Accepted } from "../domain/identifiers/accepting.ts";
import { type ItemId, isUuid } from "../domain/ids.ts";
import { checkedWords, type Item, sameWords, wordsVersion } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { can, permit } from "../domain/permissions.ts";
import {
  checkedWhy,
  decidedSuggestion,
  newSuggestion,
  SUGGESTIONS_MAX,
  type Suggestion,
  takesSuggestions,
  withSuggestions,
} from "../domain/suggestion.ts";
import { dayStart } from "../domain/unnamed.ts";
import type { Stored } from "../ports/store.ts";
import { changing } from "./changing.ts";
import { letThrough } from "./checkWords.ts";
import type { Deps } from "./deps.ts";
import { joinCommunity } from "./joinCommunity.ts";
import { refreshPostedCards } from "./postedCards.ts";
import { type ReadThread, readThread } from "./readThread.ts";
import { replaceWords } from "./replaceWords.ts";
import { tellAuthor, tellSuggester } from "./tellAuthor.ts";

export type SuggestWords = {
  /** A UUID made by the client: sent twice, it is made once. */
  id: string;
  itemId: string;
  kind: unknown;
  title: string;
  text: string;
  topics: string[];
  why?: string | undefined;
  /** The version of the words the writer started from. */
  version: string;
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Suggests other words for somebody else's item. A person has one suggestion on an item: another one takes its place. Whoever
 * saved the item is told; the same suggestion again does nothing more.
 * @throws PracticeError `not-allowed` where it is their own, `suggestions-enough`, `identifiers-found`, `not-found`.
 */
export async function suggestWords(deps: Deps, person: Person, input: SuggestWords): Promise<Suggestion> {
  const words = checkedWords(input);
  const why = checkedWhy(input.why);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const { community } = await suggestible(deps, person, input.itemId);
  const member = await joinCommunity(deps, person, community);
  const { item, suggestion } = await changing(deps, async () => {
    const thread = await suggestible(deps, member, input.itemId);
    const { item, version } = thread;
    const there = await waitingOn(deps, item);
    const sentBefore = there.find(({ value }) => value.id === input.id);
    if (sentBefore) return { item: undefined, suggestion: sentBefore.value };
    const mine = there.find(({ value }) => value.savedBy === member.id);
    if (!mine && there.length >= SUGGESTIONS_MAX)
      throw new PracticeError("suggestions-enough", { limit: SUGGESTIONS_MAX });
    if (sameWords(item, words)) throw new PracticeError("request-malformed", { field: "text" });
    const about = { communityId: item.communityId, itemId: item.id };
    const through = letThrough(deps, { ...words, why }, input.accepted ?? [], about);
    const now = deps.clock.now();
    const made = newSuggestion(
      {
        id: input.id,
        ...about,
        words,
        why,
        base: input.version,
        author: { personId: member.id, name: member.name },
        ...through.counted,
      },
      now,
    );
    const itemAt = item.unnamed ? dayStart(now) : now;
    await deps.store.knowledge.write(item.communityId, [
      { create: made },
      ...(mine ? [{ remove: mine.value.id, version: mine.version }] : []),
      // The item is written in either case: what was merged or taken back in this moment gets no suggestion any more.
      { replace: withSuggestions(item, mine ? 0 : 1, itemAt), version },
      {
        create: auditEntry(
          {
            id: deps.ids.next(),
            communityId: item.communityId,
            actor: member.actorRef,
            action: "suggestion.made",
            thing: { type: "item", id: item.id },
          },
          now,
        ),
      },
      ...(through.row ? [{ create: through.row }] : []),
    ]);
    return { item, suggestion: made };
  });
  if (item) await tellAuthor(deps, item, { tells: "suggested" }, `suggested.${suggestion.id}`);
  return suggestion;
}

/** A thread whose item the person may suggest words for. */
async function suggestible(deps: Deps, person: Person, itemId: string): Promise<ReadThread> {
  const thread = await readThread(deps, person, itemId);
  const { item, community, waiting } = thread;
  permit(person, "suggestion.make", { community });
  // Whoever may edit it edits it.
  if (can(person, "item.edit", { community, authorId: authorOf(thread, person) }))
    throw new PracticeError("not-allowed");
  if (waiting.has(item.id) || !takesSuggestions(item)) throw new PracticeError("not-allowed");
  return thread;
}

/** Whoever looks after the words; the reader themselves where it is theirs without a name. */
export function authorOf({ item, mine }: Pick<ReadThread, "item" | "mine">, person: Person) {
  return mine.has(item.id) ? person.id : item.savedBy;
}

async function waitingOn(deps: Deps, item: Item): Promise<Stored<Suggestion>[]> {
  const all = await deps.store.knowledge.about(item.communityId, item.id, "suggestion");
  return all.filter(({ value }) => value.state === "open");
}

/** Suggestions as a reader may see them: all for who decides, their own for everybody else. */
export type ReadSuggestions = { thread: ReadThread; suggestions: Suggestion[]; mayDecide: boolean };

/** Those that wait on an item, oldest first. @throws PracticeError `not-found`. */
export async function readSuggestions(deps: Deps, person: Person, itemId: string): Promise<ReadSuggestions> {
  const thread = await readThread(deps, person, itemId);
  const mayDecide = can(person, "suggestion.decide", {
    community: thread.community,
    authorId: authorOf(thread, person),
  });
  const all = (await waitingOn(deps, thread.item)).map(({ value }) => value);
  return {
    thread,
    suggestions: mayDecide ? all : all.filter(({ savedBy }) => savedBy === person.id),
    mayDecide,
  };
}

/** What is done about a suggestion: taken up, left, or taken back by whoever made it. */
export type DecideSuggestion = {
  itemId: string;
  id: string;
  do: "accept" | "decline" | "take-back";
  /** With `accept`: the version of the item's words that were shown beside it. */
  version?: string | undefined;
};

/**
 * Decides about a suggestion. Taken up, its words take the place of the item's, whose older ones are kept as a version.
 * Whoever made it is told what became of it, not by whom; whoever saved the item is told where a gardener took it up. The
 * same again does nothing more.
 * @throws PracticeError `edited-meanwhile` when the words shown beside it are no longer the item's; `not-found`,
 * `not-allowed`.
 */
export async function decideSuggestion(deps: Deps, person: Person, of: DecideSuggestion): Promise<void> {
  const decided = await changing(deps, async () => {
    const thread = await readThread(deps, person, of.itemId);
    const { item, community } = thread;
    const stored = await deps.store.knowledge.suggestion(item.communityId, of.id);
    if (!stored || stored.value.itemId !== item.id) throw new PracticeError("not-found");
    const suggestion = stored.value;
    const isTheirs = suggestion.savedBy === person.id;
    if (of.do === "take-back") {
      if (!isTheirs) throw new PracticeError("not-found");
      if (suggestion.state === "open") await settle(deps, person, thread, stored, undefined);
      return undefined;
    }
    permit(person, "suggestion.decide", { community, authorId: authorOf(thread, person) });
    const state = of.do === "accept" ? "accepted" : "declined";
    if (suggestion.state === state) return undefined;
    if (suggestion.state !== "open") throw new PracticeError("not-found");
    if (of.do === "decline") await settle(deps, person, thread, stored, "declined");
    else await takeUp(deps, person, thread, stored, of.version);
    return { item, suggestion, state } as const;
  });
  if (!decided) return;
  const { item, suggestion, state } = decided;
  if (state === "accepted") {
    await refreshPostedCards(deps, item.communityId, item.id);
    const byAnother = item.savedBy !== undefined && item.savedBy !== person.id;
    if (byAnother) await tellAuthor(deps, item, { tells: "words-changed" }, `words-changed.${suggestion.id}`);
  }
  await tellSuggester(deps, item, suggestion, state);
}

async function takeUp(
  deps: Deps,
  person: Person,
  thread: ReadThread,
  { value: suggestion, version }: Stored<Suggestion>,
  seen: string | undefined,
): Promise<void> {
  const { item } = thread;
  const { words } = suggestion;
  if (!words) throw new PracticeError("not-found");
  if (wordsVersion(item) !== seen) throw new PracticeError("edited-meanwhile");
  if (sameWords(item, words)) return settle(deps, person, thread, { value: suggestion, version }, "accepted");
  const counted = suggestion.accepted ? { accepted: suggestion.accepted } : {};
  await replaceWords(
    deps,
    person,
    thread,
    words,
    // Its findings were settled when it was made.
    { counted, row: undefined },
    {
      action: "suggestion.accepted",
      change: (changed, at) => withSuggestions(changed, -1, at),
      also: (at) => [{ replace: decidedSuggestion(suggestion, "accepted", at), version }],
    },
  );
}

/** The item's words stay as they are; taken back, nothing is left of it. */
async function settle(
  deps: Deps,
  person: Person,
  { item, version, mine }: ReadThread,
  stored: Stored<Suggestion>,
  state: "accepted" | "declined" | undefined,
): Promise<void> {
  const now = item.unnamed ? dayStart(deps.clock.now()) : deps.clock.now();
  await deps.store.knowledge.write(item.communityId, [
    state
      ? { replace: decidedSuggestion(stored.value, state, now), version: stored.version }
      : { remove: stored.value.id, version: stored.version },
    { replace: withSuggestions(item, -1, now), version },
    ...(state
      ? [
          {
            create: auditEntry(
              {
                id: item.unnamed ? deps.ids.random() : deps.ids.next(),
                communityId: item.communityId,
                actor: mine.has(item.id) ? ("unnamed" as const) : person.actorRef,
                action:
                  state === "accepted" ? ("suggestion.accepted" as const) : ("suggestion.declined" as const),
                thing: { type: "item" as const, id: item.id as ItemId },
              },
              now,
            ),
          },
        ]
      : []),
  ]);
}
