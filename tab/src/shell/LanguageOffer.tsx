import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { languageOffer } from "../../../bot/texts/languageOffer.ts";
import { useReader } from "../reader/reader.tsx";

const LANGUAGES = ["en", "cy"] as const;

const useStyles = makeStyles({
  strip: {
    boxSizing: "border-box",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalM} clamp(12px, 3vw, 40px) 0`,
  },
  offer: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** At the first visit, and until it is answered: which language the reader would like, asked in both. */
export function LanguageOffer() {
  const styles = useStyles();
  const { me, speak } = useReader();
  if (me.languageChosen) return null;
  const choose = (language: (typeof LANGUAGES)[number]) => {
    speak(language);
    // The offer goes away; the keyboard goes on to the page.
    document.querySelector<HTMLElement>("main")?.focus();
  };
  return (
    <section
      className={styles.strip}
      aria-label={LANGUAGES.map((one) => languageOffer[one].question).join(" ")}
    >
      {LANGUAGES.map((one) => (
        <div key={one} lang={one} className={styles.offer}>
          <Text weight="semibold">{languageOffer[one].question}</Text>
          <Button size="small" onClick={() => choose(one)}>
            {languageOffer[one].choose}
          </Button>
        </div>
      ))}
    </section>
  );
}
