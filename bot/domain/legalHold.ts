import type { ActorRef, CommunityId, PersonId } from "./ids.ts";
import type { Item } from "./item.ts";

/** What must not be deleted because a legal duty says so: an item, all of a community, or all a person wrote with their name. */
export type HoldAbout =
  | { kind: "item"; id: string; communityId: CommunityId }
  | { kind: "community"; id: CommunityId }
  | { kind: "person"; id: PersonId };

/** A legal hold: retention and erasure stop before it, until an admin lifts it. */
export type LegalHold = {
  type: "hold";
  id: string;
  scope: "keeping";
  about: HoldAbout;
  /** For admins: a case number or the like. */
  reason: string;
  by: ActorRef;
  createdAt: string;
  updatedAt: string;
};

/** Whether an item must stay. What is unnamed is nobody's to this: a hold on a person opens no seal. */
export function heldByLaw(
  item: Pick<Item, "id" | "communityId" | "savedBy" | "author">,
  holds: readonly LegalHold[],
): boolean {
  return holds.some(({ about }) => {
    if (about.kind === "item") return about.id === item.id;
    if (about.kind === "community") return about.id === item.communityId;
    return about.id === item.savedBy || about.id === item.author?.personId;
  });
}

/** Whether what a person wrote must stay although they ask for it to go. */
export function personHeldByLaw(personId: PersonId, holds: readonly LegalHold[]): boolean {
  return holds.some(({ about }) => about.kind === "person" && about.id === personId);
}
