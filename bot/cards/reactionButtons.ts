import type { IActionSet } from "@microsoft/teams.cards";
import type { Reaction } from "../domain/item.ts";
import type { Tap } from "../domain/reaction.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type CardAction, pressButton } from "./cardActions.ts";

/** How often something was tapped, and what of it whoever looks at this card tapped; everybody's card knows no one. */
export type Tapped = { counts: Partial<Record<Tap, number>>; yours?: readonly Tap[] };

type From = Extract<CardAction, { verb: "react" }>["from"];

/** Reactions in place, in words with their counts; a tick at those of whoever looks. */
export function reactionButtons(
  of: { itemId: string; perspectiveId?: string; from: From; taps: readonly Tap[] } & Tapped,
  languages: readonly Language[],
): IActionSet {
  const { itemId, perspectiveId, from } = of;
  return {
    type: "ActionSet",
    actions: of.taps.map((tap) =>
      pressButton(nameOf(tap, of, languages), {
        verb: "react",
        itemId,
        ...(perspectiveId ? { perspectiveId } : {}),
        tap,
        from,
      }),
    ),
  };
}

/** Fit for a question everybody is asked: whether others know it too, and thanks for asking. */
export const PROMPT_TAPS = ["seenThisToo", "helpful"] as const satisfies readonly Reaction[];

function nameOf(tap: Tap, { counts, yours }: Tapped, languages: readonly Language[]): string {
  const names = languages.map((language) => teamsTexts(language).reactions.names[tap]);
  const [first = "en"] = languages;
  const { counted } = teamsTexts(first).reactions;
  return `${yours?.includes(tap) ? "✓ " : ""}${counted(names.join(" / "), counts[tap] ?? 0)}`;
}
