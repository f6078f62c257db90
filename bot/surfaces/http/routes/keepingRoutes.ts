import { z } from "zod";
import type { HoldsView, HoldView, MyDataView, RetentionView } from "../../../contract/keeping.ts";
import { API } from "../../../contract/paths.ts";
import { ERASED_WORDS } from "../../../domain/erasure.ts";
import type { LegalHold } from "../../../domain/legalHold.ts";
import { KEPT_KINDS, RETENTION_RULES, type Retention } from "../../../domain/retention.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { eraseMe } from "../../../usecases/keeping/erase.ts";
import { legalHolds, liftHold, setHold } from "../../../usecases/keeping/holds.ts";
import { myData } from "../../../usecases/keeping/myData.ts";
import { changeRetention, readRetention } from "../../../usecases/keeping/retention.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";

const erased = z.object({ words: z.enum(ERASED_WORDS) });
const days = z.object({ days: z.partialRecord(z.enum(KEPT_KINDS), z.number()) });
const held = z.object({
  id: z.string(),
  kind: z.enum(["item", "community", "person"]),
  about: z.string().max(2000),
  reason: text,
});

/** What is kept: the reader's own data and its end, and for admins how long things stay. */
export function keepingRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "get",
      path: API.myData,
      run: async ({ person }): Promise<MyDataView> => ({ data: await myData(deps, person) }),
    },
    {
      method: "post",
      path: API.eraseMe,
      run: ({ person, body }) => eraseMe(deps, person, parse(erased, body).words),
    },
    {
      method: "get",
      path: API.retention,
      run: async ({ person }) => presentRetention(await readRetention(deps, person)),
    },
    {
      method: "put",
      path: API.retention,
      run: async ({ person, body }) =>
        presentRetention(await changeRetention(deps, person, parse(days, body).days)),
    },
    {
      method: "get",
      path: API.holds,
      run: async ({ person }): Promise<HoldsView> => ({
        holds: (await legalHolds(deps, person)).map(presentHold),
      }),
    },
    {
      method: "post",
      path: API.holds,
      run: ({ person, body }) => {
        const { id, kind, about, reason } = parse(held, body);
        return setHold(deps, person, { id, about: { kind, id: idIn(about) }, reason });
      },
    },
    {
      method: "post",
      path: "/api/holds/:holdId/lift",
      run: ({ person, params }) => liftHold(deps, person, params["holdId"] ?? ""),
    },
  ];
}

function presentRetention(retention: Retention): RetentionView {
  return {
    rows: KEPT_KINDS.map((kind) => {
      const { days: usual, least, most } = RETENTION_RULES[kind];
      return { kind, days: retention[kind], least, most, usual };
    }),
  };
}

function presentHold({ id, about, reason, createdAt }: LegalHold): HoldView {
  return { id, kind: about.kind, about: about.id, reason, since: createdAt };
}

/** The id, also where somebody pasted the link to an item. */
function idIn(about: string): string {
  return about
    .trim()
    .replace(/^.*\/(i|items)\//, "")
    .replace(/[?#].*$/, "");
}
