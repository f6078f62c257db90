import { z } from "zod";
import type { ReportResponse } from "../../../contract/api.ts";
import { API } from "../../../contract/paths.ts";
import { REPORTS } from "../../../domain/tending.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { report } from "../../../usecases/report.ts";
import { sendNote } from "../../../usecases/sendNote.ts";
import { type Tending, tend, tendHere } from "../../../usecases/tend.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";

const acts = {
  communityId: z.string().optional(),
  perspectiveId: z.string().optional(),
  wording: text.optional(),
};
const rowAct = z.object({ ...acts, act: z.enum(["hold", "restore", "remove", "done", "reword"]) });
const hereAct = z.object({
  ...acts,
  useId: z.string().optional(),
  act: z.enum(["hold", "restore", "remove", "reword"]),
});
const reported = z.object({
  perspectiveId: z.string().optional(),
  useId: z.string().optional(),
  why: z.enum(REPORTS),
});
const noted = z.object({ id: z.string(), communityId: z.string().optional(), text, unnamed: z.boolean() });

/** Telling the gardeners, and what gardeners do about it. */
export function gardenRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: "/api/items/:itemId/report",
      run: ({ person, params, body }): Promise<ReportResponse> =>
        report(deps, person, { ...parse(reported, body), itemId: params["itemId"] ?? "" }),
    },
    {
      method: "post",
      path: API.notes,
      run: ({ person, body }) => sendNote(deps, person, parse(noted, body)),
    },
    {
      method: "post",
      path: "/api/tending/:rowId",
      run: ({ person, params, body }) => {
        const { communityId, act, wording } = parse(rowAct, body);
        const tending: Tending = act === "reword" ? { act, wording: wording ?? "" } : { act };
        return tend(deps, person, { communityId, rowId: params["rowId"] ?? "" }, tending);
      },
    },
    {
      method: "post",
      path: "/api/items/:itemId/tend",
      run: ({ person, params, body }) => {
        const { perspectiveId, useId, act, wording } = parse(hereAct, body);
        const tending = act === "reword" ? { act, wording: wording ?? "" } : { act };
        return tendHere(deps, person, { itemId: params["itemId"] ?? "", perspectiveId, useId }, tending);
      },
    },
  ];
}
