import { age, moment } from "../texts/age.ts";
import { useTexts } from "../texts/texts.tsx";

/** How long ago, with the moment in full on hovering. */
export function Age({ at }: { at: string }) {
  const texts = useTexts();
  return (
    <time dateTime={at} title={moment(at, texts)}>
      {age(at, Date.now(), texts)}
    </time>
  );
}
