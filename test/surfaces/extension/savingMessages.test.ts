import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { expect } from "chai";
import { CARD_MAX_BYTES } from "../../../bot/cards/attachment.ts";
import { FIRST_COMMUNITY, newCommunity } from "../../../bot/domain/community.ts";
import { PracticeError } from "../../../bot/domain/errors.ts";
import type { CommunityId, DraftId } from "../../../bot/domain/ids.ts";
import { anInvoke, FEMI, NIA, saveOnMessage, submitOnMessage } from "../../support/activities.ts";
import { aSavedItem } from "../../support/builders.ts";
import { button, bytesOf, faultsOf, inputsOf, readable, typedIn } from "../../support/cards.ts";
import { type Answer, startTalk, type Talk } from "../../support/talk.ts";

const HTML = "<p>Whatever I ask, the answer is yes.</p><p>How do you set up the conversation?</p>";

describe("saving a chat message", () => {
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
  const open = async (html = HTML, payload = {}, changes = {}) =>
    cardIn((await talk.invoke(saveOnMessage(html, payload, changes))).body);
  const dataOf = (card: IAdaptiveCard) =>
    button(card, readable(card).includes("Save anyway") ? "Save anyway" : "Save").data as unknown as {
      id: string;
      draftId?: DraftId;
    };
  const submit = async (
    card: IAdaptiveCard,
    changes: object = {},
    html = HTML,
    payload = {},
    activity = {},
  ) => {
    const data = { ...dataOf(card), ...typedIn(card), ...changes };
    return (await talk.invoke(submitOnMessage(data, html, payload, activity))).body;
  };

  it("opens a dialog with kind, title and text from the message, and the standing line", async () => {
    const card = await open();
    expect(typedIn(card)).to.include({
      kind: "question",
      title: "How do you set up the conversation?",
      text: "Whatever I ask, the answer is yes.\nHow do you set up the conversation?",
    });
    expect(readable(card)).to.include("Not a case record").and.include("Write about the practice");
    expect(Object.keys(inputsOf(card))).to.not.include("communityId");
  });

  it("saves it, and puts a card with kind, title and link into the conversation", async () => {
    const card = await open();
    const { composeExtension } = await submit(card, { otherTopics: "mental capacity" });
    const [result] = composeExtension.attachments;
    const [item] = await items();
    expect(item).to.deep.include({ kind: "question", origin: "chat", topics: ["mental capacity"] });
    expect(composeExtension.type).to.equal("result");
    expect(readable(result?.content)).to.equal(
      "Question · Practice Garden\nHow do you set up the conversation?\nOpen",
    );
    expect(button(result?.content, "Open")).to.include({ url: `https://garden.example.org/i/${item?.id}` });
    expect(result?.preview.content.title).to.equal("How do you set up the conversation?");
  });

  it("makes one item of two presses, and of the client's retry while the first is still under way", async () => {
    const card = await open();
    await Promise.all([submit(card), submit(card)]);
    const { composeExtension } = await submit(card);
    expect(composeExtension.type).to.equal("result");
    expect(await items()).to.have.length(1);
  });

  it("keeps neither the sender's name nor the link to the message, nor names in mentions", async () => {
    const html = '<p><at id="0">Gethin Rowlands</at> ask twice, on different days.</p>';
    const mentions = [{ id: 0, mentionText: "Gethin Rowlands", mentioned: { user: { id: "x" } } }];
    const card = await open(html, { mentions });
    await submit(card, {}, html, { mentions });
    const all = async (...containers: ("knowledge" | "people" | "membership" | "system")[]) => {
      const documents = containers.map((name) => talk.deps.documents.changes(name, undefined, 1000));
      return JSON.stringify(await Promise.all(documents));
    };
    expect(await items()).to.have.length(1);
    expect(await all("knowledge", "people", "membership", "system")).to.not.match(/Femi|secret-link|Gethin/);
    // That somebody is to be asked lies with them, and what about is told by no id beside it.
    expect(await all("knowledge", "membership")).to.not.include(FEMI.aadObjectId);
  });

  it("names the author only where they saved their own message", async () => {
    const own = { from: { user: { id: NIA.aadObjectId, displayName: "Nia" } } };
    await submit(await open(HTML, own), {}, HTML, own);
    await submit(await open("<p>Something else entirely, about handover.</p>"));
    // A dialog opened on one's own message, sent again as if for a colleague's: unnamed.
    await submit(await open("<p>A third thing about supervision.</p>", own), {}, HTML);
    for (const from of [null, { user: null }, { application: { displayName: "A bot" } }])
      await submit(await open("<p>From no person at all, about hoarding.</p>", { from }), {}, HTML, { from });
    const saved = await items();
    expect(saved.filter(({ author }) => author).map(({ text }) => text.slice(0, 8))).to.deep.equal([
      "Whatever",
    ]);
    expect(saved.every(({ savedBy }) => savedBy === NIA.personId)).to.equal(true);
  });

  it("works from the compose box without a message, under one's own name", async () => {
    for (const commandContext of ["compose", "commandBox"]) {
      const value = { commandId: "save", commandContext };
      const card = cardIn((await talk.invoke(anInvoke("composeExtension/fetchTask", value))).body);
      expect(typedIn(card)).to.include({ title: "", text: "" });
      const data = { ...dataOf(card), kind: "story", title: `From ${commandContext}`, text: "What I did." };
      await talk.invoke(anInvoke("composeExtension/submitAction", { ...value, data }));
    }
    for (const item of await items())
      expect(item).to.deep.include({ origin: "compose", author: { personId: NIA.personId, name: "Nia" } });
    expect(await items()).to.have.length(2);
  });

  const corpus: Record<string, string> = {
    mentions: '<p><at id="0">Nerys</at>&nbsp;<at id="1">Pugh</at> what would you do?</p>',
    emoji: '<p>Well done <img itemtype="http://schema.skype.com/Emoji" alt="🎉" src="https://x/y.png"></p>',
    lists: "<ul><li>one</li><li>two</li></ul>",
    "a quoted reply":
      '<blockquote itemtype="http://schema.skype.com/Reply"><strong itemprop="mri">N</strong><p>Old</p></blockquote><p>New.</p>',
    links: '<p>See <a href="https://example.org/a">the guide</a></p>',
    "attachments only": '<attachment id="1"></attachment>',
    "28 KB of HTML": `<p>${"<b>Supervision</b> &amp; support. ".repeat(900)}</p>`.slice(0, 28 * 1024),
    "right-to-left text": "<p dir='rtl'>كيف نقيّم القدرة عندما يوافق الشخص على كل شيء؟</p>",
    "empty text": "",
    "white space": "<p>&nbsp; </p>",
    "broken HTML": "<p><b>ask <i>twice</b></p></div><",
    "6,000 four-byte emoji": `<p>${"🌱".repeat(6000)}</p>`,
    "6,000 three-byte letters": `<p>${"अ".repeat(6000)}</p>`,
  };
  for (const [name, html] of Object.entries(corpus))
    it(`opens a dialog that can be drawn, sent and saved on a message with ${name}`, async () => {
      await aSavedItem(talk.deps);
      const card = await open(html);
      expect(faultsOf(card)).to.deep.equal([]);
      expect(bytesOf(card)).to.be.below(CARD_MAX_BYTES);
      const { composeExtension } = await submit(card, { title: "A title of my own", ...ifBlank(card) }, html);
      expect(composeExtension?.type, JSON.stringify(composeExtension)).to.equal("result");
      expect(await items()).to.have.length(2);
    });

  it("opens on a message whose body, sender or everything else is missing", async () => {
    for (const messagePayload of [{}, { body: null }, { body: {} }, { body: { content: null } }, null]) {
      const value = { commandId: "save", commandContext: "message", messagePayload };
      const { body } = await talk.invoke(anInvoke("composeExtension/fetchTask", value));
      expect(typedIn(cardIn(body))).to.include({ title: "", text: "" });
    }
  });

  it("takes a channel post's subject for the title", async () => {
    const card = await open(HTML, { subject: "Capacity and agreeing" });
    expect(typedIn(card)).to.include({ title: "Capacity and agreeing" });
  });

  it("says so when the message has been deleted", async () => {
    const { body } = await talk.invoke(saveOnMessage("", { deleted: true }));
    expect(body.task.value).to.include("has been deleted");
  });

  it("keeps the whole of a longer message as a draft, and lets it be finished in the tab", async () => {
    const whole = "A sentence about supervision. ".repeat(400).trim();
    const card = await open(`<p>${whole}</p>`);
    const { draftId } = dataOf(card);
    expect(readable(card)).to.include("longer than 6,000 characters");
    expect(JSON.stringify(card)).to.include(`#/drafts/${draftId}`);
    expect((await talk.deps.store.people.draft(NIA.personId, draftId as DraftId))?.value.text).to.equal(
      whole,
    );
  });

  it("comes back with a message at the field and everything typed, for each thing that can be wrong", async () => {
    const wrong: [object, RegExp][] = [
      [{ title: "" }, /Give it a title/],
      [{ title: " \u200b " }, /Give it a title/],
      [{ title: "t".repeat(151) }, /title is too long/],
      [{ text: "\n \t" }, /Write a few words/],
      [{ kind: "poem" }, /Choose what it is/],
      [{ kind: "" }, /Choose what it is/],
      [{ otherTopics: "a,b,c,d,e,f" }, /more than 5 topics/],
      [{ otherTopics: "x".repeat(41) }, /at most/],
      [{ communityId: "somebody-elses" }, /could not find that/],
    ];
    const card = await open();
    for (const [change, expected] of wrong) {
      const typed = { ...typedIn(card), ...change };
      const again = cardIn(await submit(card, typed));
      expect(readable(again), JSON.stringify(change)).to.match(expected);
      expect(typedIn(again)).to.include(
        "communityId" in change ? typedIn(card) : typed,
        JSON.stringify(change),
      );
      expect(dataOf(again).id).to.equal(dataOf(card).id);
      expect(faultsOf(again)).to.deep.equal([]);
    }
    expect(await items()).to.deep.equal([]);
  });

  it("keeps a text typed over the limit whole, as a draft, and gives back what fits", async () => {
    const whole = "word ".repeat(3000).trim();
    const card = await open();
    const again = cardIn(await submit(card, { text: whole }));
    expect(readable(again)).to.include("text is too long").and.include("Finish the whole text");
    expect(bytesOf(again)).to.be.below(CARD_MAX_BYTES);
    const draft = await talk.deps.store.people.draft(NIA.personId, dataOf(again).draftId as DraftId);
    expect(draft?.value.text).to.equal(whole);
    const saved = await submit(again, {});
    expect(saved.composeExtension.type).to.equal("result");
  });

  it("shows what is close before saving, as links", async () => {
    const item = await aSavedItem(talk.deps);
    const card = await open("<p>How do you assess capacity when the person agrees with everything?</p>");
    expect(readable(card)).to.include("Is it one of these?").and.include(item.title);
    expect(JSON.stringify(card)).to.include(`https://garden.example.org/i/${item.id}`);
  });

  it("asks once more when it is probably there already, with everything typed, and then saves it once", async () => {
    const there = await aSavedItem(talk.deps);
    const card = await open(`<p>${there.title}</p><p>${there.text}</p>`);
    const typed = { title: there.title, text: there.text, otherTopics: "one, two" };
    const again = cardIn(await submit(card, typed));
    expect(readable(again)).to.include("This may be here already").and.include("Save anyway");
    expect(typedIn(again)).to.include(typed);
    expect(await items()).to.have.length(1);
    await submit(again);
    await submit(again);
    expect(await items()).to.have.length(2);
  });

  it("lets the community be chosen where there are several, and asks for none where there is one", async () => {
    const second = newCommunity(
      { id: "second" as CommunityId, name: "Occupational therapy", purpose: "" },
      new Date("2026-11-24T11:00:00Z"),
    );
    await talk.deps.store.communities.write([{ create: second }]);
    const card = await open();
    expect(inputsOf(card)["communityId"]).to.deep.include({ value: "first" });
    await submit(card, { communityId: "second" });
    const page = await talk.deps.store.knowledge.items(second.id, { limit: 5 });
    expect(page.documents).to.have.length(1);
    expect(await items()).to.deep.equal([]);
  });

  it("gives the text back when the store is away, at any point", async () => {
    const card = await open();
    const away = async (): Promise<never> => {
      throw new PracticeError("unavailable");
    };
    const { knowledge, people, communities } = talk.deps.store;
    for (const stop of [
      () => (knowledge.write = away),
      () => (communities.all = away),
      () => (people.person = away),
    ]) {
      stop();
      const again = cardIn(await submit(card, { title: "My very own title" }));
      expect(typedIn(again)).to.include({ title: "My very own title", text: typedIn(card)["text"] ?? "" });
      expect(readable(again)).to.include("We cannot reach the store just now");
      expect(dataOf(again).id).to.equal(dataOf(card).id);
    }
    expect(JSON.stringify(talk.deps.log.lines)).to.not.include("very own");
  });

  it("refuses state it did not make, with words", async () => {
    const typed = typedIn(await open());
    for (const state of [
      {},
      { id: "x", ownWords: true },
      { id: 7, ownWords: true },
      { id: talk.deps.ids.next() },
    ]) {
      const { body } = await talk.invoke(submitOnMessage({ ...state, ...typed }, HTML));
      expect(body.task.value).to.include("not as expected");
    }
    for (const title of [7, {}, []]) {
      const { body } = await talk.invoke(
        submitOnMessage({ id: talk.deps.ids.next(), ownWords: true, ...typed, title }, HTML),
      );
      expect(body.task.value).to.include("not as expected");
    }
    expect(await items()).to.deep.equal([]);
  });

  it("does not let one person write over what another saved", async () => {
    const card = await open();
    await submit(card);
    const again = cardIn(await submit(card, { title: "Taken over" }, HTML, {}, { sender: FEMI }));
    expect(readable(again)).to.include("could not find that");
    expect((await items())[0]?.title).to.equal("How do you set up the conversation?");
  });

  it("speaks Welsh to a Welsh client", async () => {
    const card = await open(HTML, {}, { locale: "cy-GB" });
    expect(readable(card)).to.include("Beth ydyw?").and.include("Nid cofnod achos");
  });
});

/** Words for a form that the message left empty. */
function ifBlank(card: IAdaptiveCard): object {
  return typedIn(card)["text"]?.trim() ? {} : { text: "Words of my own." };
}
