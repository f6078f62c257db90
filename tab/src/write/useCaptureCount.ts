import { useRef } from "react";
import { useSession } from "../reader/session.tsx";
import type { WriteRequest } from "./writer.tsx";

/**
 * Tells how long saving took from opening the dialog, or that it was left with something in it. It is counted for the
 * community's day. Never for words without a name: when those were written is nobody's to know.
 */
export function useCaptureCount(request: WriteRequest) {
  const { api } = useSession();
  const opened = useRef(Date.now());
  const counts = request.editing === undefined;
  return {
    saved(of: { communityId: string; unnamed: boolean }) {
      if (!counts || of.unnamed) return;
      const seconds = Math.round((Date.now() - opened.current) / 1000);
      // It only adds to a figure: there is nothing to tell the reader when it fails.
      if (seconds <= 86_400)
        api.dayEvent({ communityId: of.communityId, what: "saved", seconds }).catch(() => undefined);
    },
    left(of: { communityId: string; unnamed: boolean; afterCheck: boolean }) {
      if (!counts || of.unnamed) return;
      api
        .dayEvent({ communityId: of.communityId, what: "abandoned", afterCheck: of.afterCheck })
        .catch(() => undefined);
    },
  };
}
