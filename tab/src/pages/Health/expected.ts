/** What a community of some size usually sees in a quarter, and in a week. Rounded to whole people and things. */
export type Expected = {
  creators: number;
  contributors: number;
  core: [least: number, most: number];
  active: [least: number, most: number];
  itemsAWeek: number;
  viewsAWeek: number;
};

const WEEKS_A_MONTH = 52 / 12;

/**
 * By 1-9-90 (Nielsen) and by Wenger, McDermott and Snyder's bands: core 10 to 15 %, active 15 to 20 %. A week is worked
 * out as if each creator and contributor wrote once a month.
 */
export function expectedOf(members: number): Expected {
  const percent = (share: number) => Math.round((members * share) / 100);
  const creators = Math.max(1, percent(1));
  const contributors = Math.max(1, percent(9));
  return {
    creators,
    contributors,
    core: [percent(10), percent(15)],
    active: [percent(15), percent(20)],
    itemsAWeek: Math.round(creators / WEEKS_A_MONTH),
    viewsAWeek: Math.round(contributors / WEEKS_A_MONTH),
  };
}
