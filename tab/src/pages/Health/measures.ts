import type { HealthSpanView, ShareName, ShownCount } from "../../../../bot/contract/health.ts";
import type { HealthTexts } from "../../../../bot/texts/en/health.ts";

/** One line of a table of figures; `value` is nothing where it cannot be told. */
export type Measure = {
  name: string;
  how?: string;
  value(span: HealthSpanView): string | undefined;
};

type Groups = Record<"who" | "reading" | "newcomers" | "questions" | "use" | "search" | "tending", Measure[]>;

/** Every measure, in words, by the table it stands in. */
export function measuresIn(t: HealthTexts): Groups {
  const { who, reading, questions, use, search, tending } = t;
  const count = (of: ShownCount | undefined) => (of === undefined ? undefined : t.count(of));
  const withShare = (of: ShownCount | undefined, share: number | undefined) =>
    of === undefined || share === undefined ? count(of) : t.ofCount(t.count(of), t.share(share));
  const share = (span: HealthSpanView, name: ShareName) => {
    const percent = span.shares[name];
    return percent === undefined ? undefined : t.share(percent);
  };
  const hours = (span: HealthSpanView, of: number | undefined) => {
    if (of !== undefined) return t.hours(of);
    return typeof span.things.timed === "number" ? questions.notReached : undefined;
  };
  const person = (name: "creators" | "contributors" | "readers" | "away"): Measure => ({
    name: who[name],
    how: who[`${name}How`],
    value: ({ people, shares }) => withShare(people[name], shares[name]),
  });
  return {
    who: [
      { name: who.members, how: who.membersHow, value: ({ people }) => count(people.members) },
      person("creators"),
      person("contributors"),
      person("readers"),
      person("away"),
      {
        name: who.concentration,
        how: who.concentrationHow,
        value: ({ concentration: { top10 } }) => (top10 === undefined ? undefined : t.share(top10)),
      },
    ],
    reading: [
      {
        name: reading.returning,
        how: reading.returningHow,
        value: ({ people, shares }) => withShare(people.returning, shares.returning),
      },
    ],
    newcomers: [
      {
        name: reading.turned,
        how: reading.turnedHow,
        value: ({ people, shares }) => withShare(people.turned, shares.turned),
      },
      {
        name: reading.newAnswered,
        how: reading.newAnsweredHow,
        value: ({ people, shares }) => withShare(people.newAnsweredReturned, shares.newAnsweredReturned),
      },
      {
        name: reading.newUnanswered,
        how: reading.newUnansweredHow,
        value: ({ people, shares }) => withShare(people.newUnansweredReturned, shares.newUnansweredReturned),
      },
    ],
    questions: [
      {
        name: questions.answered,
        how: questions.answeredHow,
        value: ({ things, shares }) => withShare(things.answered, shares.answered),
      },
      {
        name: questions.median,
        how: questions.medianHow,
        value: (span) => hours(span, span.middles.responseMedian),
      },
      { name: questions.p80, how: questions.p80How, value: (span) => hours(span, span.middles.responseP80) },
      { name: questions.waiting, how: questions.waitingHow, value: ({ things }) => count(things.waiting) },
      {
        name: questions.twoViews,
        how: questions.twoViewsHow,
        value: ({ things, shares }) => withShare(things.twoViews, shares.twoViews),
      },
      {
        name: questions.twoTeams,
        how: questions.twoTeamsHow,
        value: ({ things, shares }) => withShare(things.twoTeams, shares.twoTeams),
      },
    ],
    use: [
      {
        name: use.reused,
        how: use.reusedHow,
        value: ({ things, shares }) => withShare(things.reused, shares.reused),
      },
      { name: use.reactions, value: ({ things }) => count(things.reactions) },
      { name: use.opened, value: ({ things }) => count(things.openedAgain) },
      { name: use.saved, value: ({ things }) => count(things.savedAgain) },
      { name: use.shared, value: ({ things }) => count(things.sharedAgain) },
      {
        name: use.used,
        how: use.usedHow,
        value: ({ things, shares }) => {
          const per = shares.usesPer100;
          const uses = count(things.uses);
          return uses === undefined || per === undefined ? uses : t.ofCount(uses, t.per100(per));
        },
      },
      { name: use.stories, value: ({ things }) => count(things.stories) },
      { name: use.didNotFit, value: ({ things }) => count(things.didNotFit) },
    ],
    search: [
      { name: search.searches, value: ({ things }) => count(things.searches) },
      { name: search.opened, value: (span) => share(span, "searchesOpened") },
      { name: search.empty, value: (span) => share(span, "searchesEmpty") },
      { name: search.reworded, value: (span) => share(span, "searchesReworded") },
      {
        name: search.median,
        how: search.medianHow,
        value: ({ middles: { captureMedian } }) =>
          captureMedian === undefined ? undefined : t.seconds(captureMedian),
      },
      {
        name: search.abandoned,
        value: ({ things, shares }) => withShare(things.abandoned, shares.abandoned),
      },
      { name: search.afterCheck, value: ({ things }) => count(things.abandonedAfterCheck) },
    ],
    tending: [
      { name: tending.minutes, value: ({ middles }) => t.minutes(middles.gardenMinutes) },
      { name: tending.rows, value: ({ things }) => count(things.waitingRows) },
      {
        name: tending.age,
        value: ({ middles: { rowsMedianDays } }) =>
          rowsMedianDays === undefined ? undefined : t.days(rowsMedianDays),
      },
    ],
  };
}
