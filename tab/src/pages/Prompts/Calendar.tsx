import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PromptsView } from "../../../../bot/contract/prompts.ts";
import { usePromptTexts } from "../../texts/prompts.ts";
import { SlotRow } from "./SlotRow.tsx";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What goes out in the next weeks, if nobody changes anything. */
export function Calendar({ page }: { page: PromptsView }) {
  const styles = useStyles();
  const prompts = usePromptTexts();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {prompts.calendar.heading}
      </Subtitle2>
      <Text className={styles.quiet}>
        {page.rhythm.running ? prompts.calendar.how : prompts.calendar.wouldBe}
      </Text>
      {page.calendar.length === 0 ? (
        <Text>{prompts.calendar.empty}</Text>
      ) : (
        <ol className={styles.list}>
          {page.calendar.map((slot) => (
            <li key={slot.id}>
              <SlotRow slot={slot} slots={page.calendar} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
