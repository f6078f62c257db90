import { PracticeError } from "../../domain/errors.ts";
import type { Accepted } from "../../domain/identifiers/accepting.ts";
import { isDay, type LocalTime, mondayOf } from "../../domain/localTime.ts";
import type { Person } from "../../domain/member.ts";
import type { PromptWords } from "../../domain/prompt.ts";
import { moved, type PromptPlan, placed, skipped, withWeek } from "../../domain/promptCalendar.ts";
import { nextPrompt, swapped } from "../../domain/promptRotation.ts";
import type { TendRow } from "../../domain/tending.ts";
import { communityFor } from "../communities.ts";
import type { Deps } from "../deps.ts";
import { ahead, type Calendar, changePlan, promptsFor } from "./calendar.ts";
import { changed } from "./ownPrompts.ts";
import { usable } from "./promptWords.ts";

/** What a gardener does with a slot of the calendar. */
export type SlotAct =
  /** Posts this one then, with these words. */
  | { act: "place"; promptId: string; words: PromptWords; accepted?: readonly Accepted[] | undefined }
  /** The next of the rotation in place of the one there. */
  | { act: "another" }
  | { act: "swap"; with: string }
  | { act: "move"; at: LocalTime }
  | { act: "skip" }
  | { act: "takeUp" };

/** @throws PracticeError `not-found` for a slot that is not to come; `prompt-time-not-allowed`; what is wrong with the words. */
export async function changeSlot(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; slot: string },
  act: SlotAct,
): Promise<void> {
  const community = await communityFor(deps, person, of.communityId, "prompt.plan");
  let row: TendRow | undefined;
  await changePlan(
    deps,
    community,
    (calendar) => {
      const decided = decide(deps, calendar, of.slot, act);
      row = decided.row;
      return decided.plan;
    },
    () => [changed(deps, person, community), ...(row ? [{ create: row }] : [])],
  );
}

function decide(
  deps: Deps,
  calendar: Calendar,
  slotId: string,
  act: SlotAct,
): { plan: PromptPlan; row?: TendRow | undefined } {
  const { plan, own, posts } = calendar;
  const slots = ahead(deps, calendar);
  const slot = slots.find(({ id }) => id === slotId);
  if (!slot) throw new PracticeError("not-found", { field: "slot" });
  switch (act.act) {
    case "place": {
      const { promptId, group, words, edited, through } = usable(deps, calendar, act);
      const prompt = { promptId, group, ...(edited ? { words } : {}) };
      return { plan: placed(skipped(plan, slotId, false), slotId, prompt), row: through.row };
    }
    case "another": {
      const before = [...posts.toReversed(), ...slots.flatMap((of) => of.prompt ?? [])];
      const inUse = new Set(slots.flatMap(({ prompt }) => prompt?.promptId ?? []));
      const group = slot.prompt?.group;
      const prompts = promptsFor(deps, own);
      const alike = prompts.filter((prompt) => prompt.group === group);
      const next = nextPrompt(alike, before, inUse) ?? nextPrompt(prompts, before, inUse);
      return { plan: next ? placed(plan, slotId, { promptId: next.id, group: next.group }) : plan };
    }
    case "swap": {
      const other = slots.find(({ id }) => id === act.with);
      if (!other) throw new PracticeError("not-found", { field: "with" });
      return { plan: swapped(plan, slot, other) };
    }
    case "move":
      return { plan: moved(plan, slot, act.at, deps.clock.now()) };
    case "skip":
      return { plan: skipped(plan, slotId, true) };
    case "takeUp":
      return { plan: skipped(plan, slotId, false) };
  }
}

/** Pauses a week, or takes it up again. @param of `week` is any day of it, `YYYY-MM-DD` */
export async function pauseWeek(
  deps: Deps,
  person: Person,
  of: { communityId?: string | undefined; week: string; paused: boolean },
): Promise<void> {
  if (!isDay(of.week)) throw new PracticeError("request-malformed", { field: "week" });
  const community = await communityFor(deps, person, of.communityId, "prompt.plan");
  await changePlan(
    deps,
    community,
    ({ plan }) => withWeek(plan, mondayOf(of.week), of.paused),
    () => [changed(deps, person, community)],
  );
}
