import {
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Switch,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Language, SwitchableNotice } from "../../../../bot/contract/api.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { DigestSettings } from "./DigestSettings.tsx";
import { HomeCommunity } from "./HomeCommunity.tsx";
import { ReadingCounted } from "./ReadingCounted.tsx";

const NOTICES: SwitchableNotice[] = ["thread-news", "prompt", "digest"];
/** Comes to gardeners alone. */
const GARDENERS: SwitchableNotice[] = ["gardener-note"];

const useStyles = makeStyles({
  quiet: { display: "grid", border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  always: { color: tokens.colorNeutralForeground2 },
});

/** Language, and which messages come by themselves. */
export function QuietSettings() {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { myGarden } = texts.garden;
  const { me, speak, switchOff } = useReader();
  const tends = me.communities.some(({ roles }) => roles.includes("gardener"));
  const [problem, setProblem] = useState<unknown>();
  const [saved, setSaved] = useState(false);
  const heading = useId();
  const change = async (notice: SwitchableNotice, wanted: boolean) => {
    setProblem(undefined);
    setSaved(false);
    const others = me.switchedOff.filter((other) => other !== notice);
    try {
      await switchOff(wanted ? others : [...others, notice]);
      setSaved(true);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {myGarden.settings}
      </Subtitle2>
      <Field label={myGarden.language}>
        <RadioGroup
          layout="horizontal"
          value={texts.language}
          onChange={(_event, { value }) => speak(value as Language)}
        >
          <Radio value="en" label={<span lang="en">English</span>} />
          <Radio value="cy" label={<span lang="cy">Cymraeg</span>} />
        </RadioGroup>
      </Field>
      <HomeCommunity />
      <fieldset className={styles.quiet}>
        <legend className={styles.legend}>{myGarden.quiet}</legend>
        {[...NOTICES, ...(tends ? GARDENERS : [])].map((notice) => (
          <Switch
            key={notice}
            label={myGarden.notices[notice]}
            checked={!me.switchedOff.includes(notice)}
            onChange={(_event, { checked }) => void change(notice, checked)}
          />
        ))}
      </fieldset>
      <DigestSettings />
      <ReadingCounted />
      <Text size={200} className={styles.always}>
        {myGarden.always}
      </Text>
      <Text size={200} role="status">
        {saved ? myGarden.settingsSaved : ""}
      </Text>
      {problem ? <ProblemNote error={problem} /> : null}
    </section>
  );
}
