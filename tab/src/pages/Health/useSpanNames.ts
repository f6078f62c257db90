import type { HealthSpanView } from "../../../../bot/contract/health.ts";
import { useHealthTexts } from "../../texts/health.ts";
import { useTexts } from "../../texts/texts.tsx";
import { fullDay, lastDayOf } from "./spans.ts";

/** What a span is called: "24 August 2026 to 22 November 2026". */
export function useSpanNames(): (span: HealthSpanView) => string {
  const t = useHealthTexts();
  const texts = useTexts();
  return (span) => t.from(fullDay(span.from, texts), fullDay(lastDayOf(span), texts));
}
