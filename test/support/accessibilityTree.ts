import type { Page } from "playwright-core";

/** As the browser's debugging protocol tells it: https://chromedevtools.github.io/devtools-protocol/tot/Accessibility/ */
type Told = { value?: unknown };
type Node = {
  nodeId: string;
  ignored: boolean;
  role?: Told;
  name?: Told;
  value?: Told;
  properties?: { name: string; value: Told }[];
  childIds?: string[];
};

/** Boxes that say nothing of their own: what is in them stands in their place. */
const SILENT = ["generic", "none", "presentation", "LabelText", "MenuListPopup"];
/** Pieces of a text that was told already. */
const PIECES = ["InlineTextBox", "LineBreak", "ListMarker"];
/** What is said besides role and name, where it is so. */
const STATES = ["level", "checked", "pressed", "expanded", "selected", "disabled", "required", "invalid"];

const MONTH =
  "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ion|Chwef|Maw|Ebr|Mai|Meh|Gorff|Awst|Medi|Hyd|Tach|Rhag)[a-z]*";
const DATES = new RegExp(
  `\\b\\d{1,2} ${MONTH}(?: \\d{4})?\\b|\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b|\\b${MONTH} \\d{4}\\b`,
  "g",
);
const TIMES = /\b\d{1,2}:\d{2}\b/g;
const WEEKDAYS = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?= ‹)/g;
const AGES =
  /\b(?:\d+|a|an|one) (?:minute|hour|day|week|month|year)s? ago\b|\b(?:just now|yesterday|today|last (?:week|month|year))\b/gi;

/** Text without what depends on the day and the hour it is read. */
export function withoutTime(text: string): string {
  return text
    .replace(DATES, "‹date›")
    .replace(TIMES, "‹time›")
    .replace(AGES, "‹age›")
    .replace(WEEKDAYS, "‹day›");
}

/**
 * What a screen reader finds on the page, or only in its first part of that role and name, a line each: role, name, what it holds and how it is, two spaces further in
 * for what is within. Days and times are masked.
 */
export async function accessibilityTree(
  page: Page,
  within?: { role: string; name?: string },
): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const tell = (id: string, depth: number, around: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = String(node.role?.value ?? "");
    const name = said(node.name);
    if (PIECES.includes(role)) return;
    // A button's words are its name: told once.
    const repeated = role === "StaticText" && around.includes(name);
    const silent = node.ignored || repeated || (SILENT.includes(role) && name === "");
    if (!silent) lines.push("  ".repeat(depth) + line(node, role, name));
    for (const child of node.childIds ?? []) tell(child, silent ? depth : depth + 1, silent ? around : name);
  };
  const root = within
    ? nodes.find(
        ({ ignored, role, name }) =>
          !ignored && role?.value === within.role && (within.name ?? said(name)) === said(name),
      )
    : nodes[0];
  if (root) tell(root.nodeId, 0, "");
  return `${withoutTime(lines.join("\n"))}\n`;
}

const said = (told: Told | undefined) =>
  String(told?.value ?? "")
    .replace(/\s+/g, " ")
    .trim();

function line({ value, properties = [] }: Node, role: string, name: string): string {
  const states = STATES.flatMap((state) => {
    const is = said(properties.find((property) => property.name === state)?.value);
    // A list's own depth is said by where it stands.
    if (state === "level" && role !== "heading") return [];
    return ["", "false"].includes(is) && !(state === "expanded" && is) && !(state === "pressed" && is)
      ? []
      : [is === "true" ? state : `${state} ${is}`];
  });
  const holds = said(value);
  return [
    role === "StaticText" ? "text" : role,
    name && JSON.stringify(name),
    holds && `holds ${JSON.stringify(holds)}`,
    states.length > 0 && `(${states.join(", ")})`,
  ]
    .filter(Boolean)
    .join(" ");
}
