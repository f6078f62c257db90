import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MyDataView } from "../../../../bot/contract/keeping.ts";
import { useCard } from "../../components/cardLook.ts";
import { downloadText } from "../../components/download.ts";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useWaitingForMe } from "../../shell/useWaitingForMe.ts";
import { moment } from "../../texts/age.ts";
import { dayName } from "../../texts/days.ts";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";
import { copyText } from "../Item/copyText.ts";
import { GardenParts } from "../MyGarden/GardenParts.tsx";
import { EraseDialog } from "./EraseDialog.tsx";
import { Forgotten } from "./Forgotten.tsx";

const useStyles = makeStyles({
  page: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    maxWidth: "48rem",
    marginTop: tokens.spacingVerticalM,
  },
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(8rem, max-content) 1fr",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    "& dd": { margin: 0 },
    "@media (max-width: 30em)": {
      gridTemplateColumns: "1fr",
      "& dd": { marginBottom: tokens.spacingVerticalS },
    },
  },
  list: { margin: 0, paddingInlineStart: "1.2em", display: "grid", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is kept about the reader, in plain words; to take along, or to have forgotten. */
export function MyDataPage() {
  const styles = useStyles();
  const card = useCard();
  const { mine } = useKeepingTexts();
  const garden = useTexts().garden.myGarden;
  const waiting = useWaitingForMe();
  const { api } = useSession();
  const [copied, setCopied] = useState(false);
  const [forgotten, setForgotten] = useState(false);
  const kept = useQuery({
    queryKey: ["my-data"],
    queryFn: ({ signal }) => api.myData(signal),
    enabled: !forgotten,
    gcTime: 0,
  });
  usePageTitle(mine.heading);
  if (forgotten) return <Forgotten />;
  const file = () => JSON.stringify(kept.data?.data, null, 2);
  return (
    <>
      <PageHead heading={garden.heading} />
      <GardenParts waiting={waiting} />
      <div className={styles.page}>
        {kept.isError ? <ProblemNote error={kept.error} onRetry={() => void kept.refetch()} /> : null}
        {kept.isPending ? <Waiting lines={6} /> : null}
        {kept.data ? (
          <section className={card}>
            <Facts data={kept.data.data} />
            <Text weight="semibold">{mine.never}</Text>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                onClick={() => downloadText("practice-garden.json", "application/json", file())}
              >
                {mine.download}
              </Button>
              <Button onClick={async () => setCopied(await copyText(file()))}>{mine.copy}</Button>
            </div>
            <Text size={200}>{mine.downloadHow}</Text>
            <Text size={200} role="status">
              {copied ? mine.copied : ""}
            </Text>
          </section>
        ) : null}
        <section className={card}>
          <Subtitle2 as="h2">{mine.erase}</Subtitle2>
          <Text>{mine.eraseHow}</Text>
          <div className={styles.buttons}>
            <EraseDialog onForgotten={() => setForgotten(true)} />
          </div>
        </section>
      </div>
    </>
  );
}

function Facts({ data }: MyDataView) {
  const styles = useStyles();
  const texts = useTexts();
  const { mine, roles } = useKeepingTexts();
  const { dayNames } = useMineTexts();
  const { about } = data;
  const counted: [(n: number) => string, number][] = [
    [mine.counts.wroteNamed, data.wrote.filter(({ withName }) => withName).length],
    [mine.counts.wroteUnnamed, data.wrote.filter(({ withName }) => !withName).length],
    [mine.counts.reacted, data.reactedTo.length],
    [mine.counts.saved, data.savedForLater.length],
    [mine.counts.follows, data.itemsYouFollow.length],
    [mine.counts.drafts, data.drafts.length],
    [mine.counts.cpdNotes, data.cpdNotes.length],
    [mine.counts.asked, data.askedAboutYourWords.length],
    [mine.counts.notes, data.notesToGardeners.length],
    [mine.counts.messages, data.messagesFromTheBot.length],
  ];
  const role = (name: string) => roles.names[name as keyof typeof roles.names] ?? name;
  return (
    <>
      <Subtitle2 as="h2">{mine.about}</Subtitle2>
      <dl className={styles.facts}>
        <dt>{mine.name}</dt>
        <dd>
          {String(about["name"])} ({mine.nameFrom})
        </dd>
        <dt>{mine.since}</dt>
        <dd>{moment(String(about["since"]), texts)}</dd>
        <dt>{mine.language}</dt>
        <dd>{mine.languages[String(about["language"] ?? texts.language)]}</dd>
        <dt>{mine.reach}</dt>
        <dd>{about["botCanReachYou"] ? mine.yes : mine.no}</dd>
        <dt>{mine.summary}</dt>
        <dd>
          {mine.summaryOn(dayNames[Number(about["weeklySummaryOn"]) - 1] ?? "")}
          {about["weeklySummaryPausedUntil"]
            ? `, ${mine.summaryPaused(dayName(String(about["weeklySummaryPausedUntil"]), texts))}`
            : null}
        </dd>
        <dt>{mine.communities}</dt>
        <dd>
          {data.communities
            .map(({ name, roles: held }) => `${name} (${held.map(role).join(", ")})`)
            .join("; ") || "–"}
        </dd>
      </dl>
      <ul className={styles.list}>
        {counted
          .filter(([, n]) => n > 0)
          .map(([say, n]) => (
            <li key={say(n)}>{say(n)}</li>
          ))}
      </ul>
    </>
  );
}
