import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SearchResponse } from "../../../../bot/contract/api.ts";
import { useTexts } from "../../texts/texts.tsx";

const MOST_REASONS = 4;

const useStyles = makeStyles({
  line: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    overflowWrap: "anywhere",
  },
});

type Props = { answer: SearchResponse; searched: string; onTry(text: string): void };

/** How many were found, what else was looked for, and a correction of slips. */
export function WhyThese({ answer, searched, onTry }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { total, reasons, didYouMean, building } = answer;
  return (
    <>
      {total > 0 || searched ? (
        <Text size={200} className={styles.line}>
          {searched ? texts.search.found(total) : texts.search.items(total)}
          {reasons.length > 0 ? ` · ${texts.search.alsoLookedFor} ` : null}
          {reasons.slice(0, MOST_REASONS).map(({ typed, alsoLookedFor }, i) => (
            <span key={typed}>
              {i > 0 ? "; " : null}
              <strong>{texts.search.reason(typed, alsoLookedFor.join(", "))}</strong>
            </span>
          ))}
        </Text>
      ) : null}
      {didYouMean ? (
        <Text className={styles.line}>
          {texts.search.didYouMean}{" "}
          <Link as="button" inline onClick={() => onTry(didYouMean)}>
            {didYouMean}
          </Link>
        </Text>
      ) : null}
      {building ? (
        <Text size={200} className={styles.line} role="status">
          {texts.search.building}
        </Text>
      ) : null}
    </>
  );
}
