import { expect } from "chai";
import { type Announcement, type Audience, newAnnouncement } from "../../bot/domain/announcement.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { conversationDocumentId } from "../../bot/domain/conversation.ts";
import type { Recipient } from "../../bot/domain/delivery.ts";
import type { AnnouncementId } from "../../bot/domain/ids.ts";
import { type Membership, membershipOf, type Person, type Role } from "../../bot/domain/member.ts";
import { countAudience, isNobody, recipientsOf } from "../../bot/usecases/announcements/audience.ts";
import { followTopic } from "../../bot/usecases/followTopic.ts";
import { joinCommunity } from "../../bot/usecases/joinCommunity.ts";
import { keepPlace } from "../../bot/usecases/references.ts";
import { aPerson, aReachable, refusal, TENANT } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const CONTACT = {
  userId: "29:x",
  serviceUrl: "https://smba.example.org/",
  tenantId: TENANT,
  botId: "28:bot",
};

describe("the audience of an announcement", () => {
  let deps: TestDeps;
  let nia: Person;
  let femi: Person;
  let aled: Person;
  beforeEach(async () => {
    deps = await testDeps();
    nia = await aReachable(deps, "Nia", { roles: { [FIRST_COMMUNITY]: ["member", "gardener"] } });
    femi = await aPerson(deps, "Femi");
    aled = await aPerson(deps, "Aled");
    await row(nia, ["member", "gardener"]);
    await row(femi, ["member"], { contact: CONTACT });
    await row(aled, ["sponsor"]);
  });
  afterEach(() => deps.close());

  async function row(person: Person, roles: Role[], more: Partial<Membership> = {}): Promise<void> {
    const before = { ...more } as Membership;
    const of = { ...person, roles: { [FIRST_COMMUNITY]: roles } };
    const made = membershipOf(
      of,
      FIRST_COMMUNITY,
      deps.clock.now(),
      Object.keys(more).length ? before : undefined,
    );
    await deps.store.membership.write(FIRST_COMMUNITY, [{ create: made }]);
    const stored = await deps.store.people.person(person.id);
    if (!stored) throw new Error("Known already");
    await deps.store.people.write(person.id, [
      { replace: { ...stored.value, roles: of.roles }, version: stored.version },
    ]);
  }
  const to = (audience: Audience): Announcement =>
    newAnnouncement(
      { id: deps.ids.next() as AnnouncementId, communityId: FIRST_COMMUNITY, texts: {}, audience },
      deps.clock.now(),
    );
  const recipients = async (audience: Audience) => {
    const found: Recipient[] = [];
    for await (const one of recipientsOf(deps, to(audience))) found.push(one);
    return found;
  };
  const names = async (audience: Audience) =>
    (await recipients(audience)).map((one) => {
      const known = [nia, femi, aled].find(({ id }) => one.kind === "person" && id === one.personId);
      return known?.name ?? "nobody known";
    });
  const count = (audience: Audience) => countAudience(deps, to(audience));

  it("is everybody in the community, whether the bot has a way to them or not, which the count tells", async () => {
    expect(await names({ kind: "everyone" })).to.have.members(["Nia", "Femi", "Aled"]);
    expect(await count({ kind: "everyone" })).to.deep.equal({
      people: 3,
      notInstalled: 1,
      channels: 0,
      gone: 0,
    });
    const femis = (await recipients({ kind: "everyone" })).find(
      (one) => one.kind === "person" && one.personId === femi.id,
    );
    expect(femis).to.deep.equal({ kind: "person", personId: femi.id, contact: CONTACT });
  });

  it("is a role", async () => {
    expect(await names({ kind: "role", role: "gardener" })).to.deep.equal(["Nia"]);
    expect(await names({ kind: "role", role: "sponsor" })).to.deep.equal(["Aled"]);
    expect(await count({ kind: "role", role: "member" })).to.deep.include({ people: 2, notInstalled: 0 });
  });

  it("is who follows one of some topics, however they write it", async () => {
    await followTopic(deps, femi, { topic: "Mental Capacity", follow: true });
    await followTopic(deps, femi, { topic: "Hoarding", follow: true });
    expect(await names({ kind: "followers", topics: ["mental capacity", "hoarding"] })).to.deep.equal([
      "Femi",
    ]);
    await followTopic(deps, femi, { topic: "mental capacity", follow: false });
    expect(await names({ kind: "followers", topics: ["mental capacity"] })).to.deep.equal([]);
    expect(isNobody(await count({ kind: "followers", topics: ["mental capacity"] }))).to.equal(true);
  });

  it("is chosen people; who left is named as such when it is sent", async () => {
    const left = "t.gone" as Person["id"];
    const audience: Audience = { kind: "people", personIds: [femi.id, left, femi.id] };
    expect(await names(audience)).to.deep.equal(["Femi", "nobody known", "Femi"]);
    expect(await count(audience)).to.deep.equal({ people: 1, notInstalled: 0, channels: 0, gone: 1 });
  });

  it("is chosen channels; those gone, and chats that are none, are counted and left out", async () => {
    const place = (conversationId: string, kind: "channel" | "groupChat") =>
      keepPlace(deps, { conversationId, kind, ...CONTACT, teamId: "19:team", channelId: conversationId }, {});
    await place("19:one", "channel");
    await place("19:chat", "groupChat");
    const conversations = ["19:one", "19:one", "19:deleted", "19:chat"].map(conversationDocumentId);
    const audience: Audience = { kind: "channels", conversations };
    expect((await recipients(audience)).map(({ kind }) => kind)).to.deep.equal(["channel"]);
    expect(await count(audience)).to.deep.equal({ people: 0, notInstalled: 0, channels: 1, gone: 2 });
  });

  it("keeps what somebody followed before they joined", async () => {
    const newcomer = await aPerson(deps, "Gwen");
    const follower = await followTopic(deps, newcomer, { topic: "Hoarding", follow: true });
    const community = (await deps.store.communities.all())[0]?.value;
    if (!community) throw new Error("The first community is there");
    await joinCommunity(deps, follower, community);
    const rows = await recipients({ kind: "followers", topics: ["hoarding"] });
    expect(rows).to.deep.equal([{ kind: "person", personId: newcomer.id }]);
  });

  it("follows no topic without a name, none too long, and fifty at most", async () => {
    const follow = (topic: string) => refusal(followTopic(deps, femi, { topic, follow: true }));
    expect(await follow("  ")).to.equal("request-malformed");
    expect(await follow("x".repeat(41))).to.equal("topic-too-long");
    for (let i = 0; i < 50; i++) await followTopic(deps, femi, { topic: `topic ${i}`, follow: true });
    expect(await follow("one more")).to.equal("topics-too-many");
    expect(await follow("Topic 7")).to.have.property("follows");
  });
});
