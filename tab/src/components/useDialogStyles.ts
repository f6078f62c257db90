import { makeStyles, tokens } from "@fluentui/react-components";

/** A dialog that asks one thing: scrolls where the window is too low for it, and fits a phone. */
export const useDialogStyles = makeStyles({
  surface: {
    maxWidth: "560px",
    overflowY: "auto",
    "@media (max-width: 30em)": { padding: tokens.spacingHorizontalL },
  },
  content: { display: "grid", gap: tokens.spacingVerticalM, overflow: "visible" },
  actions: { gridColumnStart: 1, flexWrap: "wrap", justifyContent: "flex-end" },
});
