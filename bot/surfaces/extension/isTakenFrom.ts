/** As many words in a row are no chance: they were taken over. */
const RUN = 4;

/**
 * Whether a title is made of a message's words: all of it stands there, or four words of it in a row. The second is for
 * titles in which only a name was put another way.
 */
export function isTakenFrom(title: string, message: string): boolean {
  const words = wordsOf(title);
  const there = ` ${wordsOf(message).join(" ")} `;
  if (words.length === 0) return false;
  const length = Math.min(RUN, words.length);
  return words.some((_, at) => {
    const run = words.slice(at, at + length);
    return run.length === length && there.includes(` ${run.join(" ")} `);
  });
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
