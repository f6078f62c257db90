import { entriesIn, isDigestPaused } from "../../domain/digest.ts";
import type { Person } from "../../domain/member.ts";
import { type Notice, type NoticeAbout, unpackedAbout } from "../../domain/notice.ts";
import type { BotMessage } from "../../ports/messenger.ts";
import type { Stored } from "../../ports/store.ts";
import { todayOf } from "../changeSettings.ts";
import type { Deps } from "../deps.ts";
import { ownDigest } from "./ownDigest.ts";

/** More lines than this are nobody's three minutes; the rest is in their garden. */
const MERGED_SHOWN = 5;

/** A summary, and the messages that are settled once it was sent. */
export type DigestMessage = {
  message: Extract<BotMessage, { kind: "digest" }>;
  settles: Stored<Notice>[];
};

/**
 * What a person's weekly summary says now, with the messages that waited for it because the week was full; nothing when
 * there is nothing to say, or they asked for a pause.
 * @param say what such a message says, read now; nothing when it has been overtaken
 */
export async function digestMessage(
  deps: Deps,
  person: Person,
  say: (about: NoticeAbout) => Promise<BotMessage | undefined>,
): Promise<DigestMessage | undefined> {
  if (isDigestPaused(person.digest, todayOf(deps, person))) return undefined;
  const settles = (await deps.store.notices.of(person.id)).filter(({ value }) => value.state === "in-digest");
  const merged: BotMessage[] = [];
  for (const about of latestOfEach(settles.map(({ value }) => aboutOf(deps, value)))) {
    const message = await say(about);
    if (message) merged.push(message);
  }
  const digest = await ownDigest(deps, person, { quietly: true });
  if (!digest && merged.length === 0) return undefined;
  return {
    message: {
      kind: "digest",
      ...(digest ? { digest } : {}),
      links: linksOf(deps, digest),
      merged: merged.slice(0, MERGED_SHOWN),
      more: Math.max(0, merged.length - MERGED_SHOWN),
      link: deps.links.garden(),
    },
    settles,
  };
}

/** Where the items of a summary are read, by id. */
export function linksOf(
  { links }: Pick<Deps, "links">,
  digest: Parameters<typeof entriesIn>[0] | undefined,
): Record<string, string> {
  const entries = digest ? entriesIn(digest) : [];
  return Object.fromEntries(entries.map(({ itemId }) => [itemId, links.item(itemId)]));
}

function aboutOf({ sealer }: Pick<Deps, "sealer">, notice: Notice): NoticeAbout {
  return unpackedAbout(sealer.open(notice.about, notice.id));
}

/** News of a thread says how it stands, so the latest tells what those before it would have told. */
function latestOfEach(all: NoticeAbout[]): NoticeAbout[] {
  const byThing = new Map<string, NoticeAbout>();
  for (const about of all)
    byThing.set([about.kind, about.asks, about.itemId, about.perspectiveId].join(" "), about);
  return [...byThing.values()];
}
