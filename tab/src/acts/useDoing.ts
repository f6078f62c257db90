import { useMutation, useQueryClient } from "@tanstack/react-query";
import { newId } from "../newId.ts";
import { useSession } from "../reader/session.tsx";
import type { ActRequest } from "./acts.ts";

/** What somebody says with an act: a wording to suggest, or a reason. */
export type SaidWith = { text: string; unsafeToTell: boolean };

/** Everything a list or page may show of the thing that changed. */
const CHANGED = ["item", "search", "tending", "my-garden", "releases"];

/** Does what was asked, and lets every page look again. */
export function useDoing({ act, thing, row }: ActRequest) {
  const { api } = useSession();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, unsafeToTell }: SaidWith) => {
      const { itemId, perspectiveId } = thing;
      const which = perspectiveId ? { perspectiveId } : {};
      switch (act) {
        case "recognised":
        case "worry":
        case "unkind":
          return api.report(itemId, { ...which, why: act });
        case "withdraw":
          return api.withdraw(itemId, which);
        case "release": {
          const documentId = perspectiveId ?? itemId;
          return api.askRelease({ id: newId(), itemId, documentId, reason: text, unsafeToTell });
        }
        default: {
          const wording = act === "reword" ? { wording: text } : {};
          if (row) return row.tend(act, wording.wording);
          return api.tendHere(itemId, { ...which, act, ...wording });
        }
      }
    },
    onSuccess: () => {
      for (const key of CHANGED) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
