/** The last piece of work under each key, by the store it is done on. Holds nothing once all is done. */
const lines = new WeakMap<object, Map<string, Promise<void>>>();

/**
 * Does work under one key one after the other, in the order it came: many people tapping on one item at once would
 * otherwise meet each other's writes and try again and again. Other processes are met as ever, by the document's version.
 */
export async function inTurn<T>(store: object, key: string, work: () => Promise<T>): Promise<T> {
  const line = lines.get(store) ?? new Map<string, Promise<void>>();
  lines.set(store, line);
  const mine = (line.get(key) ?? Promise.resolve()).then(work);
  // Whoever is next waits for the end, not for success: that is told to whoever asked.
  const over = mine.then(nothing, nothing);
  line.set(key, over);
  try {
    return await mine;
  } finally {
    if (line.get(key) === over) line.delete(key);
  }
}

function nothing(): void {}
