import type { Courier } from "../../ports/courier.ts";
import type { Deps } from "../deps.ts";
import type { Recipients } from "./recipients.ts";

/** The machine's own time, for pauses and pace. Not the clock: that can be set, and stand still in a test. */
export type Beat = {
  /** Milliseconds that only go forward, from any start. */
  pulse(): number;
  sleep(ms: number): Promise<void>;
};

/** What sending announcements needs of the world, beside what every use case does. */
export type DispatchDeps = Deps & { courier: Courier; recipients: Recipients; beat: Beat };
