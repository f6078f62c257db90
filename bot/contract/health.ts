/** A count as it is published: rounded to the nearest five, `few` below eight, `withheld` where it would give one away. */
export type ShownCount = number | "few" | "withheld";

export type PeopleCountName =
  | "members"
  | "creators"
  | "contributors"
  | "readers"
  | "away"
  | "returning"
  | "eligible"
  | "turned"
  | "newAnswered"
  | "newAnsweredReturned"
  | "newUnanswered"
  | "newUnansweredReturned";

export type ThingCountName =
  | "questions"
  | "answered"
  | "timed"
  | "waiting"
  | "allQuestions"
  | "twoViews"
  | "twoTeams"
  | "oldItems"
  | "reused"
  | "openedAgain"
  | "savedAgain"
  | "sharedAgain"
  | "reactions"
  | "searches"
  | "searchesOpened"
  | "searchesEmpty"
  | "searchesReworded"
  | "uses"
  | "stories"
  | "didNotFit"
  | "captured"
  | "abandoned"
  | "abandonedAfterCheck"
  | "waitingRows";

/** Shares in percent; `usesPer100` is a number per 100 members. */
export type ShareName =
  | "creators"
  | "contributors"
  | "readers"
  | "away"
  | "returning"
  | "turned"
  | "newAnsweredReturned"
  | "newUnansweredReturned"
  | "answered"
  | "twoViews"
  | "twoTeams"
  | "reused"
  | "searchesOpened"
  | "searchesEmpty"
  | "searchesReworded"
  | "abandoned"
  | "usesPer100";

/** Figures of one closed stretch of weeks. What is absent cannot be told. */
export type HealthSpanView = {
  weeks: 4 | 13;
  /** Its first day, a Monday, and the Monday after its last, `YYYY-MM-DD`. */
  from: string;
  until: string;
  people: Partial<Record<PeopleCountName, ShownCount>>;
  things: Partial<Record<ThingCountName, ShownCount>>;
  shares: Partial<Record<ShareName, number>>;
  /** Working hours, seconds, minutes and days. */
  middles: {
    responseMedian?: number;
    responseP80?: number;
    captureMedian?: number;
    gardenMinutes: number;
    rowsMedianDays?: number;
  };
  /** Percent of what was written that came from the 1 % and the 10 % who wrote most. */
  concentration: { top1?: number; top10?: number };
};

export type MissingFactorName =
  | "no-purpose"
  | "no-gardener"
  | "no-cover"
  | "no-plan"
  | "few-members"
  | "no-route"
  | "decision-due";

export type PlanQuestionName = "whoFor" | "whatMembersGet" | "whoTends" | "whenToStop";
export type PlanAnswersView = Record<PlanQuestionName, string>;
export type DecisionName = "keep" | "change" | "close";
export type DecisionView = { id: string; decision: DecisionName; reason: string; at: string };

/** A community's health, as far as its reader may see it. */
export type HealthResponse = {
  name: string;
  purpose: string;
  /** Today, rounded. */
  members: ShownCount;
  missing: MissingFactorName[];
  /** Absent for an admin, who runs settings and has no special right to see how people take part. */
  figures?: {
    /** The oldest first. */
    spans: HealthSpanView[];
    /** The day, `YYYY-MM-DD`, the next ones are there. */
    nextOn: string;
    /** They are invented, to show with the sample content what a year looks like. */
    madeUp?: true;
  };
  plan: PlanAnswersView;
  /** The newest first. */
  decisions: DecisionView[];
  decisionDue: boolean;
  /** Whether the reader answers the questions and writes decisions down. */
  mayChange: boolean;
};

export type PlanRequest = Partial<PlanAnswersView>;
export type DecisionRequest = { id: string; decision: DecisionName; reason: string };

/** What became of one search, one save, or one dialog that was left; counted by day, without whose. */
export type DayEventRequest = { communityId: string } & (
  | { what: "search"; opened: boolean; empty: boolean; reworded: boolean }
  | { what: "saved"; seconds: number }
  | { what: "abandoned"; afterCheck: boolean }
);

/** A story of use, as a sponsor reads it: nobody is named. */
export type StoryView = {
  itemTitle: string;
  did: string;
  happened: string;
  differently: string;
};
/** What got in the way of using items about a topic: how many said so, and some of their words. */
export type ThemeView = { theme: string; stories: number; quotes: string[] };
export type ToldView = { id: string; said: string; changed: string; theme?: string };

/** One page for the sponsor. */
export type ValueReport = {
  name: string;
  purpose: string;
  plan: PlanAnswersView;
  /** The last closed quarter; absent before there is one. */
  span?: HealthSpanView;
  /** What members said they did and what came of it, of that quarter or, before there is one, of all time. */
  stories: StoryView[];
  /** What got in the way, by topic. */
  themes: ThemeView[];
  told: ToldView[];
};
