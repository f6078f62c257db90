import type { IExecuteAction } from "@microsoft/teams.cards";
import { z } from "zod";
import { CONSENT_ANSWERS, type ConsentAnswer } from "../domain/consent.ts";
import { PracticeError } from "../domain/errors.ts";
import { isUuid } from "../domain/ids.ts";
import { TAPS, type Tap } from "../domain/reaction.ts";
import { FITS, type Fit, type Story } from "../domain/use.ts";
import type { Language } from "../texts/language.ts";
import { type CheckData, type Chosen, readChosen } from "./findingBlocks.ts";
import { type SaveForm, saveFormSchema } from "./saveFields.ts";
import { type SettingsForm, settingsFormSchema } from "./settingsForm.ts";
import { toggled } from "./withoutName.ts";

/**
 * Everything a button of a card in a chat may send. Ids only: whoever presses is checked, and what they may see is
 * read, when it arrives. `seed` makes what a press creates the same when it is pressed twice.
 */
export type CardAction =
  | { verb: "show"; itemId: string }
  | { verb: "later"; itemId: string; on: boolean }
  | {
      verb: "react";
      itemId: string;
      perspectiveId?: string;
      tap: Tap;
      /** The card the button is on, which the answer takes the place of. */
      from: "item" | "prompt" | "list";
    }
  | { verb: "used"; itemId: string; seed: string; answer: UsedAnswer }
  | { verb: "story"; itemId: string; seed: string; fit: Fit; check?: CheckData }
  | { verb: "perspective"; itemId: string; seed: string; check?: CheckData }
  | { verb: "share"; itemId: string; seed: string; language: Language; check?: CheckData }
  | { verb: "ask"; seed: string; check?: CheckData }
  | { verb: "save"; seed: string; mine: string; draftId?: string; confirmed?: boolean; check?: CheckData }
  | { verb: "consent"; itemId: string; answer: ConsentAnswer }
  | { verb: "settings" }
  | { verb: "digest"; act: DigestAct }
  | { verb: "speak"; language: Language };

/** What a button of the weekly summary does: no more of them, again, or when they come. */
export type DigestAct = "off" | "on" | "settings";

/** A press as it arrives: the action, and what was typed into the card. */
export type Press =
  | { verb: "show"; itemId: string }
  | { verb: "later"; itemId: string; on: boolean }
  | {
      verb: "react";
      itemId: string;
      perspectiveId: string | undefined;
      tap: Tap;
      from: "item" | "prompt" | "list";
    }
  | { verb: "used"; itemId: string; seed: string; answer: UsedAnswer }
  | { verb: "story"; itemId: string; seed: string; fit: Fit; words: StoryForm; chosen: Chosen }
  | { verb: "perspective"; itemId: string; seed: string; words: PerspectiveForm; chosen: Chosen }
  | { verb: "share"; itemId: string; seed: string; words: ShareForm; chosen: Chosen }
  | { verb: "ask"; seed: string; words: AskForm; chosen: Chosen }
  | {
      verb: "save";
      seed: string;
      mine: string;
      draftId: string | undefined;
      confirmed: boolean;
      form: SaveForm;
      chosen: Chosen;
    }
  | { verb: "consent"; itemId: string; answer: ConsentAnswer }
  | { verb: "settings"; form: SettingsForm }
  | { verb: "digest"; act: DigestAct }
  | { verb: "speak"; language: Language };

/** Whether something could be used; or what was said of that is taken back. */
export type UsedAnswer = Fit | "notYet" | "undo";
export type StoryForm = Story & { unnamed: boolean };
export type PerspectiveForm = { text: string; fitsWhen: string; unnamed: boolean };
export type ShareForm = { text: string; unnamed: boolean };
export type AskForm = { title: string; text: string; unnamed: boolean };

/** A button that works in every client: `Action.Execute`, and `Action.Submit` where that is not known. */
export function pressButton(title: string, action: CardAction): IExecuteAction {
  return {
    type: "Action.Execute",
    title,
    verb: action.verb,
    data: action,
    fallback: { type: "Action.Submit", title, data: action },
  };
}

const uuid = z.string().refine(isUuid);
/** Some clients leave an empty input out, some send null. */
const typed = z
  .string()
  .nullish()
  .transform((value) => value ?? "");

const pressSchema = z.union([
  z.object({ verb: z.literal("show"), itemId: z.string() }),
  z.object({ verb: z.literal("later"), itemId: z.string(), on: z.boolean() }),
  z
    .object({
      verb: z.literal("react"),
      itemId: z.string(),
      perspectiveId: z.string().optional(),
      tap: z.enum(TAPS),
      from: z.enum(["item", "prompt", "list"]),
    })
    .transform(({ perspectiveId, ...rest }) => ({ ...rest, perspectiveId })),
  z.object({
    verb: z.literal("used"),
    itemId: z.string(),
    seed: uuid,
    answer: z.enum([...FITS, "notYet", "undo"]),
  }),
  z
    .object({
      verb: z.literal("story"),
      itemId: z.string(),
      seed: uuid,
      fit: z.enum(FITS),
      did: typed,
      happened: typed,
      differently: typed,
      inTheWay: typed,
      unnamed: toggled,
    })
    .transform(({ verb, itemId, seed, fit, ...words }) => ({ verb, itemId, seed, fit, words })),
  z
    .object({
      verb: z.literal("perspective"),
      itemId: z.string(),
      seed: uuid,
      text: typed,
      fitsWhen: typed,
      unnamed: toggled,
    })
    .transform(({ text, fitsWhen, unnamed, ...rest }) => ({ ...rest, words: { text, fitsWhen, unnamed } })),
  z
    .object({
      verb: z.literal("share"),
      itemId: z.string(),
      seed: uuid,
      language: z.enum(["en", "cy"]),
      reply_en: typed,
      unnamed_en: toggled,
      reply_cy: typed,
      unnamed_cy: toggled,
    })
    // Some clients send the inputs of every form of a card.
    .transform(({ verb, itemId, seed, language, ...typedIn }) => ({
      verb,
      itemId,
      seed,
      words: { text: typedIn[`reply_${language}`], unnamed: typedIn[`unnamed_${language}`] },
    })),
  z
    .object({ verb: z.literal("ask"), seed: uuid, title: typed, text: typed, unnamed: toggled })
    .transform(({ title, text, unnamed, ...rest }) => ({ ...rest, words: { title, text, unnamed } })),
  z
    .object({
      verb: z.literal("save"),
      seed: uuid,
      mine: z.string(),
      draftId: uuid.optional(),
      confirmed: z.boolean().optional(),
    })
    .and(saveFormSchema)
    .transform(({ verb, seed, mine, draftId, confirmed, ...form }) => ({
      verb,
      seed,
      mine,
      draftId,
      confirmed: confirmed ?? false,
      form,
    })),
  z.object({ verb: z.literal("consent"), itemId: z.string(), answer: z.enum(CONSENT_ANSWERS) }),
  z.object({ verb: z.literal("digest"), act: z.enum(["off", "on", "settings"]) }),
  z.object({ verb: z.literal("speak"), language: z.enum(["en", "cy"]) }),
  z
    .object({ verb: z.literal("settings") })
    .and(settingsFormSchema)
    .transform(({ verb, ...form }) => ({ verb, form })),
]);

/**
 * What a button sent, from an `Action.Execute` or an `Action.Submit`; `undefined` where it is none of ours, or from
 * a card of another version.
 * @throws PracticeError `request-malformed` where the verb is ours and the rest is not.
 */
export function readPress(value: unknown): Press | undefined {
  const verb = (value as { verb?: unknown } | null | undefined)?.verb;
  if (!VERBS.includes(verb as string)) return undefined;
  const read = pressSchema.safeParse(value);
  if (!read.success) throw new PracticeError("request-malformed");
  const press = read.data;
  switch (press.verb) {
    case "story":
    case "perspective":
    case "share":
    case "ask":
    case "save":
      return { ...press, chosen: readChosen(value) };
    default:
      return press;
  }
}

const VERBS: string[] = [
  "show",
  "react",
  "later",
  "used",
  "story",
  "perspective",
  "share",
  "ask",
  "save",
  "consent",
  "settings",
  "digest",
  "speak",
] satisfies CardAction["verb"][];
