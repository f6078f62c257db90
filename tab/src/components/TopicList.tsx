import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  topic: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The topics of an item, to be read. */
export function TopicList({ topics }: { topics: string[] }) {
  const styles = useStyles();
  const texts = useTexts();
  if (topics.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={texts.item.topics}>
      {topics.map((topic) => (
        <li key={topic} className={styles.topic}>
          {topic}
        </li>
      ))}
    </ul>
  );
}
