import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import type { Chosen } from "./composed.ts";

const PAUSE_MS = 250;

const useStyles = makeStyles({
  choice: { display: "grid", gap: tokens.spacingVerticalS, border: 0, margin: 0, padding: 0, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  person: { minWidth: "auto", maxWidth: "100%", fontWeight: "normal", overflowWrap: "anywhere" },
});

/** People of the community, found by name. */
export function PeopleChoice(props: { chosen: Chosen["people"]; onChosen(people: Chosen["people"]): void }) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  const { api } = useSession();
  const { community } = useReader();
  const [typed, setTyped] = useState("");
  const find = useRef<HTMLInputElement>(null);
  const text = useSettled(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ["members", community.id, text],
    queryFn: ({ signal }) => api.findMembers(community.id, text, signal),
    enabled: text !== "",
    staleTime: 5_000,
  });
  const offers =
    text === ""
      ? []
      : (found.data?.people.filter(
          (one) => !props.chosen.some(({ personId }) => personId === one.personId),
        ) ?? []);
  const change = (people: Chosen["people"]) => {
    props.onChosen(people);
    // The button pressed goes away; the keyboard goes on here.
    requestAnimationFrame(() => find.current?.focus());
  };
  return (
    <fieldset className={styles.choice} aria-label={compose.people}>
      <Field label={compose.people}>
        <Input
          ref={find}
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
      {found.isError ? <ProblemNote error={found.error} /> : null}
      <div role="status">
        {text !== "" && found.data?.people.length === 0 ? <Text>{compose.peopleNone}</Text> : null}
      </div>
      {offers.length > 0 ? (
        <div className={styles.row}>
          {offers.map((person) => (
            <Button
              key={person.personId}
              size="small"
              appearance="outline"
              className={styles.person}
              icon={<AddRegular aria-hidden />}
              onClick={() => {
                setTyped("");
                change([...props.chosen, person]);
              }}
            >
              {person.name}
            </Button>
          ))}
        </div>
      ) : null}
      {props.chosen.length > 0 ? (
        <div className={styles.row}>
          <Text size={200}>{compose.chosen}</Text>
          {props.chosen.map(({ personId, name }) => (
            <Button
              key={personId}
              size="small"
              className={styles.person}
              icon={<DismissRegular aria-hidden />}
              iconPosition="after"
              aria-label={compose.takeOut(name)}
              onClick={() => change(props.chosen.filter((other) => other.personId !== personId))}
            >
              {name}
            </Button>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
