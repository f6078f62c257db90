import { Button, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { AcceptedFinding, ItemView } from "../../../../bot/contract/api.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { UnnamedField } from "../../write/UnnamedField.tsx";
import { PerspectiveForm, type PerspectiveText } from "./PerspectiveForm.tsx";
import {
  asPerspectiveWords,
  blankPerspective,
  type PerspectiveWords,
  perspectiveSlot,
} from "./perspectiveWords.ts";

const useStyles = makeStyles({ open: { justifySelf: "start" } });

/** A view of one's own, written where it will stand. What is typed survives leaving the page. */
export function AddPerspective({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const slot = perspectiveSlot(me.personId, item.id);
  const [words, setWords] = useState(() => asPerspectiveWords(kept(slot)) ?? blankPerspective());
  const [open, setOpen] = useState(words.text !== "" || words.fitsWhen !== "");
  const opener = useRef<HTMLButtonElement>(null);
  /** Words found half written do not take the keyboard from whoever came to read. */
  const found = useRef(open);
  const adding = useMutation({
    mutationFn: (sent: PerspectiveWords & { accepted: AcceptedFinding[] }) =>
      api.addPerspective(item.id, sent),
  });
  const change = (part: Partial<PerspectiveWords>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const close = () => {
    setOpen(false);
    adding.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const add = async (sent: PerspectiveText & { accepted: AcceptedFinding[] }) => {
    const added = await adding.mutateAsync({ ...words, ...sent });
    forget(slot);
    setWords(blankPerspective());
    setOpen(false);
    queries.setQueryData<ItemView>(["item", item.id], (before) =>
      before && !before.perspectives.some(({ id }) => id === added.id)
        ? { ...before, perspectives: [...before.perspectives, added] }
        : before,
    );
    for (const key of ["search", "my-garden"]) void queries.invalidateQueries({ queryKey: [key] });
    announce(words.unnamed ? texts.safety.unnamed.saved : texts.item.added);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-perspective="${added.id}"]`)?.focus(),
    );
  };
  if (!open)
    return (
      <Button
        ref={opener}
        className={styles.open}
        icon={<AddRegular aria-hidden />}
        onClick={() => {
          found.current = false;
          setOpen(true);
        }}
      >
        {texts.item.add}
      </Button>
    );
  return (
    <PerspectiveForm
      name={texts.item.add}
      words={words}
      onWords={change}
      onSave={add}
      saveName={texts.item.addSave}
      error={adding.error}
      isPending={adding.isPending}
      onCancel={close}
      takeFocus={!found.current}
      after={
        <UnnamedField perspective checked={words.unnamed} onChecked={(unnamed) => change({ unnamed })} />
      }
    />
  );
}
