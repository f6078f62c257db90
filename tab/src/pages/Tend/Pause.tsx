import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { QueueResponse } from "../../../../bot/contract/tend.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useCareStyles } from "./careLook.ts";
import { dayIn } from "./dayIn.ts";
import { useCare } from "./useCare.ts";

/** That everything is paused, for everybody who looks after the garden to see first. */
export function PauseNote({ queue }: { queue: QueueResponse }) {
  const texts = useTexts();
  const { pause } = useTendTexts();
  if (!queue.pausedUntil) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{pause.on(dayIn(queue.pausedUntil, texts))}</MessageBarBody>
    </MessageBar>
  );
}

/** Pauses what the bot begins by itself, or lets it go on. */
export function Pause({ queue }: { queue: QueueResponse }) {
  const styles = useCareStyles();
  const card = useCard();
  const { pause } = useTendTexts();
  const { api } = useSession();
  const { community } = useReader();
  const [until, setUntil] = useState(() => inAWeek(queue.today));
  const changing = useCare(
    (day: string | undefined) => api.pause({ communityId: community.id, ...(day ? { until: day } : {}) }),
    (day) => (day ? pause.started : pause.ended),
  );
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (!changing.isPending) changing.mutate(until);
  };
  return (
    <section className={card} aria-labelledby="pause">
      <Subtitle2 as="h2" id="pause">
        {pause.heading}
      </Subtitle2>
      <Text size={200} className={styles.how}>
        {pause.how}
      </Text>
      {queue.pausedUntil ? (
        <Button
          className={styles.button}
          disabledFocusable={changing.isPending}
          onClick={() => changing.mutate(undefined)}
        >
          {pause.end}
        </Button>
      ) : (
        <form className={styles.form} onSubmit={start} noValidate>
          <Field label={pause.until}>
            <Input
              type="date"
              value={until}
              min={queue.today}
              onChange={(_event, { value }) => setUntil(value)}
            />
          </Field>
          <Button className={styles.button} type="submit" disabledFocusable={changing.isPending}>
            {pause.start}
          </Button>
        </form>
      )}
      {changing.isError ? <ProblemNote error={changing.error} /> : null}
    </section>
  );
}

function inAWeek(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
}
