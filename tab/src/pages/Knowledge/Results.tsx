import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { AskInstead, NothingHere } from "./NothingHere.tsx";
import { ResultRow } from "./ResultRow.tsx";
import { RowSkeletons } from "./RowSkeletons.tsx";
import { ROW } from "./useComingBack.ts";
import type { useSearch, Wanted } from "./useSearch.ts";
import { WhyThese } from "./WhyThese.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXXS },
  more: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
  },
});

type Props = {
  search: ReturnType<typeof useSearch>;
  wanted: Wanted;
  chosen: string | undefined;
  addressOfItem(id: string): string;
  onChange(part: Partial<Wanted>): void;
};

/** What was found and why, row by row; or what to do when there is nothing. */
export function Results({ search, wanted, chosen, addressOfItem, onChange }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const announce = useAnnounce();
  const { query, first, results, searched } = search;
  const list = useRef<HTMLUListElement>(null);
  /** The first row that "Show more" brought, which takes the focus once it is there. */
  const focusAt = useRef<number>(undefined);

  useEffect(() => {
    const at = focusAt.current;
    if (at === undefined || results.length <= at || !first) return;
    focusAt.current = undefined;
    list.current?.querySelectorAll<HTMLElement>(`[${ROW}]`)[at]?.focus();
    announce(texts.search.showing(results.length, first.total));
  }, [results.length, first, announce, texts]);

  if (query.isPending) return <RowSkeletons />;
  if (query.isError && !first)
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!first) return null;
  return (
    <section aria-label={texts.search.results} aria-busy={query.isPlaceholderData}>
      <WhyThese answer={first} searched={searched} onTry={(text) => onChange({ text })} />
      {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {results.length === 0 ? (
        <NothingHere wanted={wanted} searched={searched} onChange={onChange} />
      ) : (
        <>
          {searched && first.weak ? <AskInstead searched={searched} why={texts.search.notQuite} /> : null}
          <ul ref={list} className={styles.list}>
            {results.map((result) => (
              <li key={result.id}>
                <ResultRow result={result} address={addressOfItem(result.id)} chosen={result.id === chosen} />
              </li>
            ))}
          </ul>
          {query.hasNextPage ? (
            <div className={styles.more}>
              <Button
                disabledFocusable={query.isFetchingNextPage}
                onClick={() => {
                  focusAt.current = results.length;
                  void query.fetchNextPage();
                }}
              >
                {texts.search.showMore}
              </Button>
              <Text size={200}>{texts.search.showing(results.length, first.total)}</Text>
            </div>
          ) : null}
          {searched && !first.weak ? <AskInstead searched={searched} why={texts.search.notIt} /> : null}
        </>
      )}
    </section>
  );
}
