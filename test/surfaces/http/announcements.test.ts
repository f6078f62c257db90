import { expect } from "chai";
import type {
  AnnouncementsView,
  AnnouncementView,
  AudienceChoice,
  AudienceCountResponse,
  FindMembersResponse,
  PreviewAnnouncementResponse,
} from "../../../bot/contract/announcements.ts";
import { ANNOUNCEMENT_TEXT_MAX } from "../../../bot/contract/limits.ts";
import { API } from "../../../bot/contract/paths.ts";
import { FIRST_COMMUNITY } from "../../../bot/domain/community.ts";
import { conversationDocumentId } from "../../../bot/domain/conversation.ts";
import { keepPlace, keepReference } from "../../../bot/usecases/references.ts";
import { TENANT } from "../../support/builders.ts";
import { readable } from "../../support/cards.ts";
import { type Garden, idOfWho, startGarden, type Who } from "../../support/garden.ts";

const WAY = { serviceUrl: "https://smba.example.org/", tenantId: TENANT, botId: "28:bot" };
const EVERYONE: AudienceChoice = { kind: "everyone" };

describe("announcements over the API", () => {
  let garden: Garden;
  beforeEach(async () => {
    garden = await startGarden();
    await hasChat("gardener");
    await hasChat("ebrill");
  });
  afterEach(() => garden.close());

  async function hasChat(who: Who): Promise<void> {
    const reference = { conversationId: `a:${who}`, kind: "personal" as const, ...WAY, userId: `29:${who}` };
    await keepReference(garden.app.deps, await garden.person(who), reference);
  }
  const newId = () => garden.app.deps.ids.next();
  const words = (more = {}) => ({ title: "Study day", text: "On **Thursday**, in the library.", ...more });
  const save = (id: string, body: object = {}, who: Who = "gardener") =>
    garden.as(who, "PUT", API.announcement(FIRST_COMMUNITY, id), {
      texts: { en: words() },
      audience: EVERYONE,
      ...body,
    });
  const act = (id: string, body: object, who: Who = "gardener") =>
    garden.as(who, "POST", API.announcementAct(FIRST_COMMUNITY, id), body);
  const read = async (id: string) =>
    (await garden.as("gardener", "GET", API.announcement(FIRST_COMMUNITY, id))).body as AnnouncementView;
  async function saved(body: object = {}): Promise<AnnouncementView> {
    const answer = await save(newId(), body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body as AnnouncementView;
  }
  const acting = ({ id, version }: AnnouncementView, body: object) =>
    act(id, { version, accepted: [], ...body });
  const codeOf = ({ body }: { body: unknown }) => (body as { error: { code: string } }).error.code;
  const errorOf = ({ body }: { body: unknown }) =>
    (body as { error: { code: string; field?: string; message: string } }).error;

  it("keeps a draft, unfinished as it is, for every gardener", async () => {
    const id = newId();
    const body = {
      texts: { cy: { title: "", text: "Dydd Iau" } },
      audience: { kind: "role", role: "gardener" },
    };
    const first = (await save(id, body)).body as AnnouncementView;
    expect(first).to.deep.include({ state: "draft", author: "Jadwiga Vance" });
    expect(first.texts).to.deep.equal({ cy: { title: "", text: "Dydd Iau" } });
    const changed = await save(id, { ...body, urgentBecause: "The law changes", version: first.version });
    expect(changed.body).to.deep.include({ urgentBecause: "The law changes" });
    const list = (await garden.as("gardener", "GET", API.announcements(FIRST_COMMUNITY)))
      .body as AnnouncementsView;
    expect(list.announcements).to.have.length(1);
    expect(list.timeZone).to.equal("Europe/London");
  });

  it("takes a save sent twice as one, and tells of another gardener's", async () => {
    const id = newId();
    const first = (await save(id)).body as AnnouncementView;
    expect((await save(id)).status).to.equal(200);
    expect(codeOf(await save(id, { texts: { en: words({ title: "Other" }) } }))).to.equal("edited-meanwhile");
    const other = { texts: { en: words({ title: "Other" }) }, version: first.version };
    expect((await save(id, other)).status).to.equal(200);
    expect(codeOf(await save(id, { ...other, texts: { en: words({ title: "Third" }) } }))).to.equal(
      "edited-meanwhile",
    );
  });

  it("is for gardeners alone", async () => {
    const draft = await saved();
    for (const who of ["ebrill", "admin", "sponsor"] as const) {
      expect((await save(newId(), {}, who)).status, who).to.equal(who === "sponsor" ? 404 : 403);
      const refused = [
        garden.as(who, "GET", API.announcements(FIRST_COMMUNITY)),
        garden.as(who, "GET", API.announcement(FIRST_COMMUNITY, draft.id)),
        act(draft.id, { act: "pause" }, who),
        garden.as(who, "POST", API.announcementReport(FIRST_COMMUNITY, draft.id), {}),
        garden.as(who, "POST", API.announcementPreview(FIRST_COMMUNITY), { texts: {} }),
        garden.as(who, "POST", API.audienceCount(FIRST_COMMUNITY), { audience: EVERYONE }),
        garden.as(who, "POST", API.findMembers(FIRST_COMMUNITY), { text: "e" }),
      ];
      for (const answer of await Promise.all(refused)) expect(answer.status, who).to.be.oneOf([403, 404]);
    }
  });

  it("draws the very card that is sent, to readers of each language and to channels", async () => {
    const texts = {
      en: words({ button: { label: "Book", url: "https://example.org/" } }),
      cy: words({ title: "Diwrnod" }),
    };
    const { body } = await garden.as("gardener", "POST", API.announcementPreview(FIRST_COMMUNITY), { texts });
    const { cards, tooLarge } = body as PreviewAnnouncementResponse;
    expect(cards.map(({ to }) => to)).to.deep.equal(["en", "cy", "both"]);
    expect(tooLarge).to.equal(false);
    const draft = await saved({ texts });
    await acting(draft, { act: "toMyself" });
    const said = garden.messenger.said.map(({ message, language }) => ({ kind: message.kind, language }));
    expect(said).to.deep.equal([
      { kind: "announcement", language: "en" },
      { kind: "announcement", language: "cy" },
    ]);
    expect(readable(cards[0]?.card)).to.include("Study day").and.include("Book");
  });

  it("says how many it would reach before it is sent", async () => {
    const count = async (audience: AudienceChoice) =>
      (await garden.as("gardener", "POST", API.audienceCount(FIRST_COMMUNITY), { audience }))
        .body as AudienceCountResponse;
    expect(await count(EVERYONE)).to.deep.equal({ people: 13, notInstalled: 11, channels: 0, gone: 0 });
    await garden.as("rhodri", "PUT", API.follows, { topic: "Hoarding", follow: true });
    expect(await count({ kind: "followers", topics: ["hoarding"] })).to.deep.include({
      people: 1,
      notInstalled: 1,
    });
    expect(await count({ kind: "people", personIds: [idOfWho("ebrill"), "t.gone"] })).to.deep.equal({
      people: 1,
      notInstalled: 0,
      channels: 0,
      gone: 1,
    });
  });

  it("finds people of the community by name, for gardeners", async () => {
    const { body } = await garden.as("gardener", "POST", API.findMembers(FIRST_COMMUNITY), { text: "qui" });
    expect((body as FindMembersResponse).people).to.deep.equal([
      { personId: idOfWho("ebrill"), name: "Ebrill Quirke" },
    ]);
  });

  it("starts when nothing speaks against it, and once", async () => {
    const draft = await saved();
    const started = await acting(draft, { act: "start" });
    expect(started.status, JSON.stringify(started.body)).to.equal(200);
    expect((await read(draft.id)).state).to.be.oneOf(["preparing", "sending", "done"]);
    expect(codeOf(await acting(draft, { act: "start" }))).to.equal("announcement-moved-on");
    expect(codeOf(await save(draft.id, { version: draft.version }))).to.equal("announcement-moved-on");
  });

  it("is written to the end first: a title and a text, and no half of a button", async () => {
    const refusals: [object, string, string][] = [
      [{}, "announcement-empty", "title"],
      [{ en: words({ text: " " }) }, "announcement-empty", "text"],
      [{ en: words(), cy: { title: "", text: "Testun" } }, "announcement-empty", "titleCy"],
      [{ cy: words({ button: { label: "Agor", url: "" } }) }, "announcement-button", "buttonCy"],
      [
        { en: words({ button: { label: "Open", url: "http://example.org" } }) },
        "announcement-button",
        "button",
      ],
      [
        { en: words({ button: { label: "Open", url: "javascript:alert(1)" } }) },
        "announcement-button",
        "button",
      ],
    ];
    for (const [texts, code, field] of refusals) {
      const draft = await saved({ texts });
      expect(errorOf(await acting(draft, { act: "start" })), JSON.stringify(texts)).to.deep.include({
        code,
        field,
      });
    }
  });

  it("refuses 30 KB of text, and a card over Teams' size, each in words that say what to do", async () => {
    const long = errorOf(await save(newId(), { texts: { en: words({ text: "x".repeat(30_000) }) } }));
    expect(long).to.deep.include({ code: "text-too-long", field: "text" });
    expect(long.message).to.include("4,000");
    const lines = "a\n".repeat(ANNOUNCEMENT_TEXT_MAX / 2);
    const draft = await saved({ texts: { en: words({ text: lines }) } });
    const large = errorOf(await acting(draft, { act: "start" }));
    expect(large.code).to.equal("announcement-too-large");
    expect(large.message).to.include("what you wrote is still here");
  });

  it("goes to nobody who is not there: an audience of nobody is refused", async () => {
    const nobody: AudienceChoice[] = [
      { kind: "followers", topics: ["nothing anybody follows"] },
      { kind: "people", personIds: [] },
      { kind: "people", personIds: ["t.left"] },
      { kind: "people", personIds: [idOfWho("rhodri")] },
      { kind: "channels", conversations: [conversationDocumentId("19:deleted")] },
    ];
    for (const audience of nobody) {
      const draft = await saved({ audience });
      expect(codeOf(await acting(draft, { act: "start" })), JSON.stringify(audience)).to.equal(
        "announcement-nobody",
      );
    }
  });

  it("checks for identifying details in both languages, and takes what the gardener says of them", async () => {
    const draft = await saved({
      texts: { en: words(), cy: words({ title: "Diwrnod", text: "Ffoniwch 07700 900123." }) },
    });
    const refused = await acting(draft, { act: "start" });
    expect(refused.status).to.equal(422);
    const { findings } = (
      refused.body as { error: { findings: { field: string; start: number; end: number; kind: string }[] } }
    ).error;
    expect(findings.map(({ field }) => field)).to.deep.equal(["textCy"]);
    expect(codeOf(await acting(draft, { act: "toMyself" }))).to.equal("identifiers-found");
    const accepted = findings.map(({ field, start, end, kind }) => ({
      field,
      start,
      end,
      kind,
      because: "The number of our own office",
    }));
    const taken = await acting(draft, { act: "start", accepted });
    expect(taken.status, JSON.stringify(taken.body)).to.equal(200);
  });

  it("needs a reason where it does not wait for working hours", async () => {
    const draft = await saved({ urgentBecause: " " });
    expect(codeOf(await acting(draft, { act: "start" }))).to.equal("reason-empty");
    const reasoned = await saved({ urgentBecause: "The office is closed today" });
    expect((await acting(reasoned, { act: "start" })).status).to.equal(200);
    const { documents } = await garden.app.deps.store.knowledge.audit(FIRST_COMMUNITY, { limit: 5 });
    expect(documents.map(({ value }) => value.action)).to.include("announcement.startedUrgent");
  });

  it("is scheduled on the community's clocks, and taken back", async () => {
    const draft = await saved();
    const answer = await acting(draft, { act: "schedule", day: "2026-11-30", time: "09:30" });
    const { announcement } = answer.body as { announcement: AnnouncementView };
    expect(announcement).to.deep.include({ state: "scheduled", scheduledFor: "2026-11-30T09:30:00.000Z" });
    expect(announcement.scheduledLocal).to.deep.equal({ day: "2026-11-30", time: "09:30" });
    await act(draft.id, { act: "unschedule" });
    expect((await read(draft.id)).state).to.equal("draft");
  });

  it("refuses kindly a time that has passed, is skipped by the clocks, or is none", async () => {
    const draft = await saved();
    const at = async (day: string, time: string) => {
      const answer = await acting(draft, { act: "schedule", day, time });
      return answer.status === 200 ? answer.body : codeOf(answer);
    };
    expect(await at("2026-11-24", "09:59")).to.equal("announcement-past");
    expect(await at("2027-03-28", "01:30")).to.equal("announcement-skipped-hour");
    for (const [day, time] of [
      ["2026-02-30", "10:00"],
      ["", ""],
      ["2026-12-01", "25:00"],
    ] as const)
      expect(await at(day, time)).to.equal("announcement-time-unclear");
    expect(await at("2027-10-31", "01:30")).to.deep.include({ twice: true });
  });

  it("goes to a whole community twice a week at most, scheduled ones counted, where the community is", async () => {
    const schedule = async (day: string, audience: AudienceChoice = EVERYONE) => {
      const answer = await acting(await saved({ audience }), { act: "schedule", day, time: "10:00" });
      return answer.status === 200 ? "scheduled" : codeOf(answer);
    };
    expect(await schedule("2026-11-30")).to.equal("scheduled");
    expect(await schedule("2026-12-06", { kind: "role", role: "member" })).to.equal("scheduled");
    expect(await schedule("2026-12-03")).to.equal("announcement-enough");
    expect(await schedule("2026-12-03", { kind: "role", role: "gardener" })).to.equal("scheduled");
    expect(await schedule("2026-12-07")).to.equal("scheduled");
  });

  it("cannot be sent to a gardener the bot has no chat with", async () => {
    await garden.app.deps.store.people.person(idOfWho("gardener")).then(async (stored) => {
      if (!stored) throw new Error("The gardener is there");
      const { conversation: _, ...rest } = stored.value;
      await garden.app.deps.store.people.write(stored.value.id, [{ replace: rest, version: stored.version }]);
    });
    expect(codeOf(await acting(await saved(), { act: "toMyself" }))).to.equal("announcement-no-chat");
    await hasChat("gardener");
    garden.messenger.answer = { sent: false, because: "try-again" };
    expect(codeOf(await acting(await saved(), { act: "toMyself" }))).to.equal("too-busy");
  });

  it("is copied into a new draft, once, and thrown away", async () => {
    const draft = await saved({ urgentBecause: "Because" });
    await acting(draft, { act: "start" });
    const copyId = newId();
    for (const _ of [1, 2]) await act(draft.id, { act: "duplicate", newId: copyId });
    const copy = await read(copyId);
    expect(copy).to.deep.include({ state: "draft", texts: draft.texts, audience: EVERYONE });
    expect(copy).to.not.have.property("urgentBecause");
    expect(await act(copyId, { act: "discard" })).to.deep.equal({ status: 200, body: {} });
    expect(codeOf(await act(draft.id, { act: "discard" }))).to.equal("announcement-moved-on");
    expect(codeOf(await act(copyId, { act: "discard" }))).to.equal("not-found");
  });

  it("names the channels of the teams the app is in", async () => {
    const reference = {
      conversationId: "19:one",
      kind: "channel" as const,
      ...WAY,
      teamId: "19:t",
      channelId: "19:one",
    };
    await keepPlace(garden.app.deps, reference, { team: "Adults west" });
    const { body } = await garden.as("gardener", "GET", API.announcements(FIRST_COMMUNITY));
    expect((body as AnnouncementsView).channels).to.deep.equal([
      { id: conversationDocumentId("19:one"), team: "Adults west", channel: "" },
    ]);
  });

  it("refuses nonsense with words, not with a fault", async () => {
    expect(codeOf(await save("not-an-id"))).to.equal("id-malformed");
    for (const body of [
      { audience: { kind: "nobody" } },
      { texts: { fr: words() }, audience: 1 },
      { texts: "x" },
    ])
      expect(codeOf(await save(newId(), body))).to.equal("request-malformed");
    const many = { kind: "people", personIds: Array.from({ length: 201 }, (_, i) => `t.${i}`) };
    expect(codeOf(await save(newId(), { audience: many }))).to.equal("request-malformed");
    expect(codeOf(await act(newId(), { act: "explode" }))).to.equal("request-malformed");
    expect(codeOf(await act(newId(), { act: "pause" }))).to.equal("not-found");
  });
});
