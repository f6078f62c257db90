/** What crosses the wire when a community is taken out or brought in. Files travel as base64. */

export type ExportView = { name: string; zip: string };
export type ImportRequest = { file: string; preview: boolean };
export type ImportView = {
  community: string;
  counts: Record<string, { fresh: number; there: number; different: number }>;
  /** False where the file's unnamed authors cannot be told here. */
  sealsOpen: boolean;
  faults: { line: number; why: string }[];
};
export type FaqView = {
  rows: { line: number; outcome: "published" | "held" | "there" | "refused"; why?: string }[];
};
/** Largest file taken over the tab, in bytes; larger ones go by the command. */
export const UPLOAD_MAX_BYTES = 12 * 1024 * 1024;
