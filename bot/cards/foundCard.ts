import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { shortenTo } from "../domain/draft.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type AskView, askForm } from "./askCard.ts";
import { heading, quietLine, shownTitle } from "./cardItem.ts";
import { foundRow, type Hit } from "./foundRow.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";

export type FoundView = {
  query: string;
  hits: Hit[];
  /** Why more matched than the words typed. */
  reasons: { typed: string; alsoLookedFor: string[] }[];
  building: boolean;
  /** The question, ready to be put to the community if none of these is it. */
  ask: AskView;
  tabLink: string;
};

const QUERY_SHOWN = 80;

/** The best items for what was asked. Choosing one shows it in the chat. */
export function foundCard(view: FoundView, language: Language): IAdaptiveCard {
  const texts = teamsTexts(language).cards.found;
  const titles = view.hits.map(({ item }) => shownTitle(item.title, language));
  return frame(
    language,
    `${texts.spoken(titles.length)} ${titles.join("; ")}`,
    [
      heading(texts.spoken(titles.length)),
      ...peoplesWords(shortenTo(view.query.replace(/\s+/gu, " ").trim(), QUERY_SHOWN), { isSubtle: true }),
      ...view.hits.flatMap((hit) => foundRow(hit, language)),
      ...view.reasons.slice(0, 2).flatMap(({ typed, alsoLookedFor }) =>
        peoplesWords(shortenTo(texts.alsoLookedFor(typed, alsoLookedFor.slice(0, 3).join(", ")), 200), {
          isSubtle: true,
          size: "Small",
        }),
      ),
      quietLine(view.building ? texts.building : texts.tapToRead),
    ],
    [
      { type: "Action.ShowCard", title: texts.noneOfThese, card: askForm(view.ask, language) },
      { type: "Action.OpenUrl", title: texts.all, url: view.tabLink },
    ],
  );
}
