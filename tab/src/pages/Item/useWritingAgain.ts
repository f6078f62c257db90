import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { asPerspectiveWords, blankPerspective, perspectiveSlot } from "./perspectiveWords.ts";

/**
 * Takes a perspective back and puts its words where a new one is written, so that it can be put another way. `times`
 * counts how often, for the form to begin anew.
 */
export function useWritingAgain(item: ItemView) {
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const [times, setTimes] = useState(0);
  const taking = useMutation({
    mutationFn: (perspective: PerspectiveView) => {
      const slot = perspectiveSlot(me.personId, item.id);
      const begun = asPerspectiveWords(kept(slot));
      const { text, fitsWhen } = perspective;
      // First kept, then taken back: whatever happens in between, the words are there.
      if (!begun || begun.text.trim() === "")
        keep(slot, blankPerspective({ text, fitsWhen, unnamed: perspective.author.name === null }));
      else if (!begun.text.includes(text)) keep(slot, { ...begun, text: `${begun.text}\n\n${text}` });
      return api.withdraw(item.id, { perspectiveId: perspective.id });
    },
    onSuccess: () => {
      setTimes((before) => before + 1);
      for (const key of ["item", "my-garden"]) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  return {
    times,
    problem: taking.error,
    write: (perspective: PerspectiveView) => {
      if (!taking.isPending) taking.mutate(perspective);
    },
  };
}
