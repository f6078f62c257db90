import { PracticeError } from "../domain/errors.ts";

/**
 * What the work gives, or after so many milliseconds `unavailable`, so that nobody waits for ever on what hangs. The
 * work itself cannot be stopped and goes on; `late` hears of what it throws after that.
 * @throws PracticeError `unavailable`
 */
export async function inTime<T>(
  ms: number,
  work: Promise<T>,
  late: (error: unknown) => void = () => undefined,
): Promise<T> {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      over = true;
      reject(new PracticeError("unavailable", { cause: new TookTooLong() }));
    }, ms);
  });
  work.catch((error: unknown) => {
    if (over) late(error);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}

/** Why something is unavailable: it was given up on. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}
