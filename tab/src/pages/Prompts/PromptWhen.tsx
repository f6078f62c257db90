import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { PromptsView } from "../../../../bot/contract/prompts.ts";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { slotTime } from "./when.ts";
import { wordsFor } from "./wordsFor.ts";

/** In place of a slot of the calendar. */
export const NOW = "now";

const useStyles = makeStyles({
  when: {
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  },
});

/** Asked at once, or in a slot of the calendar; `notNow` says why at once is no good moment. */
export function PromptWhen(props: {
  when: string;
  free: PromptsView["calendar"];
  notNow: PromptsView["notNow"];
  onWhen(when: string): void;
}) {
  const styles = useStyles();
  const texts = useTexts();
  const prompts = usePromptTexts();
  return (
    <Field
      className={styles.when}
      label={prompts.write.when}
      {...(props.when === NOW && props.notNow
        ? { validationState: "warning" as const, validationMessage: props.notNow }
        : {})}
    >
      <Select value={props.when} onChange={(_event, { value }) => props.onWhen(value)}>
        <option value={NOW}>{prompts.write.now}</option>
        {props.free.map((one) => {
          const time = slotTime(one, texts, prompts);
          return (
            <option key={one.id} value={one.id}>
              {one.prompt && !one.skipped
                ? prompts.write.slot(time, wordsFor(one.prompt.words, texts.language).text)
                : prompts.write.slotFree(time)}
            </option>
          );
        })}
      </Select>
    </Field>
  );
}
