import { Badge, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { AnnouncementRow } from "../../../../bot/contract/announcements.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { moment } from "../../texts/age.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  row: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    gap: tokens.spacingVerticalXXS,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A community's announcements, newest first. */
export function AnnouncementList({ rows }: { rows: AnnouncementRow[] }) {
  const styles = useStyles();
  const { title } = useAnnouncementTexts();
  return (
    <ul className={styles.list} aria-label={title}>
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { row: AnnouncementRow }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const announcements = useAnnouncementTexts();
  const { states, audiences, untitled, urgentMark } = announcements;
  return (
    <a
      className={mergeClasses(card, styles.row)}
      href={addressOf({ page: "announcements", announcementId: row.id })}
    >
      <span className={styles.title} dir="auto">
        {row.title || untitled}
      </span>
      <span className={styles.line}>
        <Badge appearance="tint" color={row.state === "stopped" ? "danger" : "brand"}>
          {states[row.state]}
        </Badge>
        {row.urgent ? (
          <Badge appearance="tint" color="warning">
            {urgentMark}
          </Badge>
        ) : null}
        <Text size={200}>{audiences[row.audience]}</Text>
        {row.state === "scheduled" && row.scheduledFor ? (
          <Text size={200}>{announcements.goesOut(moment(row.scheduledFor, texts))}</Text>
        ) : null}
        {row.total > 0 && row.finishedAt ? (
          <Text size={200}>{announcements.reachedOf(row.sent, row.total)}</Text>
        ) : null}
        <Text size={200} className={styles.quiet}>
          {row.author ? `${announcements.by(row.author)}, ` : null}
          <Age at={row.startedAt ?? row.updatedAt} />
        </Text>
      </span>
    </a>
  );
}
