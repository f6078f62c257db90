import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    minWidth: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
    outlineOffset: "2px",
  },
});

/** How a card looks, wherever one stands. */
export function useCard(): string {
  return useStyles().card;
}
