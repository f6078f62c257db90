import { Link, makeStyles, Title3, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalL,
  },
});

/** In a channel: what it is about, and the way to the rest. */
export function ChannelHeading({ topics }: { topics: string[] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.line}>
      <Title3 as="h1">{texts.channel.heading(topics.join(", "))}</Title3>
      <Link href={addressOf({ page: "knowledge" })}>{texts.channel.everything}</Link>
    </div>
  );
}
