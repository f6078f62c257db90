import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { AnnouncementsView, AnnouncementView } from "../../../../bot/contract/announcements.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { useTexts } from "../../texts/texts.tsx";
import { dayAndTime } from "./when.ts";

const useStyles = makeStyles({
  facts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Where it stands, when, whom it is for, and that it did not wait. */
export function Facts({ view, page }: { view: AnnouncementView; page: AnnouncementsView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { states, audiences, goesOut, urgentMark, by } = useAnnouncementTexts();
  return (
    <div className={styles.facts}>
      <Badge appearance="tint" data-state={view.state}>
        {states[view.state]}
      </Badge>
      {view.urgentBecause === undefined ? null : (
        <Badge appearance="tint" color="warning">
          {urgentMark}
        </Badge>
      )}
      <Text>{audiences[view.audience.kind]}</Text>
      {view.scheduledLocal && view.state === "scheduled" ? (
        <Text>
          {goesOut(dayAndTime(view.scheduledLocal, texts))} ({page.timeZone})
        </Text>
      ) : null}
      {view.author ? <Text className={styles.quiet}>{by(view.author)}</Text> : null}
      {view.urgentBecause ? <Text className={styles.quiet}>{view.urgentBecause}</Text> : null}
    </div>
  );
}
