import { PracticeError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { whyNot } from "../../domain/promptCalendar.ts";
import { again, type PromptPost } from "../../domain/promptPost.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { planChange, readCalendar } from "./calendar.ts";
import { type UsePrompt, usable } from "./promptWords.ts";
import { startPost } from "./startPost.ts";

/**
 * Asks a community at once: within the minute it is in the channels. The same id again is the same prompt.
 * @param input `id` is a UUID made by the client
 * @throws PracticeError `prompt-quiet-hours`, `prompt-paused` or `prompt-enough` when this is no time to ask;
 * `prompt-no-channel`; and what is wrong with the words.
 */
export async function askNow(
  deps: Deps,
  person: Person,
  input: UsePrompt & { id: string; communityId?: string | undefined },
): Promise<PromptPost> {
  if (!isUuid(input.id)) throw new PracticeError("id-malformed", { field: "id" });
  const community = await communityFor(deps, person, input.communityId, "prompt.plan");
  return changing(deps, async () => {
    const there = await deps.store.prompts.post(community.id, input.id);
    if (there) return there.value;
    const calendar = await readCalendar(deps, community);
    const { edited: _edited, ...prompt } = usable(deps, calendar, input);
    const now = deps.clock.now();
    const not = whyNot(
      calendar.plan,
      calendar.posts.map(({ createdAt }) => ({ at: createdAt })),
      now,
    );
    if (not) throw new PracticeError(not);
    const { post, changes } = await startPost(deps, calendar, {
      ...prompt,
      id: input.id,
      actor: person.actorRef,
    });
    // With the plan, so that two gardeners at once do not both find room for one more.
    await deps.store.knowledge.write(community.id, [
      planChange(calendar.plan, calendar.version, now),
      ...changes,
    ]);
    return post;
  });
}

/** Sends a prompt once more to the channels of which nobody knows whether it arrived, or that it did not reach. */
export async function sendAgain(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; id: string },
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "prompt.plan");
  await changing(deps, async () => {
    const stored = await deps.store.prompts.post(community.id, of.id);
    if (!stored) throw new PracticeError("not-found");
    const { plan } = await readCalendar(deps, community);
    const now = deps.clock.now();
    if (whyNot(plan, [], now)) throw new PracticeError("prompt-quiet-hours");
    const value = again(stored.value, now);
    await deps.store.knowledge.write(community.id, [{ replace: value, version: stored.version }]);
  });
}
