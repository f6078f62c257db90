import { makeStyles, Select, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ItemView, PerspectiveView } from "../../../../bot/contract/api.ts";
import { useTexts } from "../../texts/texts.tsx";
import { AddPerspective } from "./AddPerspective.tsx";
import { PerspectiveCard } from "./PerspectiveCard.tsx";

const useStyles = makeStyles({
  part: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

type Order = "mostHelped" | "newest";

/** Views side by side, none of them "the" answer, in an order the reader sees and can change. */
export function Perspectives({ item, heading }: { item: ItemView; heading: "h2" | "h3" }) {
  const styles = useStyles();
  const texts = useTexts();
  const title = useId();
  const [order, setOrder] = useState<Order>("mostHelped");
  const [helped, setHelped] = useState(() => helpedIn(item.perspectives));
  const shown = ordered(item.perspectives, order, helped);
  return (
    <section className={styles.part} aria-labelledby={title}>
      <div className={styles.head}>
        <Subtitle1 as={heading} id={title}>
          {texts.item.perspectives(shown.length)}
        </Subtitle1>
        {shown.length > 1 ? (
          <Select
            size="small"
            aria-label={texts.item.sort}
            value={order}
            onChange={(_event, { value }) => {
              setOrder(value as Order);
              setHelped(helpedIn(item.perspectives));
            }}
          >
            <option value="mostHelped">{texts.item.mostHelped}</option>
            <option value="newest">{texts.item.newestFirst}</option>
          </Select>
        ) : null}
      </div>
      {shown.length === 0 && item.may.addPerspective ? <Text>{texts.item.firstPerspective}</Text> : null}
      <ul className={styles.list}>
        {shown.map((perspective) => (
          <li key={perspective.id}>
            <PerspectiveCard item={item} perspective={perspective} />
          </li>
        ))}
      </ul>
      {item.oneSided && item.may.addPerspective ? <Text data-one-sided>{texts.item.oneSided}</Text> : null}
      {item.may.addPerspective ? <AddPerspective item={item} /> : null}
    </section>
  );
}

/**
 * How many each had helped when the reader came or chose the order. A card that jumped away at their own tap would take
 * the keyboard and the eye with it.
 */
function helpedIn(perspectives: PerspectiveView[]): ReadonlyMap<string, number> {
  return new Map(perspectives.map(({ id, helpedMe }) => [id, helpedMe]));
}

function ordered(
  perspectives: PerspectiveView[],
  order: Order,
  helped: ReadonlyMap<string, number>,
): PerspectiveView[] {
  const helpedBy = ({ id, helpedMe }: PerspectiveView) => helped.get(id) ?? helpedMe;
  return perspectives.toSorted((a, b) =>
    order === "newest"
      ? b.createdAt.localeCompare(a.createdAt)
      : helpedBy(b) - helpedBy(a) || a.createdAt.localeCompare(b.createdAt),
  );
}
