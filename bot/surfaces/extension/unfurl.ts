import { attachment } from "../../cards/attachment.ts";
import { shownTitle } from "../../cards/cardItem.ts";
import { linkCard, teaserCard } from "../../cards/linkCard.ts";
import { preview } from "../../cards/preview.ts";
import { PracticeError } from "../../domain/errors.ts";
import { languageOf } from "../../texts/language.ts";
import { teamsTexts } from "../../texts/teamsTexts.ts";
import type { Deps } from "../../usecases/deps.ts";
import { readThread } from "../../usecases/readThread.ts";
import type { CheckedActivity } from "../chat/activity.ts";
import { isForAll } from "../chat/showing.ts";
import type { Turn } from "../chat/turn.ts";

/** A link of ours as a card, for someone who may read what it leads to; any other link stays as it is. */
export async function unfurlLink(deps: Deps, turn: Turn): Promise<object> {
  const itemId = itemIn(deps, turn.activity);
  if (!itemId) return result([]);
  try {
    const thread = await readThread(deps, turn.person, itemId);
    // The card becomes part of a message others read: what only its author or a gardener sees stays a link.
    if (!isForAll(thread)) return result([]);
    const { item } = thread;
    // What only members of a closed community may read stays a link too.
    if (!thread.community.open) return result([]);
    const link = deps.links.item(item.id);
    const card = linkCard({ kind: item.kind, title: item.title, link }, turn.language);
    return result([
      {
        ...attachment(card),
        preview: preview(shownTitle(item.title, turn.language), turn.texts.cards.kinds[item.kind]),
      },
    ]);
  } catch (error) {
    if (error instanceof PracticeError && error.code === "not-found") return result([]);
    throw error;
  }
}

/** A link of ours for somebody without the app, whom nobody has identified: what it is, and nothing of what it says. */
export function teaseLink(deps: Deps, activity: CheckedActivity): object {
  const itemId = itemIn(deps, activity);
  if (!itemId) return result([]);
  const language = languageOf(activity.locale);
  const { product, teaser } = teamsTexts(language).cards;
  return result([
    {
      ...attachment(teaserCard(deps.links.item(itemId), language)),
      preview: preview(product, teaser.text),
    },
  ]);
}

function itemIn(deps: Deps, activity: CheckedActivity): string | undefined {
  const { url } = (activity.value ?? {}) as { url?: unknown };
  return typeof url === "string" ? deps.links.itemIn(url) : undefined;
}

function result(attachments: object[]): object {
  return { composeExtension: { type: "result", attachmentLayout: "list", attachments } };
}
