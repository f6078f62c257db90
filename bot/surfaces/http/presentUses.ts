import type { UsesView, UseView } from "../../contract/uses.ts";
import type { Person } from "../../domain/member.ts";
import { can } from "../../domain/permissions.ts";
import { type Story, type Use, versionOfUse } from "../../domain/use.ts";
import type { ReadThread } from "../../usecases/readThread.ts";
import { ownUse } from "../../usecases/sayUsed.ts";
import { presentAuthor, standingOf } from "./presenters.ts";

/** Stories for all who may read them, and what the reader themselves said. Of taps nothing is told but the count. */
export function presentUses(thread: ReadThread, person: Person): UsesView {
  const yours = ownUse(thread, person);
  return {
    stories: thread.uses.flatMap((use) => (use.story ? presentUse(use, use.story, thread, person) : [])),
    ...(yours
      ? {
          yours: {
            id: yours.id,
            fit: yours.fit,
            told: yours.story !== undefined,
            unnamed: yours.unnamed !== undefined,
            standing: standingOf(yours, thread),
          },
        }
      : {}),
  };
}

function presentUse(use: Use, story: Story, thread: ReadThread, person: Person): UseView {
  const isYours = use.savedBy === person.id;
  const authorId = isYours || thread.mine.has(use.id) ? person.id : undefined;
  const at = { community: thread.community, authorId };
  return {
    id: use.id,
    fit: use.fit,
    story: {
      did: story.did,
      happened: story.happened,
      differently: story.differently,
      inTheWay: story.inTheWay,
    },
    author: presentAuthor(use, thread, isYours),
    createdAt: use.createdAt,
    ...(use.editedAt ? { editedAt: use.editedAt } : {}),
    standing: standingOf(use, thread),
    ...(use.reword && can(person, "item.readHeld", at) ? { rewordWish: use.reword.wording } : {}),
    may: { edit: can(person, "item.edit", at), withdraw: can(person, "item.withdraw", at) },
    version: versionOfUse(use),
  };
}
