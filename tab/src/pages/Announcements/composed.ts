import type {
  AnnouncementTexts,
  AnnouncementView,
  AnnouncementWords,
  AudienceChoice,
  AudienceRole,
  SaveAnnouncementRequest,
} from "../../../../bot/contract/announcements.ts";
import type { CheckedField, CheckRequest, Language } from "../../../../bot/contract/api.ts";
import { textAsKept } from "../../write/words.ts";

/** The words of one language, as the form holds them. */
export type Words = { title: string; text: string; label: string; url: string };

/** What is chosen under each kind of audience: trying another kind loses nothing. */
export type Chosen = {
  kind: AudienceChoice["kind"];
  topics: string[];
  role: AudienceRole;
  conversations: string[];
  people: { personId: string; name: string }[];
};

/** What a gardener composes. `id` is the announcement it becomes, however often it is sent. */
export type Composed = {
  id: string;
  en: Words;
  cy: Words;
  audience: Chosen;
  urgent: boolean;
  because: string;
};

export const LANGUAGES: Language[] = ["en", "cy"];
const NO_WORDS: Words = { title: "", text: "", label: "", url: "" };

export function blank(id: string): Composed {
  const audience: Chosen = { kind: "everyone", topics: [], role: "member", conversations: [], people: [] };
  return { id, en: NO_WORDS, cy: NO_WORDS, audience, urgent: false, because: "" };
}

/** A draft, as the form holds it. */
export function composedOf(view: AnnouncementView): Composed {
  const { audience, texts, people, urgentBecause } = view;
  const none = blank(view.id);
  return {
    id: view.id,
    en: wordsOf(texts.en),
    cy: wordsOf(texts.cy),
    audience: {
      ...none.audience,
      kind: audience.kind,
      ...(audience.kind === "followers" ? { topics: audience.topics } : {}),
      ...(audience.kind === "role" ? { role: audience.role } : {}),
      ...(audience.kind === "channels" ? { conversations: audience.conversations } : {}),
      ...(audience.kind === "people" ? { people } : {}),
    },
    urgent: urgentBecause !== undefined,
    because: urgentBecause ?? "",
  };
}

function wordsOf(words: AnnouncementWords | undefined): Words {
  if (!words) return NO_WORDS;
  const { title, text, button } = words;
  return { title, text, label: button?.label ?? "", url: button?.url ?? "" };
}

export function textsOf(composed: Pick<Composed, "en" | "cy">): AnnouncementTexts {
  const texts: AnnouncementTexts = {};
  for (const language of LANGUAGES) {
    const { title, text, label, url } = composed[language];
    if (![title, text, label, url].some((value) => value.trim() !== "")) continue;
    texts[language] = {
      title,
      text,
      ...(label.trim() || url.trim() ? { button: { label: label.trim(), url: url.trim() } } : {}),
    };
  }
  return texts;
}

export function audienceOf({ audience }: Pick<Composed, "audience">): AudienceChoice {
  switch (audience.kind) {
    case "everyone":
      return { kind: "everyone" };
    case "followers":
      return { kind: "followers", topics: audience.topics };
    case "role":
      return { kind: "role", role: audience.role };
    case "channels":
      return { kind: "channels", conversations: audience.conversations };
    case "people":
      return { kind: "people", personIds: audience.people.map(({ personId }) => personId) };
  }
}

export function draftOf(composed: Composed): SaveAnnouncementRequest {
  return {
    texts: textsOf(composed),
    audience: audienceOf(composed),
    ...(composed.urgent ? { urgentBecause: composed.because } : {}),
  };
}

/** The words as the server keeps them, so that what is said of places in them is said of the same places. */
export function asKept(composed: Composed): Composed {
  const words = ({ title, text, label, url }: Words): Words => ({
    title: title.toWellFormed().trim(),
    text: textAsKept(text),
    label: label.toWellFormed().trim(),
    url: url.trim(),
  });
  return { ...composed, en: words(composed.en), cy: words(composed.cy) };
}

/** Names a field of a language as findings and refusals do. */
export function fieldName(field: "title" | "text" | "button", language: Language): CheckedField {
  return language === "cy" ? `${field}Cy` : field;
}

export function toCheck({ en, cy }: Pick<Composed, "en" | "cy">): CheckRequest {
  return {
    title: en.title,
    titleCy: cy.title,
    text: en.text,
    textCy: cy.text,
    button: en.label,
    buttonCy: cy.label,
  };
}

/** Whether a draft says the same, spaces at its ends aside. */
export function sameDraft(a: Composed, b: Composed): boolean {
  return JSON.stringify(draftOf(asKept(a))) === JSON.stringify(draftOf(asKept(b)));
}

/** What was kept of a draft while it was written, if that is what it is. */
export function asComposed(value: unknown): Composed | undefined {
  const composed = value as Partial<Composed> | undefined;
  const isWords = (words: Partial<Words> | undefined) =>
    [words?.title, words?.text, words?.label, words?.url].every((text) => typeof text === "string");
  const whole =
    typeof composed?.id === "string" &&
    isWords(composed.en) &&
    isWords(composed.cy) &&
    Array.isArray(composed.audience?.people) &&
    Array.isArray(composed.audience.topics) &&
    Array.isArray(composed.audience.conversations);
  return whole ? (composed as Composed) : undefined;
}
