import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { expect } from "chai";
import { CARD_MAX_BYTES } from "../../../bot/cards/attachment.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { isTakenFrom } from "../../../bot/surfaces/extension/isTakenFrom.ts";
import { consentsOf } from "../../../bot/usecases/consent.ts";
import { publishWaiting } from "../../../bot/usecases/publishWaiting.ts";
import { FEMI, NIA, saveOnMessage, submitOnMessage } from "../../support/activities.ts";
import { aPerson } from "../../support/builders.ts";
import { button, bytesOf, faultsOf, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { type Answer, startTalk, type Talk } from "../../support/talk.ts";

const HTML = "<p>Whatever I ask, the answer is yes.</p><p>How do you set up the conversation?</p>";
const NAMED = "<p>I saw Sarah Pritchard, phone 07700 900123. Sarah Pritchard says yes to all.</p>";

describe("saving a chat message safely", () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await startTalk();
  });
  afterEach(() => talk.deps.close());

  const items = async () => {
    const page = await talk.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 });
    return page.documents.map(({ value }) => value);
  };
  const cardIn = (body: Answer): IAdaptiveCard => {
    expect(body.task?.type, JSON.stringify(body)).to.equal("continue");
    return body.task.value.card.content;
  };
  const open = async (html = HTML, payload = {}) =>
    cardIn((await talk.invoke(saveOnMessage(html, payload))).body);
  const submit = async (card: IAdaptiveCard, changes: object = {}, html = HTML, payload = {}) => {
    const title = readable(card).includes("Save anyway") ? "Save anyway" : "Save";
    const data = { ...button(card, title).data, ...typedIn(card), ...changes };
    return (await talk.invoke(submitOnMessage(data, html, payload))).body;
  };
  const askedOfFemi = async () => consentsOf(talk.deps, await aPerson(talk.deps, "Femi"));
  const from = (user: object | null) => ({ from: { user } });

  it("asks the sender, and nobody else learns who that was", async () => {
    const result = await submit(await open());
    expect(JSON.stringify(result)).to.not.include(FEMI.aadObjectId).and.not.include(FEMI.name);
    const [asked, ...more] = await askedOfFemi();
    expect(more).to.deep.equal([]);
    const [item] = await items();
    expect(asked?.itemId).to.equal(item?.id);
    expect(item?.sender).to.not.equal(undefined);
    expect(JSON.stringify(item)).to.not.include(FEMI.aadObjectId);
  });

  it("asks nobody where the sender is no person of an organisation, or the saver", async () => {
    const senders = [
      null,
      { userIdentityType: "aadUser", id: "not-an-id" },
      { userIdentityType: "anonymousGuest", id: FEMI.aadObjectId },
      { id: FEMI.aadObjectId },
      { userIdentityType: "aadUser", id: NIA.aadObjectId },
    ];
    for (const [i, user] of senders.entries()) {
      const html = `<p>Thought ${"about supervision ".repeat(i + 1)}</p>`;
      const card = await open(html, from(user));
      await submit(card, { text: `${i} ${"words ".repeat(i + 1)}` }, html, from(user));
    }
    expect((await items()).filter(({ sender }) => sender)).to.deep.equal([]);
    expect(await askedOfFemi()).to.deep.equal([]);
  });

  it("knows a title of the saver's own from one made of the message", async () => {
    await submit(await open());
    await submit(await open(), { title: "Capacity and agreeing", text: "Another text." });
    await submit(await open(), { title: "Asking another way round", text: "A third text." });
    const subject = { subject: "Agreeing in reviews" };
    await submit(await open(HTML, subject), { text: "A fourth text." }, HTML, subject);
    const own = (await items()).filter(({ ownTitle }) => ownTitle).map(({ title }) => title);
    expect(own).to.have.members(["Capacity and agreeing", "Asking another way round"]);
  });

  it("gives the dialog back with what was found, small enough, and saves it on the next press", async () => {
    const again = cardIn(await submit(await open(NAMED), {}, NAMED));
    expect(faultsOf(again)).to.deep.equal([]);
    expect(bytesOf(again)).to.be.below(CARD_MAX_BYTES);
    expect(readable(again)).to.include("“Sarah Pritchard” · 3 times").and.include("“07700 900123”");
    const chosen = Object.fromEntries(
      Object.values(inputsOf(again)).flatMap(({ id, choices }) =>
        /^finding/.test(String(id)) ? [[id, (choices as { value: string }[])[0]?.value]] : [],
      ),
    );
    // Not all at once: what the title became in between is still the sender's.
    const [[first, wording] = []] = Object.entries(chosen);
    const third = cardIn(await submit(again, { [String(first)]: wording }, NAMED));
    const rest = Object.fromEntries(
      Object.values(inputsOf(third)).flatMap(({ id, choices }) =>
        /^finding/.test(String(id)) ? [[id, (choices as { value: string }[])[0]?.value]] : [],
      ),
    );
    const { composeExtension } = await submit(third, rest, NAMED);
    expect(composeExtension.type).to.equal("result");
    const [item] = await items();
    expect(JSON.stringify(item)).to.not.match(/Sarah|Pritchard|07700/);
    // The rest of the title is the sender's words still.
    expect(item?.ownTitle).to.equal(undefined);
  });

  it("takes many findings a few at a time, and says how many more there are", async () => {
    const numbers = Array.from({ length: 9 }, (_, i) => `0770090010${i}`);
    const html = `<p>Ring ${numbers.join(" or ")} today.</p>`;
    let card = cardIn(await submit(await open(html), { title: "Numbers" }, html));
    expect(readable(card)).to.include("There are 3 more.");
    const settle = (shown: IAdaptiveCard) =>
      Object.fromEntries(
        Object.keys(inputsOf(shown)).flatMap((id) => (/^finding/.test(id) ? [[id, "use:a number"]] : [])),
      );
    card = cardIn(await submit(card, settle(card), html));
    expect(readable(card)).to.not.include(" more.");
    expect((await submit(card, settle(card), html)).composeExtension.type).to.equal("result");
    expect((await items())[0]?.text).to.not.match(/\d{5}/);
  });

  it("keeps it without the saver's name, told in the dialog, and puts nothing into the conversation", async () => {
    const body = await submit(await open(), { unnamed: "true" });
    expect(body.composeExtension).to.equal(undefined);
    expect(body.task).to.deep.equal({
      type: "message",
      value:
        "Kept without your name. It appears in 5 to 60 minutes. Only you see this. In your garden you can read, change or withdraw it.",
    });
    expect(await items()).to.deep.equal([]);
    expect(await askedOfFemi()).to.deep.equal([]);
    talk.deps.clock.forward(3 * 3_600_000);
    await publishWaiting(talk.deps);
    const [item] = await items();
    expect(item?.savedBy).to.equal(undefined);
    expect(await askedOfFemi()).to.have.length(1);
  });

  it("needs two clicks where nothing is to be settled", async () => {
    expect(readable(await open())).to.not.include("Could somebody be recognised");
    expect((await submit(await open())).composeExtension.type).to.equal("result");
  });
});

describe("a title", () => {
  const message = "I saw Sarah, who says yes to everything she is asked. Cafodd Siân ei hasesu.";
  const taken = [
    "who says yes",
    "Who says YES to everything?",
    "The person, who says yes to everything",
    "Sarah",
    "ei hasesu",
  ];
  const own = ["Agreeing in reviews", "Says yes too often", "Everything asked", "", "…"];
  for (const title of taken)
    it(`is the message's: “${title}”`, () => expect(isTakenFrom(title, message)).to.equal(true));
  for (const title of own)
    it(`is the saver's: “${title}”`, () => expect(isTakenFrom(title, message)).to.equal(false));
});
