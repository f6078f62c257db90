import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type FormEvent, useId, useRef, useState } from "react";
import type { BeatView, Languages, PromptsView } from "../../../../bot/contract/prompts.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useChange } from "./usePromptsPage.ts";
import { clock, nearestTime, timesOn, WEEKDAYS } from "./when.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0, display: "grid" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  beat: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  fault: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const LANGUAGES = ["both", "en", "cy"] as const;

/** Channels, days, times and languages. `starts`: nothing was chosen before, and choosing begins it. */
export function RhythmForm(props: { page: PromptsView; onDone(): void; starts: boolean }) {
  const { rhythm, channels } = props.page;
  const styles = useStyles();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const change = useChange();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [chosen, setChosen] = useState(rhythm.conversations);
  const [beats, setBeats] = useState(rhythm.beats);
  const [languages, setLanguages] = useState<Languages>(rhythm.languages);
  const setBeat = (at: number, beat: BeatView) =>
    setBeats(beats.map((before, i) => (i === at ? beat : before)));
  const twice = (two: boolean) => {
    const [first] = beats;
    if (!first) return;
    const other = first.weekday >= 4 ? 1 : first.weekday + 2;
    setBeats(two ? [first, { weekday: other, minutes: nearestTime(other, first.minutes) }] : [first]);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.length === 0) {
      form.current?.querySelector("input")?.focus();
      return;
    }
    const wanted = { beats, languages, conversations: chosen, ...(props.starts ? { running: true } : {}) };
    change.mutate(
      {
        run: () => api.changeRhythm(community.id, wanted),
        said: props.starts ? prompts.rhythm.started : prompts.rhythm.saved,
      },
      { onSuccess: props.onDone },
    );
  };
  return (
    <form ref={form} className={styles.form} onSubmit={save} aria-label={prompts.rhythm.change}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{prompts.rhythm.channels}</legend>
        {channels.length === 0 ? <Text>{prompts.rhythm.noChannels}</Text> : null}
        {channels.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) =>
              setChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
            }
          />
        ))}
        <Text role="alert" className={styles.fault}>
          {tried && chosen.length === 0 ? texts.errors["prompt-no-channel"]() : ""}
        </Text>
      </fieldset>
      {beats.map((beat, i) => (
        <Beat
          // biome-ignore lint/suspicious/noArrayIndexKey: the first and the second, whatever their days
          key={i}
          label={i === 0 ? prompts.rhythm.first : prompts.rhythm.second}
          beat={beat}
          onBeat={(to) => setBeat(i, to)}
        />
      ))}
      <Checkbox
        label={`${prompts.rhythm.two}. ${prompts.rhythm.twoHow}`}
        checked={beats.length > 1}
        onChange={(_event, { checked }) => twice(checked === true)}
      />
      <Text size={200} className={styles.quiet}>
        {prompts.rhythm.hours}
      </Text>
      <Field label={prompts.rhythm.language}>
        <RadioGroup
          value={languages}
          onChange={(_event, { value }) => setLanguages(LANGUAGES.find((one) => one === value) ?? "both")}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} label={prompts.rhythm.languageChoices[one]} />
          ))}
        </RadioGroup>
      </Field>
      {change.isError ? <ProblemNote error={change.error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
          {props.starts ? prompts.rhythm.start : prompts.rhythm.save}
        </Button>
        {props.starts ? null : <Button onClick={props.onDone}>{texts.cancel}</Button>}
      </div>
    </form>
  );
}

function Beat(props: { label: string; beat: BeatView; onBeat(beat: BeatView): void }) {
  const { weekday, minutes } = props.beat;
  const styles = useStyles();
  const prompts = usePromptTexts();
  const label = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: two fields beside each other under one name
    <div role="group" aria-labelledby={label}>
      <Text as="p" weight="semibold" id={label} style={{ margin: 0 }}>
        {props.label}
      </Text>
      <div className={styles.beat}>
        <Field label={prompts.rhythm.day}>
          <Select
            value={String(weekday)}
            onChange={(_event, { value }) =>
              props.onBeat({ weekday: Number(value), minutes: nearestTime(Number(value), minutes) })
            }
          >
            {WEEKDAYS.map((day) => (
              <option key={day} value={day}>
                {prompts.dayNames[day - 1]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={prompts.rhythm.time}>
          <Select
            value={String(minutes)}
            onChange={(_event, { value }) => props.onBeat({ weekday, minutes: Number(value) })}
          >
            {timesOn(weekday).map((time) => (
              <option key={time} value={time}>
                {clock(time)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </div>
  );
}
