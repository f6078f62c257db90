import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, use, useCallback, useEffect, useState } from "react";
import type { Language, Me } from "../../bot/contract/api.ts";
import { languageOf } from "../../bot/texts/language.ts";
import { routeOf } from "./address.ts";
import { isProblem } from "./api/problem.ts";
import { Boundary } from "./components/Boundary.tsx";
import { Look } from "./components/Look.tsx";
import { FullPageProblem } from "./components/Problem.tsx";
import { Waiting } from "./components/Waiting.tsx";
import type { Door } from "./reader/door.ts";
import { ReaderProvider, useReader } from "./reader/reader.tsx";
import { SessionProvider } from "./reader/session.tsx";
import { go, useRoute } from "./routes.ts";
import { Shell } from "./shell/Shell.tsx";
import { TextsProvider } from "./texts/texts.tsx";

/** The page nearly everybody comes for. */
export async function loadKnowledge() {
  return { default: (await import("./pages/Knowledge/KnowledgePage.tsx")).KnowledgePage };
}

const KnowledgePage = lazy(loadKnowledge);
const HealthPage = lazy(async () => ({
  default: (await import("./pages/Health/HealthPage.tsx")).HealthPage,
}));
const ReportPage = lazy(async () => ({
  default: (await import("./pages/Health/ReportPage.tsx")).ReportPage,
}));
const MyGardenPage = lazy(async () => ({
  default: (await import("./pages/MyGarden/MyGardenPage.tsx")).MyGardenPage,
}));
const MyDataPage = lazy(async () => ({
  default: (await import("./pages/MyData/MyDataPage.tsx")).MyDataPage,
}));
const TendPage = lazy(async () => ({ default: (await import("./pages/Tend/TendPage.tsx")).TendPage }));
const PromptsPage = lazy(async () => ({
  default: (await import("./pages/Prompts/PromptsPage.tsx")).PromptsPage,
}));
const AnnouncementsPage = lazy(async () => ({
  default: (await import("./pages/Announcements/AnnouncementsPage.tsx")).AnnouncementsPage,
}));
const WordsPage = lazy(async () => ({ default: (await import("./pages/Words/WordsPage.tsx")).WordsPage }));
const ObstaclesPage = lazy(async () => ({
  default: (await import("./pages/Obstacles/ObstaclesPage.tsx")).ObstaclesPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import("./pages/Settings/SettingsPage.tsx")).SettingsPage,
}));
const ConfigurePage = lazy(async () => ({
  default: (await import("./pages/Configure/ConfigurePage.tsx")).ConfigurePage,
}));
const OutsidePage = lazy(async () => ({
  default: (await import("./pages/Outside/OutsidePage.tsx")).OutsidePage,
}));
const UnknownPage = lazy(async () => ({
  default: (await import("./pages/Unknown/UnknownPage.tsx")).UnknownPage,
}));

/** Problems that pass by themselves are tried again before the reader hears of them. */
const PASSING = new Set(["offline", "unavailable", "too-busy"]);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // "Offline" is for the request to find out: the server may well be on this very machine.
      networkMode: "always",
      retry: (failures, error) => failures < 2 && isProblem(error) && PASSING.has(error.code),
      retryDelay: (failures) => 300 * 2 ** failures,
    },
    mutations: { networkMode: "always" },
  },
});

/** The tab, from the moment it is known whether Teams shows it. */
export function App({ door }: { door: Promise<Door> }) {
  return (
    <Look>
      <Suspense fallback={<Waiting />}>
        <Boundary fallback={(error) => <Failed error={error} />}>
          <QueryClientProvider client={queries}>
            <Visit door={door} />
          </QueryClientProvider>
        </Boundary>
      </Suspense>
    </Look>
  );
}

function Visit(props: { door: Promise<Door> }) {
  const door = use(props.door);
  const teams = door.kind === "teams" ? door.teams : undefined;
  const [language, setLanguage] = useState<Language>(() => languageOf(teams?.locale ?? navigator.language));
  const onMe = useCallback((me: Me) => setLanguage(me.language), []);
  useEffect(() => {
    // A link opened in Teams names its page here; the reader's own address, after a reload, goes first.
    if (teams?.subPage && (location.hash === "" || location.hash === "#/")) {
      const asked = routeOf(teams.subPage);
      if (asked.page !== "unknown") go(asked, { replace: true });
    }
  }, [teams]);
  if (door.kind === "closed")
    return (
      <TextsProvider language={language}>
        <OutsidePage />
      </TextsProvider>
    );
  return (
    <TextsProvider language={language}>
      <SessionProvider door={door} language={language}>
        <ReaderProvider onMe={onMe}>
          <Shell>
            <Suspense fallback={<Waiting />}>
              <Page />
            </Suspense>
          </Shell>
        </ReaderProvider>
      </SessionProvider>
    </TextsProvider>
  );
}

function Page(): ReactNode {
  const route = useRoute();
  const { onlyOversees } = useReader();
  switch (route.page) {
    case "myGarden":
      return <MyGardenPage part="written" />;
    case "waitingForMe":
      return <MyGardenPage part="waiting" />;
    case "keptByMe":
      return <MyGardenPage part="kept" />;
    case "myNotes":
      return <MyGardenPage part="notes" />;
    case "myData":
      return <MyDataPage />;
    case "tend":
      return <TendPage />;
    case "prompts":
      return <PromptsPage />;
    case "announcements":
      return <AnnouncementsPage announcementId={route.announcementId} />;
    case "health":
      return <HealthPage />;
    case "valueReport":
      return <ReportPage />;
    case "words":
      return <WordsPage />;
    case "obstacles":
      return <ObstaclesPage />;
    case "settings":
    case "settingsPeople":
    case "settingsKept":
    case "settingsAudit":
    case "settingsMoving":
      return <SettingsPage part={route.page} />;
    case "configure":
      return <ConfigurePage />;
    case "unknown":
      return <UnknownPage />;
    case "draft":
      return <KnowledgePage draftId={route.draftId} />;
    case "knowledge":
      // No item is a sponsor's to read: how the community fares is what they come for.
      if (onlyOversees) return <HealthPage />;
      return <KnowledgePage itemId={route.itemId} channelTopics={route.channelTopics} />;
  }
}

/** What is left when something broke: why, and a way to begin again. */
function Failed({ error }: { error: unknown }) {
  return (
    <TextsProvider language={languageOf(navigator.language)}>
      <FullPageProblem error={error} />
    </TextsProvider>
  );
}
