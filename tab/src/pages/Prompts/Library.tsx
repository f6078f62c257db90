import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useId, useMemo, useState } from "react";
import type { PromptGroup, PromptView } from "../../../../bot/contract/prompts.ts";
import { usePromptTexts } from "../../texts/prompts.ts";
import { PromptRow } from "./PromptRow.tsx";
import type { PromptRequest } from "./promptWriting.ts";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  find: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  search: { flex: "1 1 14rem", maxWidth: "24rem" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
});

type Filter = "all" | "ours" | PromptGroup;

/** What there is to ask, by category and words, in both languages. */
export function Library(props: { prompts: PromptView[]; onWrite(request: PromptRequest): void }) {
  const styles = useStyles();
  const prompts = usePromptTexts();
  const heading = useId();
  const comeBack = useRestoreFocusTarget();
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const groups = Object.keys(prompts.groups) as PromptGroup[];
  const shown = useMemo(() => {
    const words = folded(typed).split(/\s+/).filter(Boolean);
    return props.prompts.filter((prompt) => {
      if (filter === "ours" ? !prompt.own : filter !== "all" && prompt.group !== filter) return false;
      const text = folded(`${prompt.words.en} ${prompt.words.cy}`);
      return words.every((word) => text.includes(word));
    });
  }, [props.prompts, typed, filter]);
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {prompts.library.heading}
      </Subtitle2>
      <div className={styles.find}>
        <Field label={prompts.library.search} className={styles.search}>
          <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
        <Field label={prompts.library.group}>
          <Select value={filter} onChange={(_event, { value }) => setFilter(value as Filter)}>
            <option value="all">{prompts.library.all}</option>
            <option value="ours">{prompts.library.ours}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {prompts.groups[group]}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          {...comeBack}
          icon={<AddRegular aria-hidden />}
          onClick={() => props.onWrite({ kind: "own" })}
        >
          {prompts.library.write}
        </Button>
      </div>
      <Text role="status">
        {shown.length === 0 ? prompts.library.nothing : prompts.library.count(shown.length)}
      </Text>
      <ul className={styles.list}>
        {shown.map((prompt) => (
          <li key={prompt.id}>
            <PromptRow prompt={prompt} onWrite={props.onWrite} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Case and accents make no difference. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
