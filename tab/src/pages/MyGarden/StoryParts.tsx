import { makeStyles, tokens } from "@fluentui/react-components";
import type { StoryWords } from "../../../../bot/contract/uses.ts";
import { useMineTexts } from "../../texts/mine.ts";

const PARTS = ["did", "happened", "differently", "inTheWay"] as const;

const useStyles = makeStyles({
  parts: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
});

/** A story of use, part by part; those that say nothing are left out. */
export function StoryParts({ story }: { story: StoryWords }) {
  const styles = useStyles();
  const { story: names } = useMineTexts();
  return (
    <dl className={styles.parts}>
      {PARTS.filter((part) => story[part]).map((part) => (
        <div key={part}>
          <dt className={styles.name}>{names[part]}</dt>
          <dd className={styles.words} dir="auto">
            {story[part]}
          </dd>
        </div>
      ))}
    </dl>
  );
}
