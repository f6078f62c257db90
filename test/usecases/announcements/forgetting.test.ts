import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { bucketOf, bucketsOf } from "../../../bot/domain/delivery.ts";
import {
  eraseFromAnnouncements,
  purgeDeliveries,
} from "../../../bot/usecases/announcements/forgetDeliveries.ts";
import { sendAgain } from "../../../bot/usecases/announcements/moveAnnouncement.ts";
import { progress } from "../../../bot/usecases/announcements/progress.ts";
import { type AnnouncingWorld, announcingWorld, personN, refOf } from "../../support/announcing.ts";
import { refusal } from "../../support/builders.ts";

describe("forgetting what became of an announcement", () => {
  let world: AnnouncingWorld;
  afterEach(() => world.close());

  it("takes the deliveries out when their time is over, and keeps the counts", async () => {
    world = await announcingWorld({ people: 250 });
    const { deps } = world;
    const done = await world.send();
    const later = new Date(deps.clock.now().getTime() + 1000).toISOString();
    expect(await purgeDeliveries(deps, FIRST_COMMUNITY, done.createdAt)).to.equal(0);
    expect(await purgeDeliveries(deps, FIRST_COMMUNITY, later)).to.equal(250);
    expect(await purgeDeliveries(deps, FIRST_COMMUNITY, later)).to.equal(0);
    for (const bucket of bucketsOf(done.id)) {
      expect((await deps.store.deliveries.page(bucket, { limit: 5 })).documents).to.deep.equal([]);
      expect(await deps.store.deliveries.tally(bucket)).to.equal(undefined);
    }
    const after = await world.read(done);
    expect((await progress(deps, after)).counts).to.deep.include({ total: 250, sent: 250 });
    expect(await refusal(sendAgain(deps, world.gardener, refOf(done), "uncertain"))).to.equal(
      "announcement-moved-on",
    );
  });

  it("takes a person out as author, as somebody chosen and as a recipient, also while it is sending", async () => {
    world = await announcingWorld({ people: 120 });
    const { deps } = world;
    const person = { id: personN(7) };
    const author = { personId: person.id, name: "Member 7" };
    const sending = world.send({ author, audience: { kind: "people", personIds: [personN(6), person.id] } });
    await world.time.pass(2500);
    await eraseFromAnnouncements(deps, person, FIRST_COMMUNITY);
    const done = await sending;
    expect(done).not.to.have.property("author");
    expect(done.audience).to.deep.equal({ kind: "people", personIds: [personN(6)] });
    expect(await deps.store.deliveries.one(bucketOf(done.id, person.id), person.id)).to.equal(undefined);
    expect(done.counts.total).to.equal(119);
    expect(done.counts.sent + done.counts.uncertain).to.equal(119);
  });
});
