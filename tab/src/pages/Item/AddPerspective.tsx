import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { FITS_WHEN_MAX, TEXT_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { forget, keep, kept } from "../../kept.ts";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";

const useStyles = makeStyles({
  form: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  open: { justifySelf: "start" },
});

type Words = { id: string; text: string; fitsWhen: string };

/** A view of one's own, written where it will stand. What is typed survives leaving the page. */
export function AddPerspective({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const slot = `${me.personId}:perspective:${item.id}`;
  const [words, setWords] = useState(() => asWords(kept(slot)) ?? blank());
  const [open, setOpen] = useState(words.text !== "" || words.fitsWhen !== "");
  const [tried, setTried] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const adding = useMutation({ mutationFn: () => api.addPerspective(item.id, words) });

  const change = (part: Partial<Words>) => {
    const now = { ...words, ...part };
    setWords(now);
    keep(slot, now);
  };
  const begun = useRef(open);
  useEffect(() => {
    if (open && !begun.current) text.current?.focus();
    begun.current = open;
  }, [open]);

  const close = () => {
    setOpen(false);
    setTried(false);
    adding.reset();
    requestAnimationFrame(() => opener.current?.focus());
  };
  const fault = {
    text:
      words.text.trim() === ""
        ? texts.errors["text-empty"]()
        : words.text.trim().length > TEXT_MAX
          ? texts.errors["text-too-long"](TEXT_MAX)
          : undefined,
    fitsWhen:
      words.fitsWhen.trim().length > FITS_WHEN_MAX
        ? texts.errors["fits-when-too-long"](FITS_WHEN_MAX)
        : undefined,
  };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault.text || fault.fitsWhen) {
      text.current?.focus();
      return;
    }
    const added = await adding.mutateAsync().catch(() => undefined);
    if (!added) return;
    forget(slot);
    setWords(blank());
    setTried(false);
    setOpen(false);
    queries.setQueryData<ItemView>(["item", item.id], (before) =>
      before && !before.perspectives.some(({ id }) => id === added.id)
        ? { ...before, perspectives: [...before.perspectives, added] }
        : before,
    );
    void queries.invalidateQueries({ queryKey: ["search"] });
    announce(texts.item.added);
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
        onClick={() => setOpen(true)}
      >
        {texts.item.add}
      </Button>
    );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void add(event)}
      noValidate
      aria-label={texts.item.add}
    >
      <Field
        label={texts.item.addText}
        required
        hint={texts.item.addTextHint}
        validationMessage={tried ? fault.text : undefined}
      >
        <Textarea
          ref={text}
          resize="vertical"
          rows={5}
          value={words.text}
          onChange={(_event, { value }) => change({ text: value })}
        />
      </Field>
      <Counter length={words.text.length} max={TEXT_MAX} />
      <Field
        label={texts.item.addFitsWhen}
        hint={texts.item.addFitsWhenHint}
        validationMessage={tried ? fault.fitsWhen : undefined}
      >
        <Input value={words.fitsWhen} onChange={(_event, { value }) => change({ fitsWhen: value })} />
      </Field>
      <Counter length={words.fitsWhen.length} max={FITS_WHEN_MAX} />
      {adding.isError && isProblem(adding.error) ? <ProblemNote error={adding.error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={adding.isPending}>
          {adding.isPending ? texts.write.saving : texts.item.addSave}
        </Button>
        <Button onClick={close}>{texts.cancel}</Button>
      </div>
    </form>
  );
}

function blank(): Words {
  return { id: newId(), text: "", fitsWhen: "" };
}

function asWords(value: unknown): Words | undefined {
  const words = value as Partial<Words> | undefined;
  return typeof words?.id === "string" && typeof words.text === "string" && typeof words.fitsWhen === "string"
    ? { id: words.id, text: words.text, fitsWhen: words.fitsWhen }
    : undefined;
}
