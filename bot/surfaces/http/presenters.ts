import type {
  AskedView,
  AuthorView,
  CommunityView,
  DraftView,
  ItemView,
  Language,
  LookAlikesResponse,
  Me,
  MergedView,
  PerspectiveView,
  SearchResponse,
  Standing,
  SwitchableNotice,
} from "../../contract/api.ts";
import { wantsAnotherView } from "../../domain/anotherView.ts";
import type { Community } from "../../domain/community.ts";
import { digestDayOf } from "../../domain/digest.ts";
import type { Draft } from "../../domain/draft.ts";
import { type NoticeKind, SWITCHABLE } from "../../domain/gate.ts";
import type { PersonId } from "../../domain/ids.ts";
import { type Asked, type Item, openQuestion, wordsVersion } from "../../domain/item.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import { type Action, can } from "../../domain/permissions.ts";
import { type Perspective, perspectiveVersion } from "../../domain/perspective.ts";
import { answersOf, type LookAlikeHit, type SearchAnswer } from "../../domain/search/search.ts";
import { takesSuggestions } from "../../domain/suggestion.ts";
import { canComeBack } from "../../domain/unmerging.ts";
import { standInNames } from "../../domain/unnamed.ts";
import type { Use } from "../../domain/use.ts";
import type { Links } from "../../ports/links.ts";
import type { ReadThread } from "../../usecases/readThread.ts";

export function presentMe(
  person: Person,
  communities: Community[],
  about: { language: Language; localMode: boolean },
): Me {
  return {
    personId: person.id,
    name: person.name,
    language: about.language,
    switchedOff: (person.switchedOff ?? []).filter(isSwitchable),
    countReading: person.noReadFlags !== true,
    languageChosen: person.language !== undefined,
    digest: {
      day: digestDayOf(person.digest),
      ...(person.digest?.pausedUntil ? { pausedUntil: person.digest.pausedUntil } : {}),
    },
    follows: person.follows ?? [],
    localMode: about.localMode,
    communities: communities.map((community) => presentCommunity(person, community)),
  };
}

function isSwitchable(kind: NoticeKind): kind is SwitchableNotice {
  return SWITCHABLE.includes(kind);
}

function presentCommunity(person: Person, community: Community): CommunityView {
  const roles = rolesIn(person, community.id);
  return {
    id: community.id,
    name: community.name,
    purpose: community.purpose,
    open: community.open,
    roles: person.admin ? [...roles, "admin"] : roles,
    joined: roles.length > 0,
    sample: community.sample,
    safeguardingRoute: community.safeguardingRoute,
  };
}

export function presentItem(
  thread: ReadThread,
  person: Person,
  links: Links,
  now: Date,
  seeAlso: { id: string; title: string }[] = [],
): Omit<ItemView, "yours" | "uses"> {
  const { item, community, mine } = thread;
  const mineOrSaved = mine.has(item.id) ? person.id : item.savedBy;
  const may = (action: Action, authorId?: PersonId) => can(person, action, { community, authorId });
  const merged = thread.merged.filter(({ state }) => state === "published");
  const seesWish = item.reword && may("item.readHeld", mineOrSaved);
  const asked = may("item.readHeld", mineOrSaved) ? openQuestion(item) : undefined;
  return {
    id: item.id,
    communityId: item.communityId,
    kind: item.kind,
    title: item.title,
    text: item.text,
    topics: item.topics,
    author: presentAuthor(item, thread, item.savedBy === person.id),
    createdAt: item.createdAt,
    ...(item.editedAt ? { editedAt: item.editedAt } : {}),
    ...(item.reviewedAt ? { reviewedAt: item.reviewedAt } : {}),
    sample: item.sample,
    counts: {
      ...item.counts,
      perspectives: thread.perspectives.filter(({ state }) => state === "published").length,
    },
    perspectives: thread.perspectives.map((perspective) => presentPerspective(perspective, thread, person)),
    standing: standingOf(item, thread),
    ...(item.prompt ? { prompt: true } : {}),
    wordsRemoved: item.wordsRemoved ?? false,
    archived: item.archivedAt !== undefined,
    ...(seesWish && item.reword ? { rewordWish: item.reword.wording } : {}),
    ...(asked ? { asked: presentAsked(asked) } : {}),
    ...(seeAlso.length > 0 ? { seeAlso } : {}),
    suggestions: item.suggested ?? 0,
    ...(merged.length > 0 ? { merged: merged.map((one) => presentMerged(one, thread, person, now)) } : {}),
    ...(wantsAnotherView(item, thread.perspectives) ? { oneSided: true as const } : {}),
    may: {
      suggest:
        may("suggestion.make") &&
        !may("item.edit", mineOrSaved) &&
        !thread.waiting.has(item.id) &&
        takesSuggestions(item),
      decide: may("suggestion.decide", mineOrSaved) && !thread.waiting.has(item.id),
      merge: may("items.merge") && item.state === "published" && !item.prompt,
      takeUp: may("item.takeUp", mineOrSaved) && item.archivedAt !== undefined,
      edit: may("item.edit", mineOrSaved),
      addPerspective: may("perspective.add") && !thread.waiting.has(item.id),
      withdraw: may("item.withdraw", mineOrSaved),
      tend: may("item.tend"),
    },
    version: wordsVersion(item),
    link: links.item(item.id),
  };
}

export function presentAsked({ why, wording, byReader }: Asked): AskedView {
  return { why, wording, ...(byReader ? { byReader } : {}) };
}

/** What stood on an item of its own before; its stand-in belongs to that thread, and is not shown in this one. */
function presentMerged(item: Item, thread: ReadThread, person: Person, now: Date): MergedView {
  const you = thread.mine.has(item.id) || item.author?.personId === person.id;
  const authorId = thread.mine.has(item.id) ? person.id : item.savedBy;
  return {
    id: item.id,
    title: item.title,
    text: item.text,
    author: { name: item.author?.name || null, you },
    createdAt: item.createdAt,
    may: {
      withdraw: can(person, "item.withdraw", { community: thread.community, authorId }),
      comeBack:
        can(person, "items.merge", { community: thread.community }) && canComeBack(item, thread.item, now),
    },
  };
}

export function presentPerspective(
  perspective: Perspective,
  thread: ReadThread,
  person: Person,
): PerspectiveView {
  const isYours = perspective.author?.personId === person.id;
  const authorId = isYours || thread.mine.has(perspective.id) ? person.id : undefined;
  const at = { community: thread.community, authorId };
  return {
    id: perspective.id,
    text: perspective.text,
    fitsWhen: perspective.fitsWhen,
    author: presentAuthor(perspective, thread, isYours),
    createdAt: perspective.createdAt,
    ...(perspective.editedAt ? { editedAt: perspective.editedAt } : {}),
    helpedMe: perspective.helpedMe,
    standing: standingOf(perspective, thread),
    ...(perspective.reword && can(person, "item.readHeld", at)
      ? { rewordWish: perspective.reword.wording }
      : {}),
    may: { edit: can(person, "item.edit", at), withdraw: can(person, "item.withdraw", at) },
    version: perspectiveVersion(perspective),
  };
}

/** Never more than the reader may know: a name that was given, or what stands in for one. */
export function presentAuthor(
  thing: Item | Perspective | Use,
  thread: ReadThread,
  isYours: boolean,
): AuthorView {
  const you = isYours || thread.mine.has(thing.id);
  if (thing.author || !thing.unnamed) return { name: thing.author?.name || null, you };
  const published = [...thread.perspectives, ...thread.uses].filter(({ id }) => !thread.waiting.has(id));
  const standIn = standInNames(thread.item, published).get(thing.unnamed.standIn);
  return { name: null, you, ...(standIn ? { standIn } : {}) };
}

export function standingOf(
  thing: Item | Perspective | Use,
  { waiting }: Pick<ReadThread, "waiting">,
): Standing {
  if (waiting.has(thing.id)) return "waiting";
  return thing.state === "removed" ? "withdrawn" : thing.state;
}

export function presentSearch(
  answer: SearchAnswer & { building: boolean },
  page: { offset: number },
): SearchResponse {
  const shown = page.offset + answer.hits.length;
  return {
    results: answer.hits.map(({ item, titleMarks, snippet, snippetMarks }) => ({
      id: item.id,
      communityId: item.communityId,
      kind: item.kind,
      title: item.title,
      topics: item.topics,
      perspectives: answersOf(item),
      uses: item.uses,
      createdAt: item.createdAt,
      sample: item.sample,
      titleMarks,
      snippet,
      snippetMarks,
    })),
    total: answer.total,
    ...(answer.hits.length > 0 && shown < answer.total ? { next: shown } : {}),
    reasons: answer.reasons,
    ...(answer.corrected ? { didYouMean: answer.corrected } : {}),
    weak: answer.weak,
    building: answer.building,
  };
}

export function presentLookAlikes(
  found: { lookAlikes: LookAlikeHit[]; topics: string[] },
  links: Links,
): LookAlikesResponse {
  return {
    lookAlikes: found.lookAlikes.map(({ item, probablyTheSame }) => ({
      id: item.id,
      kind: item.kind,
      title: item.title,
      probablyTheSame,
      link: links.item(item.id),
    })),
    topics: found.topics,
  };
}

export function presentDraft({ id, kind, title, text, topics }: Draft): DraftView {
  return { id, kind, title, text, topics };
}
