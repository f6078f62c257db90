import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import { Runs } from "../components/Letter.tsx";
import { readRuns } from "../components/readText.ts";
import { useReader } from "../reader/reader.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: "20px" },
  route: { overflowWrap: "anywhere" },
});

/** Where to turn with an urgent concern, at once and before anything is sent. */
export function SafeguardingRoute() {
  const styles = useStyles();
  const { safety } = useTexts();
  const { community } = useReader();
  return (
    <div className={styles.box}>
      <ShieldRegular className={styles.icon} aria-hidden />
      <Text className={styles.route}>
        <strong>{safety.route.heading}:</strong>{" "}
        {community.safeguardingRoute ? (
          <Runs runs={readRuns(community.safeguardingRoute)} />
        ) : (
          safety.route.none
        )}
      </Text>
    </div>
  );
}
