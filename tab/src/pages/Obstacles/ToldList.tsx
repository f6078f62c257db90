import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ToldView } from "../../../../bot/contract/uses.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { useUseTexts } from "../../texts/uses.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  name: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightSemibold },
  half: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", maxWidth: "70ch" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
});

/** What people said, and what was changed for it. */
export function ToldList({ told, acts }: { told: ToldView[]; acts?: (one: ToldView) => ReactNode }) {
  const styles = useStyles();
  const card = useCard();
  const { told: texts } = useUseTexts();
  if (told.length === 0) return null;
  return (
    <ul className={styles.list}>
      {told.map((one) => (
        <li key={one.id} className={card} data-told={one.id}>
          <dl className={styles.half}>
            <dt className={styles.name}>{texts.said}</dt>
            <dd className={styles.half} dir="auto">
              {one.said}
            </dd>
            <dt className={styles.name}>{texts.changed}</dt>
            <dd className={styles.half} dir="auto">
              {one.changed}
            </dd>
          </dl>
          <div className={styles.foot}>
            {one.theme ? (
              <Badge appearance="outline" color="informative">
                {one.theme}
              </Badge>
            ) : null}
            <Text size={200}>
              <Age at={one.createdAt} />
            </Text>
          </div>
          {acts?.(one)}
        </li>
      ))}
    </ul>
  );
}
