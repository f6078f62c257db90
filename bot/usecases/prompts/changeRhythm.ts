import { PROMPT_CHANNELS_MAX } from "../../contract/limits.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Person } from "../../domain/member.ts";
import type { Languages } from "../../domain/prompt.ts";
import { type Beat, checkedRhythm, type PromptPlan } from "../../domain/promptCalendar.ts";
import type { Change, KnowledgeDocument } from "../../ports/store.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { channelsOf } from "../places.ts";
import { changePlan } from "./calendar.ts";
import { changed } from "./ownPrompts.ts";

export type Rhythm = {
  running?: boolean | undefined;
  rhythm?: Beat[] | undefined;
  languages?: Languages | undefined;
  /** Ids of the channels to ask in. */
  conversations?: string[] | undefined;
};

/**
 * Changes how a community is asked; what is not named stays. Started again, what nobody answered before counts no more.
 * @throws PracticeError `prompt-time-not-allowed`; `prompt-no-channel` when it is to run and has nowhere to.
 */
export async function changeRhythm(
  deps: Deps,
  person: Person,
  { communityId, ...wanted }: Rhythm & { communityId?: string | undefined },
): Promise<void> {
  const community = await communityFor(deps, person, communityId, "prompt.plan");
  const rhythm = wanted.rhythm && checkedRhythm(wanted.rhythm);
  const channels = new Set((await channelsOf(deps, community.id)).map(({ value }) => value.id));
  const chosen = wanted.conversations && [...new Set(wanted.conversations)].filter((id) => channels.has(id));
  if (chosen && chosen.length > PROMPT_CHANNELS_MAX)
    throw new PracticeError("request-malformed", { field: "conversations", limit: PROMPT_CHANNELS_MAX });
  const now = deps.clock.now().toISOString();
  await changePlan(
    deps,
    community,
    ({ plan }) => {
      const conversations = chosen ?? plan.conversations;
      const running = wanted.running ?? plan.running;
      const somewhere = conversations.some((id) => channels.has(id));
      // One that runs may lose its last channel only by being paused.
      if (running && !somewhere) throw new PracticeError("prompt-no-channel", { field: "conversations" });
      const { stopped: _stopped, ...rest } = plan;
      const after: PromptPlan = {
        ...(running ? rest : plan),
        running,
        conversations,
        rhythm: rhythm ?? plan.rhythm,
        languages: wanted.languages ?? plan.languages,
      };
      return running && !plan.running ? { ...after, startedAt: now, countedFrom: now } : after;
    },
    async ({ running }) => [
      changed(deps, person, community),
      ...(running ? await closedRows(deps, community.id) : []),
    ],
  );
}

/** It runs again: that it stopped needs nobody any more. */
async function closedRows(deps: Deps, communityId: Parameters<typeof deps.store.knowledge.tending>[0]) {
  const open = await deps.store.knowledge.tending(communityId);
  return open
    .filter(({ value }) => value.reason === "prompts-stopped" || value.reason === "prompts-no-channel")
    .map(
      ({ value, version }): Change<KnowledgeDocument> => ({
        replace: { ...value, state: "done", updatedAt: deps.clock.now().toISOString() },
        version,
      }),
    );
}
