import { age, moment } from "../texts/age.ts";
import { useTexts } from "../texts/texts.tsx";

/** How long ago, with the moment in full on hovering. */
export function Age({ at }: { at: string }) {
  const { language } = useTexts();
  return (
    <time dateTime={at} title={moment(at, language)}>
      {age(at, Date.now(), language)}
    </time>
  );
}
