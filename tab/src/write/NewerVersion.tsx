import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { ItemView } from "../../../bot/contract/api.ts";
import { Letter } from "../components/Letter.tsx";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineOffset: "2px",
  },
  use: { justifySelf: "start" },
});

/** An item, or a perspective, which has no title. */
type Newer = Pick<ItemView, "text"> & { title?: string };

/** What was saved meanwhile, above the words still being typed. */
export function NewerVersion({ item, onUse }: { item: Newer; onUse(): void }) {
  const styles = useStyles();
  const texts = useTexts();
  const title = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className={styles.box} aria-labelledby={title} tabIndex={-1}>
      <Subtitle2 as="h3" id={title}>
        {texts.write.newerHeading}
      </Subtitle2>
      <Text role="alert">{texts.errors["edited-meanwhile"]()}</Text>
      {item.title ? <Text weight="semibold">{item.title}</Text> : null}
      <Letter text={item.text} />
      <Text size={200}>{texts.write.newerHow}</Text>
      <Button size="small" className={styles.use} onClick={onUse}>
        {texts.write.useNewer}
      </Button>
    </section>
  );
}
