import { BookSearchRegular } from "@fluentui/react-icons/svg/book-search";
import { BranchCompareRegular } from "@fluentui/react-icons/svg/branch-compare";
import { CalendarClockRegular } from "@fluentui/react-icons/svg/calendar-clock";
import { ChatHelpRegular } from "@fluentui/react-icons/svg/chat-help";
import { ChatOffRegular } from "@fluentui/react-icons/svg/chat-off";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { EmojiSadRegular } from "@fluentui/react-icons/svg/emoji-sad";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { HandWaveRegular } from "@fluentui/react-icons/svg/hand-wave";
import { HourglassRegular } from "@fluentui/react-icons/svg/hourglass";
import { LeafOneRegular } from "@fluentui/react-icons/svg/leaf-one";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PeopleTeamRegular } from "@fluentui/react-icons/svg/people-team";
import { PersonQuestionMarkRegular } from "@fluentui/react-icons/svg/person-question-mark";
import { ScanTextRegular } from "@fluentui/react-icons/svg/scan-text";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { TagRegular } from "@fluentui/react-icons/svg/tag";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { TendReason, TendRequest } from "../../../../bot/contract/api.ts";
import type { QueueReason, QueueRow } from "../../../../bot/contract/tend.ts";
import type { GardenTexts } from "../../../../bot/texts/en/garden.ts";
import type { TendTexts } from "../../../../bot/texts/en/tend.ts";
import type { ActGroups } from "../../acts/acts.ts";

export const REASON_ICONS = {
  recognised: PersonQuestionMarkRegular,
  worry: WarningRegular,
  unkind: EmojiSadRegular,
  "stop-explained": ScanTextRegular,
  "found-by-new-rules": DocumentSearchRegular,
  "held-here": BookSearchRegular,
  "first-unnamed": EyeOffRegular,
  "no-longer-right": CalendarClockRegular,
  note: MailRegular,
  "prompts-stopped": ChatOffRegular,
  "prompts-no-channel": ChatOffRegular,
  "first-contribution": LeafOneRegular,
  unanswered: HourglassRegular,
  "one-sided": BranchCompareRegular,
  "ask-how-it-went": ChatHelpRegular,
  "ask-if-used": ChatHelpRegular,
  "suggested-edit": EditRegular,
  "near-duplicate": CopyRegular,
  "no-topic": TagRegular,
  "searched-in-vain": SearchRegular,
  "past-review": CalendarClockRegular,
  newcomers: HandWaveRegular,
  "new-team": PeopleTeamRegular,
  "decide-quarter": CalendarClockRegular,
} as const satisfies Record<QueueReason, unknown>;

/** The act a gardener most likely wants about what was reported: only `done` and `restore` are done at once. */
const LIKELIEST: Record<TendReason, TendRequest["act"]> = {
  recognised: "reword",
  worry: "reword",
  unkind: "reword",
  "stop-explained": "done",
  "found-by-new-rules": "reword",
  "held-here": "restore",
  "first-unnamed": "restore",
  "no-longer-right": "done",
  note: "done",
  "prompts-stopped": "done",
  "prompts-no-channel": "done",
};

/** Whether somebody, or the identifier check, put it there; otherwise it was found by looking at what is there. */
export function isReported(row: QueueRow): row is QueueRow & { reason: TendReason } {
  return row.reason in LIKELIEST;
}

/** What stands on the one button of a reported row; once the writer has been asked, nothing but to look at the item. */
export function likeliest(row: QueueRow & { reason: TendReason }): TendRequest["act"] | "open" {
  const isThere = row.standing === "published" || row.standing === "held";
  if (!row.itemId || !isThere) return "done";
  if (row.rewordWish !== undefined) return "open";
  return LIKELIEST[row.reason];
}

/** The other acts about a reported row, for its menu. */
export function otherActs(row: QueueRow): ActGroups {
  const isThere = row.standing === "published" || row.standing === "held";
  return {
    everyone:
      isReported(row) && isThere ? ["reword", row.standing === "held" ? "restore" : "hold", "remove"] : [],
    gardener: [],
    admin: [],
  };
}

/** Why the row is there, in one line. */
export function whyOf(row: QueueRow, garden: GardenTexts, tend: TendTexts): string {
  if (isReported(row)) return row.reason === "note" ? "" : garden.tend.reasons[row.reason];
  const { reasons } = tend;
  switch (row.reason) {
    case "unanswered":
      return reasons.unanswered(row.days ?? 1);
    case "one-sided":
      return reasons["one-sided"][row.sided ?? "at-once"];
    case "searched-in-vain":
      return reasons["searched-in-vain"](row.searches ?? 0);
    case "newcomers":
      return reasons.newcomers((row.people?.length ?? 0) + (row.morePeople ?? 0));
    default:
      return reasons[row.reason as "no-topic"];
  }
}

/** What the row is called. */
export function titleOf(row: QueueRow, garden: GardenTexts, tend: TendTexts): string {
  if (row.reason === "note") return garden.tend.noteTitle;
  if (row.word) return tend.wordTitle(row.word);
  if (row.people) return tend.newcomersTitle;
  if (row.reason === "decide-quarter") return tend.decideTitle;
  if (row.reason === "new-team") return row.teamName ?? tend.newTeamTitle;
  if (row.reason === "prompts-stopped" || row.reason === "prompts-no-channel") return tend.promptsTitle;
  return row.title || garden.tend.goneTitle;
}
