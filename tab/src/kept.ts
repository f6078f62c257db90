/**
 * What the reader typed and has not saved, kept until the window closes. Where the browser denies storage to a framed
 * page, it is kept until the page is left.
 */
const here = new Map<string, string>();
const PREFIX = "garden:";

export function keep(slot: string, value: unknown): void {
  const text = JSON.stringify(value);
  here.set(slot, text);
  try {
    sessionStorage.setItem(PREFIX + slot, text);
  } catch {
    // Storage denied or full: the copy in memory stands.
  }
}

export function kept(slot: string): unknown {
  let text = here.get(slot) ?? null;
  try {
    text ??= sessionStorage.getItem(PREFIX + slot);
  } catch {
    // Storage denied: only what this page kept itself.
  }
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function forget(slot: string): void {
  here.delete(slot);
  try {
    sessionStorage.removeItem(PREFIX + slot);
  } catch {
    // Storage denied: nothing was kept there.
  }
}
