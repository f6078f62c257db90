import { useReader } from "../reader/reader.tsx";
import { useTexts } from "../texts/texts.tsx";
import { PartLinks } from "./PartLinks.tsx";

/** The gardeners' pages, one link each. */
export function GardenNav() {
  const { garden, words } = useTexts();
  const { isGardener } = useReader();
  if (!isGardener) return null;
  return (
    <PartLinks
      label={garden.parts.label}
      parts={[
        { to: { page: "tend" }, text: garden.parts.tend },
        { to: { page: "prompts" }, text: garden.parts.prompts },
        { to: { page: "announcements" }, text: garden.parts.announcements },
        { to: { page: "words" }, text: words.title },
        { to: { page: "obstacles" }, text: garden.parts.obstacles },
        { to: { page: "health" }, text: garden.parts.health },
      ]}
    />
  );
}
