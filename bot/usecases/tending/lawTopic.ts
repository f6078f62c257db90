import { auditEntry } from "../../domain/audit.ts";
import { type Topic, topicId } from "../../domain/communityWords.ts";
import { PracticeError } from "../../domain/errors.ts";
import { checkedTopics } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import { changing } from "../changing.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";

/** What a gardener says of a topic: that it is about the law, that it is not, or that this law changed. */
export const LAW_SAYINGS = ["is-law", "no-law", "changed"] as const;
export type LawSaying = (typeof LAW_SAYINGS)[number];

/**
 * Says whether a topic is about the law, or that this law changed: then everything on it waits in the gardener's queue at
 * once, until somebody looked at its words.
 * @throws PracticeError `not-allowed`, `request-malformed` without a topic.
 */
export async function sayOfLaw(
  deps: Deps,
  gardener: Person,
  input: { communityId: string; topic: string; says: LawSaying },
): Promise<void> {
  const community = await communityFor(deps, gardener, input.communityId, "item.tend");
  const [name] = checkedTopics([input.topic]);
  if (name === undefined) throw new PracticeError("request-malformed", { field: "topic" });
  const id = topicId(name);
  await changing(deps, async () => {
    const there = await deps.store.knowledge.topic(community.id, id);
    const at = deps.clock.now();
    const now = at.toISOString();
    const { law: before, ...rest } = there?.value ?? {
      type: "topic" as const,
      id,
      communityId: community.id,
      name,
      synonyms: [],
      createdAt: now,
      updatedAt: now,
    };
    const law = input.says === "changed" ? { changedAt: now } : (before ?? {});
    const after: Topic = { ...rest, ...(input.says === "no-law" ? {} : { law }), updatedAt: now };
    await deps.store.knowledge.write(community.id, [
      there ? { replace: after, version: there.version } : { create: after },
      ...(input.says === "changed"
        ? [
            {
              create: auditEntry(
                {
                  id: deps.ids.next(),
                  communityId: community.id,
                  actor: gardener.actorRef,
                  action: "law.changed",
                  thing: { type: "community", id: community.id },
                },
                at,
              ),
            },
          ]
        : []),
    ]);
  });
}
