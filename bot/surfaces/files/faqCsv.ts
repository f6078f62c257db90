import { type CsvError, parse } from "csv-parse/sync";
import { PracticeError } from "../../domain/errors.ts";
import type { FaqRow } from "../../usecases/moving/importFaq.ts";

/** How the columns may be called, in English and Welsh. */
const COLUMNS: Record<keyof Omit<FaqRow, "line">, readonly string[]> = {
  question: ["question", "cwestiwn", "q"],
  answer: ["answer", "ateb", "a"],
  topics: ["topics", "topic", "pynciau", "pwnc"],
};
const MOST_ROWS = 5000;

/**
 * Questions and answers from a CSV file with a line of headings: *question*, *answer*, and if wanted *topics* set apart by
 * semicolons. UTF-8 with or without a mark; commas, semicolons or tabs between.
 * @throws PracticeError `csv-unreadable` naming the line, or `csv-columns` where question or answer is missing.
 */
export function readFaqCsv(bytes: Uint8Array): FaqRow[] {
  const text = decoded(bytes);
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_ROWS + 1,
    }) as unknown as typeof rows;
  } catch (error) {
    const line = (error as Partial<CsvError>).lines;
    throw new PracticeError("csv-unreadable", { cause: error, ...(line ? { limit: Number(line) } : {}) });
  }
  const headings = (rows[0]?.record ?? []).map((heading) => heading.trim().toLowerCase());
  const place = (column: keyof typeof COLUMNS) =>
    headings.findIndex((heading) => COLUMNS[column].includes(heading));
  const [question, answer, topics] = [place("question"), place("answer"), place("topics")];
  if (question < 0 || answer < 0) throw new PracticeError("csv-columns");
  return rows.slice(1).map(({ record, info }) => ({
    line: info.lines,
    question: record[question]?.trim() ?? "",
    answer: record[answer]?.trim() ?? "",
    topics: (record[topics] ?? "")
      .split(/[;|]/)
      .map((topic) => topic.trim())
      .filter((topic) => topic !== ""),
  }));
}

/** Spreadsheets on Windows still write their own code page; what is no UTF-8 is read as that. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Whichever the line of headings holds most of. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}
