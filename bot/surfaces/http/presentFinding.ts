import type { FindingView } from "../../contract/api.ts";
import type { FieldFinding } from "../../domain/errors.ts";
import { identifierTexts } from "../../texts/identifierTexts.ts";
import type { Language } from "../../texts/language.ts";

/** A finding as the writer reads it: why it matters, and safer words for it. */
export function presentFinding(finding: FieldFinding, language: Language): FindingView {
  const texts = identifierTexts(language);
  const { field, start, end, kind, level } = finding;
  return {
    field,
    start,
    end,
    kind,
    level,
    reason: texts.reasons[finding.reason],
    wordings: [...texts.saferWording[finding.suggest]],
  };
}
