import {
  Badge,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PromptsView } from "../../../../bot/contract/prompts.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { RhythmForm } from "./RhythmForm.tsx";
import { useChange } from "./usePromptsPage.ts";
import { clock, longDay } from "./when.ts";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** When and where the community is asked, in one sentence, and whether it is. */
export function RhythmCard({ page }: { page: PromptsView }) {
  const styles = useStyles();
  const card = useCard();
  const heading = useId();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const change = useChange();
  const { rhythm } = page;
  const [changing, setChanging] = useState(false);
  const nowhere = rhythm.conversations.length === 0;
  const { beats } = rhythm;
  const times = beats
    .map(({ weekday, minutes }) => prompts.dayAt(prompts.dayNames[weekday - 1] ?? "", clock(minutes)))
    .join(prompts.rhythm.and);
  const set = (running: boolean) =>
    change.mutate({
      run: () => api.changeRhythm(community.id, { running }),
      said: running ? prompts.rhythm.started : prompts.rhythm.pausedSaid,
    });
  return (
    <section className={card} aria-labelledby={heading}>
      <div className={styles.head}>
        <Subtitle2 as="h2" id={heading}>
          {prompts.rhythm.heading}
        </Subtitle2>
        <Badge appearance="tint" color={rhythm.running ? "success" : "informative"}>
          {rhythm.running ? prompts.rhythm.running : prompts.rhythm.notRunning}
        </Badge>
      </div>
      {rhythm.stopped ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{prompts.rhythm.stopped[rhythm.stopped.because]}</MessageBarBody>
        </MessageBar>
      ) : null}
      {rhythm.pausedUntil ? (
        <Text weight="semibold">
          {prompts.rhythm.pausedUntil(longDay(rhythm.pausedUntil, texts, prompts))}
        </Text>
      ) : null}
      {nowhere ? null : (
        <>
          <Text>
            {prompts.rhythm.says(times, rhythm.conversations.length)}{" "}
            {prompts.rhythm.languages[rhythm.languages]}.
          </Text>
          <Text size={200} className={styles.quiet}>
            {prompts.rhythm.zone(rhythm.timeZone)}
          </Text>
        </>
      )}
      {changing || (nowhere && !rhythm.running) ? (
        <RhythmForm page={page} onDone={() => setChanging(false)} starts={nowhere && !rhythm.running} />
      ) : (
        <div className={styles.buttons}>
          {rhythm.running ? null : (
            <Button appearance="primary" disabledFocusable={change.isPending} onClick={() => set(true)}>
              {rhythm.stopped ? prompts.rhythm.startAgain : prompts.rhythm.start}
            </Button>
          )}
          <Button onClick={() => setChanging(true)}>{prompts.rhythm.change}</Button>
          {rhythm.running ? (
            <Button disabledFocusable={change.isPending} onClick={() => set(false)}>
              {prompts.rhythm.pause}
            </Button>
          ) : null}
        </div>
      )}
      {change.isError ? <ProblemNote error={change.error} /> : null}
    </section>
  );
}
