import type { ErasedWords } from "../../domain/erasure.ts";
import { PracticeError } from "../../domain/errors.ts";
import type { Item } from "../../domain/item.ts";
import type { Person } from "../../domain/member.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { OwnUnnamed } from "../../domain/unnamed.ts";
import type { Use } from "../../domain/use.ts";
import { changing } from "../changing.ts";
import { answerConsent, consentsOf } from "../consent.ts";
import type { Deps } from "../deps.ts";
import { ownUnnamed } from "../ownUnnamed.ts";
import { moveTo, standsAt } from "../standing.ts";
import { threadOfPart } from "../threadNow.ts";
import { forgetWaiting } from "../withdraw.ts";

/**
 * Takes a person out of what they wrote without their name, and out of messages of theirs that others saved. The seals
 * are put in place of others that hold nobody, so that what an erased person wrote does not stand out.
 */
export async function eraseUnnamedWords(deps: Deps, person: Person, words: ErasedWords): Promise<void> {
  for (const { itemId } of await consentsOf(deps, person)) {
    await answerConsent(deps, person, itemId, words === "removed" ? "remove" : "unnamed");
    await forgetSender(deps, person, itemId);
  }
  for (const entry of ownUnnamed(deps, person)) await eraseOne(deps, person, entry, words);
}

async function eraseOne(deps: Deps, person: Person, entry: OwnUnnamed, words: ErasedWords): Promise<void> {
  const waits = await deps.store.waiting.one(entry.waitingId);
  // Nobody has seen it: what waits goes in either case.
  if (waits) return changing(deps, () => forgetWaiting(deps, person, entry.id));
  const place = {
    communityId: entry.communityId,
    itemId: await itemNow(deps, entry),
    ...(entry.kind === "perspective" ? { perspectiveId: entry.id } : {}),
    ...(entry.kind === "use" ? { useId: entry.id } : {}),
  };
  if (words === "removed") return withoutFail(moveTo(deps, place, "removed", "unnamed"));
  await changing(deps, async () => {
    const thread = await deps.store.knowledge.thread(entry.communityId, place.itemId);
    const stored = thread && standsAt(thread, place);
    if (!stored?.value.unnamed) return;
    const after = sealedForNobody(deps, stored.value);
    await deps.store.knowledge.write(entry.communityId, [{ replace: after, version: stored.version }]);
  });
}

/** Where it stands: perspectives move with an item that is merged, the item's own words do not. */
async function itemNow(deps: Deps, entry: OwnUnnamed): Promise<OwnUnnamed["itemId"]> {
  if (entry.kind === "item") return entry.itemId;
  return (await threadOfPart(deps, entry))?.item.value.id ?? entry.itemId;
}

function sealedForNobody<T extends Item | Perspective | Use>(deps: Deps, thing: T): T {
  if (!thing.unnamed) return thing;
  // As long as a person's id, so that its length does not tell.
  const nobody = `${deps.ids.random()}.${deps.ids.random()}`;
  return { ...thing, unnamed: { ...thing.unnamed, author: deps.sealer.seal(nobody, thing.id) } };
}

/** The item no longer knows who wrote the message it was saved from. */
async function forgetSender(deps: Deps, person: Person, itemId: Item["id"]): Promise<void> {
  await changing(deps, async () => {
    const communityId = await deps.store.knowledge.communityOf(itemId);
    const stored = communityId && (await deps.store.knowledge.item(communityId, itemId));
    if (!communityId || !stored?.value.sender) return;
    const sender = deps.sealer.open(stored.value.sender, itemId);
    if (sender !== person.id) return;
    const { sender: _sender, ...after } = stored.value;
    await deps.store.knowledge.write(communityId, [{ replace: after, version: stored.version }]);
  });
}

/** What is gone already is gone. */
async function withoutFail(move: Promise<unknown>): Promise<void> {
  try {
    await move;
  } catch (error) {
    if (!(error instanceof PracticeError && error.code === "not-found")) throw error;
  }
}
