import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";

const PAUSE_MS = 300;
const SHOWN = 6;

const useStyles = makeStyles({
  // The surface itself scrolls: this is often taller than the window.
  body: { maxHeight: "none" },
  choices: { display: "grid", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere", minWidth: 0 },
});

/** An item as far as merging goes. */
export type Mergeable = { id: string; communityId: string; title: string; text?: string };

type Props = {
  item: Mergeable;
  /** The other one, where it is known already. */
  other?: Mergeable;
  open: boolean;
  onClose(): void;
};

/** Which other item is about the same, and which of the two stays. */
export function MergeDialog({ item, other, open, onClose }: Props) {
  const styles = { ...useDialogStyles(), ...useStyles() };
  const texts = useTexts();
  const words = useUpkeepTexts().merge;
  const { api } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Mergeable | undefined>(other);
  const [stays, setStays] = useState<"this" | "other">("other");
  const [tried, setTried] = useState(false);
  const closer = useRef<HTMLButtonElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const looked = useSettled(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ["merge", item.id, looked],
    queryFn: ({ signal }) => candidates(looked, signal),
    enabled: open && other === undefined,
  });

  async function candidates(text: string, signal: AbortSignal): Promise<Mergeable[]> {
    const linked = UUID.exec(text)?.[0];
    if (linked) return [await api.item(linked, signal)].filter(({ id }) => id !== item.id);
    const { communityId } = item;
    const results = text
      ? (await api.search({ communityId, text, limit: SHOWN + 1 }, signal)).results
      : (await api.lookAlikes({ communityId, title: item.title, text: item.text ?? "" }, signal)).lookAlikes;
    return results
      .filter(({ id }) => id !== item.id)
      .slice(0, SHOWN)
      .map(({ id, title }) => ({ id, communityId, title }));
  }

  const merging = useMutation({
    mutationFn: (to: Mergeable) =>
      stays === "this" ? api.merge(to.id, { into: item.id }) : api.merge(item.id, { into: to.id }),
    onSuccess: async () => {
      for (const key of ["item", "search", "tending", "topics", "my-garden"])
        await queries.invalidateQueries({ queryKey: [key] });
      closer.current?.focus();
    },
  });
  useEffect(() => {
    if (merging.isSuccess) closer.current?.focus();
  }, [merging.isSuccess]);
  const close = () => {
    onClose();
    if (!merging.isSuccess) return;
    if (!other && chosen) go({ page: "knowledge", itemId: stays === "this" ? item.id : chosen.id });
    // What the keyboard came from may be gone with what was merged.
    setTimeout(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("[data-heading]")?.focus();
    }, 100);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!chosen) form.current?.querySelector("input")?.focus();
    else if (!merging.isPending) merging.mutate(chosen);
  };
  const choices = found.data ?? [];
  return (
    <Dialog open={open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>{words.heading}</DialogTitle>
            <DialogContent className={styles.content}>
              {merging.isSuccess ? null : (
                <>
                  <Text>{words.how}</Text>
                  {other ? null : (
                    <>
                      <Field
                        label={words.find}
                        hint={words.findHint}
                        validationMessage={tried && !chosen ? words.choose : undefined}
                      >
                        <Input
                          type="search"
                          autoComplete="off"
                          value={typed}
                          onChange={(_event, { value }) => setTyped(value)}
                        />
                      </Field>
                      {found.isError ? <ProblemNote error={found.error} /> : null}
                      {choices.length > 0 ? (
                        <Field label={words.candidates}>
                          <RadioGroup
                            className={styles.choices}
                            value={chosen?.id ?? ""}
                            onChange={(_event, { value }) =>
                              setChosen(choices.find(({ id }) => id === value))
                            }
                          >
                            {choices.map(({ id, title }) => (
                              <Radio key={id} value={id} label={title} />
                            ))}
                          </RadioGroup>
                        </Field>
                      ) : found.isSuccess && looked ? (
                        <Text role="status">{words.none}</Text>
                      ) : null}
                    </>
                  )}
                  {chosen ? (
                    <Field label={words.stays}>
                      <RadioGroup
                        className={styles.choices}
                        value={stays}
                        onChange={(_event, { value }) => setStays(value as "this" | "other")}
                      >
                        <Radio value="other" label={words.staysOther(chosen.title)} />
                        <Radio value="this" label={words.staysThis(item.title)} />
                      </RadioGroup>
                    </Field>
                  ) : null}
                </>
              )}
              {merging.isError ? <ProblemNote error={merging.error} /> : null}
              <Text role="status">{merging.isSuccess ? words.merged : ""}</Text>
            </DialogContent>
            <DialogActions className={styles.actions}>
              {merging.isSuccess ? (
                <Button ref={closer} appearance="primary" onClick={close}>
                  {texts.close}
                </Button>
              ) : (
                <>
                  <Button type="submit" appearance="primary" disabledFocusable={merging.isPending}>
                    {words.merge}
                  </Button>
                  <Button onClick={close}>{texts.cancel}</Button>
                </>
              )}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
