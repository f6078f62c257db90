import { Field, makeStyles, Select } from "@fluentui/react-components";
import { useCommunitiesTexts } from "../../texts/communities.ts";
import type { useChosenCommunity } from "./useCommunities.ts";

const useStyles = makeStyles({
  which: {
    maxWidth: "24rem",
    minWidth: 0,
    gridTemplateColumns: "minmax(0, 1fr)",
    "& select": { minWidth: 0 },
  },
});

/** Which community a part of the settings is about; nothing where there is only one. */
export function CommunityChoice({ chosen }: { chosen: ReturnType<typeof useChosenCommunity> }) {
  const styles = useStyles();
  const { which, closed } = useCommunitiesTexts();
  if (chosen.all.length < 2) return null;
  return (
    <Field label={which} className={styles.which}>
      <Select value={chosen.id} onChange={(_event, { value }) => chosen.choose(value)}>
        {chosen.all.map(({ id, name, open }) => (
          <option key={id} value={id}>
            {open ? name : `${name} (${closed})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
