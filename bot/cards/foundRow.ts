import type { CardElement, IContainer } from "@microsoft/teams.cards";
import { shortenTo } from "../domain/draft.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type CardAction, pressButton } from "./cardActions.ts";
import { type CardItem, footerOf, headerOf, quietLine, shownTitle } from "./cardItem.ts";
import { peoplesWords } from "./peoplesWords.ts";

/** An item that was found, and the words around what matched. */
export type Hit = { item: CardItem; snippet: string };

const SNIPPET_SHOWN = 280;

/** One item of a list in a chat. Choosing it shows it there; a button below says that it helps. */
export function foundRow({ item, snippet }: Hit, language: Language): CardElement[] {
  const title = shownTitle(item.title, language);
  const show: CardAction = { verb: "show", itemId: item.id };
  return [
    {
      type: "Container",
      separator: true,
      // A submit, because a container that executes has nothing to fall back on in clients that cannot.
      selectAction: {
        type: "Action.Submit",
        title: teamsTexts(language).cards.show(title),
        data: show,
      },
      items: [
        quietLine(headerOf(item, language)),
        ...peoplesWords(title, { weight: "Bolder" }),
        ...peoplesWords(shortenTo(snippet.replace(/\s+/gu, " ").trim(), SNIPPET_SHOWN)),
        ...peoplesWords(footerOf(item, language), { isSubtle: true, size: "Small" }),
      ],
    } satisfies IContainer,
    {
      type: "ActionSet",
      actions: [
        pressButton(teamsTexts(language).reactions.card.thisHelps, {
          verb: "react",
          itemId: item.id,
          tap: "helpful",
          from: "list",
        }),
      ],
    },
  ];
}
