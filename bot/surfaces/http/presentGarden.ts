import type { AskedView, ConsentView, MyGardenView, ReleaseView, WrittenView } from "../../contract/api.ts";
import { shortenTo } from "../../domain/draft.ts";
import { type Item, openQuestion } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { ConsentWaiting } from "../../usecases/consent.ts";
import type { MyGarden, Written } from "../../usecases/myGarden.ts";
import type { ReleaseView as Released } from "../../usecases/release.ts";
import { presentAsked } from "./presenters.ts";

const BEGINNING = 300;

export function presentMyGarden({ consents, written }: MyGarden): MyGardenView {
  return { waitingForMe: consents.map(presentConsent), written: written.map(presentWritten) };
}

function presentConsent({ request, itemId, item }: ConsentWaiting): ConsentView {
  const there = item !== undefined && item.state !== "removed" && !item.wordsRemoved;
  return {
    itemId,
    title: item?.title ?? "",
    text: item?.text ?? "",
    ...(request.answer ? { answer: request.answer } : {}),
    askedAt: request.createdAt,
    there,
  };
}

function askedIn(thing: Item | Perspective): AskedView | undefined {
  const asked = thing.type === "item" && thing.state === "published" ? openQuestion(thing) : undefined;
  return asked && presentAsked(asked);
}

function presentWritten({ thing, item, unnamed, waiting, nameOpened }: Written): WrittenView {
  const asked = askedIn(thing);
  return {
    id: thing.id,
    itemId: item.id,
    type: thing.type,
    title: item.title,
    text: shortenTo(thing.text, BEGINNING),
    unnamed,
    standing: waiting ? "waiting" : thing.state,
    ...(thing.reword ? { rewordWish: thing.reword.wording } : {}),
    ...(thing.removedBecause ? { removedBecause: thing.removedBecause } : {}),
    ...(nameOpened ? { nameOpened } : {}),
    ...(asked ? { asked } : {}),
    perspectives: item.counts.perspectives,
    ...(thing.type === "item" && thing.suggested ? { suggestions: thing.suggested } : {}),
    createdAt: thing.createdAt,
  };
}

export function presentRelease({ release, author }: Released, person: Person): ReleaseView {
  return {
    id: release.id,
    itemId: release.itemId,
    documentId: release.documentId,
    reason: release.reason,
    unsafeToTell: release.unsafeToTell,
    state: release.state,
    yours: release.askedBy === person.id,
    askedAt: release.createdAt,
    ...(author ? { author: author.name } : {}),
  };
}
