import type { Document, Keyset, Page, Stored } from "../../ports/documents.ts";

const PAGE = 100;

/** Everything a paged read gives, one by one, and never more than a page of it in memory. */
export async function* allPages<T extends Document>(
  read: (page: { after?: Keyset; limit: number }) => Promise<Page<T>>,
): AsyncGenerator<Stored<T>> {
  let after: Keyset | undefined;
  do {
    const page: Page<T> = await read({ limit: PAGE, ...(after ? { after } : {}) });
    yield* page.documents;
    after = page.next;
  } while (after);
}
