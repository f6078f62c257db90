import { makeStyles, tokens } from "@fluentui/react-components";
import type { MyGardenView } from "../../../../bot/contract/api.ts";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { WIDE } from "../../components/useWide.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useMyGarden, waitingIn } from "../../shell/useWaitingForMe.ts";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import { AboutUnnamed } from "./AboutUnnamed.tsx";
import { CpdNotes } from "./CpdNotes.tsx";
import { Drafts } from "./Drafts.tsx";
import { FirstVisit } from "./FirstVisit.tsx";
import { FollowedItems } from "./FollowedItems.tsx";
import { Follows } from "./Follows.tsx";
import { GardenParts } from "./GardenParts.tsx";
import { Impact } from "./Impact.tsx";
import { QuietSettings } from "./QuietSettings.tsx";
import { Saved } from "./Saved.tsx";
import { Used } from "./Used.tsx";
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

/** Parts of the reader's own page, each at an address of its own. */
export type GardenPart = "written" | "kept" | "notes" | "waiting";

/** The reader's own page: what they wrote, saved, used and noted, what waits for them, and how quiet the product is. */
export function MyGardenPage({ part }: { part: GardenPart }) {
  const styles = useStyles();
  const texts = useTexts();
  const { parts } = useMineTexts();
  const mine = useMyGarden({ staleTime: 5_000 });
  const { myGarden } = texts.garden;
  const waiting = mine.data ? waitingIn(mine.data) : 0;
  const titles = { written: myGarden.heading, waiting: myGarden.waiting, ...parts };
  usePageTitle(titles[part]);
  return (
    <>
      <PageHead heading={myGarden.heading} />
      <GardenParts waiting={waiting} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {part === "kept" ? (
            <>
              <Saved />
              <Used />
              <FollowedItems />
            </>
          ) : part === "notes" ? (
            <>
              <CpdNotes />
              <Drafts />
            </>
          ) : mine.data ? (
            part === "waiting" ? (
              <WaitingForMe garden={mine.data} />
            ) : (
              <Wrote written={mine.data.written} />
            )
          ) : mine.isError ? (
            <ProblemNote error={mine.error} onRetry={() => void mine.refetch()} />
          ) : (
            <Waiting lines={5} />
          )}
        </div>
        <div className={styles.column}>
          <Follows />
          <QuietSettings />
          <AboutUnnamed />
        </div>
      </div>
    </>
  );
}

/** Who wrote nothing yet gets something to read; who did sees what came of it. */
function Wrote({ written }: Pick<MyGardenView, "written">) {
  return (
    <>
      {written.length === 0 ? <FirstVisit /> : <Impact />}
      <WrittenList written={written} />
    </>
  );
}
