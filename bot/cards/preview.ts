export const THUMBNAIL_CARD = "application/vnd.microsoft.card.thumbnail";

export type Preview = { contentType: typeof THUMBNAIL_CARD; content: { title: string; text: string } };

/** One row of a message extension's results. Some clients read it as HTML and some as it is; this looks the same in both. */
export function preview(title: string, text: string): Preview {
  return { contentType: THUMBNAIL_CARD, content: { title: withoutTags(title), text: withoutTags(text) } };
}

function withoutTags(text: string): string {
  return text.replace(/</g, "‹").replace(/>/g, "›");
}
