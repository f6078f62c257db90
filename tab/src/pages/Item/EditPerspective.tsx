import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AcceptedFinding, ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { NewerVersion } from "../../write/NewerVersion.tsx";
import { PerspectiveForm, type PerspectiveText } from "./PerspectiveForm.tsx";

type Props = {
  itemId: string;
  perspective: PerspectiveView;
  /** Called when it is saved, and when it is not to be. */
  onClose(saved: boolean): void;
};

/** The words of one's own perspective, in the place where they stand. What is typed survives leaving the page. */
export function EditPerspective({ itemId, perspective, onClose }: Props) {
  const texts = useTexts();
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const slot = `${me.personId}:edit-perspective:${perspective.id}`;
  const [words, setWords] = useState<PerspectiveText>(
    () => asText(kept(slot)) ?? asText(perspective) ?? BLANK,
  );
  const [version, setVersion] = useState(perspective.version);
  /** What was saved in another window meanwhile. */
  const [newer, setNewer] = useState<PerspectiveView>();
  const change = (part: Partial<PerspectiveText>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const saving = useMutation({
    mutationFn: (sent: PerspectiveText & { accepted: AcceptedFinding[] }) =>
      api.editPerspective(itemId, perspective.id, { ...sent, version }),
    onSuccess: (after) => {
      forget(slot);
      queries.setQueryData<ItemView>(["item", itemId], (before) => before && withPerspective(before, after));
      for (const key of ["search", "my-garden", "tending"])
        void queries.invalidateQueries({ queryKey: [key] });
      announce(texts.write.savedEdit);
      onClose(true);
    },
    onError: async (error) => {
      if (!isProblem(error, "edited-meanwhile")) return;
      const current = await api.item(itemId);
      const there = current.perspectives.find(({ id }) => id === perspective.id);
      if (!there) return;
      setNewer(there);
      setVersion(there.version);
    },
  });
  const useNewer = () => {
    const text = asText(newer);
    if (text) change(text);
    setNewer(undefined);
    saving.reset();
  };
  return (
    <PerspectiveForm
      name={texts.item.editPerspective}
      words={words}
      onWords={change}
      onSave={saving.mutateAsync}
      saveName={texts.save}
      error={newer ? undefined : saving.error}
      isPending={saving.isPending}
      onCancel={() => {
        forget(slot);
        onClose(false);
      }}
      takeFocus
      before={newer ? <NewerVersion item={newer} onUse={useNewer} /> : undefined}
    />
  );
}

const BLANK: PerspectiveText = { text: "", fitsWhen: "" };

function withPerspective(item: ItemView, after: PerspectiveView): ItemView {
  return { ...item, perspectives: item.perspectives.map((one) => (one.id === after.id ? after : one)) };
}

function asText(value: unknown): PerspectiveText | undefined {
  const words = value as Partial<PerspectiveText> | undefined;
  return typeof words?.text === "string" && typeof words.fitsWhen === "string"
    ? { text: words.text, fitsWhen: words.fitsWhen }
    : undefined;
}
