import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnnouncementsView, AnnouncementView } from "../../../../bot/contract/announcements.ts";
import { addressOf } from "../../address.ts";
import { isProblem } from "../../api/problem.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { kept } from "../../kept.ts";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { useTexts } from "../../texts/texts.tsx";
import { AnnouncementList } from "./AnnouncementList.tsx";
import { Compose } from "./Compose.tsx";
import { asComposed } from "./composed.ts";
import { Sent } from "./Sent.tsx";
import { newSlot } from "./useComposing.ts";

/** How often a page looks again, by where the announcement stands. */
const LOOK_AGAIN_MS: Partial<Record<AnnouncementView["state"], number>> = {
  preparing: 1_500,
  sending: 1_500,
  paused: 5_000,
  stopped: 5_000,
  cancelled: 5_000,
  scheduled: 15_000,
};

const useStyles = makeStyles({
  list: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "60rem", justifyItems: "stretch" },
  write: { justifySelf: "start" },
  one: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  back: { justifySelf: "start" },
});

/** Gardeners' messages to their community: all of them, or one, `new` for one that is not there yet. */
export function AnnouncementsPage({ announcementId }: { announcementId?: string | undefined }) {
  const announcements = useAnnouncementTexts();
  const { garden, item } = useTexts();
  const { isGardener, community } = useReader();
  const { api } = useSession();
  const page = useQuery({
    queryKey: ["announcements", community.id],
    queryFn: ({ signal }) => api.announcements(community.id, signal),
    enabled: isGardener,
    staleTime: 5_000,
  });
  usePageTitle(announcementId ? undefined : `${garden.places.garden}: ${announcements.title}`);
  if (!isGardener)
    return (
      <>
        <PageHead heading={announcements.title} />
        <EmptyState
          heading={announcements.onlyGardeners}
          how={item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
        />
      </>
    );
  if (!page.data)
    return page.isError ? (
      <ProblemNote error={page.error} onRetry={() => void page.refetch()} />
    ) : (
      <Waiting lines={6} />
    );
  return announcementId ? <One announcementId={announcementId} page={page.data} /> : <All page={page.data} />;
}

function All({ page }: { page: AnnouncementsView }) {
  const styles = useStyles();
  const announcements = useAnnouncementTexts();
  const write = (
    <Button
      className={styles.write}
      appearance="primary"
      onClick={() => go({ page: "announcements", announcementId: "new" })}
    >
      {announcements.write}
    </Button>
  );
  return (
    <>
      <PageHead heading={announcements.title} />
      <GardenNav />
      <div className={styles.list}>
        {page.announcements.length === 0 ? (
          <EmptyState heading={announcements.empty} how={announcements.emptyHow} action={write} />
        ) : (
          <>
            <Text>{announcements.intro}</Text>
            {write}
            <AnnouncementList rows={page.announcements} />
          </>
        )}
      </div>
    </>
  );
}

function One({ announcementId, page }: { announcementId: string; page: AnnouncementsView }) {
  const styles = useStyles();
  const texts = useTexts();
  const announcements = useAnnouncementTexts();
  const { api } = useSession();
  const { me, community } = useReader();
  const isNew = announcementId === "new";
  // What was written and not saved keeps its id, so that it becomes one announcement.
  const [freshId] = useState(() => asComposed(kept(newSlot(me.personId)))?.id ?? newId());
  const one = useQuery({
    queryKey: ["announcement", announcementId],
    queryFn: ({ signal }) => api.announcement(community.id, announcementId, signal),
    enabled: !isNew,
    staleTime: 1_000,
    refetchInterval: ({ state }) => LOOK_AGAIN_MS[state.data?.state ?? "draft"] ?? false,
  });
  const view = isNew ? undefined : one.data;
  const written = view?.texts[texts.language] ?? view?.texts.en ?? view?.texts.cy;
  const heading = isNew ? announcements.newTitle : written?.title || announcements.untitled;
  usePageTitle(isNew || view ? heading : undefined);
  return (
    <div className={styles.one}>
      <Link className={styles.back} href={addressOf({ page: "announcements" })}>
        {announcements.back}
      </Link>
      {!isNew && !view ? (
        one.isError ? (
          isProblem(one.error, "not-found") ? (
            <EmptyState
              heading={announcements.empty}
              how={texts.item.notFoundHow}
              action={<EmptyLink href={addressOf({ page: "announcements" })}>{announcements.back}</EmptyLink>}
            />
          ) : (
            <ProblemNote error={one.error} onRetry={() => void one.refetch()} />
          )
        ) : (
          <Waiting lines={6} />
        )
      ) : (
        <>
          <PageHead heading={heading} />
          {view && view.state !== "draft" ? (
            <Sent view={view} page={page} />
          ) : (
            <Compose
              key={isNew ? freshId : announcementId}
              view={view}
              id={isNew ? freshId : announcementId}
              page={page}
            />
          )}
        </>
      )}
    </div>
  );
}
