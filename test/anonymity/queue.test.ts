import { expect } from "chai";
import fc from "fast-check";
import { createSealer, newSealKey } from "../../bot/adapters/system/sealer.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { Perspective } from "../../bot/domain/perspective.ts";
import { dueAfter, standInNames } from "../../bot/domain/unnamed.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { answerConsent, consentsOf } from "../../bot/usecases/consent.ts";
import { sendNotices } from "../../bot/usecases/notices.ts";
import { ownUnnamed } from "../../bot/usecases/ownUnnamed.ts";
import { keepPostedCard } from "../../bot/usecases/postedCards.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { resealAll } from "../../bot/usecases/resealAll.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { sendNote } from "../../bot/usecases/sendNote.ts";
import { tend } from "../../bot/usecases/tend.ts";
import { aGardener, aPerson, aReachable, aSavedItem, idOf, words } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

const HOUR_MS = 3_600_000;

describe("what waits without a name", () => {
  let deps: TestDeps;
  before(async () => {
    deps = await testDeps();
  });
  after(() => deps.close());

  async function anHourLater(of: TestDeps = deps): Promise<void> {
    of.clock.forward(HOUR_MS);
    await publishWaiting(of);
  }

  async function adds(name: "Nia" | "Femi" | "Aled", itemId: string, text: string): Promise<Perspective> {
    const person = await aPerson(deps, name);
    return addPerspective(deps, person, { id: deps.ids.next(), itemId, text, unnamed: true });
  }

  it("appears 5 to 60 minutes later, by chance, counted with the minute a round may take", () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, max: new Date("2100-01-01") }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (now, chance) => {
          const minutes = (dueAfter(now, chance).getTime() - now.getTime()) / 60_000;
          expect(minutes).to.be.at.least(5).and.at.most(59);
        },
      ),
    );
  });

  it("appears once, though two processes publish it", async () => {
    const item = await saveItem(deps, await aPerson(deps), words(deps, { unnamed: true }));
    deps.clock.forward(HOUR_MS);
    await Promise.all([publishWaiting(deps), publishWaiting({ ...deps })]);
    expect(await deps.store.waiting.all()).to.deep.equal([]);
    const audit = await deps.store.knowledge.audit(item.communityId, { limit: 100 });
    expect(audit.documents.filter(({ value }) => value.thing.id === item.id)).to.have.length(1);
  });

  it("of one person in a thread matches, and matches nothing in another thread", async () => {
    const [one, other] = [await aSavedItem(deps), await aSavedItem(deps)];
    for (const { id } of [one, other]) {
      await adds("Femi", id, "Once.");
      await adds("Femi", id, "Twice.");
      await adds("Aled", id, "Another.");
    }
    await anHourLater();
    const standIns = await Promise.all(
      [one, other].map(async ({ communityId, id }) =>
        (await deps.store.knowledge.thread(communityId, id))?.perspectives.map(({ value }) => [
          value.text,
          value.unnamed?.standIn,
        ]),
      ),
    );
    const [here, there] = standIns.map((pairs) => new Map(pairs as [string, string][]));
    expect(here?.get("Once.")).to.equal(here?.get("Twice."));
    expect(here?.get("Once.")).to.not.equal(here?.get("Another."));
    expect([...(here?.values() ?? [])]).to.not.include.members([...(there?.values() ?? [])]);
    expect(new Set([...(here?.values() ?? []), ...(there?.values() ?? [])]).size).to.equal(4);
  });

  it("is held for a gardener the first time somebody answers so, and counted once they let it through", async () => {
    const fresh = await testDeps();
    const item = await aSavedItem(fresh);
    const femi = await aPerson(fresh, "Femi");
    const gardener = await aGardener(fresh);
    const { id } = await addPerspective(fresh, femi, {
      id: fresh.ids.next(),
      itemId: item.id,
      text: "First.",
      unnamed: true,
    });
    await anHourLater(fresh);
    expect((await readThread(fresh, await aPerson(fresh), item.id)).perspectives).to.deep.equal([]);
    expect((await readThread(fresh, await aPerson(fresh, "Femi"), item.id)).perspectives).to.have.length(1);
    const { rows } = await reportedQueue(fresh, gardener, undefined);
    expect(rows.map(({ row, perspective }) => [row.reason, perspective?.id])).to.deep.equal([
      ["first-unnamed", id],
    ]);
    expect((await fresh.store.knowledge.item(item.communityId, item.id))?.value.counts.perspectives).to.equal(
      0,
    );
    await tend(fresh, gardener, { rowId: rows[0]?.row.id ?? "" }, { act: "restore" });
    const { perspectives, item: after } = await readThread(fresh, await aPerson(fresh), item.id);
    expect([perspectives.length, after.counts.perspectives]).to.deep.equal([1, 1]);
    await addPerspective(fresh, await aPerson(fresh, "Femi"), {
      id: fresh.ids.next(),
      itemId: item.id,
      text: "Second.",
      unnamed: true,
    });
    await anHourLater(fresh);
    expect((await readThread(fresh, await aPerson(fresh), item.id)).item.counts.perspectives).to.equal(2);
    await fresh.close();
  });

  it("is held while none of theirs has been let through, however many wait", async () => {
    const fresh = await testDeps();
    const item = await aSavedItem(fresh);
    for (const text of ["First.", "Second, at once."])
      await addPerspective(fresh, await aPerson(fresh, "Femi"), {
        id: fresh.ids.next(),
        itemId: item.id,
        text,
        unnamed: true,
      });
    await anHourLater(fresh);
    await addPerspective(fresh, await aPerson(fresh, "Femi"), {
      id: fresh.ids.next(),
      itemId: item.id,
      text: "Third, before anybody looked.",
      unnamed: true,
    });
    await anHourLater(fresh);
    const thread = await fresh.store.knowledge.thread(item.communityId, item.id);
    expect(thread?.perspectives.map(({ value }) => value.state)).to.deep.equal(["held", "held", "held"]);
    expect((await readThread(fresh, await aPerson(fresh), item.id)).perspectives).to.deep.equal([]);
    await fresh.close();
  });

  it("keeps the letter its author had, whoever comes later that day, and for every reader the same", async () => {
    const fresh = await testDeps();
    const item = await aSavedItem(fresh);
    const gardener = await aGardener(fresh);
    const letters = async (reader: Person) => {
      const { perspectives, ...thread } = await readThread(fresh, reader, item.id);
      const names = standInNames(thread.item, perspectives);
      return new Map(
        perspectives.map(({ text, unnamed }) => [
          text,
          names.get(unnamed?.standIn ?? "") as { letter: string },
        ]),
      );
    };
    for (const [n, name] of (["Femi", "Aled", "Idris", "Bronwen", "Nia"] as const).entries()) {
      const text = `View ${n}`;
      await addPerspective(fresh, await aPerson(fresh, name), {
        id: fresh.ids.next(),
        itemId: item.id,
        text,
        unnamed: true,
      });
      await anHourLater(fresh);
    }
    const all = await letters(gardener);
    expect([..."ABCDE"]).to.deep.equal([0, 1, 2, 3, 4].map((n) => all.get(`View ${n}`)?.letter));
    // Let through one by one, each is who they were.
    const { rows } = await reportedQueue(fresh, gardener, undefined);
    for (const { row } of rows.toReversed())
      await tend(fresh, gardener, { rowId: row.id }, { act: "restore" });
    for (const [text, name] of await letters(await aPerson(fresh, "Femi")))
      expect(name.letter, text).to.equal(all.get(text)?.letter);
    await fresh.close();
  });

  it("keeps nothing else waiting when it cannot be opened, and says so without a word of it", async () => {
    const broken = await saveItem(
      deps,
      await aPerson(deps),
      words(deps, { unnamed: true, title: "Unopenable" }),
    );
    const [stored] = await deps.store.waiting.all();
    if (!stored) throw new Error("It waits");
    const content = createSealer([newSealKey()]).seal("{}", stored.value.id);
    await deps.store.waiting.write([{ replace: { ...stored.value, content }, version: stored.version }]);
    const fine = await saveItem(deps, await aPerson(deps, "Femi"), words(deps, { unnamed: true }));
    await anHourLater();
    expect(await deps.store.knowledge.item(fine.communityId, fine.id)).to.not.equal(undefined);
    expect(await deps.store.knowledge.item(broken.communityId, broken.id)).to.equal(undefined);
    expect(
      deps.log.lines.filter(({ event }) => event === "waiting.failed").map(({ fields }) => fields),
    ).to.deep.include({ error: "SealBroken" });
    const left = await deps.store.waiting.all();
    await deps.store.waiting.write(left.map(({ value, version }) => ({ remove: value.id, version })));
  });

  it("asks whoever's words they are once it is there, though the process died before it could ask", async () => {
    const saved = words(deps, { unnamed: true, ownWords: false, sender: idOf("Aled") });
    await aPerson(deps, "Aled");
    await saveItem(deps, await aPerson(deps), saved);
    expect(await consentsOf(deps, await aPerson(deps, "Aled"))).to.deep.equal([]);
    deps.clock.forward(HOUR_MS);
    const write = deps.store.people.write;
    deps.store.people.write = async () => {
      throw new Error("gone");
    };
    await publishWaiting(deps);
    deps.store.people.write = write;
    await publishWaiting(deps);
    await publishWaiting(deps);
    expect(await consentsOf(deps, await aPerson(deps, "Aled"))).to.have.length(1);
  });

  it("never asks its own author, who saved a message of theirs without their name", async () => {
    for (const unnamed of [true, false])
      await saveItem(
        deps,
        await aPerson(deps),
        words(deps, { unnamed, ownWords: false, sender: idOf("Nia") }),
      );
    await anHourLater();
    expect(await consentsOf(deps, await aPerson(deps))).to.deep.equal([]);
    expect(await deps.store.notices.of(idOf("Nia"))).to.deep.equal([]);
  });

  it("is a note to the gardeners too, without a name, once", async () => {
    const note = { id: deps.ids.next(), text: "The rota decides who gets a bath.", unnamed: true };
    const gardener = await aGardener(deps);
    const notes = async () =>
      (await reportedQueue(deps, gardener, undefined)).rows.filter(({ row }) => row.note === note.text)
        .length;
    await sendNote(deps, await aPerson(deps), note);
    await sendNote(deps, await aPerson(deps), note);
    expect(await notes()).to.equal(0);
    await anHourLater();
    await sendNote(deps, await aPerson(deps), note);
    await anHourLater();
    expect(await notes()).to.equal(1);
  });

  it("is its author's after the keys were rotated, under the stand-in they had, and no seal of the old key is left", async () => {
    const [old, fresh] = [newSealKey(), newSealKey()];
    const plain = await testDeps();
    const rotated = { ...plain, sealer: createSealer([old]) };
    const item = await aSavedItem(rotated);
    const add = async (text: string) =>
      addPerspective(rotated, await aPerson(rotated, "Femi"), {
        id: deps.ids.next(),
        itemId: item.id,
        text,
        unnamed: true,
      });
    await add("Before.");
    rotated.clock.forward(HOUR_MS);
    await publishWaiting(rotated);
    const aled = idOf("Aled");
    const message = await aSavedItem(rotated, { ownWords: false, sender: aled });
    await keepPostedCard(rotated, {
      item: message,
      reference: { conversationId: "a:1", kind: "personal", serviceUrl: "s", tenantId: "t", botId: "b" },
      activityId: "card-1",
      language: "en",
    });
    const still = await saveItem(rotated, await aPerson(rotated), words(rotated, { unnamed: true }));
    rotated.sealer = createSealer([fresh, old]);
    expect(await resealAll(rotated)).to.be.at.least(4);
    expect(await resealAll(rotated)).to.equal(0);
    await add("After.");
    rotated.clock.forward(HOUR_MS);
    await publishWaiting(rotated);
    const thread = await rotated.store.knowledge.thread(item.communityId, item.id);
    expect(new Set(thread?.perspectives.map(({ value }) => value.unnamed?.standIn)).size).to.equal(1);
    const seals = thread?.perspectives.map(({ value }) => value.unnamed?.author.key);
    expect(seals).to.deep.equal([fresh.id, fresh.id]);
    // Now without the old key: nothing needs it.
    const without = { ...rotated, sealer: createSealer([fresh]) };
    expect(ownUnnamed(without, await aPerson(without, "Femi"))).to.have.length(2);
    expect((await readThread(without, await aPerson(without), still.id)).mine).to.include(still.id);
    await aReachable(without, "Aled");
    expect(await sendNotices(without)).to.equal(1);
    expect(without.messenger.said.map(({ message: said }) => said.kind)).to.deep.equal(["consent-request"]);
    await answerConsent(without, await aPerson(without, "Aled"), message.id, "remove");
    expect(without.messenger.replaced.map(({ activityId }) => activityId)).to.include("card-1");
    await plain.close();
  });
});
