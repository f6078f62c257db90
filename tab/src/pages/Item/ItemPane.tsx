import { Button, makeStyles, mergeClasses, Title3, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { isProblem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { ItemLetter } from "./ItemLetter.tsx";
import { NotFound } from "./NotFound.tsx";

const useStyles = makeStyles({
  pane: {
    minWidth: 0,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  beside: {
    position: "sticky",
    top: tokens.spacingVerticalL,
    maxHeight: `max(24rem, calc(100vh - 2 * ${tokens.spacingVerticalL}))`,
    overflowY: "auto",
  },
  bar: {
    display: "flex",
    justifyContent: "flex-end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
  },
  barStart: { justifyContent: "flex-start" },
  content: { padding: `0 clamp(12px, 3vw, 36px) ${tokens.spacingVerticalXXXL}` },
});

type Props = {
  itemId: string;
  /** Beside the list; otherwise the item is the page. */
  wide: boolean;
  /** The address of the list without this item. */
  back: string;
  /** True when the reader came here by choosing it, so that reading begins here. */
  takeFocus: boolean;
};

/** The chosen item: fetched, named in the window's title, and counted as opened without saying by whom. */
export function ItemPane({ itemId, wide, back, takeFocus }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const { api } = useSession();
  const item = useQuery({ queryKey: ["item", itemId], queryFn: ({ signal }) => api.item(itemId, signal) });
  const gone = isProblem(item.error, "not-found");
  const title = item.data && !gone ? item.data.title || texts.safety.wordsRemoved : undefined;
  usePageTitle(title ?? (gone ? texts.item.notFound : texts.item.heading));

  const here = item.data !== undefined;
  useEffect(() => {
    // Only a count; reading goes on without it.
    if (here) api.opened(itemId).catch(() => undefined);
  }, [here, itemId, api]);

  const pane = useRef<HTMLElement>(null);
  const settled = !item.isPending;
  useEffect(() => {
    if (settled && takeFocus)
      pane.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [settled, takeFocus]);
  useEffect(() => {
    // What had the focus went with the item.
    if (gone && document.activeElement === document.body)
      pane.current?.querySelector<HTMLElement>("[data-heading]")?.focus({ preventScroll: true });
  }, [gone]);

  return (
    <section
      ref={pane}
      aria-label={texts.item.heading}
      className={mergeClasses(styles.pane, wide && styles.beside)}
    >
      <div className={mergeClasses(styles.bar, !wide && styles.barStart)}>
        <Button
          as="a"
          href={back}
          appearance="subtle"
          icon={wide ? <DismissRegular aria-hidden /> : <ArrowLeftRegular aria-hidden />}
          aria-label={wide ? texts.item.closeItem : undefined}
        >
          {wide ? undefined : texts.item.back}
        </Button>
      </div>
      <div className={styles.content}>
        {gone ? (
          // Also where it was here a moment ago: what was hidden or removed meanwhile is not to be read on.
          <NotFound heading={wide ? "h2" : "h1"} />
        ) : item.data ? (
          <ItemLetter item={item.data} heading={wide ? "h2" : "h1"} />
        ) : item.isError ? (
          <>
            <Title3 as={wide ? "h2" : "h1"} tabIndex={-1} data-heading>
              {texts.problem.heading}
            </Title3>
            <ProblemNote error={item.error} onRetry={() => void item.refetch()} />
          </>
        ) : (
          <Waiting lines={7} />
        )}
      </div>
    </section>
  );
}
