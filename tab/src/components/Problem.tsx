import { Button, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { sentenceFor, useTexts } from "../texts/texts.tsx";
import { usePageTitle } from "./usePageTitle.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
    maxWidth: "60ch",
  },
  page: { margin: "10vh auto 0" },
  line: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusDangerForeground1 },
});

/** What happened, that nothing is lost, and what to do. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.root} role="alert">
      <div className={styles.line}>
        <ErrorCircleRegular className={styles.icon} aria-hidden />
        <Text>{sentenceFor(error, texts)}</Text>
      </div>
      {onRetry ? <Button onClick={onRetry}>{texts.tryAgain}</Button> : null}
    </div>
  );
}

/** The same, where there is nothing else to show. Without `onRetry` the page can be reloaded. */
export function FullPageProblem({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const styles = useStyles();
  const texts = useTexts();
  usePageTitle(texts.problem.heading);
  return (
    <main className={`${styles.root} ${styles.page}`}>
      <Title3 as="h1">{texts.problem.heading}</Title3>
      <Text role="alert">{sentenceFor(error, texts)}</Text>
      <Button appearance="primary" onClick={onRetry ?? (() => location.reload())}>
        {onRetry ? texts.tryAgain : texts.problem.reload}
      </Button>
    </main>
  );
}
