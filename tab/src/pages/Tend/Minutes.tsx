import { Button, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { QueueResponse } from "../../../../bot/contract/tend.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useCareStyles } from "./careLook.ts";
import { useCare } from "./useCare.ts";

const MOST = 600;

/** What tending costs, if somebody likes to note it; a sum without names. */
export function Minutes({ queue }: { queue: QueueResponse }) {
  const styles = useCareStyles();
  const card = useCard();
  const { minutes } = useTendTexts();
  const { api } = useSession();
  const { community } = useReader();
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const adding = useCare(
    (count: number) => api.addMinutes({ communityId: community.id, minutes: count }),
    (count) => minutes.sum(queue.minutes + count),
  );
  const count = Number(typed);
  const isFine = Number.isInteger(count) && count >= 1 && count <= MOST;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isFine || adding.isPending) return;
    adding.mutate(count, {
      onSuccess: () => {
        setTyped("");
        setTried(false);
      },
    });
  };
  return (
    <section className={card} aria-labelledby="minutes">
      <Subtitle2 as="h2" id="minutes">
        {minutes.heading}
      </Subtitle2>
      <Text size={200} className={styles.how}>
        {minutes.how}
      </Text>
      <form className={styles.form} onSubmit={add} noValidate>
        <Field label={minutes.label} validationMessage={tried && !isFine ? minutes.wrong : undefined}>
          <Input inputMode="numeric" value={typed} onChange={(_event, { value }) => setTyped(value)} />
        </Field>
        <Button className={styles.button} type="submit" disabledFocusable={adding.isPending}>
          {minutes.add}
        </Button>
      </form>
      {queue.minutes > 0 ? <Text size={200}>{minutes.sum(queue.minutes)}</Text> : null}
      {adding.isError ? <ProblemNote error={adding.error} /> : null}
    </section>
  );
}
