import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { expect } from "chai";
import { createBotAdapter } from "../../bot/adapters/teams/botAdapter.ts";
import { createConnectorClient } from "../../bot/adapters/teams/connectorClient.ts";
import { createTeamsMessenger } from "../../bot/adapters/teams/messenger.ts";
import { createPromptCourier } from "../../bot/adapters/teams/promptCourier.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { changeRhythm } from "../../bot/usecases/prompts/changeRhythm.ts";
import { refreshPrompts } from "../../bot/usecases/prompts/refreshPrompts.ts";
import { moveTo } from "../../bot/usecases/standing.ts";
import { aGardener, aPerson } from "../support/builders.ts";
import { faultsOf, readable } from "../support/cards.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { type FakeConnector, startFakeConnector } from "../support/fakeConnector.ts";
import { aChannel, aMinute, postsOf } from "../support/prompts.ts";

const TUESDAY = new Date("2026-11-24T10:00:00Z");

describe("a prompt, over the connector", () => {
  let connector: FakeConnector;
  let deps: TestDeps;
  let live: Deps;
  before(async () => {
    connector = await startFakeConnector();
  });
  after(() => connector.close());
  beforeEach(async () => {
    connector.calls.length = 0;
    deps = await testDeps();
    deps.clock.set(new Date("2026-11-23T12:00:00Z"));
    live = { ...deps, messenger: createTeamsMessenger(createBotAdapter(undefined, deps.log), "", deps) };
    const gardener = await aGardener(deps);
    const conversations = [await aChannel(deps, "questions", connector.url)];
    await changeRhythm(deps, gardener, { conversations, running: true });
    deps.clock.set(TUESDAY);
  });
  afterEach(() => deps.close());

  const courier = () => createPromptCourier(createConnectorClient({ token: async () => undefined }), deps);
  const minute = () => aMinute(live, courier());
  const cardIn = (body: Record<string, unknown>) =>
    (body["attachments"] as { content: IAdaptiveCard }[] | undefined)?.[0]?.content;

  it("begins a post in the channel, with a card Teams can draw and a line for its notification", async () => {
    await minute();
    await minute();
    const [call, ...more] = connector.calls;
    expect(more).to.deep.equal([]);
    expect(call?.path).to.equal("/v3/conversations/19%3Aquestions%40thread.tacv2/activities");
    const card = cardIn(call?.body ?? {});
    expect(card && faultsOf(card)).to.deep.equal([]);
    expect(card && readable(card))
      .to.include("Share")
      .and.include("Rhannu");
    expect(call?.body.summary).to.include("The gardeners ask");
  });

  it("changes the posted card to the new count, and empties it when the question is taken away", async () => {
    await minute();
    const [post] = await postsOf(deps);
    const itemId = post?.itemId ?? "";
    await addPerspective(live, await aPerson(deps), { id: deps.ids.next(), itemId, text: "I ask twice." });
    deps.clock.forward(11 * 60_000);
    await refreshPrompts(live);
    const [, counted] = connector.calls;
    expect(counted?.method).to.equal("PUT");
    expect(counted?.path).to.include(post?.deliveries[0]?.activityId);
    expect(readable(cardIn(counted?.body ?? {}))).to.include("Shared so far: 1 · Rhannwyd hyd yma: 1");
    await moveTo(
      live,
      { communityId: post?.communityId as never, itemId: itemId as never },
      "held",
      "system",
    );
    const emptied = connector.calls.at(-1);
    expect(readable(cardIn(emptied?.body ?? {}))).to.equal("This is no longer here.");
  });

  for (const [status, code, state] of [
    [404, "ConversationNotFound", "unreachable"],
    [403, "BotNotInConversationRoster", "unreachable"],
    [502, undefined, "uncertain"],
    [504, undefined, "uncertain"],
    [429, "Throttled", "resting"],
    [412, "PreconditionFailed", "resting"],
    [400, "Bad Argument", "failed"],
  ] as const)
    it(`sends nothing twice by itself after ${status} ${code ?? ""}`, async () => {
      connector.plan({ status, ...(code ? { code } : {}) });
      await minute();
      expect(connector.calls).to.have.length(1);
      expect((await postsOf(deps))[0]?.deliveries[0]?.state).to.equal(state);
      if (state === "resting") return;
      deps.clock.forward(60 * 60_000);
      await minute();
      expect(connector.calls).to.have.length(1);
    });
});
