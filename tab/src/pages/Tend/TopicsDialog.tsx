import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { ActOnRowDialog } from "./ActOnRowDialog.tsx";
import type { Wanted } from "./rowActs.ts";

const useStyles = makeStyles({
  suggested: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
});

type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** Topics for an item that has none: those its words suggest, or others. */
export function TopicsDialog({ wanted: { row }, open, onClose }: Props) {
  const styles = useStyles();
  const { topics: texts } = useTendTexts();
  const { api } = useSession();
  const { community } = useReader();
  const found = useQuery({
    queryKey: ["row-suggestions", row.key],
    queryFn: ({ signal }) => api.rowSuggestions(row.key, community.id, signal),
  });
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const topics = typed
    .split(",")
    .map((topic) => topic.trim())
    .filter((topic) => topic !== "");
  const suggested = (found.data?.topics ?? []).filter((topic) => !topics.includes(topic));
  return (
    <ActOnRowDialog
      rowKey={row.key}
      heading={texts.heading}
      how={texts.how}
      send={texts.send}
      sent={texts.sent}
      open={open}
      onClose={onClose}
      wanted={() => {
        setTried(true);
        return topics.length > 0 ? { do: "topics", topics } : undefined;
      }}
    >
      {() => (
        <>
          <Field
            label={texts.label}
            validationMessage={tried && topics.length === 0 ? texts.none : undefined}
          >
            <Input value={typed} onChange={(_event, { value }) => setTyped(value)} />
          </Field>
          {suggested.length > 0 ? (
            <div className={styles.suggested}>
              <Text size={200}>{texts.suggested}</Text>
              {suggested.map((topic) => (
                <Button key={topic} size="small" onClick={() => setTyped([...topics, topic].join(", "))}>
                  {topic}
                </Button>
              ))}
            </div>
          ) : null}
        </>
      )}
    </ActOnRowDialog>
  );
}
