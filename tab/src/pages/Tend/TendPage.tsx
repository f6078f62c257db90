import { Badge, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { TendRow } from "./TendRow.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "60rem" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

/** What a gardener should look at next, one row for each reason, the most harm first. */
export function TendPage() {
  const styles = useStyles();
  const { garden, item } = useTexts();
  const { isGardener } = useReader();
  usePageTitle(garden.tend.title);
  return (
    <div className={styles.page}>
      {isGardener ? (
        <Queue />
      ) : (
        <>
          <PageHead heading={garden.places.garden} />
          <EmptyState
            heading={garden.tend.onlyGardeners}
            how={item.notFoundHow}
            action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
          />
        </>
      )}
    </div>
  );
}

function Queue() {
  const styles = useStyles();
  const texts = useTexts();
  const { tend } = texts.garden;
  const { api } = useSession();
  const { community } = useReader();
  const queue = useQuery({
    queryKey: ["tending", community.id],
    queryFn: ({ signal }) => api.tending(community.id, signal),
    staleTime: 5_000,
  });
  const rows = queue.data?.rows;
  return (
    <>
      <PageHead
        heading={tend.heading}
        aside={
          rows && rows.length > 0 ? <Badge appearance="tint">{tend.rows(rows.length)}</Badge> : undefined
        }
      />
      {rows === undefined ? (
        queue.isError ? (
          <ProblemNote error={queue.error} onRetry={() => void queue.refetch()} />
        ) : (
          <Waiting lines={6} />
        )
      ) : rows.length === 0 ? (
        <EmptyState
          heading={tend.empty}
          how={tend.emptyHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{tend.emptyAction}</EmptyLink>}
        />
      ) : (
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.id}>
              <TendRow row={row} />
            </li>
          ))}
        </ul>
      )}
      <Link href={addressOf({ page: "words" })}>{texts.words.title}</Link>
    </>
  );
}
