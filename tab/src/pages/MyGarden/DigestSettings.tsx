import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { SettingsRequest } from "../../../../bot/contract/api.ts";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useReader } from "../../reader/reader.tsx";
import { dayName, today } from "../../texts/days.ts";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  box: { display: "grid", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  resume: { justifySelf: "start" },
});

/** On which day the weekly summary comes, and a pause. Whether it comes at all is one of the switches above. */
export function DigestSettings() {
  const styles = useStyles();
  const texts = useTexts();
  const { digest, dayNames } = useMineTexts();
  const { me, settle } = useReader();
  const [error, setError] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const change = async (wanted: NonNullable<SettingsRequest["digest"]>) => {
    setError(undefined);
    setSaved(false);
    try {
      await settle({ digest: wanted });
      setSaved(true);
    } catch (failed) {
      setError(failed);
    }
  };
  if (me.switchedOff.includes("digest")) return null;
  const { pausedUntil } = me.digest;
  const paused = pausedUntil !== undefined && pausedUntil >= today();
  return (
    <div className={styles.box}>
      <Field label={digest.day}>
        <Select
          value={String(me.digest.day)}
          onChange={(_event, { value }) => void change({ day: Number(value) })}
        >
          {dayNames.map((name, i) => (
            <option key={name} value={i + 1}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {paused ? (
        <>
          <Text>{digest.paused(dayName(pausedUntil, texts))}</Text>
          <Button size="small" className={styles.resume} onClick={() => void change({ pausedUntil: null })}>
            {digest.resume}
          </Button>
        </>
      ) : (
        <Field label={digest.pause}>
          <Input
            type="date"
            min={today()}
            // A day half typed is none yet.
            onBlur={({ target: { value } }) => (value ? void change({ pausedUntil: value }) : undefined)}
          />
        </Field>
      )}
      <Text size={200} className={styles.quiet}>
        {digest.how}
      </Text>
      <Text size={200} role="status">
        {saved ? texts.garden.myGarden.settingsSaved : ""}
      </Text>
      <WentWrong error={error} />
    </div>
  );
}
