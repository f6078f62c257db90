import { useSyncExternalStore } from "react";

/**
 * Charts take colours as they are, so these are read from the theme of the moment: the
 * accent and two that differ from it and from each other in every theme.
 */
const TOKENS = [
  "--colorCompoundBrandStroke",
  "--colorNeutralForeground1",
  "--colorNeutralForegroundDisabled",
];

/** Colours for bars, in order; they follow the theme. */
export function useChartColours(): string[] {
  return useSyncExternalStore(onTheme, coloursNow).split("|");
}

/** In one text, so that the same colours are the same value. */
function coloursNow(): string {
  const styles = getComputedStyle(themed());
  return TOKENS.map((token) => styles.getPropertyValue(token).trim()).join("|");
}

function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(themed(), { attributes: true });
  return () => observer.disconnect();
}

/** The element that carries the theme. */
function themed(): Element {
  return document.querySelector("[data-theme]") ?? document.documentElement;
}
