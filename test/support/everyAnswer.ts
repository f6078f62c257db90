import { exportForAdmin } from "../../bot/usecases/moving/exportCommunity.ts";
import { type Garden, PEOPLE, type Who } from "./garden.ts";

/** One thing somebody gets to see: what they asked, and everything that came back. */
export type Seen = { call: string; status: number; body: unknown };

/** Everything the product tells somebody who asks for all there is; `words` are searched for besides. */
export async function everyAnswer(garden: Garden, who: Who, words: string[]): Promise<Seen[]> {
  const seen: Seen[] = [];
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await garden.as(who, method, path, body);
    seen.push({ call: `${method} ${path}`, ...answer });
    return answer.body;
  };
  for (const path of PAGES) await ask("GET", path);
  for (const [path, body] of QUESTIONS) await ask("POST", path, body);
  for (const sort of ["match", "newest", "mostUsed"]) await ask("POST", "/api/search", { sort, limit: 100 });
  for (const text of words) {
    await ask("POST", "/api/search", { text });
    await ask("POST", "/api/look-alikes", { title: text, text });
  }
  const { results = [] } = (await ask("POST", "/api/search", { sort: "newest", limit: 100 })) as {
    results?: { id: string; title: string }[];
  };
  // By title: ids are made by chance, and what is asked must not depend on it.
  for (const { id } of results.toSorted((a, b) => a.title.localeCompare(b.title))) {
    await ask("GET", `/api/items/${id}`);
    await ask("GET", `/api/items/${id}/suggestions`);
    await ask("GET", `/api/items/${id}/history`);
    await ask("GET", `/api/me/consents/${id}`);
  }
  const { rows = [] } = (await ask("GET", "/api/communities/first/tending")) as { rows?: { key: string }[] };
  for (const { key } of rows)
    await ask("POST", `/api/tending/${encodeURIComponent(key)}/suggestions`, { communityId: "first" });
  const person = await garden.person(who);
  if (person.admin)
    seen.push({
      call: "export",
      status: 200,
      body: await exportForAdmin(garden.app.deps, person, "first"),
    });
  return seen;
}

const PAGES = [
  "/api/me",
  "/api/me/garden",
  "/api/me/data",
  "/api/communities/first/topics",
  "/api/communities/first/tending",
  "/api/communities/first/words",
  "/api/communities/first/prompts",
  "/api/releases",
  "/api/retention",
  "/api/holds",
];

const QUESTIONS: [string, object][] = [
  ["/api/people/find", { text: "" }],
  ...Object.values(PEOPLE).map(({ name }): [string, object] => ["/api/people/find", { text: name }]),
  ["/api/communities/first/audit", {}],
  ["/api/communities/first/audit/export", {}],
];
