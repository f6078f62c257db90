import { makeStyles, tokens } from "@fluentui/react-components";

/** How the pages about health and value are laid out. */
export const useHealthStyles = makeStyles({
  page: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    maxWidth: "860px",
    gridTemplateColumns: "minmax(0, 1fr)",
  },
  section: { display: "grid", gap: tokens.spacingVerticalS, gridTemplateColumns: "minmax(0, 1fr)" },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    // Each column takes its share, whatever words are in it: tables below each other line up, and fit a phone.
    tableLayout: "fixed",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
      fontWeight: tokens.fontWeightRegular,
      overflowWrap: "anywhere",
    },
    "& thead th": { fontWeight: tokens.fontWeightSemibold },
    "& th:first-child": { width: "56%" },
    "@media (max-width: 30em)": {
      "& th:first-child": { width: "40%" },
      "& thead th": { fontSize: tokens.fontSizeBase200 },
      // With four columns the words of the first, which are short there, need less.
      "&:has(thead th:nth-child(4)) th:first-child": { width: "31%" },
      "&:has(thead th:nth-child(4)) th:nth-child(2)": { width: "16%" },
      "&:has(thead th:nth-child(4)) th:nth-child(3)": { width: "19%" },
    },
  },
  caption: {
    textAlign: "start",
    color: tokens.colorNeutralForeground2,
    paddingBottom: tokens.spacingVerticalXS,
  },
  how: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  form: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "stretch" },
  button: { justifySelf: "start" },
});
