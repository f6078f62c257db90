import type { CheckedField, Mark } from "../../../bot/contract/api.ts";
import type { FindingGroup } from "./findings.ts";

/** Where in a field something is still to be settled. */
export function marksIn(field: CheckedField, open: FindingGroup[]): Mark[] {
  return open.flatMap((group) => (group.field === field ? group.at : []));
}

/** Goes to the words in their field and selects them. */
export function showIn(form: HTMLElement | null, field: CheckedField, [first]: Mark[]): void {
  const input = form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${field}"]`);
  if (!input || !first) return;
  input.focus();
  input.setSelectionRange(first.start, first.end);
}
