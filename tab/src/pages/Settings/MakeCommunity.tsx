import {
  Button,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { newId } from "../../newId.ts";
import { useSession } from "../../reader/session.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";
import { CommunityFields, isBeside } from "./CommunityFields.tsx";

const useStyles = makeStyles({
  start: { justifySelf: "start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const blank = () => ({ id: newId(), name: "", purpose: "", open: true });

/** Makes another community; what is typed stays when it could not be made. */
export function MakeCommunity() {
  const styles = useStyles();
  const card = useCard();
  const texts = useCommunitiesTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const comeBack = useRestoreFocusTarget();
  const [typed, setTyped] = useState<ReturnType<typeof blank>>();
  const start = useRef<HTMLButtonElement>(null);
  /** The keyboard goes back to what opened the form, once that is there again. */
  const away = () => {
    setTyped(undefined);
    setTimeout(() => start.current?.focus(), 100);
  };
  const making = useMutation({
    mutationFn: api.makeCommunity,
    onSuccess: async () => {
      away();
      await queries.invalidateQueries({ queryKey: ["communities"] });
      await queries.invalidateQueries({ queryKey: ["me"] });
    },
  });
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (typed && !making.isPending) making.mutate(typed);
  };
  return (
    <>
      {typed ? (
        <form className={card} onSubmit={make} noValidate aria-label={texts.make}>
          <Subtitle2 as="h3">{texts.make}</Subtitle2>
          <CommunityFields
            words={typed}
            onChange={(part) => {
              setTyped({ ...typed, ...part });
              making.reset();
            }}
            error={making.error}
          />
          {making.isError && !isBeside(making.error) ? <ProblemNote error={making.error} /> : null}
          <div className={styles.buttons}>
            <Button type="submit" appearance="primary" disabledFocusable={making.isPending}>
              {texts.makeNow}
            </Button>
            <Button onClick={away}>{texts.cancel}</Button>
          </div>
        </form>
      ) : (
        <Button
          {...comeBack}
          ref={start}
          className={styles.start}
          onClick={() => {
            making.reset();
            setTyped(blank());
          }}
        >
          {texts.make}
        </Button>
      )}
      <Text role="status">{making.isSuccess && !typed ? texts.made(making.data.name) : ""}</Text>
    </>
  );
}
