import { expect } from "chai";
import { createBotAdapter } from "../../bot/adapters/teams/botAdapter.ts";
import { createTeamsRosters } from "../../bot/adapters/teams/rosters.ts";
import type { AnnouncementView } from "../../bot/contract/announcements.ts";
import { API, MESSAGES_PATH } from "../../bot/contract/paths.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { readRosters } from "../../bot/usecases/readRosters.ts";
import { anActivity, BOT_ID } from "../support/activities.ts";
import { ask, type RunningApp, startApp } from "../support/app.ts";
import { TENANT } from "../support/builders.ts";
import { readable } from "../support/cards.ts";
import { recordedLog } from "../support/deps.ts";
import { type FakeConnector, startFakeConnector } from "../support/fakeConnector.ts";
import { eventually } from "../tab/tabPage.ts";

const TEAM = "19:team@thread.tacv2";

describe("from adding the app to a team to an announcement to everybody in it", () => {
  let app: RunningApp;
  let connector: FakeConnector;
  beforeEach(async () => {
    connector = await startFakeConnector();
    app = await startApp({ sample: false });
    connector.teams.set(TEAM, {
      name: "Adults west",
      channels: [{ id: TEAM, name: null }],
      people: [1, 2, 3].map((n) => ({
        id: `29:${n}`,
        aadObjectId: `44444444-4444-4444-8444-00000000000${n}`,
        name: `Colleague ${n}`,
        userRole: n === 3 ? "guest" : "user",
      })),
      page: 1,
    });
  });
  afterEach(async () => {
    await app.close();
    await connector.close();
  });

  async function teamsTells(changes: object): Promise<void> {
    const activity = anActivity({
      type: "conversationUpdate",
      place: "channel",
      serviceUrl: connector.url,
      conversation: { id: TEAM, conversationType: "channel", tenantId: TENANT },
      channelData: { tenant: { id: TENANT }, team: { id: TEAM, name: "Adults west" }, channel: { id: TEAM } },
      ...changes,
    });
    expect(
      (await ask(app, undefined, "POST", MESSAGES_PATH, activity).catch(() => undefined))?.status ?? 200,
    ).to.equal(200);
  }
  const roster = () => createTeamsRosters(createBotAdapter(undefined, recordedLog()), "");
  const gardener = (method: string, path: string, body?: object) =>
    ask(app, app.people.gardener, method, path, body) as Promise<{ status: number; body: unknown }>;
  async function announced(audience: object): Promise<AnnouncementView> {
    const id = app.deps.ids.next();
    const draft = {
      texts: { en: { title: "Welcome", text: "Good to have you." } },
      audience,
      urgentBecause: "So that no test waits for working hours",
    };
    const { body } = await gardener("PUT", API.announcement(FIRST_COMMUNITY, id), draft);
    const { version } = body as AnnouncementView;
    const act = { act: "start", version, accepted: [] };
    const started = await gardener("POST", API.announcementAct(FIRST_COMMUNITY, id), act);
    expect(started.status, JSON.stringify(started.body)).to.equal(200);
    return eventually(
      async () => (await gardener("GET", API.announcement(FIRST_COMMUNITY, id))).body as AnnouncementView,
      ({ state }) => state === "done",
    );
  }

  it("reaches people who never opened the app, by a chat it opens, and not guests", async () => {
    await teamsTells({ membersAdded: [{ id: BOT_ID }] });
    await readRosters(app.deps, roster());
    connector.calls.length = 0;
    const done = await announced({ kind: "everyone" });
    const opened = connector.calls.filter(
      ({ method, path }) => method === "POST" && path.endsWith("/v3/conversations"),
    );
    expect(opened.map(({ body }) => (body["members"] as { id: string }[])[0]?.id)).to.have.members([
      "29:1",
      "29:2",
    ]);
    expect(connector.sent()).to.have.length(2);
    expect(readable(connector.sent()[0]?.attachments?.[0]?.content)).to.include("Good to have you.");
    // The sample people never met the bot, and are told of as such.
    expect(done.deliveries.sent).to.equal(2);
    expect(done.deliveries.unreachable.map(({ count }) => count)).to.deep.equal([done.deliveries.total - 2]);
  });

  it("posts in the team's channel, and tells that a deleted team is gone", async () => {
    await teamsTells({ membersAdded: [{ id: BOT_ID }] });
    await readRosters(app.deps, roster());
    const list = await gardener("GET", API.announcements(FIRST_COMMUNITY));
    const [channel] = (list.body as { channels: { id: string; team: string }[] }).channels;
    expect(channel?.team).to.equal("Adults west");
    const audience = { kind: "channels", conversations: [channel?.id ?? ""] };
    expect((await announced(audience)).deliveries).to.deep.include({ total: 1, sent: 1 });
    connector.plan({ status: 404, code: "ConversationNotFound" });
    const { deliveries } = await announced(audience);
    expect(deliveries.unreachable).to.deep.equal([{ because: "gone", count: 1 }]);
    await teamsTells({
      channelData: { tenant: { id: TENANT }, team: { id: TEAM }, eventType: "teamDeleted" },
    });
    const count = await gardener("POST", API.audienceCount(FIRST_COMMUNITY), { audience });
    expect(count.body).to.deep.equal({ people: 0, notInstalled: 0, channels: 0, gone: 1 });
  });

  it("does not reach who left the team in the meantime, and says so", async () => {
    await teamsTells({ membersAdded: [{ id: BOT_ID }] });
    await readRosters(app.deps, roster());
    const found = await gardener("POST", API.findMembers(FIRST_COMMUNITY), { text: "colleague" });
    const people = (found.body as { people: { personId: string }[] }).people;
    expect(people).to.have.length(2);
    const team = connector.teams.get(TEAM);
    if (!team) throw new Error("Just set");
    team.people = team.people.slice(1);
    await app.deps.store.membership.teams(FIRST_COMMUNITY).then(async ([stored]) => {
      if (!stored) throw new Error("Just linked");
      const due = { ...stored.value, dueAt: stored.value.createdAt };
      await app.deps.store.membership.write(FIRST_COMMUNITY, [{ replace: due, version: stored.version }]);
    });
    await readRosters(app.deps, roster());
    const audience = { kind: "people", personIds: people.map(({ personId }) => personId) };
    const { deliveries } = await announced(audience);
    expect(deliveries).to.deep.include({ total: 2, sent: 1 });
    expect(deliveries.unreachable).to.deep.equal([{ because: "left", count: 1 }]);
  });
});
