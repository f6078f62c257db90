import { PracticeError } from "../../bot/domain/errors.ts";
import type { Documents } from "../../bot/ports/documents.ts";

/** Documents as a process sees them whose store can go away, or that stops altogether. */
export type FaultyDocuments = Documents & {
  /** `away`: every call is refused. `answersLost`: writes are carried out, and refused. `frozen`: nothing comes back until it is thawed. */
  mode: "fine" | "away" | "answersLost" | "frozen";
};

export function faultyDocuments(documents: Documents): FaultyDocuments {
  let mode: FaultyDocuments["mode"] = "fine";
  const thaw: (() => void)[] = [];
  return new Proxy(documents, {
    get(target, name) {
      if (name === "mode") return mode;
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== "function" || name === "close") return value;
      return async (...args: unknown[]) => {
        if (mode === "frozen")
          return new Promise((_resolve, reject) => thaw.push(() => reject(new PracticeError("unavailable"))));
        if (mode === "away") throw new PracticeError("unavailable");
        const result = await (value as (...args: unknown[]) => Promise<unknown>).apply(target, args);
        if (mode === "answersLost" && name === "write") throw new PracticeError("unavailable");
        return result;
      };
    },
    set(_target, name, value: FaultyDocuments["mode"]) {
      if (name !== "mode") return false;
      mode = value;
      if (mode !== "frozen") for (const wake of thaw.splice(0)) wake();
      return true;
    },
  }) as FaultyDocuments;
}
