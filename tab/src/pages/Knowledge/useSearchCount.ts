import { useEffect, useRef } from "react";
import { useSettled } from "../../components/useDelayed.ts";
import { useSession } from "../../reader/session.tsx";

/** Words left alone for this long are a search; before, the reader may still be typing. */
const TYPED_MS = 2000;
/** What is opened later was not found by it. */
const OPENED_WITHIN_MS = 120_000;

type Search = { text: string; empty: boolean };
type Tell = (search: Search, became: { opened: boolean; reworded: boolean }) => void;

/**
 * Tells what became of each search, once: something opened, other words tried, or neither. It is counted for the
 * community's day; the words stay here.
 */
export function useSearchCount(of: {
  communityId: string;
  searched: string;
  /** How many there are; nothing while the server has not answered. */
  found: number | undefined;
  itemId: string | undefined;
}): void {
  const { api } = useSession();
  const { communityId, searched, found, itemId } = of;
  const settled = useSettled(searched, TYPED_MS);
  const open = useRef<Search>(undefined);
  /** The words that were told of already. */
  const told = useRef("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const latest = useRef(searched);
  latest.current = searched;
  const tell = useRef<Tell>(() => undefined);
  tell.current = ({ text, empty }, became) => {
    told.current = text;
    open.current = undefined;
    clearTimeout(timer.current);
    // It only adds to a figure: there is nothing to tell the reader when it fails.
    api.dayEvent({ communityId, what: "search", empty, ...became }).catch(() => undefined);
  };

  useEffect(() => {
    if (settled !== searched || found === undefined) return;
    const before = open.current;
    if (before?.text === settled) return;
    if (before) tell.current(before, { opened: false, reworded: settled !== "" });
    if (settled === "" || settled === told.current) return;
    const search = { text: settled, empty: found === 0 };
    open.current = search;
    timer.current = setTimeout(
      () => tell.current(search, { opened: false, reworded: false }),
      OPENED_WITHIN_MS,
    );
  }, [settled, searched, found]);

  useEffect(() => {
    if (itemId === undefined) return;
    const search = open.current ?? { text: latest.current, empty: false };
    if (search.text !== "" && search.text !== told.current)
      tell.current(search, { opened: true, reworded: false });
  }, [itemId]);

  useEffect(
    () => () => {
      if (open.current) tell.current(open.current, { opened: false, reworded: false });
    },
    [],
  );
}
