import { makeStyles, tokens } from "@fluentui/react-components";

export const useWordsStyles = makeStyles({
  page: {
    display: "grid",
    gap: tokens.spacingVerticalXL,
    maxWidth: "60rem",
  },
  section: { display: "grid", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  topic: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: "min(100%, 30ch)" },
});
