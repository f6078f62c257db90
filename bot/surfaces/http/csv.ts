/** Before the text so that spreadsheets read it as UTF-8. */
const BOM = "\uFEFF";
/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"), full-width signs included. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠\t\r]/u;

/** A table as a spreadsheet opens it: nothing in it is run, whoever chose the words. */
export function csvFile(rows: readonly (readonly (string | number)[])[]): string {
  return BOM + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
