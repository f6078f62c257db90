import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { PerspectiveView, WrittenView } from "../../../../bot/contract/api.ts";
import { Problem } from "../../api/problem.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";
import { EditPerspective } from "../Item/EditPerspective.tsx";

const useStyles = makeStyles({ button: { justifySelf: "start" } });

/** From a gardener's wish to the words, with one tap: an item in the dialog, a perspective here. */
export function ChangeNow({ thing }: { thing: WrittenView }) {
  const styles = useStyles();
  const { safety } = useTexts();
  const { api } = useSession();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  const [perspective, setPerspective] = useState<PerspectiveView>();
  const opening = useMutation({
    // Fetched anew: the list holds only the beginning of the words.
    mutationFn: () => api.item(thing.itemId),
    onSuccess: (item) => {
      if (thing.type === "item") write({ slot: `edit:${item.id}`, editing: item });
      else setPerspective(item.perspectives.find(({ id }) => id === thing.id));
    },
  });
  if (perspective)
    return (
      <EditPerspective
        itemId={thing.itemId}
        perspective={perspective}
        onClose={() => setPerspective(undefined)}
      />
    );
  const gone =
    opening.isSuccess &&
    thing.type === "perspective" &&
    !opening.data.perspectives.some(({ id }) => id === thing.id);
  return (
    <>
      <Button
        {...comeBack}
        size="small"
        appearance="primary"
        className={styles.button}
        disabledFocusable={opening.isPending}
        onClick={() => opening.mutate()}
      >
        {safety.reword.edit}
      </Button>
      {opening.isError || gone ? <ProblemNote error={opening.error ?? new Problem("not-found")} /> : null}
    </>
  );
}
