import { useEffect, useMemo, useRef, useState } from "react";
import type { AcceptedFinding, CheckRequest, FindingView } from "../../../bot/contract/api.ts";
import { useSettled } from "../components/useDelayed.ts";
import { useSession } from "../reader/session.tsx";
import { acceptedOf, type FindingGroup, followed, grouped, isSettled, type Said } from "./findings.ts";

const PAUSE_MS = 500;
const NOTHING: Checked = { texts: {}, findings: [] };

type Checked = { texts: CheckRequest; findings: FindingView[] };

/** What the identifier check found in the words of a form, and what the writer said of it. */
export type Findings = {
  /** Still to be settled, in the order of the form. */
  open: FindingGroup[];
  accept(group: FindingGroup, because?: string): void;
  /**
   * Checks the words as they will be sent. Answers with what was accepted of them, and what is still open; where the
   * check cannot be asked, with what is known, as the server checks again in any case.
   */
  settle(texts: CheckRequest): Promise<{ accepted: AcceptedFinding[]; open: FindingGroup[] }>;
  /** Shows what the server found in the words sent. */
  show(findings: FindingView[], texts: CheckRequest): FindingGroup[];
};

/** Checks the words whenever the writer pauses. An older answer never takes the place of a newer one. */
export function useFindings(texts: CheckRequest): Findings {
  const { api } = useSession();
  const [checked, setChecked] = useState<Checked>(NOTHING);
  const [said, setSaid] = useState<Said>(() => new Map());
  const settledWords = useSettled(JSON.stringify(texts), PAUSE_MS);
  const asked = useRef<AbortController>(undefined);

  useEffect(() => {
    const words = JSON.parse(settledWords) as CheckRequest;
    if (Object.values(words).every((text) => text.trim() === "")) {
      setChecked(NOTHING);
      return;
    }
    const asking = new AbortController();
    asked.current = asking;
    api
      .check(words, asking.signal)
      .then(({ findings }) => !asking.signal.aborted && setChecked({ texts: words, findings }))
      // Help that fails to come must not get in the way of writing; saving checks again.
      .catch(() => undefined);
    return () => asking.abort();
  }, [api, settledWords]);

  const groups = useMemo(
    () => grouped(followed(checked.findings, checked.texts, texts), texts),
    [checked, texts],
  );
  const take = (now: Checked): FindingGroup[] => {
    asked.current?.abort();
    setChecked(now);
    return grouped(now.findings, now.texts).filter((group) => !isSettled(group, said));
  };
  return {
    open: groups.filter((group) => !isSettled(group, said)),
    accept: (group, because) =>
      setSaid((before) => new Map(before).set(group.key, because === undefined ? {} : { because })),
    settle: async (words) => {
      const found = await api.check(words).catch(() => undefined);
      const findings = found?.findings ?? followed(checked.findings, checked.texts, words);
      return { accepted: acceptedOf(findings, words, said), open: take({ texts: words, findings }) };
    },
    show: (findings, words) => take({ texts: words, findings }),
  };
}
