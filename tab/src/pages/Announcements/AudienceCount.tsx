import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { AudienceCountResponse } from "../../../../bot/contract/announcements.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { audienceOf, type Chosen } from "./composed.ts";

const PAUSE_MS = 250;

const useStyles = makeStyles({
  count: { display: "grid", gap: tokens.spacingVerticalXXS },
  less: { color: tokens.colorNeutralForeground2 },
});

/** How many an audience is, counted anew once the gardener pauses. */
export function useAudienceCount(audience: Chosen) {
  const { api } = useSession();
  const { community } = useReader();
  const chosen = useSettled(JSON.stringify(audienceOf({ audience })), PAUSE_MS);
  return useQuery({
    queryKey: ["audience", community.id, chosen],
    queryFn: ({ signal }) => api.countAudience(community.id, JSON.parse(chosen), signal),
    placeholderData: (before) => before,
    staleTime: 30_000,
  });
}

/** How many would get it, and how many would not. */
export function AudienceCount({ audience }: { audience: Chosen }) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  const count = useAudienceCount(audience);
  if (count.isError) return <ProblemNote error={count.error} onRetry={() => void count.refetch()} />;
  return (
    <div className={styles.count} role="status" data-count>
      {count.data ? (
        <>
          <Text weight="semibold">{reached(count.data, compose)}</Text>
          {count.data.notInstalled > 0 ? (
            <Text size={200} className={styles.less}>
              {compose.notInstalled(count.data.notInstalled)}
            </Text>
          ) : null}
          {count.data.gone > 0 ? (
            <Text size={200} className={styles.less}>
              {compose.gone(count.data.gone)}
            </Text>
          ) : null}
        </>
      ) : (
        <Text>{compose.counting}</Text>
      )}
    </div>
  );
}

/** How many would get it, in words. */
export function reached(
  { people, notInstalled, channels }: AudienceCountResponse,
  compose: ReturnType<typeof useAnnouncementTexts>["compose"],
): string {
  if (channels > 0) return compose.posts(channels);
  return people > notInstalled ? compose.reaches(people - notInstalled) : compose.nobody;
}
