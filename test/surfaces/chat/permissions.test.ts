import { expect } from "chai";
import type { CardAction } from "../../../bot/cards/cardActions.ts";
import { FIRST_COMMUNITY, newCommunity } from "../../../bot/domain/community.ts";
import type { CommunityId, PersonId } from "../../../bot/domain/ids.ts";
import type { Person, Role } from "../../../bot/domain/member.ts";
import { errors } from "../../../bot/texts/en/errors.ts";
import { errorText } from "../../../bot/texts/errorText.ts";
import { recognise } from "../../../bot/usecases/recognise.ts";
import { anExecute, aSubmit, NIA } from "../../support/activities.ts";
import { aPerson, aSavedItem } from "../../support/builders.ts";
import { startTalk, type Talk } from "../../support/talk.ts";

const CLOSED = "closed" as CommunityId;

/** Who presses: their roles in the first community, which is open. */
const STANDINGS = {
  newcomer: { roles: [], admin: false },
  member: { roles: ["member"], admin: false },
  gardener: { roles: ["member", "gardener"], admin: false },
  "admin who has not joined": { roles: [], admin: true },
  sponsor: { roles: ["sponsor"], admin: false },
} satisfies Record<string, { roles: Role[]; admin: boolean }>;
type StandingName = keyof typeof STANDINGS;

type Outcome = "done" | "not-found" | "not-allowed";
type Gives = Partial<Record<StandingName, Outcome>> & { else: Outcome };

const EVERYBODY: Gives = { else: "done", sponsor: "not-found" };
const HIDDEN: Gives = { else: "not-found" };

type Row = {
  /** What the button sends, about the item or community given. */
  press(of: { itemId: string; communityId: string; seed: string }): { data: CardAction; typed?: object };
  own: Gives;
  foreign: Gives;
  /** About what lies in a closed community, or is nowhere. */
  hidden: Gives;
};

/** Every verb of every card: a new one without a row does not compile. */
const VERBS: Record<CardAction["verb"], Row> = {
  show: {
    press: ({ itemId }) => ({ data: { verb: "show", itemId } }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  react: {
    press: ({ itemId }) => ({ data: { verb: "react", itemId, tap: "helpful", from: "item" } }),
    // On one's own words it is told, kindly, that they are for others to react to.
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  later: {
    press: ({ itemId }) => ({ data: { verb: "later", itemId, on: true } }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  used: {
    press: ({ itemId, seed }) => ({ data: { verb: "used", itemId, seed, answer: "used" } }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  story: {
    press: ({ itemId, seed }) => ({
      data: { verb: "story", itemId, seed, fit: "used" },
      typed: { did: "Asked twice.", inTheWay: "" },
    }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  perspective: {
    press: ({ itemId, seed }) => ({
      data: { verb: "perspective", itemId, seed },
      typed: { text: "Ask twice.", fitsWhen: "" },
    }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  share: {
    press: ({ itemId, seed }) => ({
      data: { verb: "share", itemId, seed, language: "en" },
      typed: { reply_en: "Ask twice." },
    }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  ask: {
    press: ({ seed }) => ({
      data: { verb: "ask", seed },
      typed: { title: "How do you begin?", text: "Slowly?" },
    }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    // It names nothing: the question goes to the presser's own community.
    hidden: EVERYBODY,
  },
  save: {
    press: ({ seed, communityId }) => ({
      data: { verb: "save", seed, mine: "", confirmed: true },
      typed: { kind: "insight", title: "Begin slowly", text: "Slowly, and twice.", communityId },
    }),
    own: EVERYBODY,
    foreign: EVERYBODY,
    hidden: HIDDEN,
  },
  consent: {
    press: ({ itemId }) => ({ data: { verb: "consent", itemId, answer: "unnamed" } }),
    own: { else: "done" },
    foreign: { else: "not-found" },
    hidden: HIDDEN,
  },
  digest: {
    press: () => ({ data: { verb: "digest", act: "off" } }),
    own: { else: "done" },
    foreign: { else: "done" },
    hidden: { else: "done" },
  },
  speak: {
    press: () => ({ data: { verb: "speak", language: "en" } }),
    own: { else: "done" },
    foreign: { else: "done" },
    hidden: { else: "done" },
  },
  settings: {
    press: () => ({ data: { verb: "settings" }, typed: { language: "en" } }),
    own: { else: "done" },
    foreign: { else: "done" },
    hidden: { else: "done" },
  },
};

describe("who may do what, with the buttons of cards", () => {
  let talk: Talk;
  let foreign: string;
  let hidden: string;
  before(async () => {
    talk = await startTalk();
    const { deps } = talk;
    const closed = newCommunity({ id: CLOSED, name: "Closed", purpose: "p" }, deps.clock.now());
    await deps.store.communities.write([{ create: { ...closed, open: false } }]);
    const femi = await changed((await aPerson(deps, "Femi")).id, (person) => ({
      ...person,
      roles: { ...person.roles, [CLOSED]: ["member"] },
    }));
    foreign = (await aSavedItem(deps, { communityId: FIRST_COMMUNITY }, femi)).id;
    hidden = (await aSavedItem(deps, { communityId: CLOSED }, femi)).id;
  });
  after(() => talk.deps.close());

  for (const [standing, { roles, admin }] of Object.entries(STANDINGS) as [
    StandingName,
    { roles: Role[]; admin: boolean },
  ][])
    for (const [verb, row] of Object.entries(VERBS))
      describe(`${standing} presses ${verb}`, () => {
        beforeEach(async () => {
          await recognise(talk.deps, { personId: NIA.personId, name: "Nia" });
          await changed(NIA.personId, (person) => ({
            ...person,
            admin,
            roles: roles.length > 0 ? { [FIRST_COMMUNITY]: roles } : {},
          }));
        });
        const gives = (of: Gives) => of[standing] ?? of.else;

        it(`on what is theirs: ${gives(row.own)}`, async () => {
          const of = { itemId: await anItemOfTheirs(), communityId: FIRST_COMMUNITY };
          expect((await answers(row, of)).map(({ outcome }) => outcome)).to.deep.equal(twice(gives(row.own)));
        });

        it(`on somebody else's: ${gives(row.foreign)}`, async () => {
          const of = { itemId: foreign, communityId: FIRST_COMMUNITY };
          expect((await answers(row, of)).map(({ outcome }) => outcome)).to.deep.equal(
            twice(gives(row.foreign)),
          );
        });

        it(`in a closed community as on what is nowhere: ${gives(row.hidden)}`, async () => {
          const there = await answers(row, { itemId: hidden, communityId: CLOSED });
          expect(there.map(({ outcome }) => outcome)).to.deep.equal(twice(gives(row.hidden)));
          if (gives(row.hidden) === "done") return;
          for (const itemId of [talk.deps.ids.random(), "", "../first", "x".repeat(500)]) {
            const missing = await answers(row, { itemId, communityId: talk.deps.ids.random() });
            expect(missing.map(({ said }) => said)).to.deep.equal(there.map(({ said }) => said));
          }
        });
      });

  const twice = (outcome: Outcome) => [outcome, outcome];

  /** What the presser is told, in a client that knows `Action.Execute` and in one that does not. */
  async function answers(row: Row, of: { itemId: string; communityId: string }) {
    const seeded = () => row.press({ ...of, seed: talk.deps.ids.random() });
    const first = seeded();
    const executed = await talk.invoke(anExecute(first.data, first.typed));
    const second = seeded();
    talk.replaced.length = 0;
    const submitted = [...(await talk.say(aSubmit(second.data, second.typed))), ...talk.replaced];
    return [
      told(executed, of, [first.data]),
      told(
        submitted.map(({ text, attachments }) => ({ text, attachments })),
        of,
        [second.data],
      ),
    ];
  }

  function told(answer: unknown, of: { itemId: string; communityId: string }, sent: CardAction[]) {
    let said = JSON.stringify(answer);
    const refused = (["not-found", "not-allowed"] as const).find((code) => said.includes(inEnglish(code)));
    // A form that comes back carries what was sent with it.
    const echoed = [
      of.itemId,
      of.communityId,
      ...sent.flatMap((data) => ("seed" in data ? [data.seed] : [])),
    ];
    for (const id of echoed.filter((one) => one !== "")) said = said.replaceAll(id, "…");
    said = said.replaceAll('"itemId":""', '"itemId":"…"');
    // What is done must not be another refusal in disguise.
    // A form carries what its empty fields would say.
    const spoken = said.replaceAll(/"errorMessage":"[^"]*"/g, "");
    const other = REFUSALS.find((words) => spoken.includes(words));
    return { outcome: refused ?? other ?? "done", said };
  }

  async function anItemOfTheirs(): Promise<string> {
    const femi = await aPerson(talk.deps, "Femi");
    return (
      await aSavedItem(
        talk.deps,
        { communityId: FIRST_COMMUNITY, ownWords: false, sender: NIA.personId },
        femi,
      )
    ).id;
  }

  async function changed(id: PersonId, change: (person: Person) => Person): Promise<Person> {
    const stored = await talk.deps.store.people.person(id);
    if (!stored) throw new Error("Just recognised");
    const after = change(stored.value);
    await talk.deps.store.people.write(id, [{ replace: after, version: stored.version }]);
    return after;
  }
});

function inEnglish(code: "not-found" | "not-allowed"): string {
  return errorText({ code } as Parameters<typeof errorText>[0], "en");
}

/** What every refusal begins with, up to a figure in it. */
const REFUSALS = Object.values(errors).map((text) => {
  const said = JSON.stringify((text as (limit: number) => string)(7)).slice(1, -1);
  // Some begin with their number: what is looked for is the longest stretch without it.
  return said.split("7").reduce((a, b) => (b.length > a.length ? b : a));
});
