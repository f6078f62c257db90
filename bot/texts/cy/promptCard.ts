import type { promptCard as english } from "../en/promptCard.ts";

export const promptCard: typeof english = {
  header: "Y garddwyr sy'n gofyn",
  first: "Byddwch y cyntaf. Mae un llinell yn ddigon.",
  shared: (replies) => `Rhannwyd hyd yma: ${replies.toLocaleString("cy")}`,
  share: "Rhannu",
  reply: "Eich ymateb",
  replyExample: "Mae un llinell yn ddigon. Ysgrifennwch am yr ymarfer, nid y person.",
  send: "Ei rannu",
  read: "Ymatebion",
  thanks: "Diolch. Mae'ch ymateb yno i bawb nawr.",
};
