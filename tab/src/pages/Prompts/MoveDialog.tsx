import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Text,
} from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { SlotView } from "../../../../bot/contract/prompts.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useDialogStyles } from "../../components/useDialogStyles.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useChange } from "./usePromptsPage.ts";
import { addDays, clock, longDay, nearestTime, slotTime, timesOn, WEEKDAYS, weekdayOf } from "./when.ts";

/** Another day or time of the same week. */
export function MoveDialog({ slot, onClose }: { slot: SlotView; onClose(): void }) {
  const styles = useDialogStyles();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const change = useChange();
  const [day, setDay] = useState(slot.day);
  const [minutes, setMinutes] = useState(slot.minutes);
  const toDay = (to: string) => {
    setDay(to);
    setMinutes(nearestTime(weekdayOf(to), minutes));
  };
  const move = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      {
        run: () => api.changeSlot(community.id, slot.id, { act: "move", day, minutes }),
        said: prompts.calendar.done,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog open onOpenChange={(_event, wanted) => (wanted.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={move}>
          <DialogBody>
            <DialogTitle>{prompts.calendar.moveHeading(slotTime(slot, texts, prompts))}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{prompts.rhythm.hours}</Text>
              <Field label={prompts.rhythm.day}>
                <Select value={day} onChange={(_event, { value }) => toDay(value)}>
                  {WEEKDAYS.map((weekday) => addDays(slot.week, weekday - 1)).map((one) => (
                    <option key={one} value={one}>
                      {longDay(one, texts, prompts)}
                    </option>
                  ))}
                </Select>
              </Field>
              <Field label={prompts.rhythm.time}>
                <Select value={String(minutes)} onChange={(_event, { value }) => setMinutes(Number(value))}>
                  {timesOn(weekdayOf(day)).map((time) => (
                    <option key={time} value={time}>
                      {clock(time)}
                    </option>
                  ))}
                </Select>
              </Field>
              {change.isError ? <ProblemNote error={change.error} /> : null}
            </DialogContent>
            <DialogActions className={styles.actions}>
              <Button type="submit" appearance="primary" disabledFocusable={change.isPending}>
                {prompts.calendar.moveNow}
              </Button>
              <Button onClick={onClose}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
