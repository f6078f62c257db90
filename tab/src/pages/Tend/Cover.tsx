import { Button, Field, Input, Select, Subtitle2, Text } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { GardenerView, QueueResponse } from "../../../../bot/contract/tend.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTendTexts } from "../../texts/tend.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useCareStyles } from "./careLook.ts";
import { dayIn } from "./dayIn.ts";
import { useCare } from "./useCare.ts";

/** Who looks after the garden, who is away, and who stands in. */
export function Cover({ queue }: { queue: QueueResponse }) {
  const styles = useCareStyles();
  const card = useCard();
  const { cover } = useTendTexts();
  const { gardeners } = queue;
  return (
    <section className={card} aria-labelledby="cover">
      <Subtitle2 as="h2" id="cover">
        {cover.heading}
      </Subtitle2>
      <Text size={200} className={styles.how}>
        {gardeners.length > 1 ? cover.how : cover.alone}
      </Text>
      <ul className={styles.list}>
        {gardeners.map((gardener) => (
          <li key={gardener.personId}>
            <Gardener gardener={gardener} gardeners={gardeners} />
          </li>
        ))}
      </ul>
      <MyAway queue={queue} />
    </section>
  );
}

function Gardener({ gardener, gardeners }: { gardener: GardenerView; gardeners: GardenerView[] }) {
  const texts = useTexts();
  const { cover } = useTendTexts();
  const name = gardener.you ? cover.you(gardener.name) : gardener.name;
  const { away } = gardener;
  if (!away) return <Text>{name}</Text>;
  const standIn = gardeners.find(({ personId }) => personId === away.cover)?.name;
  const is = cover.away(name, dayIn(away.from, texts), dayIn(away.until, texts));
  return <Text>{standIn ? `${is}. ${cover.coveredBy(standIn)}` : is}</Text>;
}

type Days = { from: string; until: string; cover?: string };

function MyAway({ queue: { gardeners, today } }: { queue: QueueResponse }) {
  const styles = useCareStyles();
  const { cover } = useTendTexts();
  const { api } = useSession();
  const { community } = useReader();
  const mine = gardeners.find(({ you }) => you)?.away;
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<Days>({ from: today, until: today });
  const changing = useCare(
    (away: Days | undefined) => api.away({ communityId: community.id, ...(away ? { away } : {}) }),
    (away) => (away ? cover.saved : cover.cancelled),
  );

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!changing.isPending) changing.mutate(days, { onSuccess: () => setOpen(false) });
  };
  const others = gardeners.filter(({ you }) => !you);
  return (
    <>
      {mine ? (
        <Button
          className={styles.button}
          disabledFocusable={changing.isPending}
          onClick={() => changing.mutate(undefined)}
        >
          {cover.cancel}
        </Button>
      ) : (
        <>
          <Button className={styles.button} aria-expanded={open} onClick={() => setOpen(!open)}>
            {cover.myAway}
          </Button>
          {open ? (
            <form className={styles.form} onSubmit={save} noValidate>
              <Field label={cover.from}>
                <Input
                  type="date"
                  value={days.from}
                  onChange={(_event, { value }) => setDays({ ...days, from: value })}
                />
              </Field>
              <Field label={cover.until}>
                <Input
                  type="date"
                  value={days.until}
                  min={days.from}
                  onChange={(_event, { value }) => setDays({ ...days, until: value })}
                />
              </Field>
              {others.length > 0 ? (
                <Field label={cover.by}>
                  <Select
                    value={days.cover ?? ""}
                    onChange={(_event, { value }) => {
                      const { cover: _before, ...rest } = days;
                      setDays(value ? { ...rest, cover: value } : rest);
                    }}
                  >
                    <option value="">{cover.nobody}</option>
                    {others.map(({ personId, name }) => (
                      <option key={personId} value={personId}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              ) : null}
              <Button className={styles.button} type="submit" disabledFocusable={changing.isPending}>
                {cover.save}
              </Button>
            </form>
          ) : null}
        </>
      )}
      {changing.isError ? <ProblemNote error={changing.error} /> : null}
    </>
  );
}
