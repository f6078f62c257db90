import type {
  CardElement,
  IAdaptiveCard,
  IChoiceSetInput,
  IContainer,
  ITextInput,
} from "@microsoft/teams.cards";
import { z } from "zod";
import { shortenTo } from "../domain/draft.ts";
import {
  IDENTIFIER_KINDS,
  type IdentifierKind,
  type IdentifierLevel,
  type IdentifierReason,
  type SaferWording,
} from "../domain/identifiers/finding.ts";
import { identifierTexts } from "../texts/identifierTexts.ts";
import type { Language } from "../texts/language.ts";
import { teamsTexts } from "../texts/teamsTexts.ts";
import { CARD_MAX_BYTES } from "./attachment.ts";
import { heading, quietLine } from "./cardItem.ts";
import { peoplesWords } from "./peoplesWords.ts";

/** Words in which a person may be recognised; one for all places of the form where they stand. */
export type FoundWords = { kind: IdentifierKind; words: string };

/** The same, with what a card says of them. */
export type FindingShown = FoundWords & {
  level: IdentifierLevel;
  reason: IdentifierReason;
  suggest: SaferWording;
  /** In how many places they stand. */
  times: number;
};

/** That words point to nobody; for a stop with the reason. */
export type Said = FoundWords & { because?: string };

/** What was chosen for words that were found: other words in their place, or that they point to nobody. */
export type Chosen = { replace: (FoundWords & { by: string })[]; said: Said[] };

/** What a form has to settle, how much of it on one card, and what was settled before. */
export type Check = { shown: FindingShown[]; said: Said[]; most?: number };

export const NOTHING_CHOSEN: Chosen = { replace: [], said: [] };

/** More would bury the form; the rest is asked about on the next press. */
export const FINDINGS_ON_A_CARD = 6;
/** Longest words a button carries; longer ones are told apart by their beginning. */
export const WORDS_CARRIED = 100;
const WORDS_SHOWN = 80;
const WORDS_IN_LABEL = 40;
const BECAUSE_MAX = 200;
const MOST_SAID = 60;

const KEEP = "no";
const USE = "use:";

/** One block for each words found, and how many more there are. */
export function findingBlocks(check: Check | undefined, language: Language): CardElement[] {
  if (!check || check.shown.length === 0) return [];
  const texts = teamsTexts(language).cards.check;
  const shown = onThisCard(check);
  const more = check.shown.length - shown.length;
  return [
    heading(texts.heading),
    ...shown.flatMap((finding, i) => block(finding, i, language)),
    ...(more > 0 ? [quietLine(texts.more(more))] : []),
  ];
}

function block(finding: FindingShown, at: number, language: Language): CardElement[] {
  const texts = teamsTexts(language).cards.check;
  const identifiers = identifierTexts(language);
  const words = finding.words.replace(/\s+/gu, " ").trim();
  const named = shortenTo(words, WORDS_IN_LABEL);
  const keep =
    finding.level === "check" && finding.kind === "name"
      ? identifiers.notAPerson
      : identifiers.notAnIdentifier;
  return [
    {
      type: "Container",
      separator: true,
      items: [
        ...peoplesWords(`${texts.quoted(shortenTo(words, WORDS_SHOWN))}${times(finding, language)}`, {
          weight: "Bolder",
        }),
        quietLine(identifiers.reasons[finding.reason]),
      ],
    } satisfies IContainer,
    {
      type: "Input.ChoiceSet",
      id: `finding${at}`,
      label: texts.choose(named),
      style: "compact",
      placeholder: texts.notYet,
      choices: [
        ...identifiers.saferWording[finding.suggest].map((wording) => ({
          title: identifiers.replaceWith(wording),
          value: `${USE}${wording}`,
        })),
        { title: keep, value: KEEP },
      ],
    } satisfies IChoiceSetInput,
    ...(finding.level === "stop"
      ? [
          {
            type: "Input.Text",
            id: `because${at}`,
            label: texts.because(named),
            placeholder: identifiers.whyNot,
            maxLength: BECAUSE_MAX,
          } satisfies ITextInput,
        ]
      : []),
  ];
}

function times(finding: FindingShown, language: Language): string {
  return finding.times > 1 ? ` · ${teamsTexts(language).cards.check.times(finding.times)}` : "";
}

function onThisCard({ shown, most = FINDINGS_ON_A_CARD }: Check): FindingShown[] {
  return shown.slice(0, most);
}

/** What the button of a form carries of its findings: which words the choices are about, and what was said before. */
export type CheckData = { found: FoundWords[]; said: Said[] };

export function checkData(check: Check | undefined): { check?: CheckData } {
  if (!check || check.shown.length + check.said.length === 0) return {};
  const found = onThisCard(check).map(({ kind, words }) => ({ kind, words: carried(words) }));
  return { check: { found, said: check.said.slice(-MOST_SAID) } };
}

/** Words as a button carries them. */
export function carried(words: string): string {
  return words.slice(0, WORDS_CARRIED);
}

const foundSchema = z.object({ kind: z.enum(IDENTIFIER_KINDS), words: z.string() });
const dataSchema = z.object({
  check: z.object({
    found: z.array(foundSchema),
    said: z.array(foundSchema.extend({ because: z.string().optional() })),
  }),
});

/** What was chosen in a form, from what its button sent. Nothing that can be read is nothing chosen: it is asked again. */
export function readChosen(value: unknown): Chosen {
  const read = dataSchema.safeParse(value);
  if (!read.success) return NOTHING_CHOSEN;
  const inputs = value as Record<string, unknown>;
  const { found, said } = read.data.check;
  const chosen: Chosen = { replace: [], said: said.map(({ because, ...of }) => saidOf(of, because)) };
  found.forEach((of, i) => {
    const choice = inputs[`finding${i}`];
    const because = inputs[`because${i}`];
    const reason = typeof because === "string" ? because.trim().slice(0, BECAUSE_MAX) : "";
    if (typeof choice === "string" && choice.startsWith(USE))
      chosen.replace.push({ ...of, by: choice.slice(USE.length) });
    // Who wrote why has said what they mean, also where they chose nothing.
    else if (choice === KEEP || (!choice && reason)) chosen.said.push(saidOf(of, reason));
  });
  return chosen;
}

function saidOf(of: FoundWords, because: string | undefined): Said {
  return because ? { ...of, because } : of;
}

/**
 * The card with as many findings as leave it small enough for Teams; the rest comes on the next press. `shorter` leaves
 * out of the card what can be done without, before any finding is.
 */
export function withFindingsThatFit(
  check: Check | undefined,
  make: (check: Check | undefined, shorter: boolean) => IAdaptiveCard,
  mostBytes = CARD_MAX_BYTES,
): IAdaptiveCard {
  const whole = make(check, false);
  if (bytes(whole) < mostBytes) return whole;
  let card = make(check, true);
  for (let most = FINDINGS_ON_A_CARD - 1; check && most > 0 && bytes(card) >= mostBytes; most--)
    card = make({ ...check, most }, true);
  return card;
}

function bytes(card: IAdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}
