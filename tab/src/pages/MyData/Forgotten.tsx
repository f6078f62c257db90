import { Text } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PageHead } from "../../components/PageHead.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";

/** The last thing a person sees who asked to be forgotten. */
export function Forgotten() {
  const { mine } = useKeepingTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("[data-heading]")?.focus();
  }, []);
  return (
    <div ref={box}>
      <PageHead heading={mine.dialog.doneHeading} />
      <Text as="p">{mine.dialog.done}</Text>
    </div>
  );
}
