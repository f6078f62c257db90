import type { CardElement, IAdaptiveCard, IContainer } from "@microsoft/teams.cards";
import { type Digest, type DigestEntry, entriesIn, type Impact } from "../domain/digest.ts";
import { digestTexts } from "../texts/digestTexts.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { type CardAction, pressButton } from "./cardActions.ts";
import { heading, noticeLine, quietLine, shownTitle } from "./cardItem.ts";
import { frame } from "./frame.ts";
import { peoplesWords } from "./peoplesWords.ts";

export type DigestView = {
  digest?: Digest | undefined;
  /** Where each item is read, by id. */
  links: Readonly<Record<string, string>>;
  /** Lines of messages that waited, each with its link. */
  merged: readonly { line: string; link?: string | undefined }[];
  more: number;
  gardenLink: string;
};

/** What the bot sends once a week: reasons to look and topics, no words of an item. */
export function digestCard(view: DigestView, language: Language): IAdaptiveCard {
  const texts = digestTexts(language);
  const { digest, links, merged, more, gardenLink } = view;
  const entries = digest ? entriesIn(digest) : [];
  return frame(
    language,
    texts.spoken(entries.length + (digest?.impact ? 1 : 0) + merged.length + more),
    [
      heading(texts.heading),
      ...entries.map((entry) => linkRow(lineOf(entry, language), links[entry.itemId])),
      ...(digest?.impact ? [linkRow(impactLine(digest.impact, language), gardenLink)] : []),
      ...(merged.length > 0
        ? [quietLine(texts.merged), ...merged.map(({ line, link }) => linkRow(line, link))]
        : []),
      ...(more > 0 ? [quietLine(texts.more(more))] : []),
      quietLine(texts.how),
    ],
    [
      { type: "Action.OpenUrl", title: texts.open, url: gardenLink },
      pressButton(texts.settings, { verb: "digest", act: "settings" }),
      pressButton(texts.off, { verb: "digest", act: "off" }),
    ],
  );
}

/**
 * The same when somebody asks for it, in their own chat: with the titles, each to be read there. Whoever posts it
 * remembers what it shows, so that it can be taken back.
 */
export function askedDigestCard(
  view: { digest?: Digest | undefined; titles: Readonly<Record<string, string>>; gardenLink: string },
  language: Language,
): IAdaptiveCard {
  const texts = digestTexts(language);
  const { digest, titles, gardenLink } = view;
  const shown = (digest ? entriesIn(digest) : []).filter(({ itemId }) => titles[itemId] !== undefined);
  const impact = digest?.impact;
  return frame(
    language,
    shown.length === 0 && !impact ? texts.nothing : texts.spoken(shown.length + (impact ? 1 : 0)),
    [
      heading(texts.heading),
      ...shown.map((entry) => showRow(entry, titles[entry.itemId] ?? "", language)),
      ...(impact ? [linkRow(impactLine(impact, language), gardenLink)] : []),
      quietLine(shown.length > 0 ? texts.tapToRead : impact ? texts.how : texts.nothing),
    ],
    [
      { type: "Action.OpenUrl", title: texts.open, url: gardenLink },
      pressButton(texts.settings, { verb: "digest", act: "settings" }),
    ],
  );
}

/** That it comes no more, or again; each can be undone where it stands. */
export function digestSwitchedCard(comes: boolean, language: Language): IAdaptiveCard {
  const texts = digestTexts(language);
  const line = comes ? texts.resumed : texts.stopped;
  return frame(
    language,
    line,
    [noticeLine(line, "good")],
    [
      comes
        ? pressButton(texts.settings, { verb: "digest", act: "settings" })
        : pressButton(texts.on, { verb: "digest", act: "on" }),
    ],
  );
}

type Entry = DigestEntry & { unanswered?: boolean; times?: number; more?: number };

/** Why the item is in the summary. */
function lineOf({ topic, unanswered, times, more }: Entry, language: Language): string {
  const texts = digestTexts(language);
  if (unanswered !== undefined)
    return topic ? texts.question(topic, unanswered) : texts.anyQuestion(unanswered);
  if (times !== undefined) return topic ? texts.used(topic, times) : texts.anyUsed(times);
  return texts.news(topic ?? "", more ?? 0);
}

function impactLine({ uses, perspectives, reactions }: Impact, language: Language): string {
  const texts = digestTexts(language);
  const parts = [
    ...(uses > 0 ? [texts.impactUses(uses)] : []),
    ...(perspectives > 0 ? [texts.impactPerspectives(perspectives)] : []),
    ...(reactions > 0 ? [texts.impactReactions(reactions)] : []),
  ];
  const list = new Intl.ListFormat(language === "cy" ? "cy" : "en-GB", { type: "conjunction" });
  return texts.impact(list.format(parts));
}

function linkRow(line: string, url: string | undefined): CardElement {
  return {
    type: "Container",
    separator: true,
    ...(url ? { selectAction: { type: "Action.OpenUrl", title: line, url } } : {}),
    // Topics are people's words.
    items: peoplesWords(line),
  } satisfies IContainer;
}

function showRow(entry: Entry, title: string, language: Language): CardElement {
  const words = shownTitle(title, language);
  const show: CardAction = { verb: "show", itemId: entry.itemId };
  return {
    type: "Container",
    separator: true,
    // A submit, because a container that executes has nothing to fall back on in clients that cannot.
    selectAction: { type: "Action.Submit", title: teamsTexts(language).cards.show(words), data: show },
    items: [
      ...peoplesWords(lineOf(entry, language), { isSubtle: true, size: "Small" }),
      ...peoplesWords(words, { weight: "Bolder" }),
    ],
  } satisfies IContainer;
}
