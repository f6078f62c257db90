import { makeStyles, tokens } from "@fluentui/react-components";

/** How the small forms under the queue look. */
export const useCareStyles = makeStyles({
  how: { color: tokens.colorNeutralForeground2 },
  form: { display: "grid", gap: tokens.spacingVerticalS },
  button: { justifySelf: "start" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
