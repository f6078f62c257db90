import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { Teams, ThemeName } from "../teams.ts";

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

let ofTeams: ThemeName | undefined;
const listeners = new Set<() => void>();
const prefersDark = window.matchMedia("(prefers-color-scheme: dark)");
prefersDark.addEventListener("change", changed);

/** Takes Teams' theme and follows its changes; without Teams the system's light or dark is used. */
export function followTheme(teams: Teams): void {
  const take = (theme: ThemeName) => {
    ofTeams = theme;
    changed();
  };
  take(teams.theme);
  teams.onTheme(take);
}

const useStyles = makeStyles({
  page: { minHeight: "100vh", backgroundColor: tokens.colorNeutralBackground2 },
});

/** Fluent UI in the theme of the moment. */
export function Look({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(listen, currentTheme);
  const styles = useStyles();
  useEffect(() => {
    // Scroll bars and form controls of the browser's own follow.
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [theme]);
  return (
    <FluentProvider theme={THEMES[theme]} data-theme={theme}>
      {/* Its own element: the provider's class is copied to whatever is drawn over the page. */}
      <div className={styles.page}>{children}</div>
    </FluentProvider>
  );
}

function currentTheme(): ThemeName {
  return ofTeams ?? (prefersDark.matches ? "dark" : "default");
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function changed(): void {
  for (const listener of listeners) listener();
}
