import { expect } from "chai";
import { newAnnouncement } from "../../bot/domain/announcement.ts";
import { auditEntry } from "../../bot/domain/audit.ts";
import { newTold } from "../../bot/domain/changedPost.ts";
import { newCommunity } from "../../bot/domain/community.ts";
import { checkedAnswers, type PlanDecision, planWith } from "../../bot/domain/communityPlan.ts";
import type { ConsentRequest } from "../../bot/domain/consent.ts";
import { type ConversationReference, conversationDocumentId } from "../../bot/domain/conversation.ts";
import { bucketsOf, newDelivery, newTally, put, tallied } from "../../bot/domain/delivery.ts";
import { type Erasure, erasureId } from "../../bot/domain/erasure.ts";
import { withMinutes } from "../../bot/domain/gardenMinutes.ts";
import { withEvent } from "../../bot/domain/health/communityDay.ts";
import { type HealthWindow, healthWindowId } from "../../bot/domain/health/healthWindow.ts";
import { closedSpans } from "../../bot/domain/health/windows.ts";
import type {
  ActorRef,
  AnnouncementId,
  CommunityId,
  CpdNoteId,
  DraftId,
  ItemId,
  PersonId,
  PerspectiveId,
  UseId,
} from "../../bot/domain/ids.ts";
import { type Item, newItem, withPerspective } from "../../bot/domain/item.ts";
import type { LegalHold } from "../../bot/domain/legalHold.ts";
import { newLinkedTeam } from "../../bot/domain/linkedTeam.ts";
import { joined, membershipOf, newPerson } from "../../bot/domain/member.ts";
import { newMerge } from "../../bot/domain/merging.ts";
import type { Notice } from "../../bot/domain/notice.ts";
import { counted, dailyId, flagged } from "../../bot/domain/participation.ts";
import { newPerspective, type Perspective } from "../../bot/domain/perspective.ts";
import type { PostedCard } from "../../bot/domain/postedCard.ts";
import type { OwnPrompt } from "../../bot/domain/prompt.ts";
import { newPlan } from "../../bot/domain/promptCalendar.ts";
import { newPromptPost } from "../../bot/domain/promptPost.ts";
import { reactedId, tapped, withTaps } from "../../bot/domain/reaction.ts";
import type { Recheck } from "../../bot/domain/recheck.ts";
import type { Release } from "../../bot/domain/release.ts";
import type { KeepingSettings } from "../../bot/domain/retention.ts";
import { revisionOf, wordsOf } from "../../bot/domain/revision.ts";
import { decidedSuggestion, newSuggestion } from "../../bot/domain/suggestion.ts";
import { TEND_REASONS, type TendRow, tendRow } from "../../bot/domain/tending.ts";
import { newTendState } from "../../bot/domain/tendState.ts";
import type { Waiting } from "../../bot/domain/unnamed.ts";
import { newUse } from "../../bot/domain/use.ts";
import { Conflict, type Store } from "../../bot/ports/store.ts";
import { refusal } from "../support/builders.ts";
import { freshPartition } from "../support/note.ts";

const AT = new Date("2026-11-24T10:00:00.000Z");
const later = (seconds: number) => new Date(AT.getTime() + seconds * 1000);

/** What the product's store does, whatever database it stands on. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the store on ${name}`, () => {
    let store: Store;
    let communityId: CommunityId;
    let ids = 0;

    before(async () => {
      store = await open();
    });
    after(() => store?.close());
    beforeEach(() => {
      communityId = freshPartition() as CommunityId;
    });

    function anItem(at = AT): Item {
      return newItem(
        { kind: "question", title: "Asked", text: "How?", topics: ["hoarding"] },
        { id: freshPartition() as ItemId, communityId, origin: "tab" },
        at,
      );
    }

    function aPerspective(itemId: ItemId, at = AT): Perspective {
      const id = `perspective-${ids++}-${itemId}` as PerspectiveId;
      return newPerspective({ text: "Slowly.", fitsWhen: "" }, { id, communityId, itemId }, at);
    }

    const aReference = (conversationId: string): ConversationReference => ({
      conversationId,
      kind: "channel",
      serviceUrl: "https://smba.example/uk/",
      tenantId: "t",
      botId: "28:bot",
    });

    const anEntry = (at: Date, id: string) =>
      auditEntry(
        {
          id: freshPartition(),
          communityId,
          actor: "system",
          action: "item.saved",
          thing: { type: "item", id },
        },
        at,
      );

    it("keeps an item with its audit entry and the day's count, or none of them", async () => {
      const item = anItem();
      const entry = anEntry(AT, item.id);
      const day = counted(undefined, { communityId, itemId: item.id, what: "opened" }, AT);
      const [version] = await store.knowledge.write(communityId, [
        { create: item },
        { create: entry },
        { create: day },
      ]);
      expect(await store.knowledge.item(communityId, item.id)).to.deep.equal({ value: item, version });
      const lost = store.knowledge.write(communityId, [
        { create: anEntry(AT, item.id) },
        { replace: { ...item, title: "Other" }, version: "0" },
      ]);
      expect(await refusal(lost)).to.be.instanceOf(Conflict);
      const audit = await store.knowledge.audit(communityId, { limit: 10 });
      expect(audit.documents.map(({ value }) => value)).to.deep.equal([entry]);
      const found = await store.knowledge.daily(communityId, dailyId(item.id, "2026-11-24"));
      expect(found?.value).to.deep.equal(day);
    });

    it("reads a thread: the item and all its perspectives, nobody else's", async () => {
      const [item, other] = [anItem(), anItem()];
      const perspectives = Array.from({ length: 120 }, (_, n) => aPerspective(item.id, later(n)));
      await store.knowledge.write(communityId, [
        { create: item },
        { create: other },
        { create: aPerspective(other.id) },
      ]);
      for (const part of [perspectives.slice(0, 60), perspectives.slice(60)])
        await store.knowledge.write(
          communityId,
          part.map((perspective) => ({ create: perspective })),
        );
      const thread = await store.knowledge.thread(communityId, item.id);
      expect(thread?.item.value).to.deep.equal(item);
      expect(thread?.perspectives.map(({ value }) => value)).to.deep.equal(perspectives);
      expect(await store.knowledge.thread(communityId, anItem().id)).to.equal(undefined);
    });

    it("keeps uses with their thread, finds a person's own, and what was told back, newest first", async () => {
      const item = anItem();
      const savedBy = "a-person" as PersonId;
      const use = (place: number, of: { savedBy?: PersonId }) =>
        newUse(
          { fit: "used", story: undefined },
          { id: `use-${place}-${item.id}` as UseId, communityId, itemId: item.id, ...of },
          later(place),
        );
      const uses = [use(0, { savedBy }), use(1, {}), use(2, { savedBy })];
      const told = [0, 1].map((place) =>
        newTold(
          { said: "No room.", changed: "More room." },
          { id: `told-${place}-${item.id}`, communityId, sample: false },
          later(place),
        ),
      );
      await store.knowledge.write(communityId, [
        { create: item },
        ...uses.map((one) => ({ create: one })),
        ...told.map((one) => ({ create: one })),
      ]);
      const ids = (found: { value: { id: string } }[]) => found.map(({ value }) => value.id);
      const thread = await store.knowledge.thread(communityId, item.id);
      expect(ids(thread?.uses ?? [])).to.have.members(uses.map(({ id }) => id));
      expect(thread?.perspectives).to.deep.equal([]);
      const [first, second, third] = uses.map(({ id }) => id);
      expect(ids(await store.knowledge.usesBy(communityId, savedBy, 10))).to.deep.equal([third, first]);
      const page = await store.knowledge.newest(communityId, "use", { limit: 2 });
      expect(ids(page.documents)).to.deep.equal([third, second]);
      expect(ids(await store.knowledge.told(communityId, 1))).to.deep.equal([told[1]?.id]);
    });

    it("takes a perspective and the item's count together, at the version that was read", async () => {
      const item = anItem();
      await store.knowledge.write(communityId, [{ create: item }]);
      const there = await store.knowledge.item(communityId, item.id);
      const version = there?.version ?? "";
      const add = () =>
        store.knowledge.write(communityId, [
          { create: aPerspective(item.id) },
          { replace: withPerspective(item, later(1)), version },
        ]);
      await add();
      expect(await refusal(add())).to.be.instanceOf(Conflict);
      const thread = await store.knowledge.thread(communityId, item.id);
      expect(thread?.item.value.counts.perspectives).to.equal(1);
      expect(thread?.perspectives).to.have.length(1);
    });

    it("pages items, perspectives and audit entries newest first", async () => {
      const items = [0, 1, 2].map((n) => anItem(later(n)));
      for (const item of items)
        await store.knowledge.write(communityId, [
          { create: item },
          { create: aPerspective(item.id, later(1)) },
          { create: anEntry(AT, item.id) },
        ]);
      const first = await store.knowledge.items(communityId, { limit: 2 });
      expect(first.documents.map(({ value }) => value.id)).to.deep.equal([items[2]?.id, items[1]?.id]);
      const rest = await store.knowledge.items(communityId, {
        limit: 2,
        ...(first.next ? { after: first.next } : {}),
      });
      expect(rest.documents.map(({ value }) => value.id)).to.deep.equal([items[0]?.id]);
      expect(rest.next).to.equal(undefined);
      expect((await store.knowledge.perspectives(communityId, { limit: 10 })).documents).to.have.length(3);
      expect((await store.knowledge.audit(communityId, { limit: 10 })).documents).to.have.length(3);
    });

    it("tells the community of an item by its id alone", async () => {
      const item = anItem();
      await store.knowledge.write(communityId, [{ create: item }]);
      expect(await store.knowledge.communityOf(item.id)).to.equal(communityId);
      expect(await store.knowledge.communityOf(anItem().id)).to.equal(undefined);
    });

    it("gives nothing for the id of something else, or for what can be no id", async () => {
      const item = anItem();
      const perspective = aPerspective(item.id);
      await store.knowledge.write(communityId, [{ create: perspective }]);
      const forged = [perspective.id, "../x", "", "%2e"] as unknown as ItemId[];
      for (const id of forged) expect(await store.knowledge.item(communityId, id), id).to.equal(undefined);
      expect(await store.people.draft("nobody" as PersonId, "none" as DraftId)).to.equal(undefined);
    });

    it("tells what changed: items and perspectives, not counts and audit", async () => {
      let { position, more } = await store.knowledge.changesSince(undefined, 1000);
      while (more) ({ position, more } = await store.knowledge.changesSince(position, 1000));
      const item = anItem();
      const perspective = aPerspective(item.id);
      await store.knowledge.write(communityId, [{ create: item }, { create: anEntry(AT, item.id) }]);
      await store.knowledge.write(communityId, [{ create: perspective }]);
      const seen = [];
      for (more = true; more; ) {
        const changes = await store.knowledge.changesSince(position, 1);
        seen.push(...changes.documents);
        ({ position, more } = changes);
      }
      expect(seen).to.deep.equal([item, perspective]);
    });

    it("keeps a person, their draft and their place in a roster", async () => {
      const person = newPerson(
        { id: freshPartition() as PersonId, name: "Siân Morgan", actorRef: "ref" as ActorRef },
        AT,
      );
      const member = joined(person, communityId, AT);
      const draft = {
        type: "draft" as const,
        id: "draft-1" as DraftId,
        personId: person.id,
        kind: "insight" as const,
        title: "",
        text: "w".repeat(50_000),
        topics: [],
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      const membership = membershipOf(member, communityId, AT);
      await store.people.write(person.id, [{ create: member }, { create: draft }]);
      await store.membership.write(communityId, [{ create: membership }]);
      expect((await store.people.person(person.id))?.value).to.deep.equal(member);
      expect((await store.people.draft(person.id, draft.id))?.value).to.deep.equal(draft);
      expect((await store.membership.member(communityId, person.id))?.value).to.deep.equal(membership);
      const roster = await store.membership.members(communityId, { limit: 10 });
      expect(roster.documents.map(({ value }) => value)).to.deep.equal([membership]);
      await store.people.write(person.id, [
        { remove: draft.id, version: (await store.people.draft(person.id, draft.id))?.version ?? "" },
      ]);
      expect(await store.people.draft(person.id, draft.id)).to.equal(undefined);
    });

    it("keeps drafts and notes of a person's own learning apart, oldest first", async () => {
      const personId = "notes.of-one" as PersonId;
      const of = (at: number) => new Date(AT.getTime() + at).toISOString();
      const note = (n: number) => ({
        type: "cpdNote" as const,
        id: `note-${n}` as CpdNoteId,
        personId,
        kind: "read" as const,
        what: "Read",
        on: "2026-11-24",
        learnt: "Wait.",
        impact: "",
        discussion: "",
        createdAt: of(n),
        updatedAt: of(n),
      });
      const draft = {
        type: "draft" as const,
        id: "draft-of-one" as DraftId,
        personId,
        kind: "insight" as const,
        title: "",
        text: "t",
        topics: [],
        createdAt: of(3),
        updatedAt: of(3),
      };
      await store.people.write(personId, [{ create: note(2) }, { create: draft }, { create: note(1) }]);
      expect((await store.people.cpdNotes(personId)).map(({ value }) => value)).to.deep.equal([
        note(1),
        note(2),
      ]);
      expect((await store.people.drafts(personId)).map(({ value }) => value)).to.deep.equal([draft]);
      expect((await store.people.cpdNote(personId, note(2).id))?.value).to.deep.equal(note(2));
      expect(await store.people.cpdNote("somebody.else" as PersonId, note(2).id)).to.equal(undefined);
      expect((await store.people.allOf(personId)).length).to.equal(3);
    });

    it("keeps how far the day's summaries have come, and counts of days, the newest first", async () => {
      const here = "summaries" as CommunityId;
      const round = {
        type: "digestRound" as const,
        id: "digestRound" as const,
        communityId: here,
        day: "2026-11-24",
        after: { createdAt: AT.toISOString(), id: "p1" },
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      expect(await store.membership.digestRound(here)).to.equal(undefined);
      await store.membership.write(here, [{ create: round }]);
      expect((await store.membership.digestRound(here))?.value).to.deep.equal(round);
      const counts = (day: number) =>
        counted(
          undefined,
          { communityId: here, itemId: "i1" as ItemId, what: "used" },
          new Date(AT.getTime() + day * 86_400_000),
        );
      await store.knowledge.write(here, [
        { create: counts(0) },
        { create: counts(2) },
        { create: counts(1) },
      ]);
      const first = await store.knowledge.recentDaily(here, { limit: 2 });
      expect(first.documents.map(({ value }) => value.day)).to.deep.equal([counts(2).day, counts(1).day]);
      const rest = await store.knowledge.recentDaily(here, {
        ...(first.next ? { after: first.next } : {}),
        limit: 2,
      });
      expect(rest.documents.map(({ value }) => value.day)).to.deep.equal([counts(0).day]);
    });

    it("keeps a community's own prompts, its calendar and what it posted", async () => {
      const plan = newPlan(communityId, AT);
      const own: OwnPrompt = {
        type: "prompt",
        id: freshPartition(),
        communityId,
        group: "ask",
        words: { en: "Why?", cy: "Pam?" },
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      const posts = [0, 60].map((seconds, i) =>
        newPromptPost(
          {
            id: `prompt.2026-11-23.${i + 1}`,
            communityId,
            promptId: own.id,
            group: "ask",
            words: own.words,
            languages: ["en", "cy"],
            itemId: freshPartition() as ItemId,
            to: i === 0 ? [] : [{ conversation: "conversation.a", reference: aReference("19:a") }],
          },
          later(seconds),
        ),
      );
      const [older, newer] = posts;
      if (!older || !newer) throw new Error("Two posts");
      const all = [plan, own, { ...older, state: "posted" as const }, newer];
      await store.knowledge.write(
        communityId,
        all.map((create) => ({ create })),
      );
      expect((await store.prompts.plan(communityId))?.value).to.deep.equal(plan);
      expect((await store.prompts.own(communityId)).map(({ value }) => value)).to.deep.equal([own]);
      expect((await store.prompts.post(communityId, newer.id))?.value).to.deep.equal(newer);
      expect((await store.prompts.posts(communityId, 1)).map(({ value }) => value.id)).to.deep.equal([
        newer.id,
      ]);
      expect((await store.prompts.posting(communityId)).map(({ value }) => value.id)).to.deep.equal([
        newer.id,
      ]);
    });

    it("keeps weekly flags and conversations beside the roster, and out of it", async () => {
      const flags = flagged(undefined, { communityId, ref: "ref-1", flag: "read" }, AT);
      const conversationId = "19:a/b;c=d@thread.tacv2;messageid=1";
      const conversation = {
        type: "conversation" as const,
        id: conversationDocumentId(conversationId),
        communityId,
        reference: aReference(conversationId),
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      if (!flags) throw new Error("The first flag of a week changes the week");
      await store.membership.write(communityId, [{ create: flags }, { create: conversation }]);
      expect((await store.membership.flags(communityId, "ref-1"))?.value).to.deep.equal(flags);
      expect((await store.membership.conversations(communityId)).map(({ value }) => value)).to.deep.equal([
        conversation,
      ]);
      expect((await store.membership.conversation(communityId, conversation.id))?.value).to.deep.equal(
        conversation,
      );
      expect((await store.membership.members(communityId, { limit: 10 })).documents).to.deep.equal([]);
    });

    it("keeps linked teams beside the roster, and counts members by the way the bot gets to them", async () => {
      const reference = { teamId: "19:t", serviceUrl: "https://s.example", tenantId: "t", botId: "28:b" };
      const team = newLinkedTeam({ communityId, reference, name: "Adults west" }, AT);
      const ways = ["chat", "contact", "contact", undefined] as const;
      const rows = ways.map((reach, i) => ({
        ...membershipOf(
          newPerson({ id: `t.${i}` as PersonId, name: "N", actorRef: `r${i}` as ActorRef }, AT),
          communityId,
          AT,
        ),
        ...(reach ? { reach } : {}),
      }));
      await store.membership.write(communityId, [{ create: team }, ...rows.map((row) => ({ create: row }))]);
      expect((await store.membership.team(communityId, team.id))?.value).to.deep.equal(team);
      expect((await store.membership.teams(communityId)).map(({ value }) => value.id)).to.deep.equal([
        team.id,
      ]);
      expect(await store.membership.countMembers(communityId)).to.equal(4);
      expect(await store.membership.countMembers(communityId, "chat")).to.equal(1);
      expect(await store.membership.countMembers(communityId, "contact")).to.equal(2);
    });

    it("keeps what gardeners tend until it is done, and the cards that show an item", async () => {
      const [open, done] = ["open", "done"].map((state) => ({
        ...tendRow({ id: freshPartition(), communityId, reason: TEND_REASONS[0] }, AT),
        state: state as TendRow["state"],
      }));
      if (!open || !done) throw new Error("Two were made");
      const item = anItem();
      const card: PostedCard = {
        type: "card",
        id: freshPartition(),
        communityId,
        itemId: item.id,
        activityId: "activity-1",
        reference: aReference("19:a@thread.v2"),
        language: "cy",
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      await store.knowledge.write(communityId, [
        { create: item },
        { create: open },
        { create: done },
        { create: card },
      ]);
      expect((await store.knowledge.tending(communityId)).map(({ value }) => value)).to.deep.equal([open]);
      expect((await store.knowledge.tendRow(communityId, done.id))?.value).to.deep.equal(done);
      const cards = await store.knowledge.postedCards(communityId, item.id);
      expect(cards.map(({ value }) => value)).to.deep.equal([card]);
      expect(await store.knowledge.staleCards(communityId, 10)).to.deep.equal([]);
      const staleCard: PostedCard = { ...card, state: "stale" };
      await store.knowledge.write(communityId, [{ replace: staleCard, version: cards[0]?.version ?? "" }]);
      const stale = await store.knowledge.staleCards(communityId, 10);
      expect(stale.map(({ value }) => value)).to.deep.equal([staleCard]);
      expect((await store.knowledge.thread(communityId, item.id))?.item.value).to.deep.equal(item);
    });

    it("keeps what gardeners decide and the minutes they note, and finds gardeners and newcomers in the roster", async () => {
      const state = { ...newTendState(communityId, "unanswered.1", AT), doneAt: AT.toISOString() };
      const minutes = withMinutes(undefined, { communityId, week: "2026-11-23", minutes: 20 }, AT);
      await store.knowledge.write(communityId, [{ create: state }, { create: minutes }]);
      expect((await store.knowledge.tendStates(communityId)).map(({ value }) => value)).to.deep.equal([
        state,
      ]);
      expect((await store.knowledge.tendState(communityId, state.id))?.value).to.deep.equal(state);
      expect((await store.knowledge.gardenMinutes(communityId, minutes.id))?.value).to.deep.equal(minutes);
      const day = withEvent(undefined, communityId, { what: "saved", seconds: 20 }, AT);
      const plan = planWith(undefined, checkedAnswers({ whoFor: "Everybody." }), communityId, AT);
      const decisions = [1, 2].map(
        (n): PlanDecision => ({
          type: "planDecision",
          id: `decision${n}`,
          communityId,
          decision: "keep",
          reason: "It helps.",
          createdAt: later(n).toISOString(),
          updatedAt: later(n).toISOString(),
        }),
      );
      const [quarter] = closedSpans(new Date("2026-01-01"), AT);
      if (!quarter) throw new Error("no window is closed");
      const figures = {
        people: { members: "few" },
        things: {},
        middles: { gardenMinutes: 0 },
        concentration: {},
      };
      const at = { createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
      const window = {
        type: "healthWindow",
        id: healthWindowId(quarter),
        communityId,
        ...quarter,
        figures,
        ...at,
      };
      await store.knowledge.write(communityId, [
        { create: day },
        { create: plan },
        { create: window as HealthWindow },
        ...decisions.map((decision) => ({ create: decision })),
      ]);
      expect((await store.knowledge.communityDay(communityId, day.id))?.value).to.deep.equal(day);
      expect((await store.knowledge.plan(communityId))?.value).to.deep.equal(plan);
      expect((await store.knowledge.healthWindow(communityId, window.id))?.value).to.deep.equal(window);
      expect((await store.knowledge.planDecisions(communityId, 1)).map(({ value }) => value)).to.deep.equal([
        decisions[1],
      ]);
      expect(await store.knowledge.tendState(communityId, minutes.id)).to.equal(undefined);
      const rows = (["member", "gardener"] as const).map((role, i) => {
        const id = `t.${freshPartition()}` as PersonId;
        const person = newPerson({ id, name: role, actorRef: "a" as ActorRef }, later(i));
        return membershipOf({ ...person, roles: { [communityId]: [role] } }, communityId, later(i));
      });
      await store.membership.write(
        communityId,
        rows.map((row) => ({ create: row })),
      );
      const names = (found: { value: { name: string } }[]) => found.map(({ value }) => value.name);
      expect(names(await store.membership.gardeners(communityId))).to.deep.equal(["gardener"]);
      const unwelcomed = await store.membership.unwelcomed(communityId, 10);
      expect(names(unwelcomed)).to.deep.equal(["member", "gardener"]);
      const [first] = unwelcomed;
      if (!first) throw new Error("Two were made");
      await store.membership.write(communityId, [
        { replace: { ...first.value, welcomed: true }, version: first.version },
      ]);
      expect(names(await store.membership.unwelcomed(communityId, 10))).to.deep.equal(["gardener"]);
    });

    it("keeps what somebody tapped with the count of it, and finds it by its id alone", async () => {
      const item = anItem();
      const perspective = aPerspective(item.id);
      const of = { id: reactedId(item.id, "hash"), communityId, itemId: item.id };
      const reacted = tapped(undefined, of, "helpful", true, AT);
      if (!reacted) throw new Error("Just tapped");
      await store.knowledge.write(communityId, [{ create: item }, { create: perspective }]);
      const there = await store.knowledge.item(communityId, item.id);
      const count = { replace: withTaps(item, "helpful", 1, AT), version: there?.version ?? "" };
      await store.knowledge.write(communityId, [{ create: reacted }, count]);
      const again = store.knowledge.write(communityId, [{ create: reacted }, count]);
      expect(await refusal(again)).to.be.instanceOf(Conflict);
      expect((await store.knowledge.reacted(communityId, reacted.id))?.value).to.deep.equal(reacted);
      expect(await store.knowledge.reacted(communityId, item.id)).to.equal(undefined);
      const stored = await store.knowledge.perspective(communityId, perspective.id);
      expect(stored?.value).to.deep.equal(perspective);
      const found = await store.knowledge.about(communityId, item.id, "reaction");
      expect(found.map(({ value }) => value)).to.deep.equal([reacted]);
      expect((await store.knowledge.item(communityId, item.id))?.value.counts.reactions.helpful).to.equal(1);
    });

    it("keeps suggestions, earlier versions and merges with their item, and finds those that wait", async () => {
      const [item, other] = [anItem(), anItem()];
      const version = revisionOf(item, AT);
      if (!version) throw new Error("Words that stand are kept");
      const of = { communityId, itemId: item.id, base: "b", words: wordsOf(item) };
      const author = { personId: "t.p" as PersonId, name: "N" };
      const open = newSuggestion({ ...of, id: freshPartition(), author }, later(1));
      const decided = decidedSuggestion(
        newSuggestion({ ...of, id: freshPartition(), author }, later(2)),
        "declined",
        later(3),
      );
      const merge = newMerge(other, item, AT);
      const all = [item, other, version, open, decided, merge];
      await store.knowledge.write(
        communityId,
        all.map((create) => ({ create })),
      );
      const versions = await store.knowledge.about(communityId, item.id, "revision");
      expect(versions.map(({ value }) => value)).to.deep.equal([version]);
      const suggestions = await store.knowledge.about(communityId, item.id, "suggestion");
      expect(suggestions.map(({ value }) => value)).to.deep.equal([open, decided]);
      const waiting = await store.knowledge.openSuggestions(communityId);
      expect(waiting.map(({ value }) => value.id)).to.deep.equal([open.id]);
      expect((await store.knowledge.suggestion(communityId, decided.id))?.value).to.deep.equal(decided);
      expect(await store.knowledge.suggestion(communityId, version.id)).to.equal(undefined);
      const [stored] = await store.knowledge.openMerges(communityId);
      expect(stored?.value).to.deep.equal(merge);
      const done = { ...merge, state: "done" as const };
      await store.knowledge.write(communityId, [{ replace: done, version: stored?.version ?? "" }]);
      expect(await store.knowledge.openMerges(communityId)).to.deep.equal([]);
      const kept = await store.knowledge.merge(communityId, merge.id);
      expect(kept?.value).to.deep.equal(done);
      const undoing = { ...merge, state: "undoing" as const };
      await store.knowledge.write(communityId, [{ replace: undoing, version: kept?.version ?? "" }]);
      const openNow = await store.knowledge.openMerges(communityId);
      expect(openNow.map(({ value }) => value.state)).to.deep.equal(["undoing"]);
    });

    it("lists what somebody saved, the newest first", async () => {
      const by = (name: string, n: number) => ({ ...anItem(later(n)), savedBy: name as PersonId });
      const items = [by("nia", 0), by("femi", 1), by("nia", 2), by("nia", 3)];
      await store.knowledge.write(
        communityId,
        items.map((item) => ({ create: item })),
      );
      const found = await store.knowledge.itemsSavedBy(communityId, "nia" as PersonId, 2);
      expect(found.map(({ value }) => value)).to.deep.equal([items[3], items[2]]);
    });

    it("lists the perspectives somebody gave, the newest first", async () => {
      const item = anItem();
      const by = (name: string, n: number) => ({
        ...newPerspective(
          { text: "Ask twice.", fitsWhen: "" },
          { id: freshPartition() as PerspectiveId, communityId, itemId: item.id },
          later(n),
        ),
        savedBy: name as PersonId,
      });
      const all = [by("nia", 0), by("femi", 1), by("nia", 2), by("nia", 3)];
      await store.knowledge.write(communityId, [
        { create: { ...item, savedBy: "nia" as PersonId } },
        ...all.map((perspective) => ({ create: perspective })),
      ]);
      const found = await store.knowledge.perspectivesBy(communityId, "nia" as PersonId, 2);
      expect(found.map(({ value }) => value)).to.deep.equal([all[3], all[2]]);
    });

    it("keeps what the bot owes people, by state and by person", async () => {
      const personId = freshPartition() as PersonId;
      const notices = (["waiting", "sent"] as Notice["state"][]).map((state, n) => ({
        type: "notice" as const,
        id: freshPartition(),
        bucket: "notices" as const,
        personId,
        about: { key: "k1", sealed: "c2VhbGVk" },
        state,
        notBefore: AT.toISOString(),
        createdAt: later(n).toISOString(),
        updatedAt: AT.toISOString(),
      }));
      await store.notices.write(notices.map((notice) => ({ create: notice })));
      expect((await store.notices.of(personId)).map(({ value }) => value)).to.deep.equal(notices);
      const sent = await store.notices.inState("sent", 1000);
      const ids = sent.map(({ value }) => value.id);
      expect(ids).to.include(notices[1]?.id).and.not.include(notices[0]?.id);
    });

    it("keeps what waits without a name, and requests to open a seal, each to be taken out again", async () => {
      const dates = { createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
      const waiting: Waiting = {
        type: "waiting",
        id: freshPartition(),
        scope: "waiting",
        dueAt: later(300).toISOString(),
        content: { key: "k1", sealed: "c2VhbGVk" },
        ...dates,
      };
      const release: Release = {
        type: "release",
        id: freshPartition(),
        scope: "releases",
        communityId,
        itemId: anItem().id,
        documentId: "document-1",
        reason: "Risk of harm",
        unsafeToTell: false,
        state: "asked",
        askedBy: "admin" as PersonId,
        ...dates,
      };
      await store.waiting.write([{ create: waiting }]);
      await store.releases.write([{ create: release }]);
      expect((await store.releases.one(release.id))?.value).to.deep.equal(release);
      expect((await store.releases.all()).map(({ value }) => value)).to.deep.include(release);
      const there = await store.waiting.one(waiting.id);
      expect(there?.value).to.deep.equal(waiting);
      await store.waiting.write([{ remove: waiting.id, version: there?.version ?? "" }]);
      expect((await store.waiting.all()).map(({ value }) => value.id)).not.to.include(waiting.id);
    });

    it("keeps how far the check of what is there has come", async () => {
      const dates = { createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
      const before = await store.recheck.progress();
      const at = { type: "recheck", id: "recheck", scope: "recheck" } as const;
      const underWay = { communityId, what: "item", version: 2, after: { createdAt: "a", id: "b" } } as const;
      const progress: Recheck = { ...at, doneWith: 1, underWay, ...dates };
      await store.recheck.write([
        before ? { replace: progress, version: before.version } : { create: progress },
      ]);
      expect((await store.recheck.progress())?.value).to.deep.equal(progress);
    });

    it("keeps how long things stay, what a law holds, and who is on the way out", async () => {
      const of = { scope: "keeping" as const, createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
      const personId = freshPartition() as PersonId;
      const hold: LegalHold = {
        type: "hold",
        id: freshPartition(),
        about: { kind: "person", id: personId },
        reason: "Inquiry",
        by: "ref" as ActorRef,
        ...of,
      };
      const erasure: Erasure = {
        type: "erasure",
        id: erasureId(personId),
        personId,
        words: "kept",
        ...of,
      };
      await store.keeping.write([{ create: hold }, { create: erasure }]);
      expect((await store.keeping.hold(hold.id))?.value).to.deep.equal(hold);
      expect((await store.keeping.holds()).map(({ value }) => value)).to.deep.include(hold);
      expect((await store.keeping.erasures()).map(({ value }) => value)).to.deep.include(erasure);
      expect(await store.keeping.hold(erasure.id)).to.equal(undefined);
      const before = await store.keeping.settings();
      const settings: KeepingSettings = { type: "keeping", id: "keeping", days: { drafts: 7 }, ...of };
      await store.keeping.write([
        before ? { replace: settings, version: before.version } : { create: settings },
      ]);
      expect((await store.keeping.settings())?.value).to.deep.equal(settings);
    });

    it("goes through what is there, one type at a time, oldest first, and tells when an item was last used", async () => {
      const items = [anItem(later(2)), anItem(AT), anItem(later(1))];
      await store.knowledge.write(communityId, [
        ...items.map((create) => ({ create })),
        { create: anEntry(AT, "x") },
      ]);
      const first = await store.knowledge.oldest(communityId, "item", { limit: 2 });
      expect(first.documents.map(({ value }) => value.id)).to.deep.equal([items[1]?.id, items[2]?.id]);
      const rest = await store.knowledge.oldest(communityId, "item", {
        limit: 2,
        ...(first.next ? { after: first.next } : {}),
      });
      expect(rest.documents.map(({ value }) => value.id)).to.deep.equal([items[0]?.id]);
      const itemId = items[0]?.id as ItemId;
      expect(await store.knowledge.lastUsed(communityId, itemId)).to.equal(undefined);
      const days = [AT, later(90_000)].map((at) =>
        counted(undefined, { communityId, itemId, what: "opened" }, at),
      );
      await store.knowledge.write(
        communityId,
        days.map((create) => ({ create })),
      );
      expect((await store.knowledge.lastUsed(communityId, itemId))?.value.day).to.equal("2026-11-25");
    });

    it("gives everything that lies with a person, and weekly flags oldest first", async () => {
      const id = freshPartition() as PersonId;
      const person = newPerson({ id, name: "Nia", actorRef: "a" as ActorRef }, AT);
      await store.people.write(id, [{ create: person }]);
      expect((await store.people.allOf(id)).map(({ value }) => value)).to.deep.equal([person]);
      expect(await store.people.allOf(freshPartition() as PersonId)).to.deep.equal([]);
      const flags = flagged(undefined, { communityId, ref: freshPartition(), flag: "read" }, AT);
      if (!flags) throw new Error("A first flag changes something");
      await store.membership.write(communityId, [{ create: flags }]);
      const page = await store.membership.oldestFlags(communityId, { limit: 5 });
      expect(page.documents.map(({ value }) => value)).to.deep.equal([flags]);
    });

    it("keeps announcements beside what they are about, and lists those the sender has to do with", async () => {
      const [draft, sending] = [false, true].map((open, n) => ({
        ...newAnnouncement(
          {
            id: freshPartition() as AnnouncementId,
            communityId,
            texts: { cy: { title: "Diwrnod", text: "Ddydd Iau." } },
            audience: { kind: "everyone" },
          },
          later(n),
        ),
        open,
      }));
      if (!draft || !sending) throw new Error("Two were made");
      await store.knowledge.write(communityId, [{ create: draft }, { create: sending }]);
      const { announcements } = store;
      expect((await announcements.one(communityId, draft.id))?.value).to.deep.equal(draft);
      expect((await announcements.open(communityId)).map(({ value }) => value)).to.deep.equal([sending]);
      const page = await announcements.page(communityId, { limit: 5 });
      expect(page.documents.map(({ value }) => value)).to.deep.equal([sending, draft]);
    });

    it("changes deliveries and the tally that counts them together, or none of them", async () => {
      const announcementId = freshPartition() as AnnouncementId;
      const [bucket = ""] = bucketsOf(announcementId);
      const deliveries = Array.from({ length: 99 }, (_, n) => {
        const recipient = { kind: "person" as const, personId: `t.${n}` as PersonId };
        return { ...newDelivery({ announcementId, communityId, recipient }, later(n)), bucket };
      });
      const tally = tallied(
        newTally(bucket, AT),
        deliveries.map((after) => ({ after })),
        AT,
      );
      const versions = await store.deliveries.write(
        bucket,
        [...deliveries, tally].map((document) => ({ create: document })),
      );
      expect((await store.deliveries.tally(bucket))?.value).to.deep.equal(tally);
      expect(await store.deliveries.count(bucket, "waiting")).to.equal(99);
      const [first] = deliveries;
      if (!first) throw new Error("Ninety-nine were made");
      const sent = put(first, { state: "sent" }, AT);
      const after = tallied(tally, [{ before: first, after: sent }], AT);
      const change = (tallyVersion: string) =>
        store.deliveries.write(bucket, [
          { replace: sent, version: versions[0] ?? "" },
          { replace: after, version: tallyVersion },
        ]);
      expect(await refusal(change("0"))).to.be.instanceOf(Conflict);
      expect((await store.deliveries.one(bucket, first.id))?.value.state).to.equal("waiting");
      await change(versions[99] ?? "");
      expect((await store.deliveries.one(bucket, first.id))?.value).to.deep.equal(sent);
      expect(await store.deliveries.count(bucket, "sent")).to.equal(1);
      const page = await store.deliveries.page(bucket, { state: "waiting", limit: 2 });
      expect(page.documents.map(({ value }) => value)).to.deep.equal(deliveries.slice(1, 3));
      const next = await store.deliveries.page(bucket, {
        limit: 1000,
        ...(page.next ? { after: page.next } : {}),
      });
      expect(next.documents).to.have.length(96);
    });

    it("keeps which process sends", async () => {
      const before = await store.dispatch.lease();
      const dates = { createdAt: AT.toISOString(), updatedAt: AT.toISOString() };
      const lease = { type: "dispatch", id: "dispatch", scope: "dispatch", holder: "one", rate: 4 } as const;
      await store.dispatch.write([
        before
          ? { replace: { ...lease, ...dates }, version: before.version }
          : { create: { ...lease, ...dates } },
      ]);
      expect((await store.dispatch.lease())?.value).to.deep.equal({ ...lease, ...dates });
    });

    it("goes through everybody's documents", async () => {
      const ids = [freshPartition(), freshPartition()] as PersonId[];
      for (const id of ids)
        await store.people.write(id, [
          { create: newPerson({ id, name: "Siân", actorRef: "ref" as ActorRef }, AT) },
        ]);
      const seen: string[] = [];
      let position: string | undefined;
      for (let more = true; more; ) {
        const changes = await store.people.changesSince(position, 2);
        seen.push(...changes.documents.map(({ id }) => id));
        ({ position, more } = changes);
      }
      expect(seen).to.include.members(ids);
    });

    it("keeps what somebody was asked about words of theirs", async () => {
      const personId = freshPartition() as PersonId;
      const consent: ConsentRequest = {
        type: "consent",
        id: freshPartition(),
        personId,
        about: { key: "k1", sealed: "c2VhbGVk" },
        createdAt: AT.toISOString(),
        updatedAt: AT.toISOString(),
      };
      await store.people.write(personId, [{ create: consent }]);
      expect((await store.people.consent(personId, consent.id))?.value).to.deep.equal(consent);
      expect((await store.people.consents(personId)).map(({ value }) => value)).to.deep.equal([consent]);
    });

    it("lists communities, the oldest first", async () => {
      const [older, newer] = [AT, later(1)].map((at) =>
        newCommunity({ id: freshPartition() as CommunityId, name: "Tŷ", purpose: "p" }, at),
      );
      if (!older || !newer) throw new Error("Two were made");
      await store.communities.write([{ create: newer }]);
      await store.communities.write([{ create: older }]);
      const ours = (await store.communities.all())
        .map(({ value }) => value)
        .filter(({ id }) => id === older.id || id === newer.id);
      expect(ours).to.deep.equal([older, newer]);
    });
  });
}
