import { Badge, Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReleaseView } from "../../../../bot/contract/api.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  release: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: "2px",
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  reason: { whiteSpace: "pre-wrap" },
  muted: { color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One request: why, how it stands, and for the second admin the decision. */
export function ReleaseCard({ release }: { release: ReleaseView }) {
  const styles = useStyles();
  const texts = useTexts();
  const { settings } = texts.garden;
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const deciding = useMutation({
    mutationFn: (agree: boolean) => api.decideRelease(release.id, agree),
    onSuccess: async (_done, agree) => {
      await queries.invalidateQueries({ queryKey: ["releases"] });
      announce(agree ? settings.agreed : settings.refused);
      document.querySelector<HTMLElement>(`[data-release="${release.id}"]`)?.focus();
    },
  });
  const decide = (agree: boolean) => {
    if (!deciding.isPending) deciding.mutate(agree);
  };
  return (
    <article className={styles.release} tabIndex={-1} data-release={release.id}>
      <div className={styles.head}>
        <Badge appearance="outline" color="informative">
          {settings.states[release.state]}
        </Badge>
        <Text size={200} className={styles.muted}>
          <Age at={release.askedAt} />
        </Text>
        <Link href={addressOf({ page: "knowledge", itemId: release.itemId })}>{settings.toItem}</Link>
      </div>
      <Text className={styles.reason} dir="auto">
        <strong>{settings.reason}:</strong> {release.reason}
      </Text>
      <Text size={200} className={styles.muted}>
        {release.unsafeToTell ? settings.writerNotTold : settings.writerTold}
      </Text>
      {release.state === "agreed" ? (
        <Text weight="semibold">
          {release.author ? settings.writer(release.author) : settings.writerHidden}
        </Text>
      ) : null}
      {release.state === "asked" ? (
        release.yours ? (
          <Text>{settings.youAsked}</Text>
        ) : (
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={deciding.isPending} onClick={() => decide(true)}>
              {settings.agree}
            </Button>
            <Button disabledFocusable={deciding.isPending} onClick={() => decide(false)}>
              {settings.refuse}
            </Button>
          </div>
        )
      ) : null}
      {deciding.isError ? <ProblemNote error={deciding.error} /> : null}
    </article>
  );
}
