import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { SearchResult } from "../../../../bot/contract/api.ts";
import { Age } from "../../components/Age.tsx";
import { Hidden } from "../../components/Hidden.tsx";
import { KindIcon } from "../../components/KindIcon.tsx";
import { MarkedText } from "../../components/MarkedText.tsx";
import { TopicList } from "../../components/TopicList.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { ROW } from "./useComingBack.ts";

const useStyles = makeStyles({
  row: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: "1px solid transparent",
    borderLeft: "3px solid transparent",
    // Forced colours show what is transparent: every row would look like the one that is open.
    "@media (forced-colors: active)": {
      borderTopColor: "Canvas",
      borderRightColor: "Canvas",
      borderBottomColor: "Canvas",
      borderLeftColor: "Canvas",
    },
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": {
      borderTopColor: "CanvasText",
      borderRightColor: "CanvasText",
      borderBottomColor: "CanvasText",
      borderLeftColor: "Highlight",
    },
    boxShadow: tokens.shadow2,
  },
  icon: { fontSize: "20px", color: tokens.colorNeutralForeground2 },
  body: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    outline: "none",
    // The whole row is the link; its name stays the title.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":hover": { textDecorationLine: "underline" },
  },
  snippet: {
    color: tokens.colorNeutralForeground2,
    display: "-webkit-box",
    WebkitLineClamp: 2,
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `2px ${tokens.spacingHorizontalS}` },
  counts: { color: tokens.colorNeutralForeground3 },
});

/** One item in the list: the whole row leads to it. */
export function ResultRow(props: { result: SearchResult; address: string; chosen: boolean }) {
  const { result, address, chosen } = props;
  const styles = useStyles();
  const texts = useTexts();
  return (
    <article className={mergeClasses(styles.row, chosen && styles.chosen)}>
      <KindIcon kind={result.kind} className={styles.icon} />
      <div className={styles.body}>
        <h2 className={styles.title}>
          <a
            className={styles.link}
            href={address}
            aria-current={chosen ? "true" : undefined}
            {...{ [ROW]: result.id }}
          >
            <Hidden>{texts.kinds[result.kind]}: </Hidden>
            {result.title ? (
              <MarkedText text={result.title} marks={result.titleMarks} />
            ) : (
              texts.safety.wordsRemoved
            )}
          </a>
        </h2>
        <Text size={200} className={styles.snippet}>
          <MarkedText text={result.snippet} marks={result.snippetMarks} />
        </Text>
        <div className={styles.foot}>
          <TopicList topics={result.topics} />
          <Text size={200} className={styles.counts}>
            {countsOf(result, texts).map((count) => `${count} · `)}
            <Age at={result.createdAt} />
          </Text>
        </div>
      </div>
    </article>
  );
}

function countsOf(result: SearchResult, texts: ReturnType<typeof useTexts>): string[] {
  return [
    ...(result.perspectives > 0
      ? [texts.search.perspectives(result.perspectives)]
      : result.kind === "question"
        ? [texts.search.noPerspective]
        : []),
    ...(result.uses > 0 ? [texts.search.usedTimes(result.uses)] : []),
  ];
}
