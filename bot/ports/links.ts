/** Addresses people share and follow, absolute. */
export type Links = {
  /** The short link to an item: `https://<host>/i/<id>`. */
  item(itemId: string): string;
  /** A draft, opened in the tab to be finished. */
  draft(draftId: string): string;
  /** The tab's first page. */
  tab(): string;
  /** The person's own page, and what waits for them there. */
  garden(): string;
  waitingForMe(): string;
  /** What needs a gardener. */
  tending(): string;
  /** The item a short link of ours names, or `undefined` for any other address. */
  itemIn(url: string): string | undefined;
};
