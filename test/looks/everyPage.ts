import type { KnownRoute } from "../../tab/src/address.ts";
import type { RunningApp } from "../support/app.ts";

/** Pages that need nothing but their name to be opened. */
export type PlainPage = Exclude<KnownRoute["page"], "draft">;

/** Every page there is, and who sees most of it: a new page without a row here does not pass the type-check. */
export const PAGES: Record<PlainPage, keyof RunningApp["people"]> = {
  knowledge: "practitioner",
  myGarden: "practitioner",
  waitingForMe: "practitioner",
  keptByMe: "practitioner",
  myNotes: "practitioner",
  myData: "practitioner",
  tend: "gardener",
  prompts: "gardener",
  announcements: "gardener",
  words: "gardener",
  obstacles: "gardener",
  health: "gardener",
  valueReport: "gardener",
  settings: "admin",
  settingsPeople: "admin",
  settingsKept: "admin",
  settingsAudit: "admin",
  settingsMoving: "admin",
  configure: "practitioner",
};
