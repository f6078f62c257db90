import { secondsSince } from "../../domain/health/captureEffort.ts";
import type { Item } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import { addToDay } from "./countDay.ts";

/**
 * Counts how long a save took whose dialog was opened as its id was made. Never of what is unnamed, and a failure never
 * undoes the save.
 */
export async function countCapture(
  deps: Deps,
  item: Pick<Item, "communityId" | "unnamed">,
  dialogId: string,
): Promise<void> {
  const seconds = secondsSince(dialogId, deps.clock.now());
  if (item.unnamed || seconds === undefined) return;
  try {
    await addToDay(deps, item.communityId, { what: "saved", seconds });
  } catch (error) {
    deps.log.warn("health.capture-lost", { error: error instanceof Error ? error.name : "unknown" });
  }
}
