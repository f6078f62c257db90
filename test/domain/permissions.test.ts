import { expect } from "chai";
import { newCommunity } from "../../bot/domain/community.ts";
import type { ActorRef, CommunityId, PersonId } from "../../bot/domain/ids.ts";
import { newPerson, type Person, type Role } from "../../bot/domain/member.ts";
import { type Action, can, PERMISSIONS } from "../../bot/domain/permissions.ts";

const AT = new Date("2026-11-24T10:00:00Z");
const open = newCommunity({ id: "first" as CommunityId, name: "First", purpose: "Learn" }, AT);
const closed = { ...open, id: "closed" as CommunityId, open: false };

function person(roles: Role[], admin = false): Person {
  return {
    ...newPerson({ id: "t.p" as PersonId, name: "Nia", actorRef: "a" as ActorRef, admin }, AT),
    roles: { [open.id]: roles, [closed.id]: roles },
  };
}

/** Who may do what in an open community, on somebody else's item; the table the product is held to. */
const OPEN: Record<Action, Record<"nobody" | "member" | "gardener" | "sponsor" | "admin", boolean>> = {
  "community.read": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "community.join": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.read": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.save": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.edit": { nobody: false, member: false, gardener: false, sponsor: false, admin: false },
  "perspective.add": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.use": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.withdraw": { nobody: false, member: false, gardener: false, sponsor: false, admin: false },
  "item.readHeld": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "item.react": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "topic.add": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "topic.take": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "suggestion.make": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "suggestion.decide": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "history.read": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "item.takeUp": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "items.merge": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "item.report": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "item.tend": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "health.read": { nobody: false, member: false, gardener: true, sponsor: true, admin: false },
  "plan.read": { nobody: false, member: false, gardener: true, sponsor: true, admin: true },
  "plan.change": { nobody: false, member: false, gardener: true, sponsor: false, admin: true },
  "community.pause": { nobody: false, member: false, gardener: true, sponsor: false, admin: true },
  "words.tend": { nobody: false, member: false, gardener: true, sponsor: false, admin: true },
  "obstacles.read": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "change.tell": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "announcement.send": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "prompt.plan": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "prompt.write": { nobody: false, member: false, gardener: true, sponsor: false, admin: false },
  "note.send": { nobody: true, member: true, gardener: true, sponsor: false, admin: true },
  "release.decide": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "settings.change": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "people.appoint": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "people.add": { nobody: false, member: false, gardener: true, sponsor: false, admin: true },
  "audit.read": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "community.move": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "keeping.change": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
  "sample.remove": { nobody: false, member: false, gardener: false, sponsor: false, admin: true },
};
const WHO = {
  nobody: person([]),
  member: person(["member"]),
  gardener: person(["member", "gardener"]),
  sponsor: person(["sponsor"]),
  admin: person([], true),
};

describe("permissions", () => {
  for (const action of Object.keys(PERMISSIONS) as Action[])
    it(`${action}: exactly the table, in an open community`, () => {
      const answers = Object.fromEntries(
        Object.entries(WHO).map(([who, actor]) => [who, can(actor, action, { community: open })]),
      );
      expect(answers).to.deep.equal(OPEN[action]);
    });

  it("let only members and gardeners into a closed community; an admin has no special right to content", () => {
    const readers = Object.entries(WHO).filter(([, actor]) => can(actor, "item.read", { community: closed }));
    expect(readers.map(([who]) => who)).to.deep.equal(["member", "gardener"]);
  });

  it("let the person who saved an item edit it, and nobody else", () => {
    expect(can(WHO.member, "item.edit", { community: open, authorId: WHO.member.id })).to.equal(true);
    expect(can(WHO.gardener, "item.edit", { community: open, authorId: "t.other" as PersonId })).to.equal(
      false,
    );
    expect(can(WHO.admin, "item.edit", { community: open, authorId: undefined })).to.equal(false);
  });
});
