import type { AuthorView, StandIn } from "../../../bot/contract/api.ts";
import type { Texts } from "../texts/texts.tsx";

/** Who wrote a perspective, as a line begins: "You", "Member A", a name. */
export function byline({ name, you, standIn }: AuthorView, texts: Texts): string {
  const { standIns } = texts.safety;
  if (you) return standIn ? standIns.youAs(standInName(standIn, texts)) : texts.item.you;
  if (standIn) return standInName(standIn, texts);
  return name ?? texts.item.aColleagueStart;
}

/** Who wrote an item, inside a line: "by you", "by a name". */
export function byInLine({ name, you, standIn }: AuthorView, texts: Texts, prompt = false): string {
  const { standIns } = texts.safety;
  if (you) return standIn ? standIns.byYouAs(standInName(standIn, texts)) : texts.item.byYou;
  if (standIn) return standIn.role === "asker" ? standIns.askerBy : standIns.memberBy(standIn.letter);
  return texts.item.by(name ?? (prompt ? texts.item.theGardeners : texts.item.aColleague));
}

function standInName(standIn: StandIn, { safety }: Texts): string {
  return standIn.role === "asker" ? safety.standIns.asker : safety.standIns.member(standIn.letter);
}
