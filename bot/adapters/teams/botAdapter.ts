import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from "botbuilder";
import type { TeamsSettings } from "../../config.ts";
import type { Log } from "../../ports/world.ts";
import { failedTurn } from "./failedTurn.ts";

type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
type AuthenticateRequestResult = Awaited<ReturnType<Authentication["authenticateRequest"]>>;

/**
 * The way to and from Teams. Without settings nobody's signature is checked: local mode, which listens on this
 * machine only.
 * @param authentication in place of Microsoft's own, for tests that sign activities themselves
 */
export function createBotAdapter(
  teams: TeamsSettings | undefined,
  log: Log,
  authentication: Authentication = new ConfigurationBotFrameworkAuthentication(environmentOf(teams)),
): CloudAdapter {
  const adapter = new PracticeAdapter(authentication, log);
  adapter.onTurnError = failedTurn(log);
  return adapter;
}

/** The settings by the names the SDK reads them under. */
function environmentOf(teams: TeamsSettings | undefined): Record<string, string> {
  if (!teams) return {};
  return {
    MicrosoftAppId: teams.appId,
    MicrosoftAppType: teams.appType,
    MicrosoftAppTenantId: teams.tenantId,
    ...(teams.password ? { MicrosoftAppPassword: teams.password } : {}),
  };
}

class PracticeAdapter extends CloudAdapter {
  readonly #log: Log;

  constructor(authentication: Authentication, log: Log) {
    super(authentication);
    this.#log = log;
  }

  /**
   * Left to itself the SDK prints what failed with its stack, answers a forged signature with 500, and sends the
   * message of the error to the caller.
   */
  protected override async processActivity(
    authorization: string | AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    let signed: AuthenticateRequestResult;
    try {
      signed =
        typeof authorization === "string"
          ? await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
          : authorization;
    } catch (error) {
      this.#log.warn("activity.unsigned", { error: nameOf(error) });
      return { status: 401 };
    }
    try {
      return await super.processActivity(signed, activity, logic);
    } catch (error) {
      this.#log.error("activity.failed", { error: nameOf(error) });
      return { status: 500 };
    }
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : "unknown";
}
