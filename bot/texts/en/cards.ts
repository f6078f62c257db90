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
  /** In place of a title or text that is gone while what others built on it stays. */
  wordsTakenOut: "(words taken out at their writer's request)",
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

  unnamed: {
    label: "Your name",
    toggle: "Save without my name",
    means:
      "Nobody sees who wrote it. It appears in 5 to 60 minutes. A hidden name is still personal data: keep to the practice.",
    firstPerspective: "A gardener reads your first one before it appears.",
    kept: "Kept without your name. It appears in 5 to 60 minutes.",
    keptPerspective: "Thank you. Your perspective is kept without your name.",
    keptHow: "Only you see this. In your garden you can read, change or withdraw it.",
    garden: "My garden",
  },

  check: {
    heading: "Could somebody be recognised by this?",
    quoted: (words: string) => `“${words}”`,
    times: (n: number) => plural("en", n, { one: "once", other: "# times" }),
    choose: (words: string) => `What to do with “${words}”`,
    notYet: "Choose, or change the words below",
    because: (words: string) => `If “${words}” points to nobody: why?`,
    more: (n: number) =>
      plural("en", n, {
        one: "There is one more. It comes when these are settled.",
        other: "There are # more. They come when these are settled.",
      }),
  },

  garden: {
    heading: "My garden",
    written: (n: number) =>
      n === 0
        ? "You have not saved or asked anything yet."
        : plural("en", n, { one: "You wrote one thing.", other: "You wrote # things." }),
    perspectives: (n: number) =>
      n === 0
        ? "No perspective from others on it yet."
        : plural("en", n, {
            one: "One perspective from others on it.",
            other: "# perspectives from others on it.",
          }),
    appearSoon: (n: number) =>
      plural("en", n, {
        one: "One of them appears within the hour.",
        other: "# of them appear within the hour.",
      }),
    held: (n: number) =>
      plural("en", n, {
        one: "A gardener is reading one of them again.",
        other: "A gardener is reading # of them again.",
      }),
    waiting: (n: number) =>
      plural("en", n, {
        one: "One question about your words waits for you.",
        other: "# questions about your words wait for you.",
      }),
    onlyYou: "Only you see this.",
    openWaiting: "Waiting for me",
    open: "Open my garden",
    elsewhere: "Your garden is for you alone. Ask me in your own chat with me.",
  },

  settings: {
    heading: "How quiet should I be?",
    notices: {
      "thread-news": { label: "News", toggle: "Tell me what came of what I wrote or follow" },
      prompt: { label: "Prompts", toggle: "Send me questions from gardeners, and ask later what I used" },
      digest: { label: "Weekly summary", toggle: "Send me a short summary once a week" },
      "gardener-note": { label: "Gardener's note", toggle: "Send me the Monday note for gardeners" },
    },
    language: "Language",
    always:
      "I always answer what you say to me, ask before your name is shown, and tell you what becomes of your own words.",
    send: "Keep these settings",
    saved: "Done. I will keep to that.",
    elsewhere: "These settings are for you alone. Type “quiet” in your own chat with me.",
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
    mine: "Yours: type “my garden” for what you wrote and what waits for you, “digest” for your week so far, and “quiet” for what I may send you.",
    whichLanguage: "Which language would you like me to speak?",
    speakThis: "English",
    language: "Cymraeg: type “Cymraeg” and I will speak Welsh. Type “help” to see this again.",
  },
};
