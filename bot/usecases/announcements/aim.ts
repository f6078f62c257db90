import type { Language } from "../../contract/api.ts";
import type { Announcement, UnreachableReason } from "../../domain/announcement.ts";
import type { ConversationReference } from "../../domain/conversation.ts";
import type { Delivery, FirstContact } from "../../domain/delivery.ts";
import { type Passage, passage } from "../../domain/gate.ts";
import { languageOfPerson, type Person, rolesIn } from "../../domain/member.ts";
import type { Deps } from "../deps.ts";
import { communityOfPlace } from "../places.ts";

/** Where and how a delivery goes, read at the last moment: the chat as it is now, the language they read now. */
export type Target = {
  /** The chat or channel; absent for somebody whose chat has to be opened first. */
  to?: ConversationReference;
  contact?: FirstContact;
  person?: Person;
  language: Language | "both";
};

export type Aim =
  | { do: "send"; target: Target }
  | { do: "defer"; at: string }
  | { do: "give-up"; because: UnreachableReason };

/** What to do with a delivery whose turn it is; `timeZone` is the community's, for channels and for people whose own nobody knows. */
export async function aim(
  deps: Deps,
  of: { announcement: Announcement; delivery: Delivery; timeZone: string | undefined },
  gate: Gate,
): Promise<Aim> {
  const { announcement, delivery } = of;
  const { recipient } = delivery;
  if (recipient.kind === "channel") {
    // Its team may have gone over to another community since it was chosen.
    const home = await communityOfPlace(deps, recipient.reference);
    if (home !== announcement.communityId) return { do: "give-up", because: "gone" };
    return through(announcement, gate, of.timeZone, { to: recipient.reference, language: "both" });
  }
  const person = (await deps.store.people.person(recipient.personId))?.value;
  const { contact } = recipient;
  const isMember = person ? rolesIn(person, announcement.communityId).length > 0 : contact !== undefined;
  if (!isMember) return { do: "give-up", because: "left" };
  const to = person?.conversation ?? openedBefore(delivery);
  if (!to && !contact) return { do: "give-up", because: "not-met" };
  return through(announcement, gate, person?.timeZone ?? of.timeZone, {
    ...(to ? { to } : contact ? { contact } : {}),
    ...(person ? { person } : {}),
    language: person ? languageOfPerson(person) : "en",
  });
}

function through(announcement: Announcement, gate: Gate, timeZone: string | undefined, target: Target): Aim {
  const passed = gate(timeZone, announcement.urgent !== undefined);
  return passed.send === "later" ? { do: "defer", at: passed.at.toISOString() } : { do: "send", target };
}

/** The chat a first contact opened, for the message that did not go into it yet. */
function openedBefore({ recipient, conversationId }: Delivery): ConversationReference | undefined {
  if (recipient.kind !== "person" || !recipient.contact || !conversationId) return undefined;
  return { kind: "personal", conversationId, ...recipient.contact };
}

/** Whether announcements may go to people in a time zone now. */
export type Gate = (timeZone: string | undefined, urgent: boolean) => Passage;

const QUARTER_MS = 15 * 60_000;

/** The gate, asked once a quarter of an hour for each time zone: working out when a Monday begins takes a while. */
export function createGate(now: () => Date): Gate {
  let quarter = 0;
  const answers = new Map<string, Passage>();
  return (timeZone, urgent) => {
    const at = now();
    const present = Math.floor(at.getTime() / QUARTER_MS);
    if (present !== quarter) answers.clear();
    quarter = present;
    const key = `${urgent}|${timeZone ?? ""}`;
    const known = answers.get(key);
    if (known) return known;
    const answer = passage(
      { kind: "announcement", urgent },
      // Announcements are not capped and cannot be switched off.
      { timeZone, switchedOff: [], sentThisWeek: 0 },
      at,
    );
    answers.set(key, answer);
    return answer;
  };
}
