import { expect } from "chai";
import type { Person } from "../../bot/domain/member.ts";
import type { NoticeAbout } from "../../bot/domain/notice.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { myData } from "../../bot/usecases/keeping/myData.ts";
import { oweNotice, sendNotices } from "../../bot/usecases/notices.ts";
import { tendHere } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aReachable, aSavedItem, idOf } from "../support/builders.ts";
import { type TestDeps, TUESDAY, testDeps } from "../support/deps.ts";

const SATURDAY = new Date("2026-11-28T11:00:00.000Z");
const MONDAY = new Date("2026-11-30T08:00:00.000Z");

describe("messages the bot owes people", () => {
  let deps: TestDeps;
  before(async () => {
    deps = await testDeps();
  });
  after(() => deps.close());
  beforeEach(async () => {
    deps.clock.set(TUESDAY);
    deps.messenger.said.length = 0;
    deps.messenger.answer = { sent: true, activityId: "1" };
    for (const state of [
      "waiting",
      "deferred",
      "in-digest",
      "unreachable",
      "sent",
      "switched-off",
      "given-up",
      "sending",
      "overtaken",
    ] as const) {
      const there = await deps.store.notices.inState(state, 1000);
      await deps.store.notices.write(there.map(({ value, version }) => ({ remove: value.id, version })));
    }
  });

  const owe = async (kind: NoticeAbout["kind"], more: Partial<NoticeAbout> = {}) => {
    // Saving words of his owes him the question by itself.
    if (kind === "consent-request") return aSavedItem(deps, { ownWords: false, sender: idOf("Aled") });
    const item = await aSavedItem(deps);
    const id = deps.ids.next();
    await oweNotice(deps, {
      id,
      personId: idOf("Aled"),
      kind,
      communityId: item.communityId,
      itemId: item.id,
      ...more,
    });
    return item;
  };
  const aled = (more: Partial<Person> = {}) =>
    aReachable(deps, "Aled", { noticed: { week: "", sent: 0 }, switchedOff: [], ...more });
  const states = async () => (await deps.store.notices.of(idOf("Aled"))).map(({ value }) => value.state);

  it("go out in working hours, once", async () => {
    await aled();
    const item = await owe("consent-request");
    expect(await sendNotices(deps)).to.equal(1);
    expect(await sendNotices(deps)).to.equal(0);
    const [said] = deps.messenger.said;
    expect(said?.to.userId).to.equal("29:Aled");
    expect(said?.message).to.include({ kind: "consent-request", link: deps.links.item(item.id) });
    expect(await states()).to.deep.equal(["sent"]);
  });

  it("wait over the weekend, where the person is", async () => {
    await aled({ timeZone: "Europe/London" });
    await owe("consent-request");
    deps.clock.set(SATURDAY);
    await sendNotices(deps);
    expect(await states()).to.deep.equal(["deferred"]);
    deps.clock.set(new Date(MONDAY.getTime() - 1));
    expect(await sendNotices(deps)).to.equal(0);
    deps.clock.set(MONDAY);
    expect(await sendNotices(deps)).to.equal(1);
    expect(await states()).to.deep.equal(["sent"]);
  });

  it("beyond three a week wait for the digest, and what has to be said does not count", async () => {
    await aled();
    for (let n = 0; n < 4; n++) await owe("thread-news");
    await owe("consent-request");
    expect(await sendNotices(deps)).to.equal(4);
    expect((await states()).toSorted()).to.deep.equal(["in-digest", "sent", "sent", "sent", "sent"]);
    deps.clock.set(MONDAY);
    await owe("thread-news");
    expect(await sendNotices(deps)).to.equal(1);
  });

  it("are not sent to whoever switched them off, unless they have to be", async () => {
    await aled({ switchedOff: ["thread-news"] });
    await owe("thread-news");
    await owe("release-notice");
    expect(await sendNotices(deps)).to.equal(1);
    expect((await states()).toSorted()).to.deep.equal(["sent", "switched-off"]);
  });

  it("are for good unreachable where there is no chat, or none any more", async () => {
    await aled({ conversation: undefined as never });
    await owe("consent-request");
    await sendNotices(deps);
    await aled();
    deps.messenger.answer = { sent: false, because: "unreachable" };
    await owe("consent-request");
    await sendNotices(deps);
    expect(await states()).to.deep.equal(["unreachable", "unreachable"]);
  });

  it("are tried again ten minutes after the chat could not be reached", async () => {
    await aled();
    await owe("consent-request");
    deps.messenger.answer = { sent: false, because: "try-again" };
    await sendNotices(deps);
    deps.messenger.answer = { sent: true, activityId: "1" };
    deps.clock.forward(9 * 60_000);
    expect(await sendNotices(deps)).to.equal(0);
    deps.clock.forward(60_000);
    expect(await sendNotices(deps)).to.equal(1);
  });

  it("are given up after some days of trying, which the person can see among what is kept about them", async () => {
    const person = await aled();
    await owe("consent-request");
    deps.messenger.answer = { sent: false, because: "try-again" };
    const { said } = deps.messenger;
    for (let hours = 0; hours < 7 * 24; hours++) {
      deps.clock.forward(3_600_000);
      await sendNotices(deps);
    }
    expect(said).to.have.length(10);
    expect(await states()).to.deep.equal(["given-up"]);
    expect(deps.log.lines.at(-1)).to.deep.include({ level: "warn", event: "notice.given-up" });
    expect((await myData(deps, person)).messagesFromTheBot.map(({ state }) => state)).to.deep.equal([
      "given-up",
    ]);
  });

  it("are claimed by one of two processes", async () => {
    await aled();
    await owe("consent-request");
    const sent = await Promise.all([sendNotices(deps), sendNotices({ ...deps })]);
    expect(sent[0] + sent[1]).to.equal(1);
    expect(deps.messenger.said).to.have.length(1);
  });

  it("found half sent are not sent again: nobody knows whether they arrived", async () => {
    await aled();
    await owe("consent-request");
    const { send } = deps.messenger;
    deps.messenger.send = async () => {
      throw new Error("The process dies");
    };
    await sendNotices(deps);
    deps.messenger.send = send;
    expect(await sendNotices(deps)).to.equal(0);
    expect(await states()).to.deep.equal(["sending"]);
    expect(deps.log.lines.at(-1)).to.deep.include({ event: "notice.failed" });
  });

  it("tell the author of a perspective, too, how a gardener would like it put", async () => {
    await aled();
    const item = await aSavedItem(deps);
    const { id } = await addPerspective(deps, await aPerson(deps, "Aled"), {
      id: deps.ids.next(),
      itemId: item.id,
      text: "View.",
    });
    await tendHere(
      deps,
      await aGardener(deps),
      { itemId: item.id, perspectiveId: id },
      { act: "reword", wording: "A person in their eighties" },
    );
    await sendNotices(deps);
    expect(deps.messenger.said.map(({ message }) => message)).to.deep.equal([
      {
        kind: "reword-request",
        itemTitle: item.title,
        wording: "A person in their eighties",
        link: deps.links.item(item.id),
      },
    ]);
  });

  it("that have been overtaken are not sent", async () => {
    await aled();
    const item = await owe("thread-news");
    await tendHere(deps, await aGardener(deps), { itemId: item.id }, { act: "remove" });
    await sendNotices(deps);
    expect(deps.messenger.said.filter(({ to }) => to.userId === "29:Aled")).to.deep.equal([]);
  });
});
