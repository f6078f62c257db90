import { z } from "zod";
import { API } from "../../../contract/paths.ts";
import type { Person } from "../../../domain/member.ts";
import { addPerspective } from "../../../usecases/addPerspective.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { editItem } from "../../../usecases/editItem.ts";
import { countReading } from "../../../usecases/participation.ts";
import { readThread } from "../../../usecases/readThread.ts";
import { saveItem } from "../../../usecases/saveItem.ts";
import type { ApiRoute } from "../api.ts";
import { kind, parse, text } from "../parse.ts";
import { presentItem, presentPerspective } from "../presenters.ts";

const words = { kind, title: text, text, topics: z.array(text).max(100) };
const newItem = z.object({
  id: z.string(),
  communityId: z.string().optional(),
  ...words,
  draftId: z.string().optional(),
});
const editedItem = z.object({ ...words, version: z.string() });
const newPerspective = z.object({ id: z.string(), text, fitsWhen: text.optional() });

/** Items and their perspectives. */
export function itemRoutes(deps: Deps): ApiRoute[] {
  const itemPath = "/api/items/:itemId";
  const open = async (person: Person, itemId: string) =>
    presentItem(await readThread(deps, person, itemId), person, deps.links);
  return [
    {
      method: "post",
      path: API.items,
      run: async ({ person, body }) => {
        const input = parse(newItem, body);
        const item = await saveItem(deps, person, { ...input, origin: "tab", ownWords: true });
        return open(person, item.id);
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
        const perspective = await addPerspective(deps, person, { ...input, itemId: params["itemId"] ?? "" });
        return presentPerspective(perspective, person);
      },
    },
  ];
}
