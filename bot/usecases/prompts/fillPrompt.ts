import { PracticeError } from "../../domain/errors.ts";
import type { CommunityId } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import type { Perspective } from "../../domain/perspective.ts";
import { type AnyPrompt, type Placeholder, placeholdersOf } from "../../domain/prompt.ts";
import { type Filling, type Found, fillingOf, foundFor } from "../../domain/promptFilling.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { promptsFor, readCalendar } from "./calendar.ts";

/** Newest items and perspectives looked at: enough for what is going on, and one page each. */
const LOOKED_AT = 1000;

/** A prompt, what fills its open places, and what does not. */
export type Filled = {
  prompt: AnyPrompt;
  found: Found;
  /** Places that stay open, and what was looked for in vain; without it, only a gardener knows. */
  open: { place: Placeholder; filling: Filling | undefined }[];
};

/** Looks up what a prompt leaves open. @throws PracticeError `not-found`. */
export async function fillPrompt(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; promptId: string },
): Promise<Filled> {
  const community = await communityFor(deps, person, of.communityId, "prompt.plan");
  const { own } = await readCalendar(deps, community);
  const all = [...promptsFor(deps, own), ...deps.promptLibrary];
  const prompt = all.find(({ id }) => id === of.promptId);
  if (!prompt) throw new PracticeError("not-found", { field: "promptId" });
  const places = placeholdersOf(prompt.words);
  const filling = fillingOf(prompt.group, places);
  const found = (filling && foundFor(filling, await newest(deps, community.id), deps.clock.now())) ?? {};
  const known = new Set([...Object.keys(found), ...(found.since ? ["date"] : [])]);
  return {
    prompt,
    found,
    open: places
      .filter((place) => !known.has(place))
      .map((place) => ({ place, filling: place === "team" || place === "summary" ? undefined : filling })),
  };
}

async function newest(
  deps: Deps,
  communityId: CommunityId,
): Promise<{ items: Item[]; perspectives: Perspective[] }> {
  const [items, perspectives] = await Promise.all([
    deps.store.knowledge.items(communityId, { limit: LOOKED_AT }),
    deps.store.knowledge.perspectives(communityId, { limit: LOOKED_AT }),
  ]);
  return {
    items: items.documents.map(({ value }) => value),
    perspectives: perspectives.documents.map(({ value }) => value),
  };
}
