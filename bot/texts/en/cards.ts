import { plural } from "../language.ts";

/** Everything a card says. */
export const cards = {
  product: "Practice Garden",
  kinds: { question: "Question", insight: "Insight", resource: "Resource", story: "Story" },
  /** What a kind is for, as choices in a form. */
  kindChoices: {
    question: "Question: something to ask the community",
    insight: "Insight: something learnt",
    resource: "Resource: a link or document",
    story: "Story: what was done, and what came of it",
  },
  header: (kind: string, community: string) => `${kind} · ${community}`,
  sample: "Sample",
  topics: (topics: string) => `Topics: ${topics}`,
  perspectives: (n: number) =>
    n === 0 ? "No perspective yet" : plural("en", n, { one: "# perspective", other: "# perspectives" }),
  uses: (n: number) => plural("en", n, { one: "used once", other: "used # times" }),
  open: "Open",
  openNamed: (title: string) => `Open: ${title}`,
  show: (title: string) => `Show here: ${title}`,

  perspective: {
    heading: "Perspectives",
    fits: (context: string) => `When this fits: ${context}`,
    add: "Add your perspective",
    text: "Your perspective",
    fitsWhen: "When does this fit? (if you like)",
    fitsWhenExample: "For example: with people who know me well",
    send: "Add it",
    added: "Thank you. Your perspective is there for everyone now.",
  },

  found: {
    heading: (query: string) => `From the community: ${query}`,
    spoken: (n: number) => plural("en", n, { one: "One item found.", other: "# items found." }),
    noneOfThese: "None of these: ask the community",
    all: "Open Practice Garden",
    tapToRead: "Choose one to read it here.",
    building: "Still gathering everything. Ask again in a moment and there may be more.",
    alsoLookedFor: (typed: string, others: string) => `Also looked for ${others} (${typed})`,
  },

  ask: {
    nothing: "Nothing yet on that",
    perhaps: "The nearest there is. Choose one to read it here.",
    invite: "Ask the community, and whoever knows can answer. Change the words first if you like.",
    title: "Your question",
    text: "What would somebody need to know to answer?",
    send: "Ask the community",
    asked: "Asked. Answers will stand beside your question as perspectives.",
  },

  save: {
    heading: "Save as practice knowledge",
    kind: "What is it?",
    title: "Title",
    text: "Text",
    topics: "Topics",
    otherTopics: "Other topics, with commas between them",
    otherTopicsExample: "For example: supervision, hoarding",
    community: "Community",
    send: "Save",
    sendAnyway: "Save anyway",
    saved: "Saved. Everyone in the community can find it now.",
    lookAlikes: "Is it one of these?",
    probablyTheSame: "This may be here already",
    probablyTheSameHow:
      "Look first: adding a perspective there helps more people. If yours is different, save it.",
    shortened: (limit: number) =>
      `This is longer than ${limit.toLocaleString("en-GB")} characters, so it is shortened here. The whole text is kept for you for 14 days.`,
    finish: "Finish the whole text in Practice Garden",
    offer: "Save this as practice knowledge?",
    offerHow: "It looks like something worth keeping. You can change the words first.",
    offerButton: "Save this",
  },

  standing:
    "Write about the practice, not the person. Not a case record, and not the place to report a risk.",
  standingRoute: (route: string) => `For an urgent concern: ${route}`,

  teaser: {
    title: "Practice knowledge",
    text: "Open it in Practice Garden to read it.",
  },

  welcome: {
    heading: "Welcome to Practice Garden",
    text: "What colleagues have learnt, found again in seconds. Nothing to fill in: just ask.",
    groupHeading: "Practice Garden is here",
    groupText: "Mention me with a question and I will look for what colleagues have learnt.",
    helpHeading: "What I can do",
    ask: "Ask: type a question or a few words, the way you would say them.",
    save: "Save: choose … on any message, then “Save as practice knowledge”. On a phone, forward or paste it to me.",
    find: "Find: use “Find practice knowledge” under the box you type in, and put what you find into the chat.",
    language: "Cymraeg: type “Cymraeg” and I will speak Welsh. Type “help” to see this again.",
  },
};
