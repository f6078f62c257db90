import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { PromptWords } from "../../../../bot/contract/prompts.ts";
import { CardPreview } from "../../components/CardPreview.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const PAUSE_MS = 400;

/** The card a channel would get, as the server makes it, once the writer pauses. */
export function PromptPreview({ words }: { words: PromptWords }) {
  const styles = useStyles();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const settled = useSettled(JSON.stringify(words), PAUSE_MS);
  const shown = JSON.parse(settled) as PromptWords;
  const empty = shown.en === "" && shown.cy === "";
  const preview = useQuery({
    queryKey: ["prompt-preview", community.id, settled],
    queryFn: ({ signal }) => api.previewPrompt(community.id, shown, signal),
    enabled: !empty,
    placeholderData: keepPreviousData,
    // What is wrong with the words is said at the words.
    retry: false,
  });
  return (
    <div className={styles.box}>
      <Text weight="semibold">{prompts.write.preview}</Text>
      <Text size={200} className={styles.quiet}>
        {empty ? prompts.write.previewEmpty : prompts.write.previewHow}
      </Text>
      {preview.data && !empty ? (
        <CardPreview
          card={preview.data.card}
          summary={`${prompts.write.preview}: ${[shown.en, shown.cy].filter(Boolean).join(" · ")}`}
        />
      ) : null}
    </div>
  );
}
