import { CommentTextRegular } from "@fluentui/react-icons/svg/comment-text";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { LinkRegular } from "@fluentui/react-icons/svg/link";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { Kind } from "../../../bot/contract/api.ts";

const ICONS = {
  question: QuestionCircleRegular,
  insight: LightbulbRegular,
  resource: LinkRegular,
  story: CommentTextRegular,
} as const;

/** The picture of a kind. Its name stands beside it in words, seen or read out. */
export function KindIcon({ kind, className }: { kind: Kind; className?: string }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden className={className} />;
}
