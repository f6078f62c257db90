/** The only door to Microsoft Teams: what the tab needs of it, and nothing of its library outside this file. */

export type ThemeName = "default" | "dark" | "contrast";

/** A tab as it is pinned in a channel. */
export type PinnedTab = { entityId: string; contentUrl: string; suggestedDisplayName: string };

export type Teams = {
  /** Language of the client, a BCP 47 tag. */
  locale: string;
  theme: ThemeName;
  onTheme(listener: (theme: ThemeName) => void): void;
  /** The page a deep link asks for, as a path of the tab. */
  subPage: string | undefined;
  /** The team whose channel the tab stands in; absent anywhere else. */
  teamId: string | undefined;
  /** A fresh token for our own API; Teams keeps and renews it. Rejects when Teams cannot sign the person in. */
  token(): Promise<string>;
  /** Tells Teams that the tab shows something, so that it takes its own spinner away. */
  ready(): void;
  /** Opens Teams' own sharing; absent where the client cannot. */
  share: ((url: string, message: string) => Promise<void>) | undefined;
  /** Lets Teams' Save button pin the tab; absent where Teams is not asking for that. */
  pin: ((describe: () => PinnedTab) => void) | undefined;
  /** The address of the tab whose settings are being changed; `undefined` for a new one. */
  pinned(): Promise<string | undefined>;
};

const PATIENCE_MS = 3000;

/**
 * Connects to Teams, or answers `undefined` outside it. The library itself would wait a minute for a silent parent.
 */
export async function connectTeams(patienceMs: number = PATIENCE_MS): Promise<Teams | undefined> {
  if (!mayBeHosted()) return undefined;
  const { app, authentication, pages, sharing } = await import("@microsoft/teams-js");
  try {
    await within(patienceMs, app.initialize());
  } catch {
    // Framed by something that is not Teams: the tab runs as it would on its own.
    return undefined;
  }
  app.notifyAppLoaded();
  const context = await within(patienceMs, app.getContext());
  return {
    locale: context.app.locale,
    theme: themeNamed(context.app.theme),
    onTheme: (listener) => app.registerOnThemeChangeHandler((name) => listener(themeNamed(name))),
    subPage: context.page.subPageId || undefined,
    teamId: context.team?.internalId || undefined,
    token: () => authentication.getAuthToken(),
    ready: () => {
      // Old clients answer nothing to this; the tab does not depend on the answer.
      app.notifySuccess().catch(() => undefined);
    },
    share: sharing.isSupported()
      ? (url, message) => sharing.shareWebContent({ content: [{ type: "URL", url, message, preview: true }] })
      : undefined,
    pin:
      context.page.frameContext === "settings" && pages.config.isSupported()
        ? (describe) => {
            pages.config.registerOnSaveHandler((save) => {
              const tab = describe();
              pages.config.setConfig({ ...tab, websiteUrl: tab.contentUrl }).then(
                () => save.notifySuccess(),
                (error: unknown) => save.notifyFailure(error instanceof Error ? error.message : undefined),
              );
            });
            pages.config.setValidityState(true);
          }
        : undefined,
    pinned: async () => {
      try {
        return (await within(patienceMs, pages.getConfig())).contentUrl || undefined;
      } catch {
        // Clients differ in where they answer this; without an answer the choice begins empty.
        return undefined;
      }
    },
  };
}

/** Themes Teams may add later look like the default one until we know them. */
export function themeNamed(name: string | undefined): ThemeName {
  return name === "dark" || name === "contrast" ? name : "default";
}

/** Teams shows a tab in a frame, or on phones in a web view with a door of its own. */
function mayBeHosted(): boolean {
  return window.parent !== window || "nativeInterface" in window || "externalApp" in window;
}

function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("no answer in time")), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
