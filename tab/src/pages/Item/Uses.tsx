import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { lazy, Suspense, useId, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { StoryCard } from "./StoryCard.tsx";
import { TellButton } from "./TellButton.tsx";
import { useUsing } from "./using.ts";

const UseDialog = lazy(async () => ({ default: (await import("./UseDialog.tsx")).UseDialog }));

const useStyles = makeStyles({
  part: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: "70ch" },
});

/** That people used it, and what came of it: one tap, and a minute for who wants to tell. */
export function Uses({ item, heading }: { item: ItemView; heading: "h2" | "h3" }) {
  const styles = useStyles();
  const texts = useUseTexts();
  const { search } = useTexts();
  const title = useId();
  const [telling, setTelling] = useState(false);
  const using = useUsing(item);
  const { yours, stories } = item.uses;
  // Neither of what waits to be published nor of what is held: that it was there is its author's to know.
  if (item.standing !== "published" && stories.length === 0) return null;
  const count = item.counts.uses;
  return (
    <section className={styles.part} aria-labelledby={title} data-uses>
      <Subtitle1 as={heading} id={title}>
        {texts.heading}
      </Subtitle1>
      <Text className={styles.quiet}>{count > 0 ? search.usedTimes(count) : texts.none}</Text>
      {item.standing === "published" ? (
        <div className={styles.row}>
          {yours?.told ? null : (
            <>
              <TapButton
                on={yours?.fit === "used"}
                icon={<CheckmarkCircleRegular aria-hidden />}
                onTap={(on) => using.tap("used", on)}
              >
                {texts.iUsed}
              </TapButton>
              <TapButton
                on={yours?.fit === "didNotFit"}
                icon={<SubtractCircleRegular aria-hidden />}
                onTap={(on) => using.tap("didNotFit", on)}
              >
                {texts.didNotFit}
              </TapButton>
            </>
          )}
          <TellButton item={item} />
          <WentWrong error={using.error} />
        </div>
      ) : null}
      {stories.length > 0 ? (
        <ul className={styles.list}>
          {stories.map((use) => (
            <li key={use.id}>
              <StoryCard item={item} use={use} onChange={() => setTelling(true)} />
            </li>
          ))}
        </ul>
      ) : null}
      {telling ? (
        <Suspense>
          <UseDialog item={item} onClose={() => setTelling(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
