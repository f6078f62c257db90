import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { VersionView } from "../../../../bot/contract/upkeep.ts";
import { isProblem } from "../../api/problem.ts";
import { Letter } from "../../components/Letter.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { age, moment } from "../../texts/age.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";
import { WordsChanges } from "./WordsChanges.tsx";

const useStyles = makeStyles({
  // The surface itself scrolls: this is often taller than the window.
  body: { maxHeight: "none" },
  wide: { maxWidth: "720px" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalL },
  one: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  changed: { cursor: "pointer" },
  act: { justifySelf: "start" },
  forget: { display: "grid", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What an item said before, for its author and gardeners: each version whole, what was changed next, and a way back. */
export function History({ item, open, onClose }: { item: ItemView; open: boolean; onClose(): void }) {
  const styles = { ...useDialogStyles(), ...useStyles() };
  const texts = useTexts();
  const words = useUpkeepTexts().history;
  const { api } = useSession();
  const queries = useQueryClient();
  const closer = useRef<HTMLButtonElement>(null);
  const [said, setSaid] = useState("");
  const [sure, setSure] = useState(false);
  const read = useQuery({
    queryKey: ["history", item.id, item.version],
    queryFn: ({ signal }) => api.history(item.id, signal),
    enabled: open,
  });
  const look = async (what: string) => {
    setSaid(what);
    // The button that was pressed goes with the list it is in, and the focus would leave the dialog with it.
    closer.current?.focus();
    for (const key of ["history", "item", "search", "my-garden"])
      await queries.invalidateQueries({ queryKey: [key] });
  };
  const restoring = useMutation({
    mutationFn: ({ place }: VersionView) =>
      api.restoreVersion(item.id, { place, version: read.data?.version ?? "" }),
    onMutate: () => setSaid(""),
    onSuccess: () => look(words.restored),
    onError: async (error) => {
      if (isProblem(error, "edited-meanwhile")) await look(words.newer);
      else if (isProblem(error, "identifiers-found")) setSaid(words.cannotRestore);
    },
  });
  const forgetting = useMutation({
    mutationFn: () => api.forgetVersions(item.id),
    onSuccess: () => {
      setSure(false);
      return look(words.forgotten);
    },
  });
  const explained =
    isProblem(restoring.error, "edited-meanwhile") || isProblem(restoring.error, "identifiers-found");
  const versions = read.data?.versions ?? [];
  return (
    <Dialog open={open} onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={mergeClasses(styles.surface, styles.wide)}>
        <DialogBody className={styles.body}>
          <DialogTitle>{words.heading}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words.how}</Text>
            {read.isPending ? <Waiting lines={4} /> : null}
            {read.isError ? <ProblemNote error={read.error} onRetry={() => void read.refetch()} /> : null}
            {read.data && versions.length === 0 ? <Text>{words.none}</Text> : null}
            <Text role="status">{said}</Text>
            {restoring.isError && !explained ? <ProblemNote error={restoring.error} /> : null}
            {forgetting.isError ? <ProblemNote error={forgetting.error} /> : null}
            <ol className={styles.list}>
              {versions.map((version) => (
                <li key={version.place} className={styles.one} data-version={version.place}>
                  <Subtitle2 as="h3">
                    <time dateTime={version.at} title={moment(version.at, texts)}>
                      {words.version(age(version.at, Date.now(), texts))}
                    </time>
                  </Subtitle2>
                  <Text weight="semibold" dir="auto">
                    {version.title}
                  </Text>
                  <Letter text={version.text} />
                  <details>
                    <summary className={styles.changed}>{words.changedTo}</summary>
                    <WordsChanges changes={version.changes} />
                  </details>
                  <Button
                    size="small"
                    className={styles.act}
                    disabledFocusable={restoring.isPending}
                    onClick={() => {
                      if (!restoring.isPending) restoring.mutate(version);
                    }}
                  >
                    {words.restore}
                  </Button>
                </li>
              ))}
            </ol>
            {versions.length > 0 && sure ? (
              <div className={styles.forget}>
                <Text>{words.forgetHow}</Text>
                <div className={styles.buttons}>
                  <Button
                    appearance="primary"
                    disabledFocusable={forgetting.isPending}
                    onClick={() => {
                      if (!forgetting.isPending) forgetting.mutate();
                    }}
                  >
                    {words.forgetYes}
                  </Button>
                  <Button onClick={() => setSure(false)}>{texts.cancel}</Button>
                </div>
              </div>
            ) : null}
          </DialogContent>
          <DialogActions className={styles.actions}>
            {versions.length > 0 && !sure ? (
              <Button appearance="subtle" onClick={() => setSure(true)}>
                {words.forget}
              </Button>
            ) : null}
            <Button ref={closer} appearance="primary" onClick={onClose}>
              {texts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
