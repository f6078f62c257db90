import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { DiffPart, WordsDiff } from "../../../../bot/contract/upkeep.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUpkeepTexts } from "../../texts/upkeep.ts";

const useStyles = makeStyles({
  fields: { display: "grid", gap: tokens.spacingVerticalS, margin: 0 },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere", maxWidth: "70ch", lineHeight: 1.6 },
  // Told apart by their lines, not by colour alone.
  part: { padding: "1px 2px", borderRadius: tokens.borderRadiusSmall, color: tokens.colorNeutralForeground1 },
  removed: {
    textDecorationLine: "line-through",
    textDecorationThickness: "2px",
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  added: {
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "3px",
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  topics: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  legend: { color: tokens.colorNeutralForeground3 },
});

/** What goes and what comes, word by word, in the fields that change. Read out, it says so in words. */
export function WordsChanges({ changes }: { changes: WordsDiff }) {
  const styles = useStyles();
  const { kinds } = useTexts();
  const texts = useUpkeepTexts().diff;
  return (
    <>
      <dl className={styles.fields}>
        {changes.kind ? (
          <div>
            <dt className={styles.name}>{texts.kind}</dt>
            <dd className={styles.words}>
              {texts.kindFromTo(kinds[changes.kind.from], kinds[changes.kind.to])}
            </dd>
          </div>
        ) : null}
        {(["title", "text", "topics"] as const).map((field) =>
          isChanged(changes[field]) ? (
            <div key={field}>
              <dt className={styles.name}>{texts[field]}</dt>
              <dd
                className={mergeClasses(styles.words, field === "topics" && styles.topics)}
                dir="auto"
                data-changes={field}
              >
                <Parts parts={changes[field]} />
              </dd>
            </div>
          ) : null,
        )}
      </dl>
      <Text size={200} className={styles.legend}>
        {texts.legend}
      </Text>
    </>
  );
}

function Parts({ parts }: { parts: readonly DiffPart[] }) {
  const styles = useStyles();
  const texts = useUpkeepTexts().diff;
  return parts.map(({ what, text }, i) => {
    // A part is what it is by its place: the same words may come twice.
    const key = `${i}.${what}`;
    if (what === "kept") return <span key={key}>{around(text, i === 0, i === parts.length - 1)}</span>;
    const Element = what === "removed" ? "del" : "ins";
    return (
      <Element key={key} className={mergeClasses(styles.part, styles[what])}>
        <Hidden>{texts[what]} </Hidden>
        {text}
        <Hidden> {texts.end}</Hidden>
      </Element>
    );
  });
}

function isChanged(parts: readonly DiffPart[]): boolean {
  return parts.some(({ what }) => what !== "kept");
}

/** So much is shown of what stays, on the side where something changes. */
const AROUND = 160;

/** What stays, shortened where nothing changes for long. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  if (text.length <= head + tail + AROUND) return text;
  const start = text.slice(0, head).toWellFormed();
  const end = tail === 0 ? "" : text.slice(-tail).toWellFormed();
  return `${start} … ${end}`;
}
