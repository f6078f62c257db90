import {
  Button,
  makeStyles,
  Subtitle1,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import type { FitName, UseResponse } from "../../../../bot/contract/uses.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { TapButton } from "../../components/TapButton.tsx";
import { WentWrong } from "../../components/WentWrong.tsx";
import { newId } from "../../newId.ts";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { StoryCard } from "./StoryCard.tsx";
import { useItemChange } from "./useItemChange.ts";

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
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { api } = useSession();
  const title = useId();
  const comeBack = useRestoreFocusTarget();
  const [telling, setTelling] = useState(false);
  const { yours, stories } = item.uses;
  const tapping = useItemChange<FitName | undefined, UseResponse>(item.id, {
    name: "used",
    ask: (fit) => (fit ? api.sayUsed(item.id, { id: newId(), fit }) : api.undoUse(item.id)),
    expect: withFit,
    takeBack: () => item,
    settle: (now, _fit, answer) => withAnswer(now, answer),
  });
  const tap = (fit: FitName, on: boolean) =>
    tapping.mutate(on ? fit : undefined, {
      onSuccess: () => {
        announce(on ? (fit === "used" ? texts.usedSaid : texts.didNotFitSaid) : texts.undone);
        for (const key of ["search", "own-uses"]) void queries.invalidateQueries({ queryKey: [key] });
      },
    });
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
                onTap={(on) => tap("used", on)}
              >
                {texts.iUsed}
              </TapButton>
              <TapButton
                on={yours?.fit === "didNotFit"}
                icon={<SubtractCircleRegular aria-hidden />}
                onTap={(on) => tap("didNotFit", on)}
              >
                {texts.didNotFit}
              </TapButton>
            </>
          )}
          <Button {...comeBack} size="small" onClick={() => setTelling(true)}>
            {yours?.told ? texts.change : texts.tell}
          </Button>
          <WentWrong error={tapping.error} />
        </div>
      ) : null}
      {yours && !yours.told ? <Text className={styles.quiet}>{texts.oneMinute}</Text> : null}
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
          <UseDialog
            item={item}
            onClose={() => setTelling(false)}
            onSaved={(answer) =>
              queries.setQueryData<ItemView>(["item", item.id], (now) => now && withAnswer(now, answer))
            }
          />
        </Suspense>
      ) : null}
    </section>
  );
}

function withAnswer(item: ItemView, { uses, count }: UseResponse): ItemView {
  return { ...item, uses, counts: { ...item.counts, uses: count } };
}

/** The item as it will be once the tap has arrived. */
function withFit(item: ItemView, fit: FitName | undefined): ItemView {
  const { yours, ...rest } = item.uses;
  const change = Number(fit === "used") - Number(yours?.fit === "used");
  const mine = yours ?? { id: "", told: false, unnamed: false, standing: "published" as const };
  return {
    ...item,
    counts: { ...item.counts, uses: Math.max(0, item.counts.uses + change) },
    uses: { ...rest, ...(fit ? { yours: { ...mine, fit } } : {}) },
  };
}
