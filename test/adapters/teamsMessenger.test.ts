import { expect } from "chai";
import { createBotAdapter } from "../../bot/adapters/teams/botAdapter.ts";
import { createTeamsMessenger } from "../../bot/adapters/teams/messenger.ts";
import type { ConversationReference } from "../../bot/domain/conversation.ts";
import { PracticeError } from "../../bot/domain/errors.ts";
import type { ItemId } from "../../bot/domain/ids.ts";
import type { BotMessage, Messenger } from "../../bot/ports/messenger.ts";
import { BOT_ID, NIA } from "../support/activities.ts";
import { aSavedItem, TENANT } from "../support/builders.ts";
import { button, readable } from "../support/cards.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { type FakeConnector, startFakeConnector } from "../support/fakeConnector.ts";

describe("the bot's own words, over the connector (local mode)", () => {
  let connector: FakeConnector;
  let deps: TestDeps;
  let messenger: Messenger;
  before(async () => {
    connector = await startFakeConnector();
    deps = await testDeps();
    messenger = createTeamsMessenger(createBotAdapter(undefined, deps.log), "", deps);
  });
  beforeEach(() => {
    connector.calls.length = 0;
    deps.log.lines.length = 0;
  });
  after(async () => {
    await connector.close();
    await deps.close();
  });

  const to = (changes: Partial<ConversationReference> = {}): ConversationReference => ({
    conversationId: "19:personal",
    kind: "personal",
    serviceUrl: connector.url,
    tenantId: TENANT,
    botId: BOT_ID,
    userId: NIA.id,
    ...changes,
  });
  const news: BotMessage = {
    kind: "thread-news",
    itemTitle: "A title",
    news: { perspectives: 2, uses: 0, thanks: 0 },
    follows: false,
    link: "https://x/i/1",
  };
  const lastCard = () => connector.calls.at(-1)?.body.attachments?.[0]?.content;

  it("arrives as one card in the person's chat, with a summary, and its id comes back", async () => {
    const sent = await messenger.send(to(), news, "en");
    expect(sent).to.have.property("sent", true);
    expect(sent.sent && sent.activityId).to.match(/^activity-/);
    expect(connector.sent()).to.have.length(1);
    expect(connector.calls[0]?.path).to.include("/v3/conversations/19%3Apersonal/activities");
    expect(connector.sent()[0]?.summary).to.equal("On something you wrote: 2 new perspectives");
    expect(button(lastCard(), "Open")).to.include({ url: "https://x/i/1" });
  });

  it("shows no word of an item, in either language, and says something in each", async () => {
    const item = await aSavedItem(deps, { title: "A very secret title", text: "A very secret text" });
    const about = { itemTitle: item.title, link: deps.links.item(item.id) };
    const all: BotMessage[] = [
      { kind: "consent-request", item, communityName: "Practice", link: about.link },
      { kind: "reword-request", ...about, wording: "Put it wider." },
      { kind: "removed", ...about },
      ...(["recognised", "worry", "unkind", "detail", "gardener", "its-writer"] as const).flatMap(
        (because) => [
          { kind: "removed" as const, ...about, because },
          { kind: "held" as const, ...about, because },
        ],
      ),
      { kind: "restored", ...about },
      { kind: "held", ...about },
      { kind: "release-notice", ...about },
      { kind: "thread-news", ...about, news: { perspectives: 1, uses: 0, thanks: 0 }, follows: false },
      ...(["invite", "nudge", "reword", "went", "used", "right", "thanks", "welcome"] as const).map(
        (wish) => ({
          kind: "gardener-asks" as const,
          wish,
          topic: "hoarding",
          link: about.link,
        }),
      ),
      { kind: "gardener-asks", wish: "invite", words: "You know.", from: "Nia", link: about.link },
      { kind: "welcome", communityName: "Practice", question: true, link: about.link },
      { kind: "welcome", communityName: "Practice", question: false, link: about.link },
      {
        kind: "gardener-note",
        rows: [{ reason: "unanswered", days: 3, link: about.link }],
        more: 2,
        link: about.link,
      },
      ...(["saved", "asked", "kept"] as const).map((why) => ({
        kind: "follow-up" as const,
        why,
        itemId: "0197c6a0-0000-7000-8000-000000000001" as ItemId,
        ...about,
        seed: "0197c6a0-0000-7000-8000-000000000002",
      })),
      { kind: "kept-unnamed", link: deps.links.garden() },
      { kind: "words-back", error: new PracticeError("title-empty"), words: "mine", link: about.link },
    ];
    const seen = new Set<string>();
    for (const language of ["en", "cy"] as const)
      for (const message of all) {
        expect(await messenger.send(to(), message, language)).to.have.property("sent", true);
        const text = readable(lastCard());
        expect(text).to.not.include("secret");
        seen.add(text);
      }
    expect(seen.size).to.equal(all.length * 2);
  });

  const unreachable: [number, string][] = [
    [403, "BotDisabledByAdmin"],
    [403, "BotNotInConversationRoster"],
    [403, "ConversationBlockedByUser"],
    [403, "NotEnoughPermissions"],
    [404, "ConversationNotFound"],
    [404, "ActivityNotFoundInConversation"],
  ];
  for (const [status, code] of unreachable)
    it(`is known not to arrive until they come back: ${status} ${code}`, async () => {
      connector.plan({ status, code });
      expect(await messenger.send(to(), news, "en")).to.deep.equal({ sent: false, because: "unreachable" });
      expect(connector.calls).to.have.length(1);
    });

  const again: { status: number; code?: string; headers?: Record<string, string>; times: number }[] = [
    { status: 429, code: "Throttled", times: 1 },
    { status: 412, code: "PreconditionFailed", times: 1 },
    { status: 403, code: "ProxySaysNo", times: 1 },
    // The SDK tries these four times itself.
    { status: 429, code: "Throttled", headers: { "retry-after": "0" }, times: 4 },
    { status: 503, headers: { "retry-after": "0" }, times: 4 },
  ];
  for (const { times, ...answer } of again)
    it(`is to be tried again after ${answer.status} ${answer.code ?? ""} ${answer.headers ? "with Retry-After" : ""}`, async () => {
      connector.plan(...Array.from({ length: times }, () => answer));
      expect(await messenger.send(to(), news, "en")).to.deep.equal({ sent: false, because: "try-again" });
      expect(deps.log.lines.map(({ event }) => event)).to.deep.equal(["message.not-sent"]);
      // Whatever is left of the plan must not reach the next test.
      while (connector.planned() > 0) await messenger.send(to(), news, "en");
    });

  it("is to be tried again where nobody answers at all", async () => {
    const nowhere = to({ serviceUrl: "http://127.0.0.1:9/" });
    expect(await messenger.send(nowhere, news, "en")).to.deep.equal({ sent: false, because: "try-again" });
  });

  it("puts the item as it is now in place of a card, with community and perspectives", async () => {
    const item = await aSavedItem(deps, { title: "What do you ask first?" });
    const perspective = {
      type: "perspective" as const,
      id: deps.ids.next() as never,
      communityId: item.communityId,
      itemId: item.id,
      state: "published" as const,
      text: "What a good day looks like.",
      fitsWhen: "at home",
      sample: false,
      createdAt: item.createdAt,
      updatedAt: item.updatedAt,
      helpedMe: 0,
    };
    const shown = { item, perspectives: [perspective], communityName: "Practice community" };
    const channel = "19:channel@thread.tacv2;messageid=5";
    const at = { reference: to({ kind: "channel", conversationId: channel }), activityId: "card-1" };
    expect(await messenger.replaceCard({ ...at, shows: "item" }, shown, "en")).to.equal(true);
    const [call] = connector.calls;
    expect(call?.method).to.equal("PUT");
    expect(decodeURIComponent(call?.path ?? "")).to.include(`/v3/conversations/${channel}/activities/card-1`);
    expect(readable(lastCard()))
      .to.include("Question · Practice community")
      .and.include("What do you ask first?")
      .and.include("What a good day looks like.");
    expect(button(lastCard(), "Add it").data).to.include({ verb: "perspective", itemId: item.id });
  });

  it("leaves nothing in place of a card whose item is gone, nor of a list, in the card's language", async () => {
    const at = { reference: to(), activityId: "card-1" };
    await messenger.replaceCard({ ...at, shows: "item" }, undefined, "cy");
    expect(readable(lastCard())).to.equal("Nid yw hwn yma mwyach.");
    const item = await aSavedItem(deps);
    const shown = { item, perspectives: [], communityName: "Practice" };
    await messenger.replaceCard({ ...at, shows: "list" }, shown, "en");
    expect(readable(lastCard())).to.equal(
      "Something in this list has changed. Ask again, and I will look anew.",
    );
    await messenger.replaceCard({ ...at, shows: "item" }, { aged: item.id }, "en");
    expect(readable(lastCard())).to.not.include(item.title);
    expect(button(lastCard(), "Open")).to.include({ url: deps.links.item(item.id) });
  });

  it("has nothing left to do where the card is gone, and says so where it could not", async () => {
    const at = { reference: to(), activityId: "card-1", shows: "item" as const };
    connector.plan({ status: 404, code: "ActivityNotFoundInConversation" });
    expect(await messenger.replaceCard(at, undefined, "en")).to.equal(true);
    connector.plan({ status: 403, code: "BotNotInConversationRoster" });
    expect(await messenger.replaceCard(at, undefined, "en")).to.equal(false);
    expect(deps.log.lines.map(({ event }) => event)).to.deep.equal([
      "card.not-replaced",
      "card.not-replaced",
    ]);
  });
});
