import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import type { HoldView } from "../../../../bot/contract/keeping.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { moment } from "../../texts/age.ts";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useTexts } from "../../texts/texts.tsx";
import { NewHold } from "./NewHold.tsx";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  hold: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { display: "grid", minWidth: 0 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What a legal duty keeps from being deleted. */
export function Holds() {
  const styles = useStyles();
  const card = useCard();
  const texts = useKeepingTexts();
  const { api } = useSession();
  const heading = useId();
  const held = useQuery({ queryKey: ["holds"], queryFn: ({ signal }) => api.holds(signal) });
  const holds = held.data?.holds;
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} tabIndex={-1}>
        {texts.holds.heading}
      </Subtitle2>
      <Text>{texts.holds.how}</Text>
      {held.isError ? <ProblemNote error={held.error} onRetry={() => void held.refetch()} /> : null}
      {held.isPending ? <Waiting lines={2} /> : null}
      {holds?.length === 0 ? <Text>{texts.holds.none}</Text> : null}
      {holds && holds.length > 0 ? (
        <ul className={styles.list}>
          {holds.map((hold) => (
            <Hold key={hold.id} hold={hold} headingId={heading} />
          ))}
        </ul>
      ) : null}
      <NewHold />
    </section>
  );
}

function Hold({ hold, headingId }: { hold: HoldView; headingId: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const { holds } = useKeepingTexts();
  const { me } = useReader();
  const { api } = useSession();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const lifting = useMutation({
    mutationFn: () => api.liftHold(hold.id),
    onSuccess: async () => {
      announce(holds.lifted);
      await queries.invalidateQueries({ queryKey: ["holds"] });
      // The button the keyboard was on is gone.
      document.getElementById(headingId)?.focus();
    },
  });
  const community = me.communities.find(({ id }) => id === hold.about);
  return (
    <li className={styles.hold}>
      <span className={styles.what}>
        <Text weight="semibold">{holds.kinds[hold.kind]}</Text>
        <Text size={200} className={styles.muted}>
          {hold.kind === "community" ? (community?.name ?? hold.about) : hold.about}
        </Text>
        <Text dir="auto">
          {holds.reason}: {hold.reason}, {holds.since(moment(hold.since, texts))}
        </Text>
        {lifting.isError ? <ProblemNote error={lifting.error} /> : null}
      </span>
      <Button disabledFocusable={lifting.isPending} onClick={() => lifting.mutate()}>
        {holds.lift}
      </Button>
    </li>
  );
}
