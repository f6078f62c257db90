import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { isUuid } from "../../bot/domain/ids.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { ContainerName, Document } from "../../bot/ports/documents.ts";
import { addPerspective } from "../../bot/usecases/addPerspective.ts";
import { changeSettings } from "../../bot/usecases/changeSettings.ts";
import { keepDraft } from "../../bot/usecases/drafts.ts";
import { eraseMe, finishErasures } from "../../bot/usecases/keeping/erase.ts";
import { setHold } from "../../bot/usecases/keeping/holds.ts";
import { oweNotice } from "../../bot/usecases/notices.ts";
import { countReading } from "../../bot/usecases/participation.ts";
import { keepPostedCard } from "../../bot/usecases/postedCards.ts";
import { publishWaiting } from "../../bot/usecases/publishWaiting.ts";
import { readThread } from "../../bot/usecases/readThread.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { changeRoles } from "../../bot/usecases/roles.ts";
import { saveItem } from "../../bot/usecases/saveItem.ts";
import { sayUsed } from "../../bot/usecases/sayUsed.ts";
import { sendNote } from "../../bot/usecases/sendNote.ts";
import { changeAway } from "../../bot/usecases/tending/away.ts";
import {
  aGardener,
  anAdmin,
  aPerson,
  aReachable,
  aSavedItem,
  idOf,
  refusal,
  words,
} from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const CONTAINERS: ContainerName[] = ["knowledge", "people", "membership", "deliveries", "system"];

describe("forgetting a person", () => {
  let deps: TestDeps;
  let aled: Person;
  let femi: Person;
  beforeEach(async () => {
    deps = await testDeps();
    aled = await recognise(deps, { personId: idOf("Aled"), name: "Aled Quokkason" });
    femi = await aPerson(deps, "Femi");
  });
  afterEach(() => deps.close());

  /** Everything the store holds, as text. */
  async function everything(): Promise<string> {
    const all: Document[] = [];
    for (const container of CONTAINERS) {
      let position: string | undefined;
      for (let more = true; more; ) {
        const changes = await deps.documents.changes<Document>(container, position, 1000);
        all.push(...changes.documents);
        ({ position, more } = changes);
      }
    }
    return JSON.stringify(all);
  }

  const published = async () => {
    deps.clock.forward(3_700_000);
    await publishWaiting(deps);
  };
  const onItem = (itemId: string, by: Person, text: string, unnamed = false) =>
    addPerspective(deps, by, { id: deps.ids.random(), itemId, text, unnamed });

  const used = (itemId: string, by: Person, did?: string) =>
    sayUsed(deps, by, { id: deps.ids.next(), itemId, fit: "used", ...(did ? { story: { did } } : {}) });

  /** A life in the community: named, unnamed, waiting, asked, noted, reached. */
  async function aLife() {
    const others = await aSavedItem(deps, { title: "Owls at night" }, femi);
    const named = await saveItem(deps, aled, words(deps, { title: "Zebra one", text: "Stripes one." }));
    const builtOn = await saveItem(deps, aled, words(deps, { title: "Zebra two", text: "Stripes two." }));
    await onItem(builtOn.id, femi, "That other view stays.");
    await onItem(others.id, aled, "My view with my name on it.");
    await used(others.id, aled, "My story with my name on it.");
    await used(builtOn.id, aled);
    const request = deps.ids.random();
    await saveItem(deps, aled, words(deps, { id: request, title: "Hush one", unnamed: true }));
    await published();
    await saveItem(deps, aled, words(deps, { id: deps.ids.random(), title: "Hush waiting", unnamed: true }));
    const sender = aled.id;
    const quoted = await saveItem(
      deps,
      femi,
      words(deps, { title: "Quoted words", text: "What the message said.", ownWords: false, sender }),
    );
    await keepDraft(deps, aled, {
      id: deps.ids.random(),
      kind: "insight",
      title: "",
      text: "Half a draft",
      topics: [],
    });
    await sendNote(deps, aled, { id: deps.ids.random(), text: "A signed note", unnamed: false });
    await countReading(deps, await current(), others.id, "opened");
    await changeSettings(deps, aled, { language: "cy" });
    await oweNotice(deps, {
      id: "n1",
      personId: aled.id,
      kind: "thread-news",
      communityId: FIRST_COMMUNITY,
      itemId: named.id,
    });
    const reachable = await aReachable(deps, "Aled", { name: "Aled Quokkason" });
    if (!reachable.conversation) throw new Error("Just made reachable");
    await keepPostedCard(deps, {
      item: others,
      reference: reachable.conversation,
      activityId: "a1",
      language: "en",
    });
    await changeRoles(deps, await anAdmin(deps), {
      personId: aled.id,
      communityId: FIRST_COMMUNITY,
      roles: ["member", "gardener"],
    });
    const away = { from: "2026-11-24", until: "2026-12-01", cover: aled.id };
    await changeAway(deps, await aGardener(deps), { away });
    await deps.search.caughtUp();
    return { others, named, builtOn, quoted };
  }
  const current = async () => (await deps.store.people.person(aled.id))?.value ?? aled;
  const erase = async (wanted: "kept" | "removed") => eraseMe(deps, await current(), wanted);

  for (const wanted of ["kept", "removed"] as const)
    it(`leaves nothing that leads to them when their words are ${wanted}`, async () => {
      await aLife();
      expect(await everything())
        .to.include("Quokkason")
        .and.include(aled.id);
      await erase(wanted);
      const left = await everything();
      expect(left).to.not.include("Quokkason");
      expect(left).to.not.include(aled.id);
      expect(left).to.not.include("a:Aled");
      expect(left).to.not.match(/Half a draft|A signed note/);
      expect(
        (await deps.store.knowledge.oldest(FIRST_COMMUNITY, "card", { limit: 10 })).documents,
      ).to.have.length(0);
      await published();
      expect(await everything()).to.not.include("Hush waiting");
    });

  it("keeps their words without a name, and seals on unnamed ones hold nobody", async () => {
    const { named, others } = await aLife();
    await erase("kept");
    const { item } = await readThread(deps, femi, named.id);
    expect([item.title, item.author, item.savedBy]).to.deep.equal(["Zebra one", undefined, undefined]);
    const thread = await readThread(deps, femi, others.id);
    expect(thread.perspectives.map(({ text, author }) => [text, author])).to.deep.equal([
      ["My view with my name on it.", undefined],
    ]);
    const unnamed = (await deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 100 })).documents
      .map(({ value }) => value)
      .find(({ title }) => title === "Hush one");
    if (!unnamed?.unnamed) throw new Error("Hush one stays");
    const holds = deps.sealer.open(unnamed.unnamed.author, unnamed.id);
    expect(holds).to.have.length(aled.id.length).and.not.equal(aled.id);
    expect(holds.split(".").every(isUuid)).to.equal(true);
  });

  it("takes their words out, and leaves what others built on them", async () => {
    const { named, builtOn, others, quoted } = await aLife();
    await erase("removed");
    expect(await everything()).to.not.match(
      /Zebra|Stripes|My view with my name on it|Hush|What the message said/,
    );
    expect(await refusal(readThread(deps, femi, named.id))).to.equal("not-found");
    const left = await readThread(deps, femi, builtOn.id);
    expect([left.item.title, left.item.text, left.item.wordsRemoved]).to.deep.equal(["", "", true]);
    expect(left.perspectives.map(({ text }) => text)).to.deep.equal(["That other view stays."]);
    const emptied = await readThread(deps, femi, others.id);
    expect([emptied.perspectives.length, emptied.item.counts.perspectives]).to.deep.equal([0, 0]);
    expect(await refusal(readThread(deps, femi, quoted.id))).to.equal("not-found");
  });

  it("is refused, and says why, while a legal hold names them; nothing is touched", async () => {
    const { named } = await aLife();
    const admin = await anAdmin(deps);
    const hold = {
      id: deps.ids.random(),
      about: { kind: "person" as const, id: aled.id },
      reason: "Inquiry",
    };
    await setHold(deps, admin, hold);
    expect(await refusal(erase("removed"))).to.equal("held-by-law");
    expect((await readThread(deps, femi, named.id)).item.author?.name).to.equal("Aled Quokkason");
  });

  it("keeps the words of an item under a legal hold, without the name", async () => {
    const { named } = await aLife();
    const admin = await anAdmin(deps);
    const about = { kind: "item" as const, id: named.id };
    await setHold(deps, admin, { id: deps.ids.random(), about, reason: "Inquiry" });
    await erase("removed");
    const { item } = await readThread(deps, femi, named.id);
    expect([item.title, item.author]).to.deep.equal(["Zebra one", undefined]);
  });

  it("is finished by a later round when it was interrupted anywhere", async () => {
    for (let writes = 1; writes <= 12; writes += 3) {
      await aLife();
      let left = writes;
      const failing: TestDeps = {
        ...deps,
        store: {
          ...deps.store,
          knowledge: {
            ...deps.store.knowledge,
            write: async (communityId, changes) => {
              if (left-- <= 0) throw new Error("The process ends here");
              return deps.store.knowledge.write(communityId, changes);
            },
          },
        },
      };
      try {
        await eraseMe(failing, await current(), "removed");
      } catch (error) {
        expect((error as Error).message).to.equal("The process ends here");
      }
      await finishErasures(deps);
      expect(await everything()).to.not.include("Quokkason");
      expect(await everything()).to.not.include(aled.id);
      expect(await finishErasures(deps)).to.equal(0);
      aled = await recognise(deps, { personId: idOf("Aled"), name: "Aled Quokkason" });
    }
  });

  it("makes somebody new of whoever comes back, with another reference in the audit", async () => {
    await aLife();
    await erase("kept");
    const back = await recognise(deps, { personId: aled.id, name: "Aled Quokkason" });
    expect(back.actorRef).to.not.equal(aled.actorRef);
    expect([back.roles, back.language]).to.deep.equal([{}, undefined]);
  });
});
