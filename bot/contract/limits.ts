/** Longest title, in characters as the reader counts them (UTF-16 units, like `String.length`). */
export const TITLE_MAX = 150;
/** Longest text of an item or perspective, in characters. */
export const TEXT_MAX = 6000;
/** Longest "when this fits" line of a perspective, in characters. */
export const FITS_WHEN_MAX = 200;
/** Most topics on one item. */
export const TOPICS_MAX = 5;
/** Longest name of a topic, in characters. */
export const TOPIC_NAME_MAX = 40;
/** Longest search query the product looks at; what is beyond is ignored, never refused. */
export const QUERY_MAX = 1000;
/** Largest request body the API reads, in bytes. */
export const BODY_MAX_BYTES = 128 * 1024;
/** Items on one page of a list. */
export const PAGE_SIZE = 20;
/** Longest note to a gardener, wording suggested, or reason, in characters. */
export const NOTE_MAX = 1000;
/** Longest part of a story of use, in characters: a minute is enough for all four. */
export const STORY_PART_MAX = 1000;
/** Longest name of a community, in characters: it stands in lists and beside every card. */
export const COMMUNITY_NAME_MAX = 80;
/** Most communities of one installation: every turn looks through them. */
export const COMMUNITIES_MAX = 50;
/** Longest half of "you said, we changed", in characters. */
export const TOLD_MAX = 600;
/** Longest prompt in one language, in characters: a question somebody answers in passing. */
export const PROMPT_MAX = 500;
/** Most prompts a gardener's community keeps of its own. */
export const OWN_PROMPTS_MAX = 100;
/** Most channels one prompt is posted in. */
export const PROMPT_CHANNELS_MAX = 20;
/** Longest text of an announcement in one language, in characters: a card is read in passing. */
export const ANNOUNCEMENT_TEXT_MAX = 4000;
/** Longest words on an announcement's button, in characters. */
export const BUTTON_LABEL_MAX = 40;
/** Longest address a button opens, in characters. */
export const BUTTON_URL_MAX = 2000;
/** Most topics an audience is chosen by, and most one person follows. */
export const FOLLOWS_MAX = 50;
/** Most people chosen by name for one announcement. */
export const CHOSEN_PEOPLE_MAX = 200;
/** Most channels one announcement is posted in. */
export const ANNOUNCEMENT_CHANNELS_MAX = 100;
/** Most announcements that go to a whole community in one week. */
export const ANNOUNCEMENTS_A_WEEK = 2;
/** Longest answer to a question about why there is a community, in characters. */
export const PLAN_ANSWER_MAX = 500;
/** Most items one person has saved for later. */
export const SAVES_MAX = 500;
/** Most items one person follows. */
export const FOLLOWED_ITEMS_MAX = 200;
/** Longest description of what somebody did to learn, in characters. */
export const CPD_WHAT_MAX = 300;
/** Longest answer in a CPD note, in characters. */
export const CPD_TEXT_MAX = 3000;
/** Most CPD notes one person keeps here; regulators ask for two a year. */
export const CPD_NOTES_MAX = 200;
