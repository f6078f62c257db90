import { Link } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { useUpkeepTexts } from "../../texts/upkeep.ts";

/** Says that other words were suggested for something the reader wrote, and leads to them. */
export function SuggestedLink({ itemId, count }: { itemId: string; count: number }) {
  const { suggestions } = useUpkeepTexts();
  return <Link href={addressOf({ page: "knowledge", itemId })}>{suggestions.heading(count)}</Link>;
}
