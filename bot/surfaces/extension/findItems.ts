import { z } from "zod";
import { attachment } from "../../cards/attachment.ts";
import { shownTitle } from "../../cards/cardItem.ts";
import { preview } from "../../cards/preview.ts";
import { PracticeError } from "../../domain/errors.ts";
import { isKind, type Kind } from "../../domain/item.ts";
import type { Deps } from "../../usecases/deps.ts";
import { findKnowledge } from "../../usecases/findKnowledge.ts";
import type { Turn } from "../chat/turn.ts";
import { FIND_COMMAND, FIND_PARAMETERS } from "./commandIds.ts";
import { inChat, openCommunities } from "./inChat.ts";

/** As many as Teams shows on one page of results. */
const PAGE = 25;

/** Teams leaves parameters out, Playground their names, and Copilot may fill in several. */
const valueSchema = z.looseObject({
  commandId: z.string().nullish(),
  parameters: z.array(z.looseObject({ name: z.string().nullish(), value: z.unknown().optional() })).nullish(),
  queryOptions: z.looseObject({ skip: z.unknown().optional(), count: z.unknown().optional() }).nullish(),
});

/** What the compose box shows while somebody types; the newest items before they do. */
export async function findItems(deps: Deps, turn: Turn): Promise<object> {
  const read = valueSchema.safeParse(turn.activity.value);
  if (!read.success) throw new PracticeError("request-malformed");
  const { commandId, parameters, queryOptions } = read.data;
  if (commandId && commandId !== FIND_COMMAND)
    throw new PracticeError("request-malformed", { field: "commandId" });
  const query = queryOf(parameters ?? []);
  const offset = wholeNumber(queryOptions?.skip, 0, Number.MAX_SAFE_INTEGER, 0);
  const answer = await findKnowledge(deps, turn.person, {
    ...query,
    sort: query.text === "" ? "newest" : "match",
    offset,
    limit: wholeNumber(queryOptions?.count, 1, PAGE, PAGE),
  });
  if (answer.hits.length === 0) {
    const texts = turn.texts.extension;
    const text = answer.building
      ? texts.stillBuilding
      : offset > 0
        ? texts.noMore
        : query.text === ""
          ? texts.nothingYet
          : texts.nothingFound(query.text.slice(0, 100));
    return { composeExtension: { type: "message", text } };
  }
  const open = await openCommunities(deps);
  return {
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: answer.hits.map(({ item, snippet }) => ({
        ...attachment(inChat(deps, item, open, turn.language)),
        preview: preview(
          shownTitle(item.title, turn.language),
          `${turn.texts.cards.kinds[item.kind]} · ${snippet}`,
        ),
      })),
    },
  };
}

type Parameter = { name?: string | null | undefined; value?: unknown };

function queryOf(parameters: Parameter[]): { text: string; kinds?: Kind[]; topics?: string[] } {
  const given = (name: string) => {
    const value = parameters.find((parameter) => parameter.name === name)?.value;
    return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  };
  const unnamed = parameters.find((parameter) => !parameter.name)?.value;
  const kind = given(FIND_PARAMETERS.kind).toLowerCase();
  const topic = given(FIND_PARAMETERS.topic);
  return {
    text: given(FIND_PARAMETERS.text) || (typeof unnamed === "string" ? unnamed.trim() : ""),
    ...(isKind(kind) ? { kinds: [kind] } : {}),
    ...(topic ? { topics: [topic] } : {}),
  };
}

function wholeNumber(value: unknown, least: number, most: number, otherwise: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) return otherwise;
  return Math.min(Math.max(Math.trunc(value), least), most);
}
