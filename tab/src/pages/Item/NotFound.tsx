import { Link, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  box: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalM },
});

/** An item that is not there, or not for this reader: which of the two is not said. */
export function NotFound({ heading }: { heading: "h1" | "h2" }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.box}>
      <Title3 as={heading} tabIndex={-1} data-heading>
        {texts.item.notFound}
      </Title3>
      <Text>{texts.item.notFoundHow}</Text>
      <Link href={addressOf({ page: "knowledge" })}>{texts.item.toKnowledge}</Link>
    </div>
  );
}
