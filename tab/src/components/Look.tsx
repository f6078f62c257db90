import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";
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
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground2,
    colorScheme: "var(--garden-scheme)",
  },
});

/** Fluent UI in the theme of the moment. */
export function Look({ children }: { children: ReactNode }) {
  const theme = useSyncExternalStore(listen, currentTheme);
  const styles = useStyles();
  return (
    <FluentProvider
      theme={THEMES[theme]}
      className={styles.page}
      data-theme={theme}
      style={{ "--garden-scheme": theme === "default" ? "light" : "dark" } as React.CSSProperties}
    >
      {children}
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
