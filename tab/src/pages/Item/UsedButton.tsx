import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { TapButton } from "../../components/TapButton.tsx";
import { useReactionTexts } from "../../texts/reactions.ts";
import { useUseTexts } from "../../texts/uses.ts";

type Props = { item: ItemView; onTap(on: boolean): void };

/** That the reader used it, with how many did. */
export function UsedButton({ item, onTap }: Props) {
  const texts = useUseTexts();
  const { counted, people } = useReactionTexts();
  const count = item.counts.uses;
  const words = counted(texts.iUsed, count);
  return (
    <TapButton
      on={item.uses.yours?.fit === "used"}
      icon={<CheckmarkCircleRegular aria-hidden />}
      {...(count > 0 ? { label: `${words} (${people(count)})` } : {})}
      onTap={onTap}
    >
      {words}
    </TapButton>
  );
}
