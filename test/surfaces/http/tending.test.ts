import { expect } from "chai";
import type { ErrorResponse, ItemView, MyGardenView } from "../../../bot/contract/api.ts";
import type { QueueResponse, QueueSuggestions } from "../../../bot/contract/tend.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { type Garden, idOfWho, startGarden } from "../../support/garden.ts";

const DAY_MS = 86_400_000;

describe("looking after a community, over HTTP", () => {
  let garden: Garden;
  beforeEach(async () => {
    garden = await startGarden();
  });
  afterEach(() => garden.close());

  const queue = async () => {
    await garden.app.deps.search.caughtUp();
    const { body } = await garden.as("gardener", "GET", "/api/communities/first/tending");
    return body as QueueResponse;
  };
  const rowOf = async (reason: string) => (await queue()).rows.find((row) => row.reason === reason);
  const act = async (key: string | undefined, body: object) => {
    const answer = await garden.as(
      "gardener",
      "POST",
      `/api/tending/${encodeURIComponent(key ?? "")}/act`,
      body,
    );
    return answer.status === 200 ? 200 : (answer.body as ErrorResponse).error;
  };

  it("shows a row with why, since when, what to do first and what else", async () => {
    const id = await garden.saves("rhodri");
    garden.clock.forward(3 * DAY_MS);
    const row = await rowOf("unanswered");
    expect(row).to.deep.include({
      key: `unanswered.${id}`,
      urgency: "today",
      itemId: id,
      title: "How do you begin when nobody wants you there",
      days: 3,
      acts: ["invite", "nudge", "ask", "team"],
      done: [],
      link: garden.app.deps.links.item(id),
    });
    expect(await act(row?.key, { do: "team" })).to.equal(200);
    expect((await rowOf("unanswered"))?.done).to.deep.equal(["team"]);
  });

  it("names the gardeners, who is away and who stands in, and that everything is paused", async () => {
    const before = await queue();
    expect(before.gardeners).to.deep.include({
      personId: idOfWho("gardener"),
      name: "Jadwiga Vance",
      you: true,
    });
    expect(before).to.deep.include({ today: "2026-11-24", timeZone: "Europe/London", minutes: 0 });
    const away = { from: "2026-11-25", until: "2026-11-27" };
    await garden.as("gardener", "POST", "/api/garden/away", { away });
    await garden.as("gardener", "POST", "/api/garden/pause", { until: "2026-11-26" });
    await garden.as("gardener", "POST", "/api/garden/minutes", { minutes: 25 });
    const after = await queue();
    expect(after.gardeners.find(({ you }) => you)?.away).to.deep.equal(away);
    expect(after).to.include({ pausedUntil: "2026-11-26", minutes: 25 });
    garden.clock.forward(4 * DAY_MS);
    const later = await queue();
    expect(later).to.not.have.property("pausedUntil");
    expect(later.gardeners.find(({ you }) => you)).to.not.have.property("away");
  });

  it("refuses bad input with a sentence, and gives findings back for words to people", async () => {
    await garden.saves("rhodri");
    garden.clock.forward(8 * DAY_MS);
    const row = await rowOf("unanswered");
    for (const body of [
      {},
      { do: "dance" },
      { do: "snooze", until: "never" },
      { do: "invite", invites: [] },
      { do: "invite", invites: [1, 2, 3] },
      { do: "link" },
      { do: "welcome", personIds: "all", words: "x" },
    ])
      expect(await act(row?.key, body), JSON.stringify(body)).to.have.property("code", "request-malformed");
    expect(await act("unanswered.nothing", { do: "done" })).to.have.property("code", "not-found");
    const long = { do: "ask", words: "x".repeat(1001) };
    expect(await act(row?.key, long)).to.have.property("code", "note-too-long");
    const found = (await act(row?.key, {
      do: "ask",
      words: "Was it for 07700 900123?",
    })) as ErrorResponse["error"];
    expect(found.code).to.equal("identifiers-found");
    expect(found.findings?.[0]).to.include({ field: "text", level: "stop" });
    const until = await garden.as("gardener", "POST", "/api/garden/pause", { until: "2020-01-01" });
    expect((until.body as ErrorResponse).error).to.include({ code: "days-unclear", field: "until" });
  });

  it("suggests people only by what they wrote with their name", async () => {
    const named = await garden.saves("colleague");
    await garden.as("ebrill", "POST", `/api/items/${named}/perspectives`, {
      id: garden.app.deps.ids.next(),
      text: "Knock twice.",
      unnamed: true,
    });
    garden.clock.forward(2 * 3_600_000);
    await publishWaiting(garden.app.deps);
    const asked = await garden.saves("rhodri", { title: "And when nobody opens?" });
    garden.clock.forward(3 * DAY_MS);
    await queue();
    const path = `/api/tending/unanswered.${asked}/suggestions`;
    const { body } = await garden.as("gardener", "POST", path, {});
    expect((body as QueueSuggestions).people.map(({ name }) => name)).to.deep.equal(["Wunmi Xavier"]);
    expect(JSON.stringify(body)).to.not.include("Ebrill");
  });

  it("keeps a gardener's question with an unnamed item: for its author and gardeners, and for nobody else", async () => {
    const id = await garden.saves("rhodri", { unnamed: true });
    garden.clock.forward(2 * 3_600_000);
    await publishWaiting(garden.app.deps);
    garden.clock.forward(8 * DAY_MS);
    expect(await act(`unanswered.${id}`, { do: "ask", words: "What have you tried?" })).to.equal(200);
    const seenBy = async (who: "rhodri" | "gardener" | "colleague") =>
      ((await garden.as(who, "GET", `/api/items/${id}`)).body as ItemView).asked;
    const asked = { why: "reword", wording: "What have you tried?" };
    expect([await seenBy("rhodri"), await seenBy("gardener"), await seenBy("colleague")]).to.deep.equal([
      asked,
      asked,
      undefined,
    ]);
    const mine = async () =>
      ((await garden.as("rhodri", "GET", "/api/me/garden")).body as MyGardenView).written[0]?.asked;
    expect(await mine()).to.deep.equal(asked);
    expect(await garden.app.deps.store.notices.of(idOfWho("rhodri"))).to.deep.equal([]);
    expect(
      (await garden.as("gardener", "POST", `/api/items/${id}/asked`, { answer: "right" })).status,
    ).to.equal(403);
    expect((await garden.as("rhodri", "POST", `/api/items/${id}/asked`, { answer: "seen" })).status).to.equal(
      200,
    );
    expect(await mine()).to.equal(undefined);
  });

  it("shows twenty of a kind, and says how many more there are", async () => {
    for (let n = 0; n < 23; n++)
      await garden.saves("rhodri", { title: `Question ${n}`, topics: [`topic ${n}`] });
    garden.clock.forward(2 * DAY_MS);
    const { rows, more } = await queue();
    expect(rows.filter(({ reason }) => reason === "unanswered")).to.have.length(20);
    expect(more).to.deep.include({ reason: "unanswered", count: 3 });
  });
});
