import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  link: {
    position: "absolute",
    insetInlineStart: tokens.spacingHorizontalM,
    top: "-100px",
    zIndex: 1000,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    border: `2px solid ${tokens.colorStrokeFocus2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus": { top: tokens.spacingVerticalS },
  },
});

/** Past the header with one key. The address stays as it is: what follows `#` is the page. */
export function SkipLink() {
  const styles = useStyles();
  const texts = useTexts();
  return (
    // biome-ignore lint/a11y/useValidAnchor: a link is what people expect here; the fragment itself belongs to the page
    <a
      href="#main"
      className={styles.link}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {texts.skip}
    </a>
  );
}
