import { Field, Input, makeStyles, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import { ProblemNote } from "../../components/Problem.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { usePeople } from "./usePeople.ts";

const useStyles = makeStyles({ picker: { display: "grid" } });

/** One person, found by their name. `chosen` is a person's id, or empty. */
export function PersonPicker(props: { chosen: string; onChoose(personId: string): void; fault?: string }) {
  const styles = useStyles();
  const { holds, roles } = useKeepingTexts();
  const [typed, setTyped] = useState("");
  const found = usePeople(typed);
  const people = found.data?.people ?? [];
  return (
    <div className={styles.picker}>
      <Field label={holds.about.person} {...(props.fault ? { validationMessage: props.fault } : {})}>
        <Input
          value={typed}
          onChange={(_event, { value }) => {
            setTyped(value);
            props.onChoose("");
          }}
        />
      </Field>
      {found.isError ? <ProblemNote error={found.error} /> : null}
      {typed.trim() !== "" && found.data && people.length === 0 ? <Text>{roles.none}</Text> : null}
      {typed.trim() !== "" && people.length > 0 ? (
        <RadioGroup
          aria-label={holds.about.person}
          value={props.chosen}
          onChange={(_event, { value }) => props.onChoose(value)}
        >
          {people.map(({ personId, name }) => (
            <Radio key={personId} value={personId} label={name} />
          ))}
        </RadioGroup>
      ) : null}
    </div>
  );
}
