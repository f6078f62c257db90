import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { PersonRow } from "../../../../bot/contract/keeping.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";

const ROLES = ["member", "gardener", "sponsor"] as const;

const useStyles = makeStyles({
  person: {
    display: "grid",
    border: 0,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS}`,
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  community: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
  },
});

/** What is being given or taken; shown as done until the answer says otherwise. */
type RoleChange = { box: string; wanted: boolean; send(): Promise<PersonRow> };

/** One person and the roles they hold in a community; each is given or taken with one tap. */
export function PersonRoles({ person, communityId }: { person: PersonRow; communityId: string }) {
  const styles = useStyles();
  const { roles } = useKeepingTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: ({ send }: RoleChange) => send(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["people"] });
      if (person.you) await queries.invalidateQueries({ queryKey: ["me"] });
    },
  });
  const held = person.roles.find((entry) => entry.communityId === communityId)?.roles ?? [];
  const give = (role: (typeof ROLES)[number], wanted: boolean) => {
    const after = ROLES.filter((each) => (each === role ? wanted : held.includes(each)));
    // Whoever looks after a community takes part in it.
    const whole =
      after.includes("gardener") && !after.includes("member") ? ["member" as const, ...after] : after;
    change({
      box: `${communityId} ${role}`,
      wanted,
      send: () => api.changeRoles({ personId: person.personId, communityId, roles: whole }),
    });
  };
  // One after the other: each change is made from the roles as they are then.
  const change = (next: RoleChange) => (changing.isPending ? undefined : changing.mutate(next));
  const shown = (box: string, now: boolean) =>
    changing.isPending && changing.variables.box === box ? changing.variables.wanted : now;
  return (
    <fieldset className={styles.person}>
      <legend className={styles.name}>
        {person.name}
        {person.you ? ` (${roles.you})` : ""}
      </legend>
      <div className={styles.community}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            label={roles.names[role]}
            checked={shown(`${communityId} ${role}`, held.includes(role))}
            onChange={(_event, { checked }) => give(role, checked === true)}
          />
        ))}
      </div>
      <Checkbox
        label={roles.names.admin}
        checked={shown("admin", person.admin)}
        onChange={(_event, { checked }) =>
          change({
            box: "admin",
            wanted: checked === true,
            send: () => api.changeAdmin({ personId: person.personId, admin: checked === true }),
          })
        }
      />
      {changing.isError ? <ProblemNote error={changing.error} /> : null}
      <Text size={200} role="status">
        {changing.isSuccess ? roles.saved(person.name) : ""}
      </Text>
    </fieldset>
  );
}
