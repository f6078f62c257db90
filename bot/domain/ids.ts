declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A community of practice. */
export type CommunityId = Branded<"CommunityId">;
/** A person of the organisation: `<tenant id>.<Entra object id>`, lower case. Never a name or an address. */
export type PersonId = Branded<"PersonId">;
export type ItemId = Branded<"ItemId">;
export type PerspectiveId = Branded<"PerspectiveId">;
export type UseId = Branded<"UseId">;
export type DraftId = Branded<"DraftId">;
export type CpdNoteId = Branded<"CpdNoteId">;
export type AnnouncementId = Branded<"AnnouncementId">;
/** Stands for a person in the audit; its mapping is destroyed on erasure. */
export type ActorRef = Branded<"ActorRef">;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a string from outside is a UUID in canonical lower case, the only form of id made here. */
export function isUuid(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** The id of a person, from what Entra says they are: tenant (`tid`) and object id (`oid`). */
export function personId(tenantId: string, objectId: string): PersonId {
  return `${tenantId}.${objectId}`.toLowerCase() as PersonId;
}
