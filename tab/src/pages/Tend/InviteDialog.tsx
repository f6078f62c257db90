import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { InviteView } from "../../../../bot/contract/tend.ts";
import type { TendTexts } from "../../../../bot/texts/en/tend.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { noteFault } from "../../write/noteFault.ts";
import { ActOnRowDialog } from "./ActOnRowDialog.tsx";
import { LetterFields } from "./LetterFields.tsx";
import type { Wanted } from "./rowActs.ts";

const useStyles = makeStyles({
  person: { display: "grid", gap: tokens.spacingVerticalXS },
  because: { color: tokens.colorNeutralForeground2, paddingInlineStart: tokens.spacingHorizontalXXXL },
});

type Typed = Record<string, { words: string; invited: boolean }>;
type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** Two people by name, with the reason why them, each with words of their own. */
export function InviteDialog({ wanted: { row }, open, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useTendTexts();
  const { api } = useSession();
  const { community } = useReader();
  const found = useQuery({
    queryKey: ["row-suggestions", row.key],
    queryFn: ({ signal }) => api.rowSuggestions(row.key, community.id, signal),
    // Whom it names must not change under the words.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  const people = found.data?.people ?? [];
  const said = (invitee: InviteView) =>
    typed[invitee.personId] ?? { words: wordingFor(invitee, words), invited: true };
  const change = (invitee: InviteView, part: Partial<Typed[string]>) =>
    setTyped((before) => ({ ...before, [invitee.personId]: { ...said(invitee), ...part } }));
  const invited = people.filter((invitee) => said(invitee).invited);
  const faultOf = (invitee: InviteView) => noteFault(said(invitee).words, texts);
  return (
    <ActOnRowDialog
      rowKey={row.key}
      heading={words.invite.heading}
      how={words.invite.how}
      send={words.invite.send}
      sent={words.invite.sent}
      open={open}
      onClose={onClose}
      nothing={found.data && people.length === 0 ? words.invite.nobody : undefined}
      wanted={() => {
        setTried(true);
        if (invited.length === 0 || invited.some(faultOf)) return undefined;
        return {
          do: "invite",
          invites: invited.map((invitee) => ({ personId: invitee.personId, words: said(invitee).words })),
        };
      }}
    >
      {(error) =>
        found.data ? (
          <>
            {people.map((invitee) => (
              <div key={invitee.personId} className={styles.person}>
                <Checkbox
                  label={words.invite.leaveOut(invitee.name)}
                  checked={said(invitee).invited}
                  onChange={(_event, { checked }) => change(invitee, { invited: checked === true })}
                />
                <Text size={200} className={styles.because}>
                  {becauseOf(invitee, words)}
                </Text>
                {said(invitee).invited ? (
                  <LetterFields
                    label={words.invite.words(invitee.name)}
                    text={said(invitee).words}
                    error={error}
                    fault={tried ? faultOf(invitee) : undefined}
                    wordings={[wordingFor(invitee, words)]}
                    onText={(text) => change(invitee, { words: text })}
                  />
                ) : null}
              </div>
            ))}
            {tried && invited.length === 0 ? <Text role="alert">{words.invite.none}</Text> : null}
          </>
        ) : (
          <Waiting lines={4} />
        )
      }
    </ActOnRowDialog>
  );
}

function wordingFor({ because }: InviteView, { invite }: TendTexts): string {
  return because.topic ? invite.wording(because.topic) : invite.wordingAlike;
}

function becauseOf({ because: { topic, perspectives, items } }: InviteView, { invite }: TendTexts): string {
  const about = topic || invite.like;
  if (perspectives > 0 && items > 0) return invite.because.both(about, perspectives, items);
  return perspectives > 0
    ? invite.because.perspectives(about, perspectives)
    : invite.because.items(about, items);
}
