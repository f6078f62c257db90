import {
  Badge,
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useState } from "react";
import type { SlotRequest, SlotView } from "../../../../bot/contract/prompts.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { MoveDialog } from "./MoveDialog.tsx";
import { useChange } from "./usePromptsPage.ts";
import { slotTime } from "./when.ts";
import { wordsFor } from "./wordsFor.ts";

const useStyles = makeStyles({
  row: {
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    "@media (max-width: 40em)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  body: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  when: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  acts: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  popover: { zIndex: 1000, maxWidth: "min(24rem, calc(100vw - 24px))" },
  off: { color: tokens.colorNeutralForeground2 },
});

/** One time something goes out: what, and what can be done about it. */
export function SlotRow({ slot, slots }: { slot: SlotView; slots: SlotView[] }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const comeBack = useRestoreFocusTarget();
  const change = useChange();
  const [moving, setMoving] = useState(false);
  const when = slotTime(slot, texts, prompts);
  const act = (wanted: SlotRequest) =>
    change.mutate({
      run: () => api.changeSlot(community.id, slot.id, wanted),
      said: prompts.calendar.done,
    });
  const pause = (paused: boolean) =>
    change.mutate({
      run: () => api.pauseWeek(community.id, { week: slot.week, paused }),
      said: prompts.calendar.done,
    });
  const off = slot.skipped || slot.paused;
  const others = slots.filter(
    ({ id, prompt, skipped, paused }) => id !== slot.id && prompt && !skipped && !paused,
  );
  return (
    <article className={mergeClasses(card, styles.row)} aria-label={when}>
      <div className={styles.body}>
        <div className={styles.head}>
          <h3 className={styles.when}>{when}</h3>
          {slot.skipped ? <Badge appearance="outline">{prompts.calendar.skipped}</Badge> : null}
          {slot.paused ? <Badge appearance="outline">{prompts.calendar.paused}</Badge> : null}
          {!off && slot.prompt ? <Badge appearance="tint">{prompts.groups[slot.prompt.group]}</Badge> : null}
          {!off && slot.chosen ? <Badge appearance="outline">{prompts.calendar.chosen}</Badge> : null}
        </div>
        {off ? null : slot.prompt ? (
          <Text lang={wordsFor(slot.prompt.words, texts.language).lang}>
            {wordsFor(slot.prompt.words, texts.language).text}
          </Text>
        ) : (
          <Text className={styles.off}>{prompts.calendar.nothing}</Text>
        )}
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </div>
      <div className={styles.acts}>
        {slot.paused ? (
          <Button
            size="small"
            aria-label={prompts.calendar.unpauseFor(when)}
            disabledFocusable={change.isPending}
            onClick={() => pause(false)}
          >
            {prompts.calendar.unpauseWeek}
          </Button>
        ) : slot.skipped ? (
          <Button
            size="small"
            aria-label={prompts.calendar.takeUpFor(when)}
            disabledFocusable={change.isPending}
            onClick={() => act({ act: "takeUp" })}
          >
            {prompts.calendar.takeUp}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              aria-label={prompts.calendar.anotherFor(when)}
              disabledFocusable={change.isPending}
              onClick={() => act({ act: "another" })}
            >
              {prompts.calendar.another}
            </Button>
            <Menu inline positioning={{ autoSize: true }}>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton
                  {...comeBack}
                  size="small"
                  appearance="subtle"
                  aria-label={prompts.calendar.more(when)}
                  icon={<MoreHorizontalRegular aria-hidden />}
                  menuIcon={null}
                />
              </MenuTrigger>
              <MenuPopover className={styles.popover}>
                <MenuList>
                  <MenuItem onClick={() => act({ act: "skip" })}>{prompts.calendar.skip}</MenuItem>
                  <MenuItem onClick={() => pause(true)}>{prompts.calendar.pauseWeek}</MenuItem>
                  <MenuItem onClick={() => setMoving(true)}>{prompts.calendar.move}</MenuItem>
                  {slot.prompt
                    ? others.map((other) => (
                        <MenuItem key={other.id} onClick={() => act({ act: "swap", with: other.id })}>
                          {prompts.calendar.swap(slotTime(other, texts, prompts))}
                        </MenuItem>
                      ))
                    : null}
                </MenuList>
              </MenuPopover>
            </Menu>
          </>
        )}
      </div>
      {moving ? <MoveDialog slot={slot} onClose={() => setMoving(false)} /> : null}
    </article>
  );
}
