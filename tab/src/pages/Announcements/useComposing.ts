import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { ActOnAnnouncementResponse, AnnouncementView } from "../../../../bot/contract/announcements.ts";
import type { AcceptedFinding } from "../../../../bot/contract/api.ts";
import { isProblem } from "../../api/problem.ts";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { asComposed, asKept, blank, type Composed, composedOf, draftOf, sameDraft } from "./composed.ts";

/** What can be done with a draft once it is saved. */
export type Letting =
  | { act: "save" }
  | { act: "toMyself" | "start"; accepted: AcceptedFinding[] }
  | { act: "schedule"; day: string; time: string; accepted: AcceptedFinding[] };

/** Where a draft that has no address yet is kept. */
export function newSlot(personId: string): string {
  return `${personId}:announcement:new`;
}

/**
 * A draft being composed: kept in the window as it is typed, saved before it is let go, lost by no failure.
 * @param id it gets, or has
 */
export function useComposing(view: AnnouncementView | undefined, id: string) {
  const { api } = useSession();
  const { me, community } = useReader();
  const queries = useQueryClient();
  const slot = view ? `${me.personId}:announcement:${view.id}` : newSlot(me.personId);
  const saved = useMemo(() => (view ? composedOf(view) : blank(id)), [view, id]);
  const [composed, setComposed] = useState<Composed>(() => asComposed(kept(slot)) ?? saved);
  const [version, setVersion] = useState(view?.version);
  const [newer, setNewer] = useState<AnnouncementView>();
  const dirty = !sameDraft(composed, saved);

  const change = (part: Partial<Composed>) => {
    const now = { ...composed, ...part };
    setComposed(now);
    if (sameDraft(now, saved)) forget(slot);
    else keep(slot, now);
  };
  const take = (now: AnnouncementView) => {
    queries.setQueryData(["announcement", now.id], now);
    void queries.invalidateQueries({ queryKey: ["announcements"] });
    setVersion(now.version);
    setNewer(undefined);
  };

  const letting = useMutation({
    mutationFn: async (wanted: Letting): Promise<ActOnAnnouncementResponse> => {
      const sent = asKept(composed);
      const draft = { ...draftOf(sent), ...(version === undefined ? {} : { version }) };
      const now =
        view && version !== undefined && !dirty
          ? undefined
          : await api.saveAnnouncement(community.id, sent.id, draft);
      if (now) {
        forget(slot);
        take(now);
      }
      if (wanted.act === "save") return now ? { announcement: now } : {};
      const current = now?.version ?? version ?? "";
      return api.actOnAnnouncement(community.id, sent.id, { ...wanted, version: current });
    },
    onSuccess: ({ announcement }) => {
      if (announcement) take(announcement);
      if (!view) go({ page: "announcements", announcementId: composed.id }, { replace: true });
    },
    onError: async (error) => {
      // Saved, but not let go: the draft has an address now.
      if (!view && queries.getQueryData(["announcement", composed.id]))
        go({ page: "announcements", announcementId: composed.id }, { replace: true });
      if (!isProblem(error, "edited-meanwhile")) return;
      // The newer version is shown beside the words typed; saving again then replaces what was seen.
      const current = await api.announcement(community.id, composed.id);
      setNewer(current);
      setVersion(current.version);
    },
  });
  return {
    composed,
    change,
    dirty,
    letting,
    newer,
    takeNewer: () => {
      if (!newer) return;
      setComposed(composedOf(newer));
      forget(slot);
      take(newer);
    },
    throwAway: () => forget(slot),
  };
}
export type Composing = ReturnType<typeof useComposing>;
