import { expect } from "chai";
import { CARD_MAX_BYTES } from "../../../bot/cards/attachment.ts";
import type { Item } from "../../../bot/domain/item.ts";
import { anInvoke, aQuery } from "../../support/activities.ts";
import { aSavedItem } from "../../support/builders.ts";
import { bytesOf, faultsOf, readable } from "../../support/cards.ts";
import { type Answer, startTalk, type Talk } from "../../support/talk.ts";

describe("finding from the compose box", () => {
  let talk: Talk;
  const saved: Item[] = [];
  before(async () => {
    talk = await startTalk();
    for (let i = 0; i < 30; i++) {
      talk.deps.clock.forward(60_000);
      const kind = i % 2 ? "insight" : "question";
      const title = `Supervision, thought ${i} of many`;
      saved.push(
        await aSavedItem(talk.deps, { kind, title, topics: i < 10 ? ["supervision"] : ["hoarding"] }),
      );
    }
  });
  after(() => talk.deps.close());

  const titles = (body: Answer) =>
    body.composeExtension.attachments.map(({ preview }) => preview.content.title);
  const find = async (parameters: Record<string, unknown>, options = {}) =>
    (await talk.invoke(aQuery(parameters, options))).body;

  it("shows the newest before anything is typed", async () => {
    for (const parameters of [{ initialRun: "true" }, {}, { text: "" }, { text: "   " }]) {
      const body = await find(parameters);
      expect(body.composeExtension.type).to.equal("result");
      expect(titles(body)).to.have.length(25);
      expect(titles(body)[0]).to.equal("Supervision, thought 29 of many");
    }
  });

  it("takes every subset of its parameters", async () => {
    for (const text of [undefined, "supervision thought"])
      for (const kind of [undefined, "question", "poem"])
        for (const topic of [undefined, "supervision"]) {
          const given = { ...(text && { text }), ...(kind && { kind }), ...(topic && { topic }) };
          const found = titles(await find(given)).map((title) => saved.find((item) => item.title === title));
          expect(found.length, JSON.stringify(given)).to.be.greaterThan(0);
          if (kind === "question") expect(found.every((item) => item?.kind === kind)).to.equal(true);
          if (topic) expect(found.every((item) => item?.topics.includes(topic))).to.equal(true);
        }
  });

  it("pages with skip and count, and says when that was all", async () => {
    const first = titles(await find({ text: "" }, { skip: 0, count: 10 }));
    const second = titles(await find({ text: "" }, { skip: 10, count: 10 }));
    expect(first.concat(second)).to.have.length(20);
    expect(new Set(first.concat(second)).size).to.equal(20);
    const past = await find({ text: "" }, { skip: 100, count: 10 });
    expect(past.composeExtension).to.deep.equal({ type: "message", text: "That is all there is." });
    const odd = [
      { skip: -3, count: 0 },
      { skip: "x", count: 1e9 },
      { skip: null, count: Number.NaN },
    ];
    for (const options of odd) expect(titles(await find({}, options as never)).length).to.be.within(1, 25);
  });

  it("inserts kind, title and link, in a card small enough to be sent", async () => {
    for (const { content, preview } of (await find({ text: "supervision" })).composeExtension.attachments) {
      expect(faultsOf(content)).to.deep.equal([]);
      expect(bytesOf(content)).to.be.below(CARD_MAX_BYTES);
      expect(readable(content)).to.match(
        /^(Question|Insight) · Practice Garden\nSupervision, thought \d+ of many\nOpen$/,
      );
      expect(preview.content.text).to.match(/^(Question|Insight) · /);
    }
  });

  it("says what to do when nothing is found", async () => {
    const { composeExtension } = await find({ text: "xylophone repairs" });
    expect(composeExtension.type).to.equal("message");
    expect(composeExtension.text)
      .to.include("Nothing found for “xylophone repairs”")
      .and.include("ask the community");
  });

  it("finds the same when a client leaves out the command and the parameter's name", async () => {
    const value = { parameters: [{ value: "supervision" }], queryOptions: { skip: 0, count: 25 } };
    expect(titles((await talk.invoke(anInvoke("composeExtension/query", value))).body)).to.have.length(25);
  });

  it("answers any text, however long or odd", async () => {
    for (const text of ["x".repeat(20_000), "((((", "\u0000", "🙂", "* OR 1=1", 42, { a: 1 }, null]) {
      const { composeExtension } = await find({ text });
      expect(composeExtension.type, JSON.stringify(text)).to.be.oneOf(["message", "result"]);
    }
  });
});

describe("a link pasted into a chat", () => {
  let talk: Talk;
  let item: Item;
  beforeEach(async () => {
    talk = await startTalk();
    item = await aSavedItem(talk.deps);
  });
  afterEach(() => talk.deps.close());

  const unfurl = async (url: unknown, name = "queryLink", changes = {}) => {
    const { status, body } = await talk.invoke(
      anInvoke(`composeExtension/${name}`, { url }, { place: "groupChat", ...changes }),
    );
    expect(status).to.equal(200);
    return body.composeExtension.attachments;
  };

  it("becomes a card of version 1.3 with kind, title and link", async () => {
    const [card, ...more] = await unfurl(`https://garden.example.org/i/${item.id}?from=chat#x`);
    expect(more).to.deep.equal([]);
    expect(card?.content.version).to.equal("1.3");
    expect(readable(card?.content)).to.equal(`Question · Practice Garden\n${item.title}\nOpen`);
    expect(card?.preview.content.title).to.equal(item.title);
  });

  it("stays a link where it is not ours, leads nowhere or is nothing", async () => {
    const other = talk.deps.ids.next();
    for (const url of [
      `https://evil.example/i/${item.id}`,
      `https://garden.example.org.evil.example/i/${item.id}`,
      `https://garden.example.org/i/${other}`,
      "https://garden.example.org/i/",
      "not a link",
      "",
      7,
      undefined,
    ])
      expect(await unfurl(url), String(url)).to.deep.equal([]);
  });

  it("stays a link where not everybody in the chat may read what it leads to, whoever pastes it", async () => {
    const stored = (await talk.deps.store.communities.all())[0];
    if (!stored) throw new Error("There is a first community");
    await talk.deps.store.communities.write([
      { replace: { ...stored.value, open: false }, version: stored.version },
    ]);
    const { FEMI } = await import("../../support/activities.ts");
    expect(
      await unfurl(`https://garden.example.org/i/${item.id}`, "queryLink", { sender: FEMI }),
    ).to.deep.equal([]);
    expect(await unfurl(`https://garden.example.org/i/${item.id}`)).to.deep.equal([]);
  });

  it("says nothing of what it leads to where nobody is known, whether it is there or not", async () => {
    const from = { from: { id: "anonymous" }, channelData: {} };
    const show = async (id: string) =>
      (await unfurl(`https://garden.example.org/i/${id}`, "anonymousQueryLink", from))[0]?.content;
    const missing = talk.deps.ids.next();
    const there = await show(item.id);
    expect(readable(there)).to.equal(
      "Practice Garden\nPractice knowledge\nOpen it in Practice Garden to read it.\nOpen",
    );
    expect(JSON.stringify(await show(missing)).replaceAll(missing, item.id)).to.equal(JSON.stringify(there));
    expect(await unfurl("https://evil.example/i/1", "anonymousQueryLink", from)).to.deep.equal([]);
  });
});
