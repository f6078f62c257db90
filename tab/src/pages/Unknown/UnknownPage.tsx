import { Link, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  page: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalM },
});

/** An address that is none of ours. */
export function UnknownPage() {
  const styles = useStyles();
  const texts = useTexts();
  usePageTitle(texts.notFound.heading);
  return (
    <div className={styles.page}>
      <Title3 as="h1">{texts.notFound.heading}</Title3>
      <Text>{texts.notFound.how}</Text>
      <Link href={addressOf({ page: "knowledge" })}>{texts.item.toKnowledge}</Link>
    </div>
  );
}
