import { Text } from "@fluentui/react-components";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** In a channel whose team has no community the reader can read: what they see instead, and who can change that. */
export function PlaceNote() {
  const texts = useTexts();
  const { community, isElsewhere } = useReader();
  return isElsewhere ? <Text block>{texts.channel.elsewhere(community.name)}</Text> : null;
}
