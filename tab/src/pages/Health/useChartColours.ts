import { useSyncExternalStore } from "react";

/**
 * Charts take colours as they are, so these are read from the theme of the moment: the accent, the colour of words, and a
 * third that is told from both and from the page behind it (3:1, WCAG 1.4.11). A theme of high contrast has no grey for it.
 */
const TOKENS = ["--colorCompoundBrandStroke", "--colorNeutralForeground1"];
const THIRD = ["--colorNeutralForeground4", "--colorNeutralForegroundDisabled"];

/** Colours for bars, in order; they follow the theme. */
export function useChartColours(): string[] {
  return useSyncExternalStore(onTheme, coloursNow).split("|");
}

/** In one text, so that the same colours are the same value. */
function coloursNow(): string {
  const styles = getComputedStyle(themed());
  const colourOf = (token: string) => styles.getPropertyValue(token).trim();
  const firm = TOKENS.map(colourOf);
  const third = THIRD.map(colourOf).find((colour) => !firm.includes(colour));
  return [...firm, third ?? ""].join("|");
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
