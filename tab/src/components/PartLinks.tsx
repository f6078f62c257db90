import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addressOf, type KnownRoute } from "../address.ts";
import { useRoute } from "../routes.ts";

const useStyles = makeStyles({
  parts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
  },
  part: {
    display: "flex",
    alignItems: "center",
    minHeight: "32px",
    borderBottom: "3px solid transparent",
    // Forced colours show what is transparent: without this every page would look like the one that is open.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The parts of a page that has several, each at an address of its own. */
export function PartLinks(props: { label: string; parts: { to: KnownRoute; text: string }[] }) {
  const styles = useStyles();
  const here = useRoute();
  return (
    <nav className={styles.parts} aria-label={props.label}>
      {props.parts.map(({ to, text }) => (
        <a
          key={to.page}
          className={mergeClasses(styles.part, to.page === here.page && styles.here)}
          href={addressOf(to)}
          aria-current={to.page === here.page ? "page" : undefined}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
