import { Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { noteFault } from "../../write/noteFault.ts";
import { ActOnRowDialog } from "./ActOnRowDialog.tsx";
import { LetterFields } from "./LetterFields.tsx";
import { actName, type Wanted } from "./rowActs.ts";

const ASKS = {
  unanswered: "reword",
  "ask-how-it-went": "went",
  "ask-if-used": "used",
  "past-review": "right",
} as const;

const useStyles = makeStyles({ whom: { display: "grid", margin: 0, padding: 0, border: "none" } });

type Props = { wanted: Wanted; open: boolean; onClose(): void };

/** One set of words: to whoever saved an item, to a first contributor, or to newcomers. */
export function LetterDialog({ wanted: { act, row }, open, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const words = useTendTexts();
  const of = act === "welcome" ? words.welcome : act === "thank" ? words.thank : words.ask;
  const wordings =
    act === "ask" ? words.ask.wordings[ASKS[row.reason as keyof typeof ASKS] ?? "reword"] : wordingsOf(of);
  const [text, setText] = useState(wordings[0] ?? "");
  const people = row.people ?? [];
  const [chosen, setChosen] = useState(() => new Set(people.map(({ personId }) => personId)));
  const [tried, setTried] = useState(false);
  const fault = noteFault(text, texts);
  const nobody = act === "welcome" && chosen.size === 0;
  const choose = (personId: string, isChosen: boolean) =>
    setChosen((before) => new Set([...before, personId].filter((id) => id !== personId || isChosen)));
  return (
    <ActOnRowDialog
      rowKey={row.key}
      heading={act === "ask" ? actName(act, row, words) : of.heading}
      how={of.how}
      send={of.send}
      sent={act === "welcome" ? words.welcome.sent : act === "thank" ? words.thank.sent : words.askedNow}
      open={open}
      onClose={onClose}
      wanted={() => {
        setTried(true);
        if (fault || nobody) return undefined;
        if (act === "welcome") return { do: "welcome", personIds: [...chosen], words: text };
        return { do: act === "thank" ? "thank" : "ask", words: text };
      }}
    >
      {(error) => (
        <>
          {act === "welcome" ? (
            <fieldset className={styles.whom}>
              <legend>{words.welcome.whom}</legend>
              {people.map(({ personId, name }) => (
                <Checkbox
                  key={personId}
                  label={name}
                  checked={chosen.has(personId)}
                  onChange={(_event, { checked }) => choose(personId, checked === true)}
                />
              ))}
              {tried && nobody ? <Text role="alert">{words.welcome.none}</Text> : null}
            </fieldset>
          ) : null}
          <LetterFields
            label={of.words}
            text={text}
            error={error}
            fault={tried ? fault : undefined}
            wordings={wordings}
            onText={setText}
          />
        </>
      )}
    </ActOnRowDialog>
  );
}

function wordingsOf(of: { wordings: unknown }): readonly string[] {
  return Array.isArray(of.wordings) ? of.wordings : [];
}
