import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Cover } from "./Cover.tsx";
import { LetIn } from "./LetIn.tsx";
import { Minutes } from "./Minutes.tsx";
import { Pause, PauseNote } from "./Pause.tsx";
import { Queue } from "./Queue.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "60rem" },
  care: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(18rem, 100%), 1fr))",
    alignItems: "start",
    marginTop: tokens.spacingVerticalL,
  },
});

/** What a gardener should look at next, the most harm first; and who looks after the garden when they cannot. */
export function TendPage() {
  const styles = useStyles();
  const { garden, item } = useTexts();
  const { isGardener } = useReader();
  usePageTitle(garden.tend.title);
  if (isGardener) return <Garden />;
  return (
    <div className={styles.page}>
      <PageHead heading={garden.places.garden} />
      <EmptyState
        heading={garden.tend.onlyGardeners}
        how={item.notFoundHow}
        action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
      />
    </div>
  );
}

function Garden() {
  const styles = useStyles();
  const { tend } = useTexts().garden;
  const { api } = useSession();
  const { community } = useReader();
  const queue = useQuery({
    queryKey: ["tending", community.id],
    queryFn: ({ signal }) => api.tending(community.id, signal),
    staleTime: 5_000,
  });
  const there = queue.data?.rows.filter(({ aside }) => aside === undefined).length ?? 0;
  const beyond = queue.data?.more.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <div className={styles.page}>
      <PageHead
        heading={tend.heading}
        aside={there > 0 ? <Badge appearance="tint">{tend.rows(there + beyond)}</Badge> : undefined}
      />
      <GardenNav />
      {queue.data ? (
        <>
          <PauseNote queue={queue.data} />
          <Queue queue={queue.data} />
          <div className={styles.care}>
            <Cover queue={queue.data} />
            <Pause queue={queue.data} />
            <Minutes queue={queue.data} />
            <LetIn />
          </div>
        </>
      ) : queue.isError ? (
        <ProblemNote error={queue.error} onRetry={() => void queue.refetch()} />
      ) : (
        <Waiting lines={6} />
      )}
    </div>
  );
}
