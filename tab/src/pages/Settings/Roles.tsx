import { Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { CommunityChoice } from "./CommunityChoice.tsx";
import { PersonRoles } from "./PersonRoles.tsx";
import { useChosenCommunity } from "./useCommunities.ts";
import { usePeople } from "./usePeople.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  find: { maxWidth: "24rem" },
});

/** Who looks after what; anybody who has been here is found by name. */
export function Roles() {
  const styles = useStyles();
  const card = useCard();
  const { roles } = useKeepingTexts();
  const heading = useId();
  const [typed, setTyped] = useState("");
  const chosen = useChosenCommunity();
  const found = usePeople(typed);
  const people = found.data?.people;
  const admins = people?.filter(({ admin }) => admin) ?? [];
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {roles.heading}
      </Subtitle2>
      <Text>{roles.how}</Text>
      {typed.trim() === "" && admins.length === 1 ? <Text weight="semibold">{roles.oneAdmin}</Text> : null}
      <Field label={roles.find} className={styles.find}>
        <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      <CommunityChoice chosen={chosen} />
      {found.isError ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      {people === undefined && !found.isError ? <Waiting lines={3} /> : null}
      <div role="status">{people?.length === 0 ? <Text>{roles.none}</Text> : null}</div>
      {people && people.length > 0 ? (
        <ul className={styles.list} aria-label={typed.trim() === "" ? roles.appointed : roles.search}>
          {people.map((person) => (
            <li key={person.personId}>
              <PersonRoles person={person} communityId={chosen.id} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
