import { Badge, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { LookAlike } from "../../../bot/contract/api.ts";
import { addressOf } from "../address.ts";
import { Hidden } from "../components/Hidden.tsx";
import { KindIcon } from "../components/KindIcon.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXS },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  how: { color: tokens.colorNeutralForeground2 },
});

/** "Is it one of these?", while writing, so that the same thing is not saved twice. */
export function LookAlikes({ found, onOpen }: { found: LookAlike[]; onOpen(): void }) {
  const styles = useStyles();
  const texts = useTexts();
  const title = useId();
  return (
    <div role="status">
      {found.length > 0 ? (
        <section className={styles.box} aria-labelledby={title}>
          <Subtitle2 as="h3" id={title}>
            {texts.write.lookAlikes}
          </Subtitle2>
          <ul className={styles.list}>
            {found.map((item) => (
              <li key={item.id} className={styles.row}>
                <KindIcon kind={item.kind} />
                <Link href={addressOf({ page: "knowledge", itemId: item.id })} onClick={onOpen}>
                  <Hidden>{texts.kinds[item.kind]}: </Hidden>
                  {item.title}
                </Link>
                {item.probablyTheSame ? (
                  <Badge appearance="outline" color="informative">
                    {texts.write.probablyTheSame}
                  </Badge>
                ) : null}
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.how}>
            {texts.write.lookAlikesHow}
          </Text>
        </section>
      ) : null}
    </div>
  );
}
