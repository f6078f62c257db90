import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { ShieldRegular } from "@fluentui/react-icons/svg/shield";
import { useId } from "react";
import { Runs } from "../components/Letter.tsx";
import { readRuns } from "../components/readText.ts";
import { useReader } from "../reader/reader.tsx";
import { useSession } from "../reader/session.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  strip: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    boxSizing: "border-box",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalXL,
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `2px clamp(12px, 3vw, 40px)`,
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    minHeight: "28px",
    minWidth: 0,
  },
  icon: { flexShrink: 0, fontSize: "16px" },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  person: { flexWrap: "wrap" },
  select: { minWidth: 0, maxWidth: "100%" },
});

/** What this is not, and where to turn instead; beside it, in local mode, whose eyes one is looking through. */
export function StandingLine() {
  const styles = useStyles();
  const texts = useTexts();
  const { me, community } = useReader();
  const route = community.safeguardingRoute;
  return (
    <aside className={styles.strip} aria-label={texts.shell.standingName}>
      <div className={styles.row}>
        <div className={styles.line}>
          <ShieldRegular className={styles.icon} aria-hidden />
          <Text size={200} className={styles.text}>
            {texts.shell.standing}{" "}
            {route ? <Runs runs={readRuns(texts.shell.standingRoute(route))} /> : texts.shell.standingNoRoute}
          </Text>
        </div>
        {community.sample && !me.localMode ? (
          <Text size={200} className={styles.text}>
            {texts.shell.sample}
          </Text>
        ) : null}
      </div>
      {me.localMode ? <LocalMode sample={community.sample} /> : null}
    </aside>
  );
}

function LocalMode({ sample: hasSample }: { sample: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { sample } = useSession();
  const select = useId();
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <BeakerRegular className={styles.icon} aria-hidden />
        <Text size={200} className={styles.text}>
          {texts.shell.localMode} {hasSample ? texts.shell.sampleHow : ""}
        </Text>
      </div>
      {sample ? (
        <div className={`${styles.line} ${styles.person}`}>
          <label htmlFor={select}>
            <Text size={200}>{texts.shell.person}</Text>
          </label>
          <Select
            id={select}
            size="small"
            className={styles.select}
            value={sample.chosen}
            onChange={(_event, { value }) => sample.choose(value)}
          >
            {sample.people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}, {person.roles.map((role) => texts.roles[role]).join(", ")}
              </option>
            ))}
          </Select>
        </div>
      ) : null}
    </div>
  );
}
