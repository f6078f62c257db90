import { useQueryClient } from "@tanstack/react-query";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { FitName, UseResponse } from "../../../../bot/contract/uses.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { newId } from "../../newId.ts";
import { useSession } from "../../reader/session.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { type ItemChange, useItemChange } from "./useItemChange.ts";

/** Says with one tap that it was used or did not fit, and takes it back with another. */
export function useUsing(item: ItemView) {
  const texts = useUseTexts();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { api } = useSession();
  const change: ItemChange<FitName | undefined, UseResponse> = {
    name: "used",
    ask: (fit) => (fit ? api.sayUsed(item.id, { id: newId(), fit }) : api.undoUse(item.id)),
    expect: withFit,
    takeBack: () => item,
    settle: (now, _fit, answer) => withAnswer(now, answer),
  };
  const tapping = useItemChange(item.id, change);
  const tap = (fit: FitName, on: boolean) =>
    tapping.mutate(on ? fit : undefined, {
      onSuccess: () => {
        announce(on ? (fit === "used" ? texts.usedSaid : texts.didNotFitSaid) : texts.undone);
        for (const key of ["search", "own-uses"]) void queries.invalidateQueries({ queryKey: [key] });
      },
    });
  return { tap, error: tapping.error };
}

/** The item with its uses as the server says they are. */
export function withAnswer(item: ItemView, { uses, count }: UseResponse): ItemView {
  return { ...item, uses, counts: { ...item.counts, uses: count } };
}

/** The item as it will be once the tap has arrived. */
function withFit(item: ItemView, fit: FitName | undefined): ItemView {
  const { yours, ...rest } = item.uses;
  const change = Number(fit === "used") - Number(yours?.fit === "used");
  const mine = yours ?? { id: "", told: false, unnamed: false, standing: "published" as const };
  return {
    ...item,
    counts: { ...item.counts, uses: Math.max(0, item.counts.uses + change) },
    uses: { ...rest, ...(fit ? { yours: { ...mine, fit } } : {}) },
  };
}
