import { BookSearchRegular } from "@fluentui/react-icons/svg/book-search";
import { ChatOffRegular } from "@fluentui/react-icons/svg/chat-off";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { EmojiSadRegular } from "@fluentui/react-icons/svg/emoji-sad";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
import { PersonQuestionMarkRegular } from "@fluentui/react-icons/svg/person-question-mark";
import { ScanTextRegular } from "@fluentui/react-icons/svg/scan-text";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { TendReason, TendRequest, TendRowView } from "../../../../bot/contract/api.ts";
import type { ActGroups } from "../../acts/acts.ts";

export const REASON_ICONS = {
  recognised: PersonQuestionMarkRegular,
  worry: WarningRegular,
  unkind: EmojiSadRegular,
  "stop-explained": ScanTextRegular,
  "found-by-new-rules": DocumentSearchRegular,
  "held-here": BookSearchRegular,
  "first-unnamed": EyeOffRegular,
  note: MailRegular,
  "prompts-stopped": ChatOffRegular,
  "prompts-no-channel": ChatOffRegular,
} as const satisfies Record<TendReason, unknown>;

/** The act a gardener most likely wants: only `done` and `restore` are done at once, the others ask first. */
const LIKELIEST: Record<TendReason, TendRequest["act"]> = {
  recognised: "reword",
  worry: "reword",
  unkind: "reword",
  "stop-explained": "done",
  "found-by-new-rules": "reword",
  "held-here": "restore",
  "first-unnamed": "restore",
  note: "done",
  "prompts-stopped": "done",
  "prompts-no-channel": "done",
};

/** What stands on the row's one button; once the writer has been asked, nothing but to look at the item. */
export function likeliest({ reason, rewordWish, standing }: TendRowView): TendRequest["act"] | "open" {
  const isThere = standing === "published" || standing === "held";
  if (reason === "note" || !isThere) return "done";
  if (rewordWish !== undefined) return "open";
  return LIKELIEST[reason];
}

/** The other acts, for the row's menu. */
export function otherActs({ standing }: TendRowView): ActGroups {
  const isThere = standing === "published" || standing === "held";
  return {
    everyone: isThere ? ["reword", standing === "held" ? "restore" : "hold", "remove"] : [],
    gardener: [],
    admin: [],
  };
}
