import type {
  AuthorView,
  CommunityView,
  DraftView,
  ItemView,
  Language,
  LookAlikesResponse,
  Me,
  PerspectiveView,
  SearchResponse,
} from "../../contract/api.ts";
import type { Community } from "../../domain/community.ts";
import type { Draft } from "../../domain/draft.ts";
import { type Author, wordsVersion } from "../../domain/item.ts";
import { type Person, rolesIn } from "../../domain/member.ts";
import { can } from "../../domain/permissions.ts";
import type { Perspective } from "../../domain/perspective.ts";
import type { LookAlikeHit, SearchAnswer } from "../../domain/search/search.ts";
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
    localMode: about.localMode,
    communities: communities.map((community) => presentCommunity(person, community)),
  };
}

function presentCommunity(person: Person, community: Community): CommunityView {
  const roles = rolesIn(person, community.id);
  return {
    id: community.id,
    name: community.name,
    purpose: community.purpose,
    roles: person.admin ? [...roles, "admin"] : roles,
    joined: roles.length > 0,
    sample: community.sample,
    safeguardingRoute: community.safeguardingRoute,
  };
}

export function presentItem(thread: ReadThread, person: Person, links: Links): ItemView {
  const { item, community } = thread;
  return {
    id: item.id,
    communityId: item.communityId,
    kind: item.kind,
    title: item.title,
    text: item.text,
    topics: item.topics,
    author: presentAuthor(item.author, item.savedBy === person.id),
    createdAt: item.createdAt,
    ...(item.editedAt ? { editedAt: item.editedAt } : {}),
    sample: item.sample,
    counts: { ...item.counts, perspectives: thread.perspectives.length },
    perspectives: thread.perspectives.map((perspective) => presentPerspective(perspective, person)),
    may: {
      edit: can(person, "item.edit", { community, authorId: item.savedBy }),
      addPerspective: can(person, "perspective.add", { community }),
    },
    version: wordsVersion(item),
    link: links.item(item.id),
  };
}

export function presentPerspective(perspective: Perspective, person: Person): PerspectiveView {
  return {
    id: perspective.id,
    text: perspective.text,
    fitsWhen: perspective.fitsWhen,
    author: presentAuthor(perspective.author, perspective.author?.personId === person.id),
    createdAt: perspective.createdAt,
    helpedMe: perspective.helpedMe,
  };
}

function presentAuthor(author: Author | undefined, you: boolean): AuthorView {
  return { name: author?.name || null, you };
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
      perspectives: item.perspectives.length,
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
