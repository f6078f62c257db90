import { setTimeout } from "node:timers/promises";
import { expect } from "chai";
import fc from "fast-check";
import { createStore } from "../../bot/adapters/documents/store.ts";
import { openSqliteDocuments } from "../../bot/adapters/sqlite/sqliteDocuments.ts";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { personId } from "../../bot/domain/ids.ts";
import { type Item, REACTIONS, type Reaction } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import { dailyId } from "../../bot/domain/participation.ts";
import type { Documents } from "../../bot/ports/documents.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { react } from "../../bot/usecases/react.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { aPerson, aSavedItem, TENANT } from "../support/builders.ts";
import { openEmulated } from "../support/cosmos/account.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

const PEOPLE = 24;

describeTogether("SQLite", async () => openSqliteDocuments(":memory:"));
describeTogether("Cosmos DB, as emulated", openEmulated);

/** Counts are right whoever taps at once: within one process, and from several. */
function describeTogether(name: string, open: () => Promise<Documents>): void {
  describe(`many reacting at once, on ${name}`, () => {
    let deps: TestDeps;
    let item: Item;
    let people: Person[];
    before(async () => {
      deps = await testDeps(await open());
      people = await Promise.all(
        Array.from({ length: PEOPLE }, (_, i) =>
          recognise(deps, {
            personId: personId(TENANT, `33333333-3333-4333-8333-${String(i).padStart(12, "0")}`),
            name: `Person ${i}`,
          }),
        ),
      );
    });
    after(() => deps?.close());
    beforeEach(async () => {
      item = await aSavedItem(deps, {}, await aPerson(deps, "Nia"));
    });

    const counts = async () => {
      const stored = await deps.store.knowledge.item(FIRST_COMMUNITY, item.id);
      return stored?.value.counts.reactions;
    };
    const tap = (on: Deps, person: Person, reaction: Reaction, wanted: boolean | "other") =>
      react(on, person, { itemId: item.id, tap: reaction, on: wanted });

    it("counts everybody once, also who sent their tap three times", async () => {
      await Promise.all(people.flatMap((person) => [1, 2, 3].map(() => tap(deps, person, "helpful", true))));
      expect((await counts())?.helpful).to.equal(PEOPLE);
      const kept = await deps.store.knowledge.about(FIRST_COMMUNITY, item.id, "reaction");
      expect(kept).to.have.length(PEOPLE);
      const daily = await deps.store.knowledge.daily(FIRST_COMMUNITY, dailyId(item.id, "2026-11-24"));
      expect(daily?.value.counts.reactions).to.equal(PEOPLE);
    }).timeout(30_000);

    it("counts right from two processes that know nothing of each other", async () => {
      const clock = { ...deps.clock, sleep: (ms: number) => setTimeout(ms) };
      const processes: Deps[] = [1, 2].map(() => ({ ...deps, clock, store: createStore(deps.documents) }));
      await Promise.all(
        people
          .slice(0, 12)
          .map((person, i) => tap(processes[i % processes.length] ?? deps, person, "thankYou", true)),
      );
      expect((await counts())?.thankYou).to.equal(12);
    }).timeout(30_000);

    it("shows what is so after any taps at once, as many as stand by them", async () => {
      const act = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...REACTIONS));
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 16 }), async (acts) => {
          item = await aSavedItem(deps, {}, await aPerson(deps, "Nia"));
          const toggles = acts.flatMap(([who, reaction]) => {
            const person = people[who];
            return person ? [tap(deps, person, reaction, "other")] : [];
          });
          await Promise.all(toggles);
          const expected = Object.fromEntries(
            REACTIONS.map((reaction) => [reaction, oddlyTappedBy(acts, reaction)]),
          );
          expect(await counts()).to.deep.equal(expected);
        }),
        { numRuns: 12 },
      );
    }).timeout(60_000);
  });
}

/** Each second tap of somebody takes back the first. */
function oddlyTappedBy(acts: [number, Reaction][], reaction: Reaction): number {
  const people = new Set(acts.map(([who]) => who));
  return [...people].filter(
    (person) => acts.filter(([who, tapped]) => who === person && tapped === reaction).length % 2 === 1,
  ).length;
}
