import { TITLE_MAX } from "../../contract/limits.ts";
import { auditEntry } from "../../domain/audit.ts";
import { shortenTo } from "../../domain/draft.ts";
import { asPracticeError, type ErrorCode, PracticeError } from "../../domain/errors.ts";
import { countsByKind } from "../../domain/identifiers/countsByKind.ts";
import type { ActorRef, CommunityId, ItemId, PerspectiveId } from "../../domain/ids.ts";
import { checkedWords, type Item, newItem, withPerspective } from "../../domain/item.ts";
import { checkedPerspective, newPerspective } from "../../domain/perspective.ts";
import { tendRow } from "../../domain/tending.ts";
import { type Change, Conflict, type KnowledgeDocument } from "../../ports/store.ts";
import { findIn } from "../checkWords.ts";
import type { Deps } from "../deps.ts";

/** One question with its answer, and the line of the file it stands in. */
export type FaqRow = { line: number; question: string; answer: string; topics: string[] };

/** What becomes of a row. `held`: it may point to a person, so a gardener reads it before others do. */
export type FaqOutcome =
  | { line: number; outcome: "published" | "held" | "there" }
  | { line: number; outcome: "refused"; because: ErrorCode; kinds: Record<string, number> };

/**
 * Brings in questions with an answer each, as items with a first perspective of nobody's; or with `preview` says what would
 * become of each row. Rows with details that must not be kept are refused by line; the same row again makes nothing new.
 * @throws PracticeError `not-found` for a community there is not.
 */
export async function importFaq(
  deps: Deps,
  rows: readonly FaqRow[],
  options: { communityId: string; preview: boolean; by: ActorRef | "system" },
): Promise<FaqOutcome[]> {
  const community = (await deps.store.communities.all()).find(
    ({ value }) => value.id === options.communityId,
  );
  if (!community) throw new PracticeError("not-found");
  const outcomes: FaqOutcome[] = [];
  for (const row of rows)
    outcomes.push(await importRow(deps, row, { ...options, communityId: community.value.id }));
  return outcomes;
}

async function importRow(
  deps: Deps,
  row: FaqRow,
  options: { communityId: CommunityId; preview: boolean; by: ActorRef | "system" },
): Promise<FaqOutcome> {
  const { communityId } = options;
  let words: ReturnType<typeof checkedWords>;
  let answer: ReturnType<typeof checkedPerspective>;
  try {
    const title = shortenTo(row.question.replace(/\s+/gu, " "), TITLE_MAX);
    words = checkedWords({ kind: "question", title, text: row.question, topics: row.topics });
    answer = checkedPerspective({ text: row.answer });
  } catch (error) {
    return { line: row.line, outcome: "refused", because: asPracticeError(error).code, kinds: {} };
  }
  const findings = [...findIn(deps, words), ...findIn(deps, { text: answer.text })];
  const stops = findings.filter(({ level }) => level === "stop");
  if (stops.length > 0)
    return { line: row.line, outcome: "refused", because: "identifiers-found", kinds: countsByKind(stops) };
  const itemId = uuidFrom(deps, ["faq", communityId, words.text]) as ItemId;
  if (await deps.store.knowledge.item(communityId, itemId)) return { line: row.line, outcome: "there" };
  const outcome = findings.length > 0 ? "held" : "published";
  if (options.preview) return { line: row.line, outcome };

  const now = deps.clock.now();
  const state = outcome === "held" ? ("held" as const) : ("published" as const);
  const perspective = newPerspective(
    answer,
    { id: uuidFrom(deps, ["faq-answer", itemId]) as PerspectiveId, communityId, itemId },
    now,
  );
  const item: Item = { ...withPerspective(newItem(words, { id: itemId, communityId }, now), now), state };
  const changes: Change<KnowledgeDocument>[] = [
    { create: item },
    { create: perspective },
    {
      create: auditEntry(
        {
          id: deps.ids.next(),
          communityId,
          actor: options.by,
          action: "item.saved",
          thing: { type: "item", id: itemId },
        },
        now,
      ),
    },
  ];
  if (outcome === "held")
    changes.push({
      create: tendRow(
        {
          id: `faq.${itemId}`,
          communityId,
          reason: "found-by-new-rules",
          itemId,
          findings: countsByKind(findings),
        },
        now,
      ),
    });
  try {
    await deps.store.knowledge.write(communityId, changes);
  } catch (error) {
    // The same row is being imported twice at once.
    if (error instanceof Conflict) return { line: row.line, outcome: "there" };
    throw error;
  }
  return { line: row.line, outcome };
}

/** The same UUID for the same parts, so that a row imported twice is one item. */
function uuidFrom(deps: Deps, parts: string[]): string {
  const hex = Buffer.from(deps.sealer.tag("import", parts), "base64url").toString("hex").slice(0, 32);
  const version = `8${hex.slice(13, 16)}`;
  const variant = `a${hex.slice(17, 20)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}-${variant}-${hex.slice(20, 32)}`;
}
