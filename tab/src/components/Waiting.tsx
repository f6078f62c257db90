import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useDelayed } from "./useDelayed.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: "70ch",
  },
});

/** Grey lines where text will be, after a moment. Says nothing: what it stands for speaks once it is there. */
export function Waiting({ lines = 4 }: { lines?: number }) {
  const styles = useStyles();
  if (!useDelayed()) return null;
  return (
    <Skeleton className={styles.root} aria-hidden="true" data-waiting>
      {Array.from({ length: lines }, (_, i) => (
        <SkeletonItem
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
          key={i}
          size={i === 0 ? 28 : 16}
          style={{ width: i === 0 ? "60%" : i === lines - 1 ? "40%" : "100%" }}
        />
      ))}
    </Skeleton>
  );
}
