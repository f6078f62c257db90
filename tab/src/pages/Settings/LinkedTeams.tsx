import { Field, makeStyles, mergeClasses, Select, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { CommunitiesView, TeamRow } from "../../../../bot/contract/communities.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  // A long name must not make the page wider than a phone.
  narrow: { gridTemplateColumns: "minmax(0, 1fr)" },
  team: {
    maxWidth: "30rem",
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0 },
  },
});

/** The teams the app is in, and the community each is linked to. */
export function LinkedTeams({ communities, teams }: CommunitiesView) {
  const styles = useStyles();
  const card = useCard();
  const { teams: texts } = useCommunitiesTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const heading = useId();
  const moving = useMutation({
    mutationFn: ({ team, to }: { team: TeamRow; to: string }) => api.moveTeam(team.id, to),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["communities"] }),
  });
  const called = ({ name }: TeamRow) => name || texts.unnamed;
  const nameOf = (communityId: string) => communities.find(({ id }) => id === communityId)?.name ?? "";
  const { team: moved, to } = moving.variables ?? {};
  return (
    <section className={mergeClasses(card, styles.narrow)} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {texts.heading}
      </Subtitle2>
      <Text>{teams.length === 0 ? texts.none : texts.how}</Text>
      <ul className={mergeClasses(styles.list, styles.narrow)}>
        {teams.map((team) => (
          <li key={team.id}>
            <Field
              className={styles.team}
              label={texts.linkedTo(called(team))}
              hint={team.people === undefined ? undefined : texts.people(team.people)}
            >
              <Select
                value={moving.isPending && moved?.id === team.id ? to : team.communityId}
                disabled={moving.isPending || communities.length < 2}
                onChange={(_event, { value }) => moving.mutate({ team, to: value })}
              >
                {communities.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </li>
        ))}
      </ul>
      {moving.isError ? <ProblemNote error={moving.error} /> : null}
      <Text size={200} role="status">
        {moving.isSuccess && moved && to ? texts.moved(called(moved), nameOf(to)) : ""}
      </Text>
    </section>
  );
}
