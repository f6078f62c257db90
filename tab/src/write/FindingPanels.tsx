import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { CheckedField } from "../../../bot/contract/api.ts";
import { identifierTexts } from "../../../bot/texts/identifierTexts.ts";
import { useTexts } from "../texts/texts.tsx";
import { FindingPanel } from "./FindingPanel.tsx";
import type { FindingGroup } from "./findings.ts";

/** More at once than one can think about are held back until these are settled. */
const AT_ONCE = 3;

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalS, outline: "none" },
  more: { color: tokens.colorNeutralForeground2 },
});

export type FindingPanelsProps = {
  field: CheckedField;
  /** What the field is called, for those who hear it. */
  label: string;
  open: FindingGroup[];
  onUse(group: FindingGroup, wording: string): void;
  onAccept(group: FindingGroup, because?: string): void;
  /** Selects the words where they stand. */
  onShow(group: FindingGroup): void;
  /** Tells what was done, in words. */
  onSaid(text: string): void;
};

/** A small panel for each detail found in a field: what it is, why it matters, and what to do about it. */
export function FindingPanels(props: FindingPanelsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const identifiers = identifierTexts(texts.language);
  const list = useRef<HTMLElement>(null);
  const open = props.open.filter(({ field }) => field === props.field);
  if (open.length === 0) return null;
  const settled = (text: string) => {
    props.onSaid(text);
    // The panel goes away; the keyboard goes on to the next one, or back to the words.
    const field = list.current?.parentElement?.querySelector<HTMLElement>("textarea, input");
    requestAnimationFrame(() => {
      const next = list.current?.isConnected
        ? list.current.querySelector<HTMLElement>("[data-finding]")
        : null;
      (next ?? field)?.focus();
    });
  };
  return (
    <section ref={list} className={styles.list} aria-label={texts.safety.findings.heading(props.label)}>
      {open.slice(0, AT_ONCE).map((group) => (
        <FindingPanel
          key={group.key}
          group={group}
          identifiers={identifiers}
          onShow={() => props.onShow(group)}
          onUse={(wording) => {
            props.onUse(group, wording);
            settled(texts.safety.findings.replaced(group.words, wording));
          }}
          onAccept={(because) => {
            props.onAccept(group, because);
            settled(texts.safety.findings.accepted(group.words));
          }}
        />
      ))}
      {open.length > AT_ONCE ? (
        <Text size={200} className={styles.more}>
          {texts.safety.findings.more(open.length - AT_ONCE)}
        </Text>
      ) : null}
    </section>
  );
}
