import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { AnnouncementTexts } from "../../../../bot/contract/announcements.ts";
import { CardPreview } from "../../components/CardPreview.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useAnnouncementTexts } from "../../texts/announcements.ts";

const PAUSE_MS = 600;

const useStyles = makeStyles({
  cards: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(18rem, 100%), 1fr))",
    alignItems: "start",
  },
  one: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0, margin: 0 },
  to: { color: tokens.colorNeutralForeground2 },
  tooLarge: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The cards as people and channels get them, made by the server that sends them. */
export function Previews({
  heading,
  texts,
  toPeople,
  toChannels,
}: {
  heading: string;
  texts: AnnouncementTexts;
  toPeople: boolean;
  toChannels: boolean;
}) {
  const styles = useStyles();
  const card = useCard();
  const { compose } = useAnnouncementTexts();
  const { api } = useSession();
  const { community } = useReader();
  const title = useId();
  const written = useSettled(JSON.stringify(texts), PAUSE_MS);
  const preview = useQuery({
    queryKey: ["announcement-preview", community.id, written],
    queryFn: ({ signal }) => api.previewAnnouncement(community.id, JSON.parse(written), signal),
    enabled: written !== "{}",
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const all = written === "{}" ? [] : (preview.data?.cards ?? []);
  // Written in one language, a channel gets that card too.
  const shown = all.filter(({ to }) => (to === "both" ? toChannels : toPeople || all.length === 1));
  const titleOf = (to: "en" | "cy" | "both") =>
    (to === "both" ? [texts.en?.title, texts.cy?.title] : [texts[to]?.title]).filter(Boolean).join(" · ");
  return (
    <section className={card} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title}>
        {heading}
      </Subtitle2>
      {preview.isError ? (
        <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
      ) : shown.length === 0 ? (
        <Text>{compose.previewEmpty}</Text>
      ) : (
        <div className={styles.cards}>
          {shown.map(({ to, card: drawn }) => (
            <figure key={to} className={styles.one} data-preview={to}>
              <figcaption>
                <Text size={200} className={styles.to}>
                  {compose.previewOf[toPeople ? to : "both"]}
                </Text>
              </figcaption>
              <CardPreview card={drawn} summary={compose.previewSummary(titleOf(to))} />
            </figure>
          ))}
        </div>
      )}
      <Text role="status" className={styles.tooLarge}>
        {preview.data?.tooLarge && shown.length > 0 ? compose.previewTooLarge : ""}
      </Text>
    </section>
  );
}
