import { Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";

/** Fetches a text begun in a chat and opens it in the dialog, once. */
export function OpenDraft({ draftId }: { draftId: string }) {
  const texts = useTexts();
  const { api } = useSession();
  const write = useWriter();
  const opened = useRef("");
  const draft = useQuery({
    queryKey: ["draft", draftId],
    queryFn: ({ signal }) => api.draft(draftId, signal),
  });
  useEffect(() => {
    if (!draft.data || opened.current === draftId) return;
    opened.current = draftId;
    const { kind, title, text, topics } = draft.data;
    write({ slot: `draft:${draftId}`, draftId, start: { kind, title, text, topics } });
  }, [draft.data, draftId, write]);
  if (isProblem(draft.error, "not-found"))
    return (
      <Text block role="alert">
        {texts.write.draftGone}
      </Text>
    );
  return draft.isError ? <ProblemNote error={draft.error} onRetry={() => void draft.refetch()} /> : null;
}
