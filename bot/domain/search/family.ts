const ENDINGS =
  /(ation|ition|ement|ment|ness|less|ful|able|ible|ance|anc|ence|enc|ancy|iti|ity|ive|ion|ious|ous|ical|ial|ual|ary|ari|ory|ori|ist|ster|ism|hood|ship|ant|ent|ate|er|or|al|ic|y|i|e)$/u;

/** Families already worked out; emptied when full. */
const known = new Map<string, string>();
const MOST_KNOWN = 60_000;

/**
 * What a stem shares with its word family: "suspici" and "suspect" stay apart, "depend", "depender" and "dependenc" meet.
 * Looser than stemming, so only used at a low weight.
 */
export function familyOf(stem: string): string {
  const family = known.get(stem);
  if (family !== undefined) return family;
  let root = stem;
  for (let i = 0; i < 2; i++) {
    const shorter = root.replace(ENDINGS, "");
    if (shorter.length < 4 || shorter === root) break;
    root = shorter;
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(stem, root);
  return root;
}
