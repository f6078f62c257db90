import { FOLLOWS_MAX, TOPIC_NAME_MAX } from "../contract/limits.ts";
import { PracticeError } from "../domain/errors.ts";
import { topicKey } from "../domain/item.ts";
import type { Person } from "../domain/member.ts";
import { changing } from "./changing.ts";
import type { Deps } from "./deps.ts";
import { keepRows } from "./memberRow.ts";

/**
 * Follows a topic, or no longer. Nobody sees who follows what; gardeners may write to all followers of a topic.
 * @throws PracticeError `topic-too-long`, `topics-too-many`, `request-malformed` without a name.
 */
export async function followTopic(
  deps: Deps,
  person: Person,
  { topic, follow }: { topic: string; follow: boolean },
): Promise<Person> {
  const name = topic.trim();
  if (name === "") throw new PracticeError("request-malformed", { field: "topic" });
  if (name.length > TOPIC_NAME_MAX)
    throw new PracticeError("topic-too-long", { field: "topic", limit: TOPIC_NAME_MAX });
  const after = await changing(deps, async () => {
    const stored = await deps.store.people.person(person.id);
    if (!stored) return person;
    const others = stored.value.follows?.filter((other) => topicKey(other) !== topicKey(name)) ?? [];
    if (follow && others.length >= FOLLOWS_MAX)
      throw new PracticeError("topics-too-many", { field: "topic", limit: FOLLOWS_MAX });
    const { follows: _, ...rest } = stored.value;
    const follows = follow ? [...others, name] : others;
    const changed: Person = {
      ...rest,
      ...(follows.length > 0 ? { follows } : {}),
      updatedAt: deps.clock.now().toISOString(),
    };
    await deps.store.people.write(person.id, [{ replace: changed, version: stored.version }]);
    return changed;
  });
  await keepRows(deps, after);
  return after;
}
