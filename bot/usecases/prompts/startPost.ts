import { type AuditEntry, auditEntry } from "../../domain/audit.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { ItemId } from "../../domain/ids.ts";
import { newItem } from "../../domain/item.ts";
import { languagesOf, type PromptWords, promptItemWords } from "../../domain/prompt.ts";
import type { Choice } from "../../domain/promptCalendar.ts";
import { newPromptPost, type PromptPost } from "../../domain/promptPost.ts";
import type { Change, KnowledgeDocument } from "../../ports/store.ts";
import type { LetThrough } from "../checkWords.ts";
import type { Deps } from "../deps.ts";
import { channelsOf } from "../places.ts";
import type { Calendar } from "./calendar.ts";

/** A prompt about to go out. */
export type Starting = Choice & {
  /** Of the post; the same again is the same post. */
  id: string;
  slot?: string;
  itemId?: ItemId;
  words: PromptWords;
  actor: AuditEntry["actor"];
  through?: LetThrough;
};

/**
 * The changes that begin a post, in one batch with the question it becomes: from then on people can answer, and
 * `deliverPosts` brings it to the channels.
 * @throws PracticeError `prompt-no-channel`.
 */
export async function startPost(
  deps: Deps,
  { community, plan }: Calendar,
  starting: Starting,
): Promise<{ post: PromptPost; changes: Change<KnowledgeDocument>[] }> {
  const channels = (await channelsOf(deps, community.id)).filter(({ value }) =>
    plan.conversations.includes(value.id),
  );
  if (channels.length === 0) throw new PracticeError("prompt-no-channel");
  const now = deps.clock.now();
  const { id, promptId, group, slot, words, through } = starting;
  const itemId = starting.itemId ?? (deps.ids.next() as ItemId);
  const languages = languagesOf(words, plan.languages);
  const post = newPromptPost(
    {
      id,
      communityId: community.id,
      promptId,
      group,
      words,
      languages,
      ...(slot ? { slot } : {}),
      itemId,
      to: channels.map(({ value }) => ({ conversation: value.id, reference: value.reference })),
    },
    now,
  );
  const item = newItem(
    { kind: "question", topics: [], ...promptItemWords(words, plan.languages) },
    {
      id: itemId,
      communityId: community.id,
      origin: "bot",
      prompt: { postId: id, words, languages },
      ...through?.counted,
    },
    now,
  );
  const entry = auditEntry(
    {
      id: deps.ids.next(),
      communityId: community.id,
      actor: starting.actor,
      action: "prompt.posted",
      thing: { type: "item", id: itemId },
    },
    now,
  );
  const row = through?.row && { ...through.row, itemId };
  return {
    post,
    changes: [{ create: post }, { create: item }, { create: entry }, ...(row ? [{ create: row }] : [])],
  };
}
