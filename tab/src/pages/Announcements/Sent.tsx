import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type {
  ActOnAnnouncementRequest,
  AnnouncementAct,
  AnnouncementsView,
  AnnouncementView,
} from "../../../../bot/contract/announcements.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { downloadText } from "../../components/download.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { newId } from "../../newId.ts";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { AskDialog } from "./AskDialog.tsx";
import { Deliveries } from "./Deliveries.tsx";
import { Facts } from "./Facts.tsx";
import { Previews } from "./Previews.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  stopped: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Acts that are asked about first. */
const ASKED = ["cancel", "againUncertain", "againReturned"] as const;
type Asked = (typeof ASKED)[number];
const PLAIN = ["pause", "resume", "unschedule"] as const;

/** An announcement that has left the draft: how far it is, and what can be done about it. */
export function Sent({ view, page }: { view: AnnouncementView; page: AnnouncementsView }) {
  const styles = useStyles();
  const { acts, progress, compose, csv } = useAnnouncementTexts();
  const announce = useAnnounce();
  const { api } = useSession();
  const queries = useQueryClient();
  const comeBack = useRestoreFocusTarget();
  const [asked, setAsked] = useState<Asked>();
  const [said, setSaid] = useState("");
  const may = (act: AnnouncementAct) => view.may.includes(act);
  const doing = useMutation({
    mutationFn: (act: ActOnAnnouncementRequest) => api.actOnAnnouncement(view.communityId, view.id, act),
    onSuccess: ({ announcement }, { act }) => {
      void queries.invalidateQueries({ queryKey: ["announcements"] });
      if (announcement) queries.setQueryData(["announcement", announcement.id], announcement);
      setAsked(undefined);
      const done = doneText(act, acts.done);
      setSaid(done);
      announce(done);
      if (act === "duplicate" && announcement) go({ page: "announcements", announcementId: announcement.id });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ["announcement", view.id] }),
  });
  const downloading = useMutation({
    mutationFn: async () =>
      downloadText(csv.file, "text/csv", (await api.announcementReport(view.communityId, view.id)).csv),
  });
  const askedTexts: Record<Asked, { heading: string; how: string; doIt: string }> = {
    cancel: { heading: acts.cancelHeading, how: acts.cancelHow, doIt: acts.cancelDo },
    againUncertain: { heading: acts.againUncertain, how: acts.againUncertainHow, doIt: acts.again },
    againReturned: { heading: acts.againReturned, how: acts.againReturnedHow, doIt: acts.again },
  };
  return (
    <div className={styles.page}>
      <Facts view={view} page={page} />
      {view.stopped ? (
        <Text role="alert" className={styles.stopped}>
          {progress.stopped[view.stopped]}
        </Text>
      ) : null}
      <div className={styles.row}>
        {PLAIN.filter(may).map((act) => (
          <Button
            key={act}
            appearance={act === "unschedule" ? "secondary" : "primary"}
            disabledFocusable={doing.isPending}
            onClick={() => doing.mutate({ act })}
          >
            {acts[act]}
          </Button>
        ))}
        {ASKED.filter(may).map((act) => (
          <Button
            key={act}
            {...comeBack}
            disabledFocusable={doing.isPending}
            onClick={() => {
              doing.reset();
              setAsked(act);
            }}
          >
            {acts[act]}
          </Button>
        ))}
        <Button
          disabledFocusable={doing.isPending}
          onClick={() => doing.mutate({ act: "duplicate", newId: newId() })}
        >
          {acts.duplicate}
        </Button>
        {view.startedAt ? (
          <Button disabledFocusable={downloading.isPending} onClick={() => downloading.mutate()}>
            {acts.report}
          </Button>
        ) : null}
      </div>
      {doing.isError && !asked ? <ProblemNote error={doing.error} /> : null}
      {downloading.isError ? <ProblemNote error={downloading.error} /> : null}
      <Text role="status">{said}</Text>
      {view.startedAt ? <Deliveries view={view} /> : null}
      <Previews
        heading={compose.previewSent}
        texts={view.texts}
        toPeople={view.audience.kind !== "channels"}
        toChannels={view.audience.kind === "channels"}
      />
      {asked ? (
        <AskDialog
          open
          heading={askedTexts[asked].heading}
          doIt={askedTexts[asked].doIt}
          notNow={compose.notNow}
          busy={doing.isPending}
          error={doing.error ?? undefined}
          onDo={() => doing.mutate({ act: asked })}
          onClose={() => setAsked(undefined)}
        >
          <Text>{askedTexts[asked].how}</Text>
        </AskDialog>
      ) : null}
    </div>
  );
}

function doneText(
  act: ActOnAnnouncementRequest["act"],
  done: ReturnType<typeof useAnnouncementTexts>["acts"]["done"],
): string {
  switch (act) {
    case "againUncertain":
    case "againReturned":
      return done.again;
    case "toMyself":
      return "";
    default:
      return done[act];
  }
}
