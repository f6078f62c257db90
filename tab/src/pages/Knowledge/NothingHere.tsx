import {
  Button,
  makeStyles,
  Subtitle1,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useTexts } from "../../texts/texts.tsx";
import { askedWords } from "../../write/words.ts";
import { useWriter } from "../../write/writer.tsx";
import { EVERYTHING, type Wanted } from "./useSearch.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0`,
    maxWidth: "50ch",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
});

type Props = { wanted: Wanted; searched: string; onChange(part: Partial<Wanted>): void };

/** Nothing to show: one thing to know, one thing to do. */
export function NothingHere({ wanted, searched, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const write = useWriter();
  const filtered = wanted.kind !== "" || wanted.topics.length > 0 || wanted.unanswered || wanted.used;
  const { search } = texts;
  if (filtered)
    return (
      <div className={styles.box}>
        <Subtitle1 as="h2">{search.nothingWithFilters}</Subtitle1>
        <Button onClick={() => onChange({ ...EVERYTHING, text: wanted.text, sort: wanted.sort })}>
          {search.clearFilters}
        </Button>
        {searched ? <AskButton searched={searched} /> : null}
      </div>
    );
  return (
    <div className={styles.box}>
      <Subtitle1 as="h2">{searched ? search.nothing : search.empty}</Subtitle1>
      <Text>{searched ? search.nothingHow : search.emptyHow}</Text>
      {searched ? (
        <AskButton searched={searched} />
      ) : (
        <Button appearance="primary" onClick={() => write({ slot: "new" })}>
          {texts.shell.askOrShare}
        </Button>
      )}
    </div>
  );
}

/** Below the results, or above weak ones: perhaps none of them is it. */
export function AskInstead({ searched, why }: { searched: string; why: string }) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Text>{why}</Text>
      <AskButton searched={searched} />
    </div>
  );
}

/** One tap from a search in vain to a question in the same words. */
function AskButton({ searched }: { searched: string }) {
  const texts = useTexts();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  return (
    <Button
      {...comeBack}
      icon={<QuestionCircleRegular aria-hidden />}
      onClick={() => write({ slot: `ask:${searched}`, start: askedWords(searched) })}
    >
      {texts.search.askCommunity}
    </Button>
  );
}
