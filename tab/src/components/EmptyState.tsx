import { Link, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXL} 0`,
    maxWidth: "50ch",
  },
});

/** Nothing to show: one thing to know, one thing to do. */
export function EmptyState(props: { heading: string; how: string; action: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Subtitle1 as="h2">{props.heading}</Subtitle1>
      <Text>{props.how}</Text>
      {props.action}
    </div>
  );
}

/** The one thing to do, where it is a page to go to. */
export function EmptyLink({ href, children }: { href: string; children: ReactNode }) {
  return <Link href={href}>{children}</Link>;
}
