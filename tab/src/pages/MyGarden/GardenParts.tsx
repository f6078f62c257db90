import { PartLinks } from "../../components/PartLinks.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** The parts of the reader's own page; `waiting` says how much waits for them. */
export function GardenParts({ waiting }: { waiting: number }) {
  const { myGarden } = useTexts().garden;
  return (
    <PartLinks
      label={myGarden.parts}
      parts={[
        { to: { page: "myGarden" }, text: myGarden.written },
        { to: { page: "waitingForMe" }, text: myGarden.waiting + (waiting > 0 ? ` · ${waiting}` : "") },
        { to: { page: "myData" }, text: myGarden.kept },
      ]}
    />
  );
}
