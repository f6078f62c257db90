import { ActivityHandler, type TurnContext } from "botbuilder";
import { type Press, readPress } from "../../cards/cardActions.ts";
import { type InvokeAnswer, invokeRefusal } from "../../cards/invokeRefusal.ts";
import { asPracticeError, type PracticeError } from "../../domain/errors.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { findItems } from "../extension/findItems.ts";
import { openSaveDialog, saveFromDialog } from "../extension/saveMessage.ts";
import { teaseLink, unfurlLink } from "../extension/unfurl.ts";
import { inTime } from "../inTime.ts";
import { type CheckedActivity, checkedActivity, placeOf } from "./activity.ts";
import { reworded } from "./checking.ts";
import { keepConversation } from "./conversations.ts";
import { isForPresserAlone, pressedInTheOpen } from "./inTheOpen.ts";
import { botCame, botWent, farewell, welcome } from "./meeting.ts";
import { onWords } from "./messages.ts";
import { postCard, putCard, rememberCard } from "./posting.ts";
import { type Pressed, pressed } from "./presses.ts";
import { answerInvoke, sendText } from "./sending.ts";
import { teamEvent } from "./teamEvents.ts";
import { type BotSettings, openTurn, type Turn } from "./turn.ts";
import { wordsKept } from "./wordsKept.ts";

/** Teams takes no answer to an invoke after five seconds, and none to a message after ten to fifteen. */
const INVOKE_PATIENCE_MS = 4500;
const MESSAGE_PATIENCE_MS = 10_000;

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
    const patienceMs = context.activity.type === "invoke" ? INVOKE_PATIENCE_MS : MESSAGE_PATIENCE_MS;
    return inTime(this.#settings.patienceMs ?? patienceMs, this.#answer(context), (error) =>
      this.#deps.log.warn("turn.failed-late", { code: asPracticeError(error).code }),
    );
  }

  async #answer(context: TurnContext): Promise<void> {
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
    const answer = await this.#press(context, activity, press, placeOf(activity) !== "personal");
    if (!answer) return;
    const posting = { context, activity, shows: answer.shows ? [answer.shows] : [] };
    if (answer.instead && (await putCard(this.#deps, activity.replyToId, answer.card, posting))) return;
    await postCard(this.#deps, answer.card, posting);
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
    const answer = await this.#press(context, activity, press, false);
    if (!answer) return { status: 200 };
    const { card } = answer;
    await this.#keepAnswer(context, activity, answer);
    return {
      status: 200,
      body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: card },
    };
  }

  /**
   * An answer to an Execute is seen by whoever pressed alone. What others see, and what is to last, is put in the place
   * of the posted card; what the answer shows is remembered, so that it can be taken back.
   */
  async #keepAnswer(context: TurnContext, activity: CheckedActivity, answer: Pressed): Promise<void> {
    const { card, forEveryone, shows, lasting, alone } = answer;
    const posting = { context, activity, shows: shows && !alone ? [shows] : [] };
    const { replyToId } = activity;
    if (placeOf(activity) !== "personal") {
      if (forEveryone && !alone) await putCard(this.#deps, replyToId, forEveryone, posting);
    } else if (lasting) await putCard(this.#deps, replyToId, card, posting);
    else if (replyToId) await rememberCard(this.#deps, replyToId, posting);
  }

  /**
   * Does what was pressed. Where that fails, what was typed comes back in its form, unless it is not for others who
   * would read it (`openly`).
   */
  async #press(
    context: TurnContext,
    activity: CheckedActivity,
    asPressed: Press,
    openly: boolean,
  ): Promise<Pressed | undefined> {
    const press = reworded(this.#deps, asPressed);
    try {
      const turn = await this.#open(context, activity);
      return await (openly ? pressedInTheOpen : pressed)(this.#deps, turn, press);
    } catch (thrown) {
      const error = asPracticeError(thrown);
      const card =
        isAtTheDoor(error) || (openly && isForPresserAlone(press))
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
    return teamEvent(this.#deps, this.#settings, activity);
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
