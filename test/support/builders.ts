import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { type PersonId, personId } from "../../bot/domain/ids.ts";
import type { Item } from "../../bot/domain/item.ts";
import type { Person } from "../../bot/domain/member.ts";
import type { Deps } from "../../bot/usecases/deps.ts";
import { recognise } from "../../bot/usecases/recognise.ts";
import { type SaveItem, saveItem } from "../../bot/usecases/saveItem.ts";

export const TENANT = "11111111-1111-4111-8111-111111111111";
const OBJECT_IDS = {
  Nia: "22222222-2222-4222-8222-000000000001",
  Femi: "22222222-2222-4222-8222-000000000002",
  Aled: "22222222-2222-4222-8222-000000000003",
  Gwen: "22222222-2222-4222-8222-000000000004",
  Idris: "22222222-2222-4222-8222-000000000005",
  Bronwen: "22222222-2222-4222-8222-000000000006",
};

/** The id of one of the people tests are about. */
export function idOf(name: keyof typeof OBJECT_IDS): PersonId {
  return personId(TENANT, OBJECT_IDS[name]);
}

/** A person as the product knows them after their first visit. */
export function aPerson(deps: Deps, name: keyof typeof OBJECT_IDS = "Nia"): Promise<Person> {
  return recognise(deps, { personId: idOf(name), name });
}

/** Somebody who looks after the first community. */
export function aGardener(deps: Deps): Promise<Person> {
  return withMore(deps, "Gwen", { roles: { [FIRST_COMMUNITY]: ["member", "gardener"] } });
}

/** Somebody who runs the installation's settings. */
export function anAdmin(deps: Deps, name: "Idris" | "Bronwen" = "Idris"): Promise<Person> {
  return withMore(deps, name, { admin: true });
}

/** Somebody the bot can write to. */
export function aReachable(
  deps: Deps,
  name: keyof typeof OBJECT_IDS,
  more: Partial<Person> = {},
): Promise<Person> {
  const conversation = {
    conversationId: `a:${name}`,
    kind: "personal" as const,
    serviceUrl: "https://smba.example.org/",
    tenantId: TENANT,
    botId: "28:bot",
    userId: `29:${name}`,
  };
  return withMore(deps, name, { conversation, ...more });
}

async function withMore(deps: Deps, name: keyof typeof OBJECT_IDS, more: Partial<Person>): Promise<Person> {
  await aPerson(deps, name);
  const stored = await deps.store.people.person(idOf(name));
  if (!stored) throw new Error("Just recognised");
  const person = { ...stored.value, ...more };
  await deps.store.people.write(person.id, [{ replace: person, version: stored.version }]);
  return person;
}

/** What somebody fills in to save an item; a question about capacity unless said otherwise. */
export function words(deps: Deps, changes: Partial<SaveItem> = {}): SaveItem {
  return {
    id: deps.ids.next(),
    kind: "question",
    title: "How do you assess capacity when the person agrees with everything?",
    text: "Whatever I ask, the answer is yes. How do you set up the conversation?",
    topics: ["mental capacity"],
    origin: "tab",
    ownWords: true,
    ...changes,
  };
}

/** An item that is saved and can be found. */
export async function aSavedItem(deps: Deps, changes: Partial<SaveItem> = {}, by?: Person): Promise<Item> {
  const item = await saveItem(deps, by ?? (await aPerson(deps)), words(deps, changes));
  await deps.search.caughtUp();
  return item;
}

/** The code of the PracticeError a promise is refused with; the promise's value when it is not. */
export async function refusal(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}
