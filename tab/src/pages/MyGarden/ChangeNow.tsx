import { Button, makeStyles, useRestoreFocusTarget } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";

const useStyles = makeStyles({ button: { justifySelf: "start" } });

/** From a gardener's wish to the words, with one tap. */
export function ChangeNow({ itemId }: { itemId: string }) {
  const styles = useStyles();
  const { safety } = useTexts();
  const { api } = useSession();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  const opening = useMutation({
    // Fetched anew: the list holds only the beginning of the words.
    mutationFn: () => api.item(itemId),
    onSuccess: (item) => write({ slot: `edit:${item.id}`, editing: item }),
  });
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
      {opening.isError ? <ProblemNote error={opening.error} /> : null}
    </>
  );
}
