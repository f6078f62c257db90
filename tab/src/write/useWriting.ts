import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { AcceptedFinding, ItemView } from "../../../bot/contract/api.ts";
import { isProblem } from "../api/problem.ts";
import { forget, keep, kept } from "../kept.ts";
import { newId } from "../newId.ts";
import { useReader } from "../reader/reader.tsx";
import { useSession } from "../reader/session.tsx";
import { asWords, blankWords, sameContent, type Words } from "./words.ts";
import type { WriteRequest } from "./writer.tsx";

/** The words being written: kept as they are typed, sent under one id however often, never thrown away by a failure. */
export function useWriting(request: WriteRequest) {
  const { api } = useSession();
  const { me, community } = useReader();
  const queries = useQueryClient();
  const slot = `${me.personId}:${request.slot}`;
  const beginning = useMemo(() => firstWords(request), [request]);
  const [restored, setRestored] = useState(() => asWords(kept(slot)) !== undefined);
  const [words, setWords] = useState<Words>(() => asWords(kept(slot)) ?? beginning);
  const [communityId, setCommunityId] = useState(request.editing?.communityId ?? community.id);
  const [version, setVersion] = useState(request.editing?.version ?? "");
  /** What somebody saved over these words meanwhile. */
  const [newer, setNewer] = useState<ItemView>();
  const dirty = !sameContent(words, beginning);
  /** Whether any of the words themselves is another. */
  const changed = !sameContent({ ...words, why: "" }, beginning);

  const change = (part: Partial<Words>) => {
    const now = { ...words, ...part };
    setWords(now);
    if (sameContent(now, beginning)) forget(slot);
    else keep(slot, now);
  };
  const startAfresh = () => {
    forget(slot);
    setRestored(false);
    setWords(blankWords(request.editing ? beginning : { ...request.start }));
  };
  const takeNewer = () => {
    if (!newer) return;
    const { kind, title, text, topics } = newer;
    change({ kind, title, text, topics });
    setNewer(undefined);
  };

  const saving = useMutation({
    mutationFn: async ({ id, unnamed, ...content }: Words & { accepted: AcceptedFinding[] }) => {
      if (request.editing && request.suggesting) {
        await api.suggest(request.editing.id, { ...content, id, version });
        return api.item(request.editing.id);
      }
      return request.editing
        ? api.editItem(request.editing.id, { ...content, version })
        : api.saveItem({
            ...content,
            id,
            communityId,
            unnamed,
            ...(request.draftId ? { draftId: request.draftId } : {}),
          });
    },
    onSuccess: (item) => {
      forget(slot);
      queries.setQueryData(["item", item.id], item);
      for (const key of ["search", "topics", "draft", "my-garden", "suggestions"])
        void queries.invalidateQueries({ queryKey: [key] });
    },
    onError: async (error) => {
      if (!request.editing || !isProblem(error, "edited-meanwhile")) return;
      // The newer version is shown beside the words typed; saving again then replaces what was seen.
      const current = await api.item(request.editing.id);
      queries.setQueryData(["item", current.id], current);
      setNewer(current);
      setVersion(current.version);
    },
  });
  return {
    words,
    change,
    dirty,
    changed,
    restored,
    startAfresh,
    communityId,
    setCommunityId,
    newer,
    takeNewer,
    saving,
    throwAway: () => forget(slot),
  };
}

function firstWords({ editing, suggesting, start }: WriteRequest): Words {
  if (!editing) return blankWords(start);
  const { kind, title, text, topics } = editing;
  return { id: suggesting ? newId() : editing.id, kind, title, text, topics, unnamed: false };
}
