import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { GardenNav } from "../../components/GardenNav.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Calendar } from "./Calendar.tsx";
import { Library } from "./Library.tsx";
import { Posted } from "./Posted.tsx";
import { PromptDialog } from "./PromptDialog.tsx";
import type { PromptRequest } from "./promptWriting.ts";
import { RhythmCard } from "./RhythmCard.tsx";
import { usePromptsPage } from "./usePromptsPage.ts";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
});

/** For gardeners: how the community is asked, what comes next, and what there is to ask. */
export function PromptsPage() {
  const styles = useStyles();
  const { garden, item } = useTexts();
  const prompts = usePromptTexts();
  const { isGardener } = useReader();
  const page = usePromptsPage();
  const [writing, setWriting] = useState<PromptRequest & { at: number }>();
  usePageTitle(`${garden.places.garden}: ${prompts.title}`);
  if (!isGardener)
    return (
      <>
        <PageHead heading={prompts.title} />
        <EmptyState
          heading={garden.tend.onlyGardeners}
          how={item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
        />
      </>
    );
  // A dialog of its own each time, so that nothing of the one before is left in it.
  const write = (request: PromptRequest) => setWriting({ ...request, at: (writing?.at ?? 0) + 1 });
  return (
    <>
      <PageHead heading={prompts.title} />
      <GardenNav />
      {page.data === undefined ? (
        page.isError ? (
          <ProblemNote error={page.error} onRetry={() => void page.refetch()} />
        ) : (
          <Waiting lines={6} />
        )
      ) : (
        <div className={styles.page}>
          <Text>{prompts.intro}</Text>
          <RhythmCard page={page.data} />
          <Calendar page={page.data} />
          <Posted posted={page.data.posted} missed={page.data.missed} />
          <Library prompts={page.data.prompts} onWrite={write} />
          {writing ? <PromptDialog key={writing.at} request={writing} page={page.data} /> : null}
        </div>
      )}
    </>
  );
}
