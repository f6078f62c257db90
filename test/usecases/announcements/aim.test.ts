import { expect } from "chai";
import { type Announcement, newAnnouncement } from "../../../bot/domain/announcement.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { newDelivery } from "../../../bot/domain/delivery.ts";
import type { AnnouncementId, PersonId } from "../../../bot/domain/ids.ts";
import type { Person } from "../../../bot/domain/member.ts";
import { aim, createGate } from "../../../bot/usecases/announcements/aim.ts";
import { aReachable, TENANT } from "../../support/builders.ts";
import { type TestDeps, testDeps } from "../../support/deps.ts";

const CONTACT = {
  userId: "29:x",
  serviceUrl: "https://smba.example.org/",
  tenantId: TENANT,
  botId: "28:bot",
};
const MEMBER = { roles: { [FIRST_COMMUNITY]: ["member" as const] } };

describe("where an announcement goes, once its turn comes", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  function announcement(): Announcement {
    const id = deps.ids.next() as AnnouncementId;
    const of = { id, communityId: FIRST_COMMUNITY, texts: {}, audience: { kind: "everyone" as const } };
    return newAnnouncement(of, deps.clock.now());
  }
  function aimAt(personId: PersonId, contact?: typeof CONTACT) {
    const one = announcement();
    const recipient = { kind: "person" as const, personId, ...(contact ? { contact } : {}) };
    const delivery = newDelivery(
      { announcementId: one.id, communityId: FIRST_COMMUNITY, recipient },
      deps.clock.now(),
    );
    return aim(
      deps,
      { announcement: one, delivery, timeZone: undefined },
      createGate(() => deps.clock.now()),
    );
  }
  const languageFor = async (more: Partial<Person>) => {
    const person = await aReachable(deps, "Nia", { ...MEMBER, ...more });
    const aimed = await aimAt(person.id);
    return aimed.do === "send" ? aimed.target.language : aimed.do;
  };

  it("speaks the language a person chose, or else what their client spoke last", async () => {
    expect(await languageFor({})).to.equal("en");
    expect(await languageFor({ speaks: "cy" })).to.equal("cy");
    expect(await languageFor({ speaks: "cy", language: "en" })).to.equal("en");
  });

  it("does not go to who left the community since, though they have a chat", async () => {
    const person = await aReachable(deps, "Nia", { roles: {} });
    expect(await aimAt(person.id)).to.deep.equal({ do: "give-up", because: "left" });
    expect(await aimAt(person.id, CONTACT)).to.deep.equal({ do: "give-up", because: "left" });
  });

  it("opens a chat where a team's roster knows how, and gives up where nothing does", async () => {
    const person = await aReachable(deps, "Nia", MEMBER);
    const stored = await deps.store.people.person(person.id);
    if (!stored) throw new Error("Just made");
    const { conversation: _, ...without } = stored.value;
    await deps.store.people.write(person.id, [{ replace: without, version: stored.version }]);
    const opened = await aimAt(person.id, CONTACT);
    expect(opened.do === "send" && opened.target.contact).to.deep.equal(CONTACT);
    expect(await aimAt(person.id)).to.deep.equal({ do: "give-up", because: "not-met" });
  });
});
