import { z } from "zod";
import { attachment } from "../../cards/attachment.ts";
import { readChosen } from "../../cards/findingBlocks.ts";
import { preview } from "../../cards/preview.ts";
import { type SaveDialogState, saveDialog } from "../../cards/saveDialog.ts";
import { type SaveFormView, saveFormSchema } from "../../cards/saveFields.ts";
import { TITLE_MAX } from "../../contract/limits.ts";
import { shortenTo, suggestFrom } from "../../domain/draft.ts";
import { asPracticeError, PracticeError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import type { Item } from "../../domain/item.ts";
import { type Language, languageOf } from "../../texts/language.ts";
import { teamsTexts } from "../../texts/teamsTexts.ts";
import { readableCommunities } from "../../usecases/communities.ts";
import type { Deps } from "../../usecases/deps.ts";
import { countCapture } from "../../usecases/health/countCapture.ts";
import type { CheckedActivity } from "../chat/activity.ts";
import { rewordedForm } from "../chat/checking.ts";
import { fillForm } from "../chat/saveFormView.ts";
import { savePressed } from "../chat/savePressed.ts";
import type { Turn } from "../chat/turn.ts";
import { plainForm } from "../chat/wordsKept.ts";
import { cameFromMessage, isOwn, readValue, senderOf, textOf, wholeOf } from "./chatMessage.ts";
import { inChat, openCommunities } from "./inChat.ts";
import { isTakenFrom } from "./isTakenFrom.ts";

const stateSchema = z.object({
  id: z.string().refine(isUuid),
  ownWords: z.boolean(),
  confirmed: z.boolean().optional(),
  draftId: z.string().refine(isUuid).optional(),
  takenTitle: z.string().optional(),
});

/** Opens the dialog, filled in from the message if the command was chosen on one. */
export async function openSaveDialog(deps: Deps, turn: Turn): Promise<object> {
  const { texts, language } = turn;
  const value = readValue(turn.activity);
  if (value.messagePayload?.deleted) return taskMessage(texts.extension.messageGone);
  if ((await readableCommunities(deps, turn.person)).length === 0)
    return taskMessage(texts.extension.noCommunity);
  const whole = textOf(value, language);
  const { kind, title, text } = suggestFrom(whole);
  const subject = value.messagePayload?.subject?.trim();
  const form = {
    kind,
    title: subject ? shortenTo(subject, TITLE_MAX) : title,
    text,
    topics: [],
    otherTopics: "",
    communityId: undefined,
    unnamed: false,
  };
  const { view, draftId } = await fillForm(deps, turn, form, { whole });
  const ownWords = isOwn(value, turn.activity);
  return dialog(view, { id: deps.ids.next(), ownWords, ...(draftId ? { draftId } : {}) }, language);
}

/**
 * Saves what the dialog sends. What cannot be saved comes back as the same dialog with everything typed in it, also
 * where nobody could be asked who is there.
 */
export async function saveFromDialog(
  deps: Deps,
  activity: CheckedActivity,
  open: () => Promise<Turn>,
): Promise<object> {
  const value = readValue(activity);
  const data = (activity.value as { data?: unknown }).data;
  const state = stateSchema.safeParse(data);
  const form = saveFormSchema.safeParse(data);
  if (!state.success || !form.success) {
    await open();
    throw new PracticeError("request-malformed");
  }
  const { id, draftId, confirmed = false } = state.data;
  const ownWords = state.data.ownWords && isOwn(value, activity);
  const sender = ownWords ? undefined : senderOf(value, activity);
  let language: Language = languageOf(activity.locale);
  const chosen = readChosen(data);
  const words = rewordedForm(deps, form.data, chosen);
  // A safer wording put into the sender's words does not make a title the saver's own.
  const { title } = form.data;
  const taken = title === state.data.takenTitle || isTakenFrom(title, wholeOf(value, language));
  const kept = { id, ownWords, ...(taken ? { takenTitle: words.title } : {}) };
  try {
    const turn = await open();
    language = turn.language;
    const origin = cameFromMessage(value) ? "chat" : "compose";
    const outcome = await savePressed(deps, turn, {
      id,
      form: words,
      said: chosen.said,
      ownWords,
      sender,
      ownTitle: sender !== undefined && !taken,
      confirmed,
      draftId,
      origin,
    });
    // Kept without a name it is told in the dialog, and nothing goes into the conversation.
    if ("saved" in outcome) {
      await countCapture(deps, outcome.saved, id);
      return outcome.saved.unnamed
        ? taskMessage(keptUnnamed(language))
        : await savedResult(deps, outcome.saved, language);
    }
    const { again } = outcome;
    return dialog(again.view, { ...kept, ...(again.draftId ? { draftId: again.draftId } : {}) }, language);
  } catch (thrown) {
    const error = asPracticeError(thrown);
    if (error.code === "not-from-here" || error.code === "not-signed-in") throw thrown;
    deps.log.warn("dialog.refused", { code: error.code });
    const view = plainForm(words, chosen, error, language);
    return dialog(view, { ...kept, ...(draftId ? { draftId } : {}) }, language);
  }
}

function keptUnnamed(language: Language): string {
  const { kept, keptHow } = teamsTexts(language).cards.unnamed;
  return `${kept} ${keptHow}`;
}

function dialog(view: SaveFormView, state: SaveDialogState, language: Language): object {
  return {
    task: {
      type: "continue",
      value: {
        title: teamsTexts(language).extension.saveTitle,
        height: "large",
        width: "medium",
        card: attachment(saveDialog(view, state, language)),
      },
    },
  };
}

function taskMessage(text: string): object {
  return { task: { type: "message", value: text } };
}

/** The card that goes into the conversation, as the saver's own message. */
async function savedResult(deps: Deps, item: Item, language: Language): Promise<object> {
  const card = inChat(deps, item, await openCommunities(deps), language);
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: [
        { ...attachment(card), preview: preview(item.title, teamsTexts(language).cards.kinds[item.kind]) },
      ],
    },
  };
}
