import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useCard } from "../../components/cardLook.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  points: {
    margin: 0,
    paddingInlineStart: "1.2em",
    display: "grid",
    gap: tokens.spacingVerticalS,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** What "without my name" means, and what it does not. */
export function AboutUnnamed() {
  const styles = useStyles();
  const card = useCard();
  const { myGarden } = useTexts().garden;
  return (
    <section className={card}>
      <Subtitle2 as="h2">{myGarden.aboutUnnamed}</Subtitle2>
      <ul className={styles.points}>
        {myGarden.aboutUnnamedPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
