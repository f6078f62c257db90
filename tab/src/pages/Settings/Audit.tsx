import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useId } from "react";
import type { AuditRow } from "../../../../bot/contract/keeping.ts";
import { useCard } from "../../components/cardLook.ts";
import { downloadText } from "../../components/download.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { moment } from "../../texts/age.ts";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useTexts } from "../../texts/texts.tsx";
import { CommunityChoice } from "./CommunityChoice.tsx";
import { useChosenCommunity } from "./useCommunities.ts";

const REFERENCE = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  when: { whiteSpace: "nowrap" },
  id: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Who did what, newest first. */
export function Audit() {
  const styles = useStyles();
  const card = useCard();
  const { auditPage } = useKeepingTexts();
  const community = useChosenCommunity();
  const { api } = useSession();
  const heading = useId();
  const audit = useInfiniteQuery({
    queryKey: ["audit", community.id],
    queryFn: ({ pageParam, signal }) => api.audit(community.id, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    staleTime: 5_000,
  });
  const downloading = useMutation({
    mutationFn: async () => downloadText("audit.csv", "text/csv", (await api.auditCsv(community.id)).csv),
  });
  const rows = audit.data?.pages.flatMap((page) => page.rows);
  return (
    <div className={card}>
      <Subtitle2 as="h2" id={heading}>
        {auditPage.heading}
      </Subtitle2>
      <Text>{auditPage.how}</Text>
      <CommunityChoice chosen={community} />
      {audit.isError ? <ProblemNote error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      {audit.isPending ? <Waiting lines={5} /> : null}
      {rows?.length === 0 ? <Text>{auditPage.empty}</Text> : null}
      {rows && rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard (WCAG 2.1.1)
        <section className={styles.frame} tabIndex={0} aria-labelledby={heading}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{auditPage.when}</th>
                <th scope="col">{auditPage.who}</th>
                <th scope="col">{auditPage.what}</th>
                <th scope="col">{auditPage.which}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      <div className={styles.buttons}>
        {audit.hasNextPage ? (
          <Button disabledFocusable={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {auditPage.more}
          </Button>
        ) : null}
        <Button disabledFocusable={downloading.isPending} onClick={() => downloading.mutate()}>
          {auditPage.download}
        </Button>
      </div>
      {downloading.isError ? <ProblemNote error={downloading.error} /> : null}
      <Text size={200} role="status">
        {rows && rows.length > 0 && !audit.hasNextPage ? auditPage.end : ""}
      </Text>
    </div>
  );
}

function Row({ row }: { row: AuditRow }) {
  const styles = useStyles();
  const texts = useTexts();
  const { auditPage } = useKeepingTexts();
  const who =
    row.by === "system"
      ? auditPage.system
      : row.by === "unnamed"
        ? auditPage.unnamed
        : REFERENCE.test(row.by)
          ? auditPage.gone
          : row.by;
  return (
    <tr>
      <td className={styles.when}>{moment(row.at, texts)}</td>
      <td>{who}</td>
      <td>{auditPage.actions[row.action] ?? row.action}</td>
      <td>
        {auditPage.things[row.thing] ?? row.thing}{" "}
        <span className={styles.id}>{row.thingId.slice(0, 13)}</span>
      </td>
    </tr>
  );
}
