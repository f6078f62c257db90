import { ActivityHandler, type TurnContext } from "botbuilder";
import { type Press, readPress } from "../../cards/cardActions.ts";
import { type InvokeAnswer, invokeRefusal } from "../../cards/invokeRefusal.ts";
import { asPracticeError, type PracticeError } from "../../domain/errors.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { findItems } from "../extension/findItems.ts";
import { openSaveDialog, saveFromDialog } from "../extension/saveMessage.ts";
import { teaseLink, unfurlLink } from "../extension/unfurl.ts";
import { type CheckedActivity, checkedActivity, placeOf } from "./activity.ts";
import { keepConversation } from "./conversations.ts";
import { botCame, botWent, farewell, welcome } from "./meeting.ts";
import { onWords } from "./messages.ts";
import { type Pressed, pressed } from "./presses.ts";
import { answerInvoke, replaceCard, sendCard, sendText } from "./sending.ts";
import { type BotSettings, openTurn, type Turn } from "./turn.ts";
import { wordsKept } from "./wordsKept.ts";

/**
 * What Teams sends, to whoever answers it. Knows nothing but the way: what cannot be done is thrown, and told to the
 * person in one place (adapters/teams/failedTurn.ts).
 */
export function createPracticeBot(deps: Deps, settings: BotSettings): ActivityHandler {
  return new PracticeBot(deps, settings);
}

class PracticeBot extends ActivityHandler {
  readonly #deps: Deps;
  readonly #settings: BotSettings;

  constructor(deps: Deps, settings: BotSettings) {
    super();
    this.#deps = deps;
    this.#settings = settings;
  }

  override async run(context: TurnContext): Promise<void> {
    switch (context.activity.type) {
      case "message":
        return this.#onMessage(context, checkedActivity(context.activity));
      case "invoke":
        return answerInvoke(context, await this.#onInvoke(context, checkedActivity(context.activity)));
      case "installationUpdate":
      case "conversationUpdate":
        return this.#onMeeting(context, checkedActivity(context.activity));
      default:
        // Typing, reactions, edits and whatever Teams may think of next: nothing to say to that.
        return;
    }
  }

  async #onMessage(context: TurnContext, activity: CheckedActivity): Promise<void> {
    const press = readPress(activity.value);
    if (!press) {
      const turn = await this.#open(context, activity);
      return activity.value && !activity.text
        ? sendText(context, turn.texts.chat.oldCard)
        : onWords(this.#deps, turn);
    }
    const { card, instead } = await this.#press(context, activity, press);
    if (instead && (await replaceCard(context, activity.replyToId, card, this.#deps.log))) return;
    await sendCard(context, card);
  }

  async #onInvoke(context: TurnContext, activity: CheckedActivity): Promise<InvokeAnswer> {
    const deps = this.#deps;
    switch (activity.name) {
      case "composeExtension/fetchTask":
        return { status: 200, body: await openSaveDialog(deps, await this.#open(context, activity)) };
      case "composeExtension/submitAction":
        return {
          status: 200,
          body: await saveFromDialog(deps, activity, () => this.#open(context, activity)),
        };
      case "composeExtension/query":
        return { status: 200, body: await findItems(deps, await this.#open(context, activity)) };
      case "composeExtension/queryLink":
        return { status: 200, body: await unfurlLink(deps, await this.#open(context, activity)) };
      case "composeExtension/anonymousQueryLink":
        return { status: 200, body: teaseLink(deps, activity) };
      case "adaptiveCard/action":
        return this.#onExecute(context, activity);
      default:
        return { status: 501 };
    }
  }

  async #onExecute(context: TurnContext, activity: CheckedActivity): Promise<InvokeAnswer> {
    const { action } = (activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } };
    const press = readPress({ ...(action?.data as object | undefined), verb: action?.verb });
    if (!press) {
      const { texts } = await this.#open(context, activity);
      return invokeRefusal(activity.name, texts.chat.oldCard);
    }
    const { card, forEveryone } = await this.#press(context, activity, press);
    if (forEveryone && placeOf(activity) !== "personal")
      await replaceCard(context, activity.replyToId, forEveryone, this.#deps.log);
    return {
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card },
    };
  }

  /** Does what was pressed. Where that fails, what was typed comes back in its form. */
  async #press(context: TurnContext, activity: CheckedActivity, press: Press): Promise<Pressed> {
    try {
      return await pressed(this.#deps, await this.#open(context, activity), press);
    } catch (thrown) {
      const error = asPracticeError(thrown);
      const card = isAtTheDoor(error)
        ? undefined
        : wordsKept(press, error, languageOf(context.activity.locale));
      if (!card) throw thrown;
      this.#deps.log.info("press.refused", { verb: press.verb, code: error.code });
      return { card, instead: true };
    }
  }

  async #onMeeting(context: TurnContext, activity: CheckedActivity): Promise<void> {
    if (botWent(activity)) return farewell(this.#deps, this.#settings, activity);
    if (botCame(activity))
      return welcome(this.#deps, await openTurn(this.#deps, this.#settings, context, activity));
  }

  /** Who it is and that they may be here; the way back to them is kept fresh meanwhile. */
  async #open(context: TurnContext, activity: CheckedActivity): Promise<Turn> {
    const turn = await openTurn(this.#deps, this.#settings, context, activity);
    await keepConversation(this.#deps, turn);
    return turn;
  }
}

function isAtTheDoor(error: PracticeError): boolean {
  return error.code === "not-from-here" || error.code === "not-signed-in";
}
