import {
  Button,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { isProblem } from "../../api/problem.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { AskDialog } from "./AskDialog.tsx";
import { reached, useAudienceCount } from "./AudienceCount.tsx";
import type { Chosen } from "./composed.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  when: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
});

/** What is asked before the draft goes. */
export type Asking = "send" | "schedule" | "discard";

type Props = {
  audience: Chosen;
  timeZone: string;
  /** False for a draft that was never saved. */
  discardable: boolean;
  busy: boolean;
  asking: Asking | undefined;
  /** Why what was asked last could not be done. */
  error: unknown;
  onAsk(asking: Asking | undefined): void;
  onSave(): void;
  onToMyself(): void;
  onSend(): void;
  onSchedule(day: string, time: string): void;
  onDiscard(): void;
};

/** The ways a draft can go: to myself, now, later, kept, or away. */
export function Letting(props: Props) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  const comeBack = useRestoreFocusTarget();
  const count = useAudienceCount(props.audience);
  const [day, setDay] = useState("");
  const [time, setTime] = useState("09:00");
  const { asking, busy } = props;
  const wrongTime = isProblem(props.error) && props.error.field === "time" ? props.error.message : undefined;
  const dialog = (name: Asking, heading: string, doIt: string, onDo: () => void, children: ReactNode) => (
    <AskDialog
      open={asking === name}
      heading={heading}
      doIt={doIt}
      notNow={compose.notNow}
      busy={busy}
      error={asking === name && !wrongTime ? props.error : undefined}
      onDo={onDo}
      onClose={() => props.onAsk(undefined)}
    >
      {children}
    </AskDialog>
  );
  return (
    <>
      <div className={styles.row}>
        <Button
          {...comeBack}
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => props.onAsk("send")}
        >
          {compose.send}
        </Button>
        <Button {...comeBack} disabledFocusable={busy} onClick={() => props.onAsk("schedule")}>
          {compose.schedule}
        </Button>
        <Button disabledFocusable={busy} onClick={props.onToMyself}>
          {compose.toMyself}
        </Button>
        <Button disabledFocusable={busy} onClick={props.onSave}>
          {compose.saveDraft}
        </Button>
        {props.discardable ? (
          <Button
            {...comeBack}
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => props.onAsk("discard")}
          >
            {compose.discard}
          </Button>
        ) : null}
      </div>
      {dialog(
        "send",
        compose.sendHeading,
        compose.sendDo,
        props.onSend,
        <Text>{count.data ? reached(count.data, compose) : compose.counting}</Text>,
      )}
      {dialog(
        "schedule",
        compose.scheduleHeading,
        compose.scheduleDo,
        () => props.onSchedule(day, time),
        <>
          <Text>{compose.scheduleHow(props.timeZone)}</Text>
          <div className={styles.when}>
            <Field label={compose.day}>
              <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
            </Field>
            <Field label={compose.time}>
              <Input type="time" value={time} onChange={(_event, { value }) => setTime(value)} />
            </Field>
          </div>
          <Text role="alert">{wrongTime ?? ""}</Text>
        </>,
      )}
      {dialog(
        "discard",
        compose.discard,
        compose.discard,
        props.onDiscard,
        <Text>{compose.discardSure}</Text>,
      )}
    </>
  );
}
