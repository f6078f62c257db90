import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { addressOf } from "../../address.ts";
import { Hidden } from "../../components/Hidden.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useWide, WIDE } from "../../components/useWide.ts";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { ItemPane } from "../Item/ItemPane.tsx";
import { ChannelHeading } from "./ChannelHeading.tsx";
import { Filters } from "./Filters.tsx";
import { JoinNote } from "./JoinNote.tsx";
import { OpenDraft } from "./OpenDraft.tsx";
import { PlaceNote } from "./PlaceNote.tsx";
import { Results } from "./Results.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { TopicsRow } from "./TopicsRow.tsx";
import { useComingBack } from "./useComingBack.ts";
import { EVERYTHING, useSearch } from "./useSearch.ts";
import { useSearchCount } from "./useSearchCount.ts";
import { Welcome } from "./Welcome.tsx";

const ToldBack = lazy(async () => ({ default: (await import("../Obstacles/ToldBack.tsx")).ToldBack }));

const useStyles = makeStyles({
  controls: { display: "grid", gap: tokens.spacingVerticalM, marginBottom: tokens.spacingVerticalM },
  narrowing: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
  },
  columns: {
    [`@media ${WIDE}`]: {
      display: "grid",
      gridTemplateColumns: "minmax(22rem, 5fr) minmax(0, 9fr)",
      columnGap: tokens.spacingHorizontalXL,
      alignItems: "start",
    },
  },
  gone: { display: "none" },
});

export type KnowledgePageProps = {
  itemId?: string | undefined;
  channelTopics?: string[] | undefined;
  draftId?: string | undefined;
};

/** Search, topics and the list; beside it, or on narrow screens in its place, the chosen item. */
export function KnowledgePage({ itemId, channelTopics, draftId }: KnowledgePageProps) {
  const styles = useStyles();
  const texts = useTexts();
  const wide = useWide();
  const { community } = useReader();
  const [wanted, setWanted] = useState(EVERYTHING);
  const change = (part: Partial<typeof EVERYTHING>) => setWanted((before) => ({ ...before, ...part }));
  const search = useSearch(wanted, { communityId: community.id, channelTopics: channelTopics ?? [] });
  useSearchCount({
    communityId: community.id,
    searched: search.searched,
    found: search.query.isPlaceholderData ? undefined : search.first?.total,
    itemId,
  });
  const addressOfItem = (id: string) =>
    addressOf({ page: "knowledge", itemId: id, ...inChannel(channelTopics) });
  const opened = useComingBack(itemId, wide);
  const listGone = itemId !== undefined && !wide;
  // An open item names the page itself, once it is here.
  usePageTitle(itemId ? undefined : (channelName(channelTopics) ?? texts.shell.knowledge));

  return (
    <>
      {draftId ? <OpenDraft draftId={draftId} /> : null}
      <div className={listGone ? styles.gone : styles.controls}>
        {channelTopics?.length ? (
          <ChannelHeading topics={channelTopics} />
        ) : (
          <Hidden>
            <h1>{texts.shell.knowledge}</h1>
          </Hidden>
        )}
        <PlaceNote />
        <JoinNote />
        <search>
          <div className={styles.controls} style={{ marginBottom: 0 }}>
            <SearchBox text={wanted.text} onText={(text) => change({ text })} />
            <div className={styles.narrowing}>
              <TopicsRow
                communityId={community.id}
                only={channelTopics ?? []}
                chosen={wanted.topics}
                onChosen={(topics) => change({ topics })}
              />
              <Filters wanted={wanted} searched={search.searched} onChange={change} />
            </div>
          </div>
        </search>
      </div>
      <div className={styles.columns}>
        <div className={listGone ? styles.gone : undefined}>
          <Results
            search={search}
            wanted={wanted}
            chosen={itemId}
            addressOfItem={addressOfItem}
            onChange={change}
          />
        </div>
        {itemId ? (
          <ItemPane
            key={itemId}
            itemId={itemId}
            wide={wide}
            back={addressOf({ page: "knowledge", ...inChannel(channelTopics) })}
            takeFocus={opened}
          />
        ) : wide ? (
          <div>
            <Welcome />
            <Suspense>
              <ToldBack />
            </Suspense>
          </div>
        ) : (
          <Suspense>
            <ToldBack />
          </Suspense>
        )}
      </div>
    </>
  );
}

function inChannel(channelTopics: string[] | undefined): { channelTopics?: string[] } {
  return channelTopics ? { channelTopics } : {};
}

function channelName(channelTopics: string[] | undefined): string | undefined {
  return channelTopics?.length ? channelTopics.join(", ") : undefined;
}
