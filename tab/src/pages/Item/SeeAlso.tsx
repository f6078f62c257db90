import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  also: { display: "grid", gap: tokens.spacingVerticalXS },
});

/** Items about nearly the same, linked by a gardener. */
export function SeeAlso({ items }: { items: { id: string; title: string }[] }) {
  const styles = useStyles();
  const { item } = useTexts();
  return (
    <div className={styles.also}>
      <Text weight="semibold">{item.seeAlso}</Text>
      <ul className={styles.list}>
        {items.map(({ id, title }) => (
          <li key={id}>
            <Link href={addressOf({ page: "knowledge", itemId: id })}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
