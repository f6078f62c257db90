import { makeStyles, mergeClasses, Textarea, type TextareaProps, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { Mark } from "../../../bot/contract/api.ts";
import { MarkedText } from "../components/MarkedText.tsx";

const useStyles = makeStyles({
  box: { position: "relative", display: "grid", minWidth: 0 },
  // Over the layer of marks, and clear, so that they shine through.
  area: {
    backgroundColor: "transparent",
    position: "relative",
    zIndex: 1,
    maxWidth: "100%",
    // Forced colours put a plate behind all text, which would hide the marks.
    "& textarea": {
      "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
    },
  },
  layer: {
    position: "absolute",
    inset: "1px",
    zIndex: 0,
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // Seen are the marks only; the words are the field's own.
    color: "transparent",
    forcedColorAdjust: "none",
  },
  words: {
    whiteSpace: "pre-wrap",
    overflowWrap: "break-word",
    boxSizing: "border-box",
    "& mark": {
      margin: 0,
      padding: 0,
      color: "transparent",
      fontWeight: "inherit",
      backgroundColor: "transparent",
      boxShadow: "none",
      textDecorationLine: "underline",
      textDecorationStyle: "wavy",
      textDecorationColor: tokens.colorStatusDangerForeground1,
      textDecorationThickness: "1.5px",
      textUnderlineOffset: "2px",
      textDecorationSkipInk: "none",
      "@media (forced-colors: active)": { textDecorationColor: "CanvasText" },
    },
  },
});

const COPIED = [
  "fontFamily",
  "fontSize",
  "fontWeight",
  "lineHeight",
  "letterSpacing",
  "padding",
  "textIndent",
] as const;

/** A field of several lines in which words are marked. The marks are for the eye; what they mean is said beside it. */
export function MarkedArea({ marks, className, ...props }: TextareaProps & { marks: Mark[]; value: string }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const marked = marks.length > 0;

  useLayoutEffect(() => {
    const area = box.current?.querySelector("textarea");
    const behind = layer.current;
    if (!area || !behind || !marked) return;
    // The layer takes the very measures of the field, so that each mark lies under its word.
    const follow = () => {
      const measured = getComputedStyle(area);
      for (const name of COPIED) behind.style[name] = measured[name];
      const outer = box.current?.getBoundingClientRect();
      const inner = area.getBoundingClientRect();
      behind.style.width = `${area.clientWidth}px`;
      behind.style.transform = `translate(${inner.left - (outer?.left ?? 0) - 1}px, ${inner.top - (outer?.top ?? 0) - 1 - area.scrollTop}px)`;
    };
    follow();
    const resized = new ResizeObserver(follow);
    resized.observe(area);
    area.addEventListener("scroll", follow);
    return () => {
      resized.disconnect();
      area.removeEventListener("scroll", follow);
    };
  }, [marked]);

  return (
    <div ref={box} className={styles.box}>
      {marked ? (
        <div className={styles.layer} aria-hidden>
          <div ref={layer} className={styles.words} dir="auto">
            <MarkedText text={`${props.value}\n`} marks={marks} />
          </div>
        </div>
      ) : null}
      <Textarea {...props} className={mergeClasses(marked && styles.area, className)} />
    </div>
  );
}
