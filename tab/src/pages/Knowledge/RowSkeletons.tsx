import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { useDelayed } from "../../components/useDelayed.ts";

const useStyles = makeStyles({
  row: { display: "grid", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL },
});

/** Rows to come. */
export function RowSkeletons() {
  const styles = useStyles();
  if (!useDelayed()) return null;
  return (
    <Skeleton aria-hidden="true" data-waiting>
      {["first", "second", "third", "fourth"].map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem size={20} style={{ width: "70%" }} />
          <SkeletonItem size={12} />
          <SkeletonItem size={12} style={{ width: "45%" }} />
        </div>
      ))}
    </Skeleton>
  );
}
