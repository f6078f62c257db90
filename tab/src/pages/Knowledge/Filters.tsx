import { makeStyles, mergeClasses, Select, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import type { Kind, Sort } from "../../../../bot/contract/api.ts";
import { useChosenStyle } from "../../components/TopicButton.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { KINDS } from "../../write/words.ts";
import type { Wanted } from "./useSearch.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  toggle: { minWidth: "auto", fontWeight: "normal" },
});

type Props = { wanted: Wanted; searched: string; onChange(part: Partial<Wanted>): void };

/** Kind, unanswered, used in practice, and the order. */
export function Filters({ wanted, searched, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const sorts: Sort[] = searched ? ["match", "newest", "mostUsed"] : ["newest", "mostUsed"];
  const sort = sorts.includes(wanted.sort ?? "match") ? (wanted.sort ?? "match") : "newest";
  return (
    <fieldset className={styles.row} aria-label={texts.search.filters}>
      <Select
        aria-label={texts.search.kind}
        value={wanted.kind}
        onChange={(_event, { value }) => onChange({ kind: value as Kind | "" })}
      >
        <option value="">{texts.search.anyKind}</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {texts.kinds[kind]}
          </option>
        ))}
      </Select>
      <Toggle
        name={texts.search.unanswered}
        on={wanted.unanswered}
        onToggle={(unanswered) => onChange({ unanswered })}
      />
      <Toggle name={texts.search.used} on={wanted.used} onToggle={(used) => onChange({ used })} />
      <Select
        aria-label={texts.search.sort}
        value={sort}
        onChange={(_event, { value }) => onChange({ sort: value as Sort })}
      >
        {sorts.map((name) => (
          <option key={name} value={name}>
            {texts.search.sorts[name]}
          </option>
        ))}
      </Select>
    </fieldset>
  );
}

function Toggle({ name, on, onToggle }: { name: string; on: boolean; onToggle(on: boolean): void }) {
  const styles = useStyles();
  const chosen = useChosenStyle();
  return (
    <ToggleButton
      className={mergeClasses(styles.toggle, on && chosen)}
      appearance={on ? "secondary" : "subtle"}
      checked={on}
      icon={on ? <CheckmarkRegular aria-hidden /> : undefined}
      onClick={() => onToggle(!on)}
    >
      {name}
    </ToggleButton>
  );
}
