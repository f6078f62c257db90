import type { IExecuteAction } from "@microsoft/teams.cards";
import { z } from "zod";
import { PracticeError } from "../domain/errors.ts";
import { isUuid } from "../domain/ids.ts";
import { type SaveForm, saveFormSchema } from "./saveFields.ts";

/**
 * Everything a button of a card in a chat may send. Ids only: whoever presses is checked, and what they may see is
 * read, when it arrives. `seed` makes what a press creates the same when it is pressed twice.
 */
export type CardAction =
  | { verb: "show"; itemId: string }
  | { verb: "perspective"; itemId: string; seed: string }
  | { verb: "ask"; seed: string }
  | { verb: "save"; seed: string; mine: string; draftId?: string; confirmed?: boolean };

/** A press as it arrives: the action, and what was typed into the card. */
export type Press =
  | { verb: "show"; itemId: string }
  | { verb: "perspective"; itemId: string; seed: string; words: PerspectiveForm }
  | { verb: "ask"; seed: string; words: AskForm }
  | {
      verb: "save";
      seed: string;
      mine: string;
      draftId: string | undefined;
      confirmed: boolean;
      form: SaveForm;
    };

export type PerspectiveForm = { text: string; fitsWhen: string };
export type AskForm = { title: string; text: string };

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
  z
    .object({ verb: z.literal("perspective"), itemId: z.string(), seed: uuid, text: typed, fitsWhen: typed })
    .transform(({ text, fitsWhen, ...rest }) => ({ ...rest, words: { text, fitsWhen } })),
  z
    .object({ verb: z.literal("ask"), seed: uuid, title: typed, text: typed })
    .transform(({ title, text, ...rest }) => ({ ...rest, words: { title, text } })),
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
  return read.data;
}

const VERBS: string[] = ["show", "perspective", "ask", "save"] satisfies CardAction["verb"][];
