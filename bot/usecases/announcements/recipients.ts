import type { Announcement } from "../../domain/announcement.ts";
import type { Recipient } from "../../domain/delivery.ts";
import type { Deps } from "../deps.ts";

/**
 * Whom an announcement goes to, read when it begins; the same recipient twice gets it once. Called again from the start
 * when a process died while preparing.
 */
export type Recipients = (deps: Deps, announcement: Announcement) => AsyncIterable<Recipient>;
