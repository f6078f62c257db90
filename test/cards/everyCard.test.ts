import type { IAdaptiveCard } from "@microsoft/teams.cards";
import { expect } from "chai";
import { announcementCard } from "../../bot/cards/announcementCard.ts";
import { askCard } from "../../bot/cards/askCard.ts";
import { CARD_MAX_BYTES } from "../../bot/cards/attachment.ts";
import type { CardItem } from "../../bot/cards/cardItem.ts";
import { askedDigestCard, digestCard, digestSwitchedCard } from "../../bot/cards/digestCard.ts";
import { type Check, WORDS_CARRIED } from "../../bot/cards/findingBlocks.ts";
import { foundCard } from "../../bot/cards/foundCard.ts";
import { gardenCard } from "../../bot/cards/gardenCard.ts";
import { itemCard, perspectiveCard } from "../../bot/cards/itemCard.ts";
import { linkCard, teaserCard } from "../../bot/cards/linkCard.ts";
import {
  consentAnsweredCard,
  consentCard,
  goneCard,
  messageCard,
  messageTexts,
  oldListCard,
} from "../../bot/cards/messageCard.ts";
import { type PromptCardView, promptCard, shareCard } from "../../bot/cards/promptCard.ts";
import { saveDialog } from "../../bot/cards/saveDialog.ts";
import type { SaveFormView } from "../../bot/cards/saveFields.ts";
import { saveFormCard, saveOfferCard } from "../../bot/cards/saveOfferCard.ts";
import { settingsCard } from "../../bot/cards/settingsCard.ts";
import { gardenerAsksCard, newcomerCard, tendCard } from "../../bot/cards/tendCards.ts";
import { followUpCard, newsCard, storyCard, usedSaidCard } from "../../bot/cards/usedCards.ts";
import { welcomeCard } from "../../bot/cards/welcomeCard.ts";
import { keptUnnamedCard } from "../../bot/cards/withoutName.ts";
import {
  FITS_WHEN_MAX,
  NOTE_MAX,
  PROMPT_MAX,
  STORY_PART_MAX,
  TEXT_MAX,
  TITLE_MAX,
  TOPIC_NAME_MAX,
} from "../../bot/contract/limits.ts";
import type { Digest } from "../../bot/domain/digest.ts";
import type { CommunityId, ItemId } from "../../bot/domain/ids.ts";
import { DUE_REASONS, TEND_REASONS } from "../../bot/domain/tending.ts";
import type { Language } from "../../bot/texts/language.ts";
import { bytesOf, faultsOf, inputsOf, nodesOf, readable } from "../support/cards.ts";
import { outsideCatalogue } from "../support/pseudo.ts";
import { serverInPseudo } from "../support/pseudoApp.ts";

const ID = "01997a52-1111-7111-8111-111111111111";
/** As long as they get: short links, and a link into Teams with everything escaped. */
const LINK = `https://practice-garden.some-council.example.org/i/${ID}`;
const DRAFT = `https://teams.microsoft.com/l/entity/${ID}/knowledge?webUrl=${encodeURIComponent(LINK)}&context=${encodeURIComponent(LINK)}`;

const REACTED = { helpful: 6, seenThisToo: 0, tryingThis: 1, thankYou: 12 };

const ROUTE = "Call the duty desk on 01234 567890";

/** The lengths and scripts a card has to bear, by what fills it. */
const FILLINGS: Record<string, (length: number) => string> = {
  "short words": (length) => "Ask twice, on different days.".slice(0, length),
  "nothing at all": () => "",
  "plain text to the limit": (length) => "capacity ".repeat(length).slice(0, length),
  "four-byte emoji to the limit": (length) => "🌱".repeat(length / 2),
  "three-byte letters to the limit": (length) => "अ".repeat(length),
  "one long word": (length) => "x".repeat(length),
  "lines of one letter": (length) => "a\n".repeat(length / 2),
  "quotes and backslashes": (length) => '\\"'.repeat(length / 2),
  "right-to-left text": (length) => "كيف نقيّم القدرة ".repeat(length).slice(0, length),
  "Markdown, tags and a disguised link": (length) =>
    "**bold** [click](https://evil.example) <b>&amp;</b> ".repeat(length).slice(0, length),
};

function item(fill: (length: number) => string): CardItem {
  return {
    id: ID,
    kind: "question",
    title: fill(TITLE_MAX),
    topics: Array.from({ length: 5 }, (_, i) => `${i}${fill(TOPIC_NAME_MAX - 2)}`),
    perspectives: 12,
    uses: 3,
    sample: true,
    communityName: "Practice community",
    link: LINK,
  };
}

function formView(fill: (length: number) => string): SaveFormView {
  const topics = Array.from({ length: 5 }, (_, i) => `topic ${i} ${fill(30)}`.replace(/[,;\n]/g, " "));
  return {
    form: {
      kind: "story",
      title: fill(TITLE_MAX),
      text: fill(TEXT_MAX),
      topics,
      otherTopics: fill(80),
      communityId: "first",
      unnamed: true,
    },
    suggestedTopics: topics,
    communities: [
      { id: "first", name: "Practice community" },
      { id: "second", name: "Occupational therapy" },
    ],
    lookAlikes: Array.from({ length: 3 }, () => ({
      kind: "insight" as const,
      title: fill(TITLE_MAX),
      link: LINK,
    })),
    confirm: true,
    error: { field: "title", message: "Give it a title, so that others can find it." },
    draftLink: DRAFT,
    safeguardingRoute: ROUTE,
  };
}

/** More findings than fit, of the longest words. */
function check(fill: (length: number) => string): Check {
  const shown = Array.from({ length: 9 }, (_, i) => ({
    kind: i % 2 ? ("name" as const) : ("phone" as const),
    level: i % 2 ? ("check" as const) : ("stop" as const),
    reason: i % 2 ? ("name" as const) : ("phone" as const),
    suggest: i % 2 ? ("name" as const) : ("phone" as const),
    words: `${i}${fill(300)}`,
    times: i,
  }));
  return { shown, said: [{ kind: "email", words: fill(WORDS_CARRIED), because: fill(200) }] };
}

type Fill = (length: number) => string;

function promptView(fill: Fill): PromptCardView {
  return {
    itemId: ID,
    words: { en: fill(PROMPT_MAX), cy: fill(PROMPT_MAX) },
    languages: ["en", "cy"],
    communityName: "Practice community",
    replies: 3,
    reactions: { helpful: 12, seenThisToo: 1 },
    yours: ["helpful"],
    link: LINK,
    seed: ID,
  };
}

function digest(fill: Fill): Digest {
  const entry = {
    itemId: ID as ItemId,
    communityId: "first" as CommunityId,
    kind: "question" as const,
    topic: fill(TOPIC_NAME_MAX),
  };
  return {
    questions: [
      { ...entry, unanswered: true },
      { ...entry, unanswered: false },
    ],
    used: { ...entry, times: 12 },
    news: { ...entry, more: 3 },
    impact: { uses: 1, perspectives: 2, reactions: 30 },
  };
}

const save = { verb: "save" as const, seed: ID, mine: ID, draftId: ID };

const CARDS: Record<string, (fill: Fill, language: Language) => IAdaptiveCard> = {
  "the dialog for saving": (fill, language) =>
    saveDialog(formView(fill), { id: ID, ownWords: true, draftId: ID }, language),
  "the dialog with findings": (fill, language) =>
    saveDialog({ ...formView(fill), check: check(fill) }, { id: ID, ownWords: true, draftId: ID }, language),
  "the offer to save": (fill, language) => saveOfferCard(formView(fill), save, language),
  "the form for saving": (fill, language) => saveFormCard(formView(fill), save, language),
  "the form for saving with findings": (fill, language) =>
    saveFormCard({ ...formView(fill), check: check(fill) }, save, language),
  "the question to the community with findings": (fill, language) =>
    askCard(
      {
        seed: ID,
        words: { title: fill(TITLE_MAX), text: fill(TEXT_MAX), unnamed: true },
        error: { field: undefined, message: ROUTE },
        check: check(fill),
        safeguardingRoute: ROUTE,
      },
      language,
    ),
  "a perspective with findings": (fill, language) =>
    perspectiveCard(
      {
        itemId: ID,
        seed: ID,
        words: { text: fill(TEXT_MAX), fitsWhen: fill(FITS_WHEN_MAX), unnamed: true },
        check: check(fill),
      },
      language,
    ),
  "an announcement": (fill, language) =>
    announcementCard({
      texts: {
        [language]: {
          title: fill(TITLE_MAX) || "…",
          // What would make it too large is refused before it is sent (announcementCard.test.ts).
          text: fill(1500).split("\n").slice(0, 60).join("\n"),
          button: { label: "…", url: LINK },
        },
      },
      communityName: "Practice community",
      language,
    }),
  "what was kept without a name": (_fill, language) => keptUnnamedCard({ gardenLink: DRAFT }, language),
  "the garden": (_fill, language) =>
    gardenCard(
      {
        written: 2,
        perspectives: 3,
        appearSoon: 1,
        held: 1,
        waiting: 1,
        gardenLink: DRAFT,
        waitingLink: DRAFT,
      },
      language,
    ),
  "the settings": (_fill, language) =>
    settingsCard(
      {
        switchedOff: ["digest"],
        tends: true,
        saved: true,
        digest: { day: 2, pausedUntil: "2026-12-24" },
        today: "2026-11-24",
      },
      language,
    ),
  "the weekly summary": (fill, language) =>
    digestCard(
      {
        digest: digest(fill),
        links: { [ID]: LINK },
        merged: Array.from({ length: 5 }, () => ({ line: messageTexts(language).reword, link: LINK })),
        more: 3,
        gardenLink: DRAFT,
      },
      language,
    ),
  "the weekly summary that was asked for": (fill, language) =>
    askedDigestCard({ digest: digest(fill), titles: { [ID]: fill(TITLE_MAX) }, gardenLink: DRAFT }, language),
  "a week with nothing in it": (_fill, language) =>
    askedDigestCard({ digest: undefined, titles: {}, gardenLink: DRAFT }, language),
  "the weekly summary switched off": (_fill, language) => digestSwitchedCard(false, language),
  "the weekly summary switched on": (_fill, language) => digestSwitchedCard(true, language),
  "the question of consent": (_fill, language) =>
    consentCard({ itemId: ID, communityName: "Practice community" }, language),
  "the answer to consent": (_fill, language) => consentAnsweredCard("named", language),
  "a message": (fill, language) =>
    messageCard({ line: messageTexts(language).reword, words: fill(TEXT_MAX), link: LINK }, language),
  "nothing any more": (_fill, language) => goneCard(language),
  "an old list": (_fill, language) => oldListCard(language),
  "the question to the community": (fill, language) =>
    askCard(
      {
        seed: ID,
        words: { title: fill(TITLE_MAX), text: fill(TEXT_MAX), unnamed: false },
        error: { field: "text", message: "Write a few words first." },
        safeguardingRoute: ROUTE,
      },
      language,
    ),
  "the question to the community with the nearest there is": (fill, language) =>
    askCard(
      {
        seed: ID,
        words: { title: fill(TITLE_MAX), text: fill(280), unnamed: false },
        safeguardingRoute: ROUTE,
        perhaps: [1, 2, 3].map(() => ({ item: item(fill), snippet: fill(TEXT_MAX) })),
      },
      language,
    ),
  "what was found": (fill, language) =>
    foundCard(
      {
        query: fill(1000),
        hits: [1, 2, 3].map(() => ({ item: item(fill), snippet: fill(TEXT_MAX) })),
        reasons: [{ typed: fill(40), alsoLookedFor: [fill(100), fill(100)] }],
        building: true,
        ask: {
          seed: ID,
          words: { title: fill(TITLE_MAX), text: fill(1000), unnamed: false },
          safeguardingRoute: ROUTE,
        },
        tabLink: DRAFT,
      },
      language,
    ),
  "an item": (fill, language) =>
    itemCard(
      {
        item: item(fill),
        text: fill(TEXT_MAX),
        perspectives: Array.from({ length: 20 }, () => ({
          id: ID,
          text: fill(TEXT_MAX),
          fitsWhen: fill(FITS_WHEN_MAX),
          helpedMe: 12,
        })),
        reactions: REACTED,
        yours: new Map([[ID, ["helpful", "helpedMe"]]]),
        seed: ID,
        notice: "Thank you.",
      },
      language,
    ),
  "room for a perspective": (fill, language) =>
    perspectiveCard(
      {
        itemId: ID,
        seed: ID,
        words: { text: fill(TEXT_MAX), fitsWhen: fill(FITS_WHEN_MAX), unnamed: true },
        error: { field: "fitsWhen", message: "Too long." },
      },
      language,
    ),
  "a prompt": (fill, language) => promptCard({ ...promptView(fill), languages: [language], notice: "…" }),
  "a reply to a prompt, with findings": (fill, language) =>
    shareCard(
      {
        itemId: ID,
        seed: ID,
        words: { text: fill(TEXT_MAX), unnamed: true },
        error: { field: undefined, message: "…" },
        check: check(fill),
      },
      language,
    ),
  "a link": (fill, language) => linkCard({ kind: "story", title: fill(TITLE_MAX), link: LINK }, language),
  "a link for nobody we know": (_fill, language) => teaserCard(LINK, language),
  "the welcome": (_fill, language) =>
    welcomeCard({ why: "met", tabLink: DRAFT, safeguardingRoute: ROUTE }, language),
  "the hello in a group": (_fill, language) =>
    welcomeCard({ why: "added", tabLink: DRAFT, safeguardingRoute: ROUTE }, language),
  "what needs a gardener": (_fill, language) =>
    tendCard(
      {
        why: "asked",
        rows: [...TEND_REASONS, ...DUE_REASONS].map((reason) => ({ reason, days: 3, link: DRAFT })),
        more: 4,
        pausedUntil: "4.12.",
        link: DRAFT,
      },
      language,
    ),
  "a Monday with nothing to do": (_fill, language) =>
    tendCard({ why: "monday", rows: [], more: 0, link: DRAFT }, language),
  "a gardener's letter": (fill, language) =>
    gardenerAsksCard({ wish: "invite", words: fill(NOTE_MAX), from: fill(60), link: LINK }, language),
  "a question about a topic": (fill, language) =>
    gardenerAsksCard({ wish: "nudge", topic: fill(TOPIC_NAME_MAX), link: LINK }, language),
  "the question whether something was used": (_fill, language) =>
    followUpCard({ why: "kept", itemId: ID, seed: ID }, language),
  "what was said of using it": (_fill, language) =>
    usedSaidCard({ itemId: ID, seed: ID, link: LINK, answer: "used", told: false }, language),
  "a story of use to be looked at again": (fill, language) =>
    storyCard(
      {
        itemId: ID,
        seed: ID,
        fit: "didNotFit",
        words: {
          did: fill(STORY_PART_MAX),
          happened: fill(STORY_PART_MAX),
          differently: fill(STORY_PART_MAX),
          inTheWay: fill(STORY_PART_MAX),
          unnamed: true,
        },
        check: check(fill),
      },
      language,
    ),
  "news of what somebody wrote": (_fill, language) =>
    newsCard({ news: { perspectives: 2, uses: 3, thanks: 1 }, follows: false, link: LINK }, language),
  "the word to newcomers": (fill, language) =>
    newcomerCard({ communityName: fill(80), question: true, link: LINK }, language),
  "the help": (_fill, language) =>
    welcomeCard({ why: "help", tabLink: DRAFT, safeguardingRoute: ROUTE }, language),
};

for (const [name, make] of Object.entries(CARDS))
  describe(`${name}, as a card`, () => {
    for (const language of ["en", "cy"] as const)
      for (const [filling, fill] of Object.entries(FILLINGS))
        it(`can be drawn and sent with ${filling} (${language})`, () => {
          const card = make(fill, language);
          expect(faultsOf(card)).to.deep.equal([]);
          // 28 KB is what Teams takes in a message extension; everything keeps to it, bot messages too.
          expect(bytesOf(card)).to.be.below(CARD_MAX_BYTES);
        });

    for (const language of ["en", "cy"] as const)
      it(`can be used by everyone (${language})`, () => {
        const card = make(FILLINGS["short words"] ?? String, language);
        expect(card.fallbackText, "summary").to.be.a("string").and.not.equal("");
        expect(card.speak, "spoken").to.be.a("string").and.not.equal("");
        expect(card.lang).to.equal(language);
        expect(card.actions?.length ?? 0, "at most three actions").to.be.at.most(3);
        for (const input of Object.values(inputsOf(card))) {
          expect(input["label"], `label of ${input["id"]}`).to.be.a("string").and.not.equal("");
          if (input["isRequired"]) expect(input["errorMessage"]).to.be.a("string").and.not.equal("");
        }
        for (const node of nodesOf(card)) {
          if (node["type"] === "TextBlock") expect(node["wrap"], String(node["text"])).to.equal(true);
          if (node["selectAction"] && node["type"] === "Container")
            expect((node["selectAction"] as { title?: string }).title)
              .to.be.a("string")
              .and.not.equal("");
          expect(node["type"], "one column").to.not.be.oneOf(["ColumnSet", "Table"]);
        }
      });

    it("has nothing left in English in Welsh, and nothing of Welsh in English", () => {
      const fill = () => "…";
      const words = (language: Language) =>
        new Set(readable(make(fill, language)).match(/[\p{L}’']{4,}/gu) ?? []);
      const both = [...words("en")].filter((word) => words("cy").has(word));
      expect(both.filter((word) => !SAME_IN_BOTH.has(word.toLowerCase()))).to.deep.equal([]);
    });
  });

/** Names, and words in the test's own filling. */
const SAME_IN_BOTH = new Set(
  (
    "practice community garden occupational therapy call duty desk story stori first second topic long give title " +
    "that others find write words thank english cymraeg type https teams microsoft entity knowledge council " +
    "example weburl context some with question insight resource person true false"
  ).split(" "),
);

describe("every card in the pseudo-language", () => {
  let inEnglish: () => void = () => undefined;
  before(async () => {
    inEnglish = await serverInPseudo();
  });
  after(() => inEnglish());

  /** What the views above are filled with, days as Intl says them, and the one name that is the same in every language. */
  const given =
    /^((Mon|Tues|Wednes|Thurs|Fri)day|Practice Garden|Practice community|Occupational therapy|English|Cymraeg|Call the duty desk on .*|topic \d 0|https?:.*|Give it a title, so that others can find it\.|Write a few words first\.|Thank you\.|Too long\.)$/;
  for (const [name, make] of Object.entries(CARDS))
    it(`has every word of ${name} from the catalogue`, () => {
      const said = nodesOf(make(() => "0", "en")).flatMap(
        ({ text, title, label, placeholder, errorMessage, altText }) =>
          [text, title, label, placeholder, errorMessage, altText].filter(
            (words) => typeof words === "string",
          ),
      );
      expect(outsideCatalogue(said.join("\n"), (words) => given.test(words))).to.deep.equal([]);
    });
});

describe("a prompt in two languages, as a card", () => {
  for (const [filling, fill] of Object.entries(FILLINGS))
    it(`can be drawn and sent with ${filling}`, () => {
      const card = promptCard(promptView(fill));
      expect(faultsOf(card)).to.deep.equal([]);
      expect(bytesOf(card)).to.be.below(CARD_MAX_BYTES);
      expect(card.actions).to.have.length(3);
    });

  it("has a form in each, whose inputs are never taken for the other's", () => {
    const card = promptCard(promptView(FILLINGS["short words"] ?? String));
    const ids = nodesOf(card).flatMap(({ type, id }) => (String(type).startsWith("Input.") ? [id] : []));
    expect(ids).to.deep.equal(["reply_en", "unnamed_en", "reply_cy", "unnamed_cy"]);
    expect(readable(card)).to.include("Shared so far: 3 · Rhannwyd hyd yma: 3");
  });
});

describe("a card with words of people", () => {
  it("shows them as they were written, not as Markdown", () => {
    const title = "*Not bold* [not a link](https://evil.example)";
    const card = linkCard({ kind: "question", title, link: LINK }, "en");
    expect(nodesOf(card).filter(({ type, text }) => type === "TextBlock" && text === title)).to.deep.equal(
      [],
    );
    expect(readable(card)).to.include("*Not bold* [not a link](");
  });

  it("makes an address in them a link to that very address", () => {
    const card = itemCard(
      {
        item: item(() => "t"),
        text: "See https://example.org/guide, then ask.",
        perspectives: [],
        reactions: REACTED,
        seed: ID,
      },
      "en",
    );
    const run = nodesOf(card).find(({ text }) => text === "https://example.org/guide");
    expect(run?.["selectAction"]).to.deep.equal({
      type: "Action.OpenUrl",
      url: "https://example.org/guide",
    });
  });

  it("is laid out from right to left where they are", () => {
    const card = linkCard({ kind: "question", title: "كيف نقيّم القدرة؟", link: LINK }, "en");
    expect(nodesOf(card).some(({ rtl }) => rtl === true)).to.equal(true);
  });
});

describe("a card that becomes the person's own message", () => {
  it("carries kind, title and link only", () => {
    const card = linkCard({ kind: "insight", title: "Ask twice", link: LINK }, "en");
    expect(readable(card)).to.equal("Insight · Practice Garden\nAsk twice\nOpen");
    expect(card.version).to.equal("1.3");
  });
});

describe("a card of something whose words were taken out", () => {
  it("says so in place of the title, or of the text where the title stayed", () => {
    const gone = {
      en: "(words taken out at their writer's request)",
      cy: "(geiriau wedi'u tynnu allan ar gais eu hawdur)",
    };
    for (const language of ["en", "cy"] as const) {
      const untitled = { ...item(() => ""), topics: [] };
      const view = { item: untitled, text: "", perspectives: [], reactions: REACTED, seed: ID };
      const cards = [
        itemCard(view, language),
        linkCard({ ...untitled, link: LINK }, language),
        foundCard(
          {
            query: "q",
            hits: [{ item: untitled, snippet: "" }],
            reasons: [],
            building: false,
            ask: { seed: ID, words: { title: "t", text: "t", unnamed: false }, safeguardingRoute: "" },
            tabLink: LINK,
          },
          language,
        ),
        saveDialog(
          { ...formView(() => "w"), lookAlikes: [{ kind: "story", title: "", link: LINK }] },
          { id: ID, ownWords: true },
          language,
        ),
        itemCard({ ...view, item: { ...untitled, title: "My own title" } }, language),
      ];
      for (const card of cards) expect(readable(card)).to.include(gone[language]);
    }
  });
});
