import { PartLinks } from "../../components/PartLinks.tsx";
import { useMineTexts } from "../../texts/mine.ts";
import { useTexts } from "../../texts/texts.tsx";

/** The parts of the reader's own page; `waiting` says how much waits for them. */
export function GardenParts({ waiting }: { waiting: number }) {
  const { myGarden } = useTexts().garden;
  const mine = useMineTexts();
  return (
    <PartLinks
      label={myGarden.parts}
      parts={[
        { to: { page: "myGarden" }, text: myGarden.written },
        { to: { page: "keptByMe" }, text: mine.parts.kept },
        { to: { page: "myNotes" }, text: mine.parts.notes },
        { to: { page: "waitingForMe" }, text: myGarden.waiting + (waiting > 0 ? ` · ${waiting}` : "") },
        { to: { page: "myData" }, text: myGarden.kept },
      ]}
    />
  );
}
