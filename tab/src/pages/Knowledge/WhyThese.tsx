import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SearchReason, SearchResponse } from "../../../../bot/contract/api.ts";
import { useTexts } from "../../texts/texts.tsx";

const MOST_TERMS = 5;

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
          <strong>{alsoLookedFor(reasons, texts.search.reason).join(", ")}</strong>
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

/**
 * The few words that tell most: a short form with what it stands for, then other words for what was typed. One phrase
 * is named once, whichever of the typed words led to it.
 */
function alsoLookedFor(
  reasons: SearchReason[],
  reason: (typed: string, meanings: string) => string,
): string[] {
  const shortForms = reasons.filter(({ typed }) => isShortForm(typed));
  const told = shortForms.map(({ typed, alsoLookedFor: [first = ""] }) => reason(typed, first));
  const seen = new Set(shortForms.map(({ alsoLookedFor: [first = ""] }) => first.toLowerCase()));
  for (const term of reasons.flatMap((one) => one.alsoLookedFor)) {
    if (told.length >= MOST_TERMS) break;
    if (seen.has(term.toLowerCase())) continue;
    seen.add(term.toLowerCase());
    told.push(term);
  }
  return told;
}

function isShortForm(typed: string): boolean {
  return typed.length <= 5 && !/\s/.test(typed);
}
