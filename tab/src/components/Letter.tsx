import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { type Run, readText } from "./readText.ts";

const useStyles = makeStyles({
  letter: {
    maxWidth: "70ch",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: "anywhere",
    "& > :first-child": { marginTop: 0 },
    "& > :last-child": { marginBottom: 0 },
    "& p, & ul, & ol": { margin: `${tokens.spacingVerticalM} 0` },
    "& ul, & ol": { paddingInlineStart: "1.5em" },
  },
});

/** What somebody wrote, as they meant it and as safely as text. */
export function Letter({ text }: { text: string }) {
  const styles = useStyles();
  return (
    // biome-ignore-start lint/suspicious/noArrayIndexKey: text without ids, drawn anew whenever it changes
    <div className={styles.letter} dir="auto">
      {readText(text).map((block, i) => {
        if (block.kind === "paragraph")
          return (
            <p key={i}>
              {block.lines.map((line, j) => (
                <Fragment key={j}>
                  {j > 0 ? <br /> : null}
                  <Runs runs={line} />
                </Fragment>
              ))}
            </p>
          );
        const List = block.kind === "list" ? "ul" : "ol";
        return (
          <List key={i}>
            {block.entries.map((entry, j) => (
              <li key={j}>
                <Runs runs={entry} />
              </li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

/** One line with its bold words and links. */
export function Runs({ runs }: { runs: Run[] }) {
  return runs.map((run, i) =>
    run.link ? (
      <Link key={i} href={run.link} target="_blank" rel="noopener noreferrer nofollow" inline>
        {run.text}
      </Link>
    ) : run.bold ? (
      <strong key={i}>{run.text}</strong>
    ) : (
      <Fragment key={i}>{run.text}</Fragment>
    ),
  );
}
// biome-ignore-end lint/suspicious/noArrayIndexKey: see above
