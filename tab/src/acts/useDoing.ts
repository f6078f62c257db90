import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { isProblem } from "../api/problem.ts";
import { useSession } from "../reader/session.tsx";
import type { ActName, ActRequest } from "./acts.ts";

/** What somebody says with an act: a wording to suggest, or a reason. `id` stands for the request, however often it is sent. */
export type SaidWith = { id: string; text: string; unsafeToTell: boolean };

/** Everything a list or page may show of the thing that changed. */
const CHANGED = ["item", "search", "tending", "my-garden", "releases"];

/** Acts after which what they were about cannot be found any more. */
const LEAVES_NOTHING: readonly ActName[] = ["withdraw", "remove"];

/**
 * Does what was asked, and lets every page look again. Sent once more because an answer got lost, it is done once: a
 * request carries one id until it is known to have arrived, and what cannot be found any more after such a loss is done.
 */
export function useDoing({ act, thing, row }: ActRequest) {
  const { api } = useSession();
  const queries = useQueryClient();
  const lost = useRef(false);
  const send = async (said: SaidWith): Promise<unknown> => {
    try {
      return await sendOnce(said);
    } catch (error) {
      if (lost.current && LEAVES_NOTHING.includes(act) && isProblem(error, "not-found")) return undefined;
      lost.current ||= isLost(error);
      throw error;
    }
  };
  const sendOnce = async ({ id, text, unsafeToTell }: SaidWith): Promise<unknown> => {
    const { itemId, perspectiveId, useId } = thing;
    const which = { ...(perspectiveId ? { perspectiveId } : {}), ...(useId ? { useId } : {}) };
    switch (act) {
      case "recognised":
      case "worry":
      case "unkind":
        return api.report(itemId, { ...which, why: act });
      case "withdraw":
        return api.withdraw(itemId, which);
      case "release": {
        const documentId = perspectiveId ?? useId ?? itemId;
        return api.askRelease({ id, itemId, documentId, reason: text, unsafeToTell });
      }
      default: {
        const wording = act === "reword" ? { wording: text } : {};
        if (row) return row.tend(act, wording.wording);
        return api.tendHere(itemId, { ...which, act, ...wording });
      }
    }
  };
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const key of CHANGED) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** Whether it may have been done although no answer came. */
function isLost(error: unknown): boolean {
  return ["offline", "timeout", "unreadable", "unavailable", "unexpected"].some((code) =>
    isProblem(error, code),
  );
}
