import { z } from "zod";
import { API } from "../../../contract/paths.ts";
import type { Item } from "../../../domain/item.ts";
import type { Person } from "../../../domain/member.ts";
import { addAndRead } from "../../../usecases/addPerspective.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { editItem } from "../../../usecases/editItem.ts";
import { editPerspective } from "../../../usecases/editPerspective.ts";
import { countReading } from "../../../usecases/participation.ts";
import { type ReadThread, readThread } from "../../../usecases/readThread.ts";
import { saveAndRead } from "../../../usecases/saveItem.ts";
import { withdraw } from "../../../usecases/withdraw.ts";
import type { ApiRoute } from "../api.ts";
import { accepted, kind, parse, text } from "../parse.ts";
import { presentItem, presentPerspective } from "../presenters.ts";
import { presentYourPart } from "../presentReactions.ts";
import { presentUses } from "../presentUses.ts";

const words = { kind, title: text, text, topics: z.array(text).max(100) };
const newItem = z.object({
  id: z.string(),
  communityId: z.string().optional(),
  ...words,
  draftId: z.string().optional(),
  unnamed: z.boolean().optional(),
  accepted: accepted.optional(),
});
const editedItem = z.object({ ...words, version: z.string(), accepted: accepted.optional() });
const newPerspective = z.object({
  id: z.string(),
  text,
  fitsWhen: text.optional(),
  unnamed: z.boolean().optional(),
  accepted: accepted.optional(),
});
const editedPerspective = z.object({
  text,
  fitsWhen: text.optional(),
  version: z.string(),
  accepted: accepted.optional(),
});
const which = z.object({ perspectiveId: z.string().optional(), useId: z.string().optional() });

/** Items and their perspectives. */
export function itemRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const present = async (person: Person, thread: ReadThread) => ({
    ...presentItem(thread, person, deps.links, deps.clock.now(), alsoSeen(deps, thread.item)),
    yours: await presentYourPart(deps, person, thread),
    uses: presentUses(thread, person),
  });
  const open = async (person: Person, itemId: string) =>
    present(person, await readThread(deps, person, itemId));
  /** The person's record anew: what they just wrote without a name is on its list only now. */
  const again = async (person: Person) => (await deps.store.people.person(person.id))?.value ?? person;
  return [
    {
      method: "post",
      path: API.items,
      run: async ({ person, body }) => {
        const input = parse(newItem, body);
        const thread = await saveAndRead(deps, person, { ...input, origin: "tab", ownWords: true });
        return present(await again(person), thread);
      },
    },
    { method: "get", path: itemPath, run: ({ person, params }) => open(person, params["itemId"] ?? "") },
    {
      method: "patch",
      path: itemPath,
      run: async ({ person, params, body }) => {
        const item = await editItem(deps, person, {
          ...parse(editedItem, body),
          itemId: params["itemId"] ?? "",
        });
        return open(person, item.id);
      },
    },
    {
      method: "post",
      path: `${itemPath}/opened`,
      run: async ({ person, params }) => {
        await countReading(deps, person, params["itemId"] ?? "", "opened");
      },
    },
    {
      method: "post",
      path: `${itemPath}/perspectives`,
      run: async ({ person, params, body }) => {
        const input = parse(newPerspective, body);
        const of = { ...input, itemId: params["itemId"] ?? "" };
        const { perspective, thread } = await addAndRead(deps, person, of);
        return presentPerspective(perspective, thread, person);
      },
    },
    {
      method: "patch",
      path: `${itemPath}/perspectives/:perspectiveId`,
      run: async ({ person, params, body }) => {
        const perspective = await editPerspective(deps, person, {
          ...parse(editedPerspective, body),
          itemId: params["itemId"] ?? "",
          perspectiveId: params["perspectiveId"] ?? "",
        });
        const thread = await readThread(deps, person, perspective.itemId);
        return presentPerspective(perspective, thread, person);
      },
    },
    {
      method: "post",
      path: `${itemPath}/withdraw`,
      run: async ({ person, params, body }) => {
        await withdraw(deps, person, { ...parse(which, body), itemId: params["itemId"] ?? "" });
      },
    },
  ];
}

/** Items it points to that everybody can read. */
function alsoSeen(deps: Deps, { communityId, seeAlso = [] }: Item): { id: string; title: string }[] {
  return seeAlso.flatMap((id) => {
    const other = deps.search.get(id);
    return other?.communityId === communityId ? [{ id, title: other.title }] : [];
  });
}
