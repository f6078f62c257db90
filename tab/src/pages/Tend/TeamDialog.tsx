import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { useTendTexts } from "../../texts/tend.ts";
import { copyText } from "../Item/copyText.ts";
import { ActOnRowDialog } from "./ActOnRowDialog.tsx";
import type { Wanted } from "./rowActs.ts";

type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** Words to take along: to a team meeting, or into the channel of a team that is new. */
export function TeamDialog({ wanted: { row, title }, open, onClose }: Props) {
  const texts = useTendTexts();
  const isNewTeam = row.reason === "new-team";
  const of = isNewTeam ? texts.newTeam : texts.team;
  const [words, setWords] = useState(() =>
    isNewTeam ? texts.newTeam.words(title) : texts.team.words(row.title, row.link ?? ""),
  );
  const [refused, setRefused] = useState(false);
  return (
    <ActOnRowDialog
      rowKey={row.key}
      heading={of.heading}
      how={of.how}
      send={texts.team.copy}
      sent={texts.team.copied}
      open={open}
      onClose={onClose}
      wanted={async () => {
        const copied = await copyText(words);
        setRefused(!copied);
        return copied ? { do: "team" } : undefined;
      }}
    >
      {() => (
        <Field label={of.heading} validationMessage={refused ? texts.team.notCopied : undefined}>
          <Textarea
            rows={5}
            resize="vertical"
            value={words}
            onChange={(_event, { value }) => setWords(value)}
          />
        </Field>
      )}
    </ActOnRowDialog>
  );
}
