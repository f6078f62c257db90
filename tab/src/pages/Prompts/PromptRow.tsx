import {
  Badge,
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { PromptView } from "../../../../bot/contract/prompts.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { age } from "../../texts/age.ts";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import type { PromptRequest } from "./promptWriting.ts";
import { useChange } from "./usePromptsPage.ts";
import { wordsFor } from "./wordsFor.ts";

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 40em)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  body: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  badges: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  other: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** A prompt of the library in both languages, and what is to be known before it is used. */
export function PromptRow(props: { prompt: PromptView; onWrite(request: PromptRequest): void }) {
  const { prompt } = props;
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const comeBack = useRestoreFocusTarget();
  const change = useChange();
  const first = wordsFor(prompt.words, texts.language);
  const otherLanguage = first.lang === "en" ? "cy" : "en";
  const other = prompt.words[otherLanguage];
  const notes = [
    prompt.when ? prompts.library.when(prompt.when) : undefined,
    prompt.lastUsed ? prompts.library.used(age(prompt.lastUsed, Date.now(), texts)) : undefined,
  ].filter((note) => note !== undefined);
  return (
    <article className={mergeClasses(card, styles.row)} aria-label={first.text}>
      <div className={styles.body}>
        <div className={styles.badges}>
          <Badge appearance="tint">{prompts.groups[prompt.group]}</Badge>
          {prompt.own ? <Badge appearance="outline">{prompts.library.own}</Badge> : null}
          {prompt.forOne ? <Badge appearance="outline">{prompts.library.forOne}</Badge> : null}
          {prompt.welshIsDraft ? (
            <Badge appearance="outline" color="warning">
              {prompts.library.draft}
            </Badge>
          ) : null}
        </div>
        <Text weight="semibold" lang={first.lang}>
          {first.text}
        </Text>
        {other ? (
          <Text lang={otherLanguage} className={styles.other}>
            {other}
          </Text>
        ) : null}
        {notes.length > 0 ? (
          <Text size={200} className={styles.quiet}>
            {notes.join(" · ")}
          </Text>
        ) : null}
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </div>
      <div className={styles.acts}>
        <Button
          {...comeBack}
          size="small"
          aria-label={prompts.library.useThis(first.text)}
          onClick={() => props.onWrite({ kind: "use", prompt })}
        >
          {prompts.library.use}
        </Button>
        {prompt.own ? (
          <>
            <Button
              size="small"
              appearance="subtle"
              aria-label={prompts.library.editThis(first.text)}
              onClick={() => props.onWrite({ kind: "own", prompt })}
            >
              {prompts.library.edit}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={prompts.library.removeThis(first.text)}
              disabledFocusable={change.isPending}
              onClick={() =>
                change.mutate({
                  run: () => api.removePrompt(community.id, prompt.id),
                  said: prompts.library.removed,
                })
              }
            >
              {prompts.library.remove}
            </Button>
          </>
        ) : null}
      </div>
    </article>
  );
}
