import { z } from "zod";
import {
  FITS_WHEN_MAX,
  NOTE_MAX,
  PLAN_ANSWER_MAX,
  STORY_PART_MAX,
  TEXT_MAX,
  TITLE_MAX,
  TOLD_MAX,
  TOPIC_NAME_MAX,
  TOPICS_MAX,
} from "../../contract/limits.ts";
import { DECISIONS, PLAN_QUESTIONS } from "../../domain/communityPlan.ts";
import { KINDS } from "../../domain/item.ts";
import { ROLES } from "../../domain/member.ts";
import { TAPS } from "../../domain/reaction.ts";
import { FITS } from "../../domain/use.ts";

/**
 * What documents of a community's file must look like before they become ours. Every field the product reads without
 * asking is checked; what it does not know is kept.
 */
const when = z.iso.datetime();
const id = z.string().regex(/^[A-Za-z0-9._~-]{1,400}$/);
const base = { id, communityId: id, createdAt: when, updatedAt: when };
const state = z.enum(["published", "held", "withdrawn", "removed"]);
const author = z.looseObject({ personId: z.string(), name: z.string().max(500) });
const seal = z.looseObject({ key: z.string(), sealed: z.string() });
const unnamed = z.looseObject({ standIn: z.string(), author: seal });
const counts = z.record(z.string(), z.number());
const texts = z.array(z.string().max(TOPIC_NAME_MAX)).max(TOPICS_MAX);

const item = z.looseObject({
  ...base,
  itemId: z.string(),
  state,
  kind: z.enum(KINDS),
  title: z.string().max(TITLE_MAX),
  text: z.string().max(TEXT_MAX),
  topics: texts,
  author: author.optional(),
  savedBy: z.string().optional(),
  unnamed: unnamed.optional(),
  sender: seal.optional(),
  sample: z.boolean(),
  counts: z.looseObject({ perspectives: z.number(), uses: z.number(), reactions: counts }),
});

const perspective = z.looseObject({
  ...base,
  itemId: id,
  state,
  text: z.string().max(TEXT_MAX),
  fitsWhen: z.string().max(FITS_WHEN_MAX),
  author: author.optional(),
  unnamed: unnamed.optional(),
  sample: z.boolean(),
  helpedMe: z.number(),
});

const shownCount = z.union([z.number(), z.enum(["few", "withheld"])]);
const thing = z.looseObject({ type: z.string(), id: z.string() });
const plain = z.looseObject(base);

const storyPart = z.string().max(STORY_PART_MAX);

const use = z.looseObject({
  ...base,
  itemId: id,
  state,
  fit: z.enum(FITS),
  story: z
    .looseObject({ did: storyPart, happened: storyPart, differently: storyPart, inTheWay: storyPart })
    .optional(),
  author: author.optional(),
  savedBy: z.string().optional(),
  unnamed: unnamed.optional(),
  sample: z.boolean(),
});

const changed = z.looseObject({
  ...base,
  said: z.string().max(TOLD_MAX),
  changed: z.string().max(TOLD_MAX),
  theme: z.string().max(TOPIC_NAME_MAX).optional(),
  sample: z.boolean(),
});

const filedWords = z.looseObject({
  kind: z.enum(KINDS),
  title: z.string().max(TITLE_MAX),
  text: z.string().max(TEXT_MAX),
  topics: texts,
});

const suggestion = z.looseObject({
  ...base,
  itemId: id,
  state: z.enum(["open", "accepted", "declined"]),
  words: filedWords.optional(),
  why: z.string().max(NOTE_MAX).optional(),
  base: z.string().max(100),
  author: author.optional(),
  savedBy: z.string().optional(),
});

const revision = z.looseObject({
  ...base,
  itemId: id,
  place: z.int().min(0),
  words: filedWords,
  at: when,
});

// What was under way goes on here: the next round finds it.
const merge = z.looseObject({ ...base, itemId: id, into: id, state: z.enum(["open", "done"]) });

/** By `type`; a kind that is not here is refused line by line. */
export const knowledgeSchemas: Record<string, z.ZodType> = {
  item,
  perspective,
  use,
  changed,
  suggestion,
  revision,
  merge,
  reaction: z.looseObject({ ...base, itemId: id, kinds: z.array(z.enum(TAPS)) }),
  topic: z.looseObject({ ...base, name: z.string(), synonyms: z.array(z.string().max(TOPIC_NAME_MAX)) }),
  daily: z.looseObject({ ...base, itemId: id, day: z.string(), counts }),
  audit: z.looseObject({ ...base, actor: z.string(), action: z.string(), thing }),
  tend: z.looseObject({ ...base, reason: z.string(), state: z.string() }),
  vain: z.looseObject({ ...base, word: z.string(), searches: z.number() }),
  announcement: z.looseObject({
    ...base,
    state: z.enum(["draft", "done", "cancelled", "stopped", "paused"]),
  }),
  tendState: plain,
  gardenMinutes: plain,
  communityDay: z.looseObject({ ...base, day: z.string(), counts, captured: z.array(z.number()).optional() }),
  healthWindow: z.looseObject({
    ...base,
    weeks: z.union([z.literal(4), z.literal(13)]),
    from: z.string().max(10),
    until: z.string().max(10),
    figures: z.looseObject({
      people: z.record(z.string(), shownCount),
      things: z.record(z.string(), shownCount),
      middles: z.looseObject({ gardenMinutes: z.number() }),
      concentration: z.record(z.string(), z.number()),
    }),
  }),
  communityPlan: z.looseObject({
    ...base,
    ...Object.fromEntries(PLAN_QUESTIONS.map((question) => [question, z.string().max(PLAN_ANSWER_MAX)])),
  }),
  planDecision: z.looseObject({
    ...base,
    decision: z.enum(DECISIONS),
    reason: z.string().max(NOTE_MAX),
  }),
  prompt: plain,
  promptPlan: z.looseObject({ ...base, running: z.literal(false) }),
  promptPost: z.looseObject({ ...base, state: z.literal("posted"), deliveries: z.array(z.never()) }),
};

export const theCommunity = z.looseObject({
  type: z.literal("community"),
  id,
  scope: z.literal("communities"),
  name: z.string().min(1).max(500),
  purpose: z.string().max(5000),
  open: z.boolean(),
  safeguardingRoute: z.string().max(5000),
  sample: z.boolean(),
  createdAt: when,
  updatedAt: when,
});

const roles = z.array(z.enum(ROLES));

export function membership(communityId: string): z.ZodType {
  return z.looseObject({
    ...base,
    type: z.literal("membership"),
    communityId: z.literal(communityId),
    personId: z.string(),
    name: z.string(),
    roles,
  });
}

export const person: z.ZodType = z.looseObject({
  type: z.literal("person"),
  id,
  personId: id,
  name: z.string().max(500),
  roles: z.record(z.string(), roles),
  admin: z.literal(false),
  actorRef: z.string(),
  unnamed: seal.optional(),
  createdAt: when,
  updatedAt: when,
});
