import type { Check } from "../../cards/findingBlocks.ts";
import { type SaveForm, type SaveFormView, topicsOf } from "../../cards/saveFields.ts";
import { TEXT_MAX } from "../../contract/limits.ts";
import { shortenTo } from "../../domain/draft.ts";
import type { PracticeError } from "../../domain/errors.ts";
import { isBlank, isKind } from "../../domain/item.ts";
import { errorText } from "../../texts/errorText.ts";
import type { Language } from "../../texts/language.ts";
import { communitiesToWriteIn } from "../../usecases/communities.ts";
import type { Deps } from "../../usecases/deps.ts";
import { keepDraft } from "../../usecases/drafts.ts";
import { findLookAlikes } from "../../usecases/findKnowledge.ts";
import { communityHere } from "./here.ts";
import type { Turn } from "./turn.ts";

/** The form for these words, and the draft that keeps what did not fit into it. */
export type FilledForm = { view: SaveFormView; draftId?: string };

/**
 * The form filled in with what is known: communities, look-alikes, topics the words suggest. A text too long for an
 * item is kept whole as a draft and shortened in the form.
 * @param whole the text as it came, where it is longer than the form's
 */
export async function fillForm(
  deps: Deps,
  turn: Turn,
  form: SaveForm,
  of: {
    whole?: string;
    draftId?: string | undefined;
    error?: PracticeError;
    check?: Check | undefined;
  } = {},
): Promise<FilledForm> {
  const { person, language } = turn;
  const communities = await communitiesToWriteIn(deps, person);
  // In a team's channel what is said belongs to the team's community, unless the person chooses another.
  const wanted = form.communityId ?? (await communityHere(deps, turn.activity));
  const chosen = communities.find(({ id }) => id === wanted) ?? communities[0];
  const found = isBlank(`${form.title}${form.text}`)
    ? { lookAlikes: [], topics: [] }
    : await findLookAlikes(deps, person, {
        communityId: chosen?.id,
        title: form.title,
        text: form.text,
      });
  const whole = of.whole ?? form.text;
  const draftId = whole.length > TEXT_MAX ? await keepWhole(deps, turn, form, whole, of.draftId) : of.draftId;
  return {
    view: {
      form: { ...form, text: shortenTo(form.text, TEXT_MAX), communityId: chosen?.id },
      suggestedTopics: found.topics,
      communities: communities.map(({ id, name }) => ({ id, name })),
      lookAlikes: found.lookAlikes.slice(0, 3).map(({ item }) => ({
        kind: item.kind,
        title: item.title,
        link: deps.links.item(item.id),
      })),
      confirm: false,
      ...(of.check ? { check: of.check } : {}),
      ...(of.error ? { error: sayError(of.error, language) } : {}),
      ...(draftId ? { draftLink: deps.links.draft(draftId) } : {}),
      safeguardingRoute: chosen?.safeguardingRoute ?? "",
    },
    ...(draftId ? { draftId } : {}),
  };
}

/** What to show beside the field at fault. */
export function sayError(
  error: PracticeError,
  language: Language,
): { field: string | undefined; message: string } {
  return { field: error.field, message: errorText(error, language) };
}

async function keepWhole(
  deps: Deps,
  turn: Turn,
  form: SaveForm,
  text: string,
  draftId: string | undefined,
): Promise<string> {
  const draft = await keepDraft(deps, turn.person, {
    id: draftId ?? deps.ids.next(),
    kind: isKind(form.kind) ? form.kind : "insight",
    title: form.title,
    text,
    topics: topicsOf(form),
  });
  return draft.id;
}
