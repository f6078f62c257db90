import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { ProblemNote } from "./Problem.tsx";

const useStyles = makeStyles({
  card: {
    boxSizing: "border-box",
    maxWidth: "32rem",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: "hidden",
    overflowWrap: "anywhere",
    "& .ac-actionSet > div": { flexWrap: "wrap", rowGap: tokens.spacingVerticalS },
    "& .ac-pushButton": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: "inherit",
      fontSize: tokens.fontSizeBase300,
      whiteSpace: "normal",
    },
  },
});

/** Colours of the theme, as the renderer takes them. */
const LOOK = {
  fontFamily: "inherit",
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 },
  containerStyles: {
    default: {
      backgroundColor: "transparent",
      foregroundColors: Object.fromEntries(
        Object.entries({
          default: [tokens.colorNeutralForeground1, tokens.colorNeutralForeground2],
          accent: [tokens.colorBrandForeground1, tokens.colorBrandForeground1],
          good: [tokens.colorStatusSuccessForeground1, tokens.colorStatusSuccessForeground1],
          attention: [tokens.colorStatusDangerForeground1, tokens.colorStatusDangerForeground1],
        }).map(([name, [color, subtle]]) => [name, { default: color, subtle }]),
      ),
    },
  },
};

/**
 * An Adaptive Card drawn by Microsoft's own renderer, in the colours of the theme: to look at, not to press. What it
 * says in words stands in `summary`.
 */
export function CardPreview({ card, summary }: { card: object; summary: string }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let wanted = true;
    import("adaptivecards")
      .then(({ AdaptiveCard, HostConfig }) => {
        if (!wanted) return;
        const drawn = new AdaptiveCard();
        drawn.hostConfig = new HostConfig(LOOK);
        drawn.parse(card);
        const element = drawn.render();
        if (element) box.current?.replaceChildren(element);
        setError(undefined);
      })
      .catch((failed: unknown) => wanted && setError(failed));
    return () => {
      wanted = false;
    };
  }, [card]);
  return (
    <>
      {error === undefined ? null : <ProblemNote error={error} />}
      <Text role="img" aria-label={summary} as="p" style={{ margin: 0 }}>
        <span inert>
          <div ref={box} className={styles.card} />
        </span>
      </Text>
    </>
  );
}
