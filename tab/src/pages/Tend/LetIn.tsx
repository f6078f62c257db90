import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSettled } from "../../components/useDelayed.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";

const PAUSE_MS = 250;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  person: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

/** Lets colleagues into a closed community; whoever wants into an open one joins by themselves. */
export function LetIn() {
  const styles = useStyles();
  const card = useCard();
  const { add } = useCommunitiesTexts();
  const { community } = useReader();
  const { api } = useSession();
  const queries = useQueryClient();
  const heading = useId();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ["to-add", community.id, text],
    queryFn: ({ signal }) => api.findToAdd(community.id, text, signal),
    enabled: text !== "" && !community.open,
    placeholderData: (before) => before,
  });
  const adding = useMutation({
    mutationFn: ({ personId }: { personId: string; name: string }) => api.addPerson(community.id, personId),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["to-add"] }),
  });
  if (community.open) return null;
  const people = text === "" ? undefined : found.data?.people;
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {add.heading}
      </Subtitle2>
      <Text>{add.how(community.name)}</Text>
      <Field label={add.find}>
        <Input type="search" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      {found.isError ? <ProblemNote error={found.error} onRetry={() => void found.refetch()} /> : null}
      <div role="status">{people?.length === 0 ? <Text>{add.none}</Text> : null}</div>
      {people && people.length > 0 ? (
        <ul className={styles.list}>
          {people.map(({ personId, name, member }) => (
            <li key={personId} className={styles.person}>
              <Text>{name}</Text>
              {member ? (
                <Text size={200}>{add.member}</Text>
              ) : (
                <Button
                  size="small"
                  aria-label={add.let(name)}
                  disabledFocusable={adding.isPending}
                  onClick={() => (adding.isPending ? undefined : adding.mutate({ personId, name }))}
                >
                  {add.button}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {adding.isError ? <ProblemNote error={adding.error} /> : null}
      <Text size={200} role="status">
        {adding.isSuccess ? add.done(adding.variables.name) : ""}
      </Text>
    </section>
  );
}
