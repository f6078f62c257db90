import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useRef, useState } from "react";
import { NOTE_MAX } from "../../../bot/contract/limits.ts";
import type { identifierTexts } from "../../../bot/texts/identifierTexts.ts";
import { useTexts } from "../texts/texts.tsx";
import type { FindingGroup } from "./findings.ts";

/** As the server counts it: shorter is no reason. */
const SHORTEST_REASON = 3;
const WORDINGS = 3;

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    margin: 0,
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  stop: { borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}` },
  icon: { fontSize: "20px", color: tokens.colorNeutralForeground2 },
  stopIcon: { color: tokens.colorStatusWarningForeground3 },
  said: { overflowWrap: "anywhere" },
  level: { color: tokens.colorNeutralForeground2 },
  buttons: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { maxWidth: "100%", fontWeight: "normal", textAlign: "start", overflowWrap: "anywhere" },
  whyButtons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  why: { gridColumn: "2", display: "grid", gap: tokens.spacingVerticalS },
});

type Props = {
  group: FindingGroup;
  identifiers: ReturnType<typeof identifierTexts>;
  onUse(wording: string): void;
  onAccept(because?: string): void;
  onShow(): void;
};

/** One detail found: safer words with one tap, or that it points to nobody; of a stop also why. */
export function FindingPanel({ group, identifiers, onUse, onAccept, onShow }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { findings } = texts.safety;
  const [explaining, setExplaining] = useState(false);
  const title = useId();
  const isStop = group.level === "stop";
  const Icon = isStop ? WarningRegular : InfoRegular;
  const quoted =
    group.at.length > 1 ? findings.quotedTimes(group.words, group.at.length) : findings.quoted(group.words);
  return (
    <fieldset
      className={mergeClasses(styles.panel, isStop && styles.stop)}
      aria-labelledby={title}
      tabIndex={-1}
      data-finding={group.level}
    >
      <Icon className={mergeClasses(styles.icon, isStop && styles.stopIcon)} aria-hidden />
      <Text className={styles.said} id={title}>
        <strong dir="auto">{quoted}</strong>{" "}
        <span className={styles.level}>
          {identifiers.kinds[group.kind as keyof typeof identifiers.kinds] ?? ""} ·{" "}
          {isStop ? findings.stop : findings.check}.
        </span>{" "}
        {group.reason}
      </Text>
      {explaining ? (
        <Why
          words={group.words}
          whyNot={identifiers.whyNot}
          onAccept={onAccept}
          onBack={() => setExplaining(false)}
        />
      ) : (
        <div className={styles.buttons}>
          {group.field === "topics" ? (
            <Button size="small" className={styles.button} onClick={() => onUse("")}>
              {findings.removeTopic}
            </Button>
          ) : (
            group.wordings.slice(0, WORDINGS).map((wording) => (
              <Button key={wording} size="small" className={styles.button} onClick={() => onUse(wording)}>
                {identifiers.replaceWith(wording)}
              </Button>
            ))
          )}
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => (isStop ? setExplaining(true) : onAccept())}
          >
            {group.kind === "name" && !isStop ? identifiers.notAPerson : identifiers.notAnIdentifier}
          </Button>
          {group.field === "topics" ? null : (
            <Button size="small" appearance="subtle" className={styles.button} onClick={onShow}>
              {findings.show}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  );
}

function Why(props: { words: string; whyNot: string; onAccept(because: string): void; onBack(): void }) {
  const styles = useStyles();
  const texts = useTexts();
  const [because, setBecause] = useState("");
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const enough = because.trim().length >= SHORTEST_REASON;
  useEffect(() => input.current?.focus(), []);
  const keep = () => {
    setTried(true);
    if (enough) props.onAccept(because.trim());
    else input.current?.focus();
  };
  return (
    <div className={styles.why}>
      <Field
        label={texts.safety.findings.why(props.words)}
        required
        hint={props.whyNot}
        validationMessage={tried && !enough ? texts.errors["reason-empty"]() : undefined}
      >
        <Input
          ref={input}
          size="small"
          maxLength={NOTE_MAX}
          autoComplete="off"
          value={because}
          onChange={(_event, { value }) => setBecause(value)}
          onKeyDown={(event) => {
            // Inside a form, where it would save everything.
            if (event.key !== "Enter") return;
            event.preventDefault();
            keep();
          }}
        />
      </Field>
      <div className={styles.whyButtons}>
        <Button size="small" onClick={keep}>
          {texts.safety.findings.keepIt}
        </Button>
        <Button size="small" appearance="subtle" onClick={props.onBack}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
