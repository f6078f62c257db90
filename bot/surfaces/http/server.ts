import restify, { type Request, type Response, type Server } from "restify";
import type { SamplePerson } from "../../contract/api.ts";
import { API, itemLinkPath, MESSAGES_PATH, TAB_PATH } from "../../contract/paths.ts";
import { type ErrorCode, PracticeError } from "../../domain/errors.ts";
import { languageOf } from "../../texts/language.ts";
import type { Deps } from "../../usecases/deps.ts";
import { type ApiRoute, type ApiSettings, apiHandler, sendJson } from "./api.ts";
import { boundConnections } from "./connections.ts";
import { presentError, statusOf } from "./errors.ts";
import { onlyThisMachine } from "./onlyThisMachine.ts";
import { readiness } from "./readiness.ts";
import { type InRequest, requestIdOf, requestIds } from "./requestIds.ts";
import { announcementRoutes } from "./routes/announcementRoutes.ts";
import { checkRoutes } from "./routes/checkRoutes.ts";
import { communityRoutes } from "./routes/communityRoutes.ts";
import { gardenRoutes } from "./routes/gardenRoutes.ts";
import { healthRoutes } from "./routes/healthRoutes.ts";
import { itemRoutes } from "./routes/itemRoutes.ts";
import { keepingRoutes } from "./routes/keepingRoutes.ts";
import { meRoutes } from "./routes/meRoutes.ts";
import { mineRoutes } from "./routes/mineRoutes.ts";
import { movingRoutes } from "./routes/movingRoutes.ts";
import { myGardenRoutes } from "./routes/myGardenRoutes.ts";
import { peopleRoutes } from "./routes/peopleRoutes.ts";
import { promptRoutes } from "./routes/promptRoutes.ts";
import { reactionRoutes } from "./routes/reactionRoutes.ts";
import { releaseRoutes } from "./routes/releaseRoutes.ts";
import { searchRoutes } from "./routes/searchRoutes.ts";
import { tendRoutes } from "./routes/tendRoutes.ts";
import { upkeepRoutes } from "./routes/upkeepRoutes.ts";
import { usedRoutes } from "./routes/usedRoutes.ts";
import { wordsRoutes } from "./routes/wordsRoutes.ts";
import { securityHeaders } from "./securityHeaders.ts";
import { tabFiles } from "./tabFiles.ts";

export type HttpSettings = ApiSettings & {
  /** Ties what the log says to the request it belongs to. */
  inRequest?: InRequest;
  /** True from the moment the product begins to stop. */
  isStopping?(): boolean;
  /** The people to choose from in local mode; absent where people sign in. */
  samplePeople?: SamplePerson[];
  /** The built tab. */
  tabFolder: string;
  /** Where a short link to an item leads on to. */
  openItem(itemId: string): string;
  /** Takes an activity from Teams and answers it. */
  onActivity(request: Request, response: Response): Promise<void>;
};

/** The one HTTP server: bot endpoint, API, tab files, short links, health. Not yet listening. */
export function createHttpServer(deps: Deps, settings: HttpSettings): Server {
  const server = restify.createServer({ name: "", ignoreTrailingSlash: false });
  boundConnections(server);
  const localMode = settings.samplePeople !== undefined;
  server.pre(requestIds(deps, settings.inRequest ?? ((_requestId, go) => go())));
  server.pre(securityHeaders);
  if (localMode) server.pre(onlyThisMachine);
  for (const route of apiRoutes(deps, localMode))
    server[route.method](route.path, apiHandler(deps, settings, route));
  if (settings.samplePeople) {
    const people = settings.samplePeople;
    server.get(API.samplePeople, async (_request: Request, response: Response) =>
      sendJson(response, 200, { people }),
    );
  }
  server.post(MESSAGES_PATH, settings.onActivity);
  server.get("/healthz", async (_request: Request, response: Response) =>
    sendJson(response, 200, { status: "alive" }),
  );
  const sendReadiness = readiness(deps, settings.isStopping ?? (() => false));
  server.get("/readyz", async (_request: Request, response: Response) => sendReadiness(response));
  server.get(itemLinkPath(":itemId").replace("%3A", ":"), async (request: Request, response: Response) => {
    const { itemId = "" } = request.params as { itemId?: string };
    redirect(response, settings.openItem(itemId));
  });
  server.get("/", async (_request: Request, response: Response) => redirect(response, TAB_PATH));
  server.get("/tab", async (_request: Request, response: Response) => redirect(response, TAB_PATH));
  server.get(`${TAB_PATH}*`, tabFiles(settings.tabFolder));
  server.on("restifyError", (request: Request, response: Response, error: unknown, done: () => void) => {
    refuse(deps, request, response, error);
    done();
  });
  return server;
}

/** Every row of the API. */
export function apiRoutes(deps: Deps, localMode: boolean): ApiRoute[] {
  return [
    ...meRoutes(deps, { localMode }),
    ...myGardenRoutes(deps),
    ...mineRoutes(deps),
    ...searchRoutes(deps),
    ...checkRoutes(deps),
    ...itemRoutes(deps),
    ...reactionRoutes(deps),
    ...usedRoutes(deps),
    ...gardenRoutes(deps),
    ...tendRoutes(deps),
    ...upkeepRoutes(deps),
    ...healthRoutes(deps),
    ...promptRoutes(deps),
    ...announcementRoutes(deps),
    ...wordsRoutes(deps),
    ...communityRoutes(deps),
    ...releaseRoutes(deps),
    ...keepingRoutes(deps),
    ...movingRoutes(deps),
    ...peopleRoutes(deps),
  ];
}

function redirect(response: Response, to: string): void {
  response.sendRaw(302, "", { location: to, "cache-control": "no-store" });
}

/** What restify refuses by itself (no such route, wrong method) or a handler that failed outside its own care. */
function refuse(deps: Deps, request: Request, response: Response, error: unknown): void {
  if (response.headersSent) return;
  const status = (error as { statusCode?: number } | undefined)?.statusCode;
  const code: ErrorCode =
    status === 404 ? "no-such-route" : status === 405 ? "method-not-allowed" : "unexpected";
  const requestId = requestIdOf(response);
  if (code === "unexpected")
    deps.log.error("http.failed", { requestId, error: error instanceof Error ? error.name : "unknown" });
  const language = languageOf(request.header("accept-language"));
  sendJson(response, statusOf(code), presentError(new PracticeError(code), language, requestId));
}
