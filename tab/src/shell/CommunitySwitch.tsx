import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useReader } from "../reader/reader.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  row: {
    boxSizing: "border-box",
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `0 clamp(12px, 3vw, 40px) ${tokens.spacingVerticalXS}`,
  },
  choice: { maxWidth: "24rem" },
});

/** Which community every page is about; nothing for readers of one alone. */
export function CommunitySwitch() {
  const styles = useStyles();
  const { write } = useTexts();
  const { me, community, enter } = useReader();
  if (me.communities.length < 2) return null;
  return (
    <div className={styles.row}>
      <Select
        className={styles.choice}
        size="small"
        aria-label={write.community}
        value={community.id}
        onChange={(_event, { value }) => enter(value)}
      >
        {me.communities.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
