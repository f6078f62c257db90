import { readFileSync } from "node:fs";
import type { Browser, Frame, Page } from "playwright-core";
import samplePeople from "../../../bot/data/samplePeople.json" with { type: "json" };
import { PracticeError } from "../../../bot/domain/errors.ts";
import { personId } from "../../../bot/domain/ids.ts";
import type { Identity } from "../../../bot/ports/identity.ts";
import type { RunningApp } from "../app.ts";
import { sharedContext } from "../browser.ts";

const HOST = readFileSync(new URL("./host.html", import.meta.url), "utf8");

export type HostSettings = {
  /** What teams-js is told in `getContext`, beside what every host tells. */
  context?: Record<string, unknown>;
  /** Capabilities beside the usual ones, for example `{ sharing: {} }`. */
  supports?: Record<string, unknown>;
  token?: string;
  tokenError?: string;
  /** A frame that never answers: something other than Teams. */
  silent?: boolean;
  shareFails?: boolean;
  /** The address of the tab whose settings are being changed. */
  pinned?: string;
  /** The part of the tab's address behind `#`. */
  path?: string;
  width?: number;
  height?: number;
};

export type TeamsHost = {
  page: Page;
  /** The tab in its frame. */
  tab: Frame;
  /** Every message the tab sent so far, with that name. */
  sent(func: string): Promise<unknown[][]>;
  theme(name: string): Promise<void>;
  /** The Save button of the dialog in which a tab is added to a channel. */
  pressSave(): Promise<void>;
  problems: string[];
};

/** Opens the real tab in a frame of a page that speaks teams-js's own messages, as Teams does. */
export async function openInTeams(
  browser: Browser,
  app: RunningApp,
  settings: HostSettings = {},
): Promise<TeamsHost> {
  const window = await sharedContext(browser, {
    viewport: { width: settings.width ?? 1320, height: settings.height ?? 900 },
    reducedMotion: "reduce",
  });
  const page = await window.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.setDefaultTimeout(20_000);
  // From the tab's own origin, which teams-js takes for a host without being told; Teams' own addresses stay out of reach.
  await page.route(`${app.url}/host`, (route) => route.fulfill({ contentType: "text/html", body: HOST }));
  const context = {
    locale: "en-gb",
    theme: "default",
    entityId: "knowledge",
    frameContext: "content",
    hostClientType: "web",
    hostName: "Teams",
    ...settings.context,
  };
  const runtime = {
    apiVersion: 4,
    isLegacyTeams: false,
    supports: {
      app: { notifySuccessResponse: {} },
      pages: { config: {}, currentApp: {} },
      ...settings.supports,
    },
  };
  const hostSettings = {
    context,
    runtime,
    silent: settings.silent,
    shareFails: settings.shareFails,
    pinned: settings.pinned,
    token: settings.token ?? tokenFor(app.people.practitioner),
    tokenError: settings.tokenError,
    tab: `${app.url}/tab/${settings.path ? `#${settings.path}` : ""}`,
  };
  await page.addInitScript(
    `if (window.parent === window) window.hostSettings = ${JSON.stringify(hostSettings)}`,
  );
  await page.goto(`${app.url}/host`);
  // While requests are caught the browser keeps nothing it loaded.
  await page.unroute(`${app.url}/host`);
  const element = await page.locator("#tab").elementHandle();
  const tab = await element?.contentFrame();
  if (!tab) throw new Error("the host page has no frame");
  await page.evaluate("window.host.open()");
  return {
    page,
    tab,
    problems,
    sent: async (func) =>
      ((await page.evaluate("window.host.messages")) as { func: string; args: unknown[] }[])
        .filter((message) => message.func === func)
        .map(({ args }) => args),
    theme: (name) => page.evaluate(`window.host.theme(${JSON.stringify(name)})`) as Promise<void>,
    pressSave: () => page.evaluate("window.host.pressSave()") as Promise<void>,
  };
}

/** What the host gives for a token: enough for {@link hostIdentity} to know the person again. */
export function tokenFor(samplePerson: string): string {
  return `token-of-${samplePerson}`;
}

/** An identity for tests in a host: it believes {@link tokenFor}'s tokens, also of people nobody met before, and
 * sample people outside the host. */
export function hostIdentity(): Identity {
  return {
    async whoIs(authorization) {
      const id = /^(?:Bearer token-of-|Sample )([0-9a-f-]{36})$/.exec(authorization ?? "")?.[1];
      if (!id) throw new PracticeError("not-signed-in");
      const person = samplePeople.people.find((candidate) => candidate.id === id);
      return { personId: personId(samplePeople.tenantId, id), name: person?.name ?? "Somebody new" };
    },
  };
}
