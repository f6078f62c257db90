import { OWN_PROMPTS_MAX } from "../../contract/limits.ts";
import { auditEntry } from "../../domain/audit.ts";
import type { Community } from "../../domain/community.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Accepted } from "../../domain/identifiers/accepting.ts";
import { isUuid } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import {
  checkedPromptWords,
  type OwnPrompt,
  type PromptGroup,
  type PromptWords,
} from "../../domain/prompt.ts";
import type { Change, KnowledgeDocument } from "../../ports/store.ts";
import { changing } from "../changing.ts";
import { letThrough } from "../checkWords.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

export type WritePrompt = {
  /** A UUID made by the client: sent twice, it is one prompt; with other words, they take the place of the former. */
  id: string;
  communityId?: string | undefined;
  group: PromptGroup;
  words: PromptWords;
  accepted?: readonly Accepted[] | undefined;
};

/**
 * Keeps a prompt of a community's own.
 * @throws PracticeError naming the field at fault, `identifiers-found` with what is to be settled, `prompts-too-many`.
 */
export async function writePrompt(deps: Deps, person: Person, input: WritePrompt): Promise<void> {
  const words = checkedPromptWords(input.words);
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const community = await communityFor(deps, person, input.communityId, "prompt.write");
  const found = { text: words.en, textCy: words.cy };
  const { row } = letThrough(deps, found, input.accepted ?? [], { communityId: community.id });
  await changing(deps, async () => {
    const own = await deps.store.prompts.own(community.id);
    const there = own.find(({ value }) => value.id === input.id);
    if (!there && own.length >= OWN_PROMPTS_MAX)
      throw new PracticeError("prompts-too-many", { limit: OWN_PROMPTS_MAX });
    const now = deps.clock.now().toISOString();
    const prompt: OwnPrompt = {
      type: "prompt",
      id: input.id,
      communityId: community.id,
      group: input.group,
      words,
      createdAt: there?.value.createdAt ?? now,
      updatedAt: now,
    };
    await deps.store.knowledge.write(community.id, [
      there ? { replace: prompt, version: there.version } : { create: prompt },
      changed(deps, person, community),
      ...(row ? [{ create: row }] : []),
    ]);
  });
}

/** Takes a prompt of a community's own out of its library; what was posted of it stays. */
export async function removePrompt(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; id: string },
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "prompt.write");
  await changing(deps, async () => {
    const there = (await deps.store.prompts.own(community.id)).find(({ value }) => value.id === of.id);
    if (!there) throw new PracticeError("not-found");
    await deps.store.knowledge.write(community.id, [
      { remove: there.value.id, version: there.version },
      changed(deps, person, community),
    ]);
  });
}

/** The audit entry of a change to how a community is asked. */
export function changed(deps: Deps, person: Person, community: Community): Change<KnowledgeDocument> {
  return {
    create: auditEntry(
      {
        id: deps.ids.next(),
        communityId: community.id,
        actor: person.actorRef,
        action: "prompt.changed",
        thing: { type: "community", id: community.id },
      },
      deps.clock.now(),
    ),
  };
}
