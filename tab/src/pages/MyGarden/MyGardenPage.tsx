import { makeStyles, tokens } from "@fluentui/react-components";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { WIDE } from "../../components/useWide.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useMyGarden, waitingIn } from "../../shell/useWaitingForMe.ts";
import { useTexts } from "../../texts/texts.tsx";
import { AboutUnnamed } from "./AboutUnnamed.tsx";
import { FollowedItems } from "./FollowedItems.tsx";
import { Follows } from "./Follows.tsx";
import { GardenParts } from "./GardenParts.tsx";
import { QuietSettings } from "./QuietSettings.tsx";
import { Saved } from "./Saved.tsx";
import { WaitingForMe } from "./WaitingForMe.tsx";
import { WrittenList } from "./WrittenList.tsx";

const useStyles = makeStyles({
  columns: {
    display: "grid",
    gap: tokens.spacingVerticalXL,
    [`@media ${WIDE}`]: {
      gridTemplateColumns: "minmax(0, 9fr) minmax(20rem, 5fr)",
      columnGap: tokens.spacingHorizontalXXL,
      alignItems: "start",
    },
  },
  column: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
});

/** The reader's own page: what they wrote, what waits for them, and how quiet the product is. */
export function MyGardenPage({ part }: { part: "written" | "waiting" }) {
  const styles = useStyles();
  const texts = useTexts();
  const mine = useMyGarden({ staleTime: 5_000 });
  const { myGarden } = texts.garden;
  const waiting = mine.data ? waitingIn(mine.data) : 0;
  usePageTitle(part === "waiting" ? myGarden.waiting : myGarden.heading);
  return (
    <>
      <PageHead heading={myGarden.heading} />
      <GardenParts waiting={waiting} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {mine.data ? (
            part === "waiting" ? (
              <WaitingForMe garden={mine.data} />
            ) : (
              <WrittenList written={mine.data.written} />
            )
          ) : mine.isError ? (
            <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
          ) : (
            <Waiting lines={5} />
          )}
        </div>
        <div className={styles.column}>
          <Saved />
          <FollowedItems />
          <Follows />
          <QuietSettings />
          <AboutUnnamed />
        </div>
      </div>
    </>
  );
}
