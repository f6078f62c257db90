import { makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  heading: { outline: "none" },
  aside: { color: tokens.colorNeutralForeground2 },
});

/** What a page is called, and a word beside it. */
export function PageHead({ heading, aside }: { heading: string; aside?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <Title3 as="h1" className={styles.heading} tabIndex={-1} data-heading>
        {heading}
      </Title3>
      {aside ? (
        <Text size={200} className={styles.aside}>
          {aside}
        </Text>
      ) : null}
    </div>
  );
}
