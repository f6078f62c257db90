import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { linkCard, teaserCard } from "../../cards/linkCard.ts";
import type { Kind } from "../../domain/item.ts";
import type { Language } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";

type Shown = { id: string; communityId: string; kind: Kind; title: string };

/** Ids of the communities anyone of the organisation may read. */
export async function openCommunities(deps: Deps): Promise<ReadonlySet<string>> {
  const all = await deps.store.communities.all();
  return new Set(all.flatMap(({ value }) => (value.open ? value.id : [])));
}

/**
 * An item as part of a person's own message. Others in the chat read it, and nobody can take it back: what is for the
 * members of a closed community is there as a link, which says nothing of what it leads to.
 */
export function inChat(
  deps: Deps,
  item: Shown,
  open: ReadonlySet<string>,
  language: Language,
): IAdaptiveCard {
  const link = deps.links.item(item.id);
  if (!open.has(item.communityId)) return teaserCard(link, language);
  return linkCard({ kind: item.kind, title: item.title, link }, language);
}
