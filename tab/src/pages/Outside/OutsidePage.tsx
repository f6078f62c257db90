import { Link, makeStyles, Text, Title3, tokens } from "@fluentui/react-components";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  page: {
    display: "grid",
    justifyItems: "start",
    gap: tokens.spacingVerticalM,
    maxWidth: "60ch",
    margin: "10vh auto 0",
    padding: tokens.spacingHorizontalXXL,
  },
});

/** Outside Teams, where nobody can be recognised. */
export function OutsidePage() {
  const styles = useStyles();
  const texts = useTexts();
  usePageTitle(undefined);
  return (
    <main className={styles.page}>
      <Title3 as="h1">{texts.outside.heading}</Title3>
      <Text>{texts.outside.how}</Text>
      <Link href="https://teams.microsoft.com/">{texts.outside.link}</Link>
    </main>
  );
}
