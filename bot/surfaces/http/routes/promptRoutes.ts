import { z } from "zod";
import { promptViewOf } from "../../../cards/itemView.ts";
import { promptCard } from "../../../cards/promptCard.ts";
import type { FillResponse, PreviewResponse, PromptsView } from "../../../contract/prompts.ts";
import { PROMPT_GROUPS } from "../../../domain/prompt.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { askNow, sendAgain } from "../../../usecases/prompts/askNow.ts";
import { changeRhythm } from "../../../usecases/prompts/changeRhythm.ts";
import { changeSlot, pauseWeek, type SlotAct } from "../../../usecases/prompts/changeSlot.ts";
import { fillPrompt } from "../../../usecases/prompts/fillPrompt.ts";
import { removePrompt, writePrompt } from "../../../usecases/prompts/ownPrompts.ts";
import { previewPrompt } from "../../../usecases/prompts/previewPrompt.ts";
import { readPrompts } from "../../../usecases/prompts/readPrompts.ts";
import type { ApiRoute } from "../api.ts";
import { accepted, parse, text } from "../parse.ts";
import { presentFilled, presentPrompts } from "../presentPrompts.ts";

const words = z.object({ en: text, cy: text });
const used = { promptId: text, words, accepted: accepted.optional() };
const minutes = z.int().min(0).max(1439);
const beat = z.object({ weekday: z.int(), minutes });
const rhythm = z.object({
  running: z.boolean().optional(),
  beats: z.array(beat).max(5).optional(),
  languages: z.enum(["both", "en", "cy"]).optional(),
  conversations: z.array(text.max(2000)).max(100).optional(),
});
const slotAct = z.discriminatedUnion("act", [
  z.object({ act: z.literal("place"), ...used }),
  z.object({ act: z.literal("another") }),
  z.object({ act: z.literal("swap"), with: text }),
  z.object({ act: z.literal("move"), day: z.iso.date(), minutes }),
  z.object({ act: z.literal("skip") }),
  z.object({ act: z.literal("takeUp") }),
]);
const week = z.object({ week: text, paused: z.boolean() });
const own = z.object({ id: text, group: z.enum(PROMPT_GROUPS), words, accepted: accepted.optional() });
const now = z.object({ id: text, ...used });

/** How gardeners ask their community. */
export function promptRoutes(deps: Deps): ApiRoute[] {
  const path = "/api/communities/:communityId/prompts";
  return [
    {
      method: "get",
      path,
      run: async ({ person, params, language }): Promise<PromptsView> =>
        presentPrompts(await readPrompts(deps, person, params["communityId"]), deps.promptLibrary, language),
    },
    {
      method: "put",
      path: `${path}/rhythm`,
      run: ({ person, params, body }) => {
        const { beats, ...rest } = parse(rhythm, body);
        return changeRhythm(deps, person, { ...rest, rhythm: beats, communityId: params["communityId"] });
      },
    },
    {
      method: "post",
      path: `${path}/slots/:slot`,
      run: ({ person, params, body }) => {
        const act = parse(slotAct, body);
        const wanted: SlotAct =
          act.act === "move" ? { act: "move", at: { day: act.day, minutes: act.minutes } } : act;
        const of = { communityId: params["communityId"], slot: params["slot"] ?? "" };
        return changeSlot(deps, person, of, wanted);
      },
    },
    {
      method: "post",
      path: `${path}/weeks`,
      run: ({ person, params, body }) =>
        pauseWeek(deps, person, { ...parse(week, body), communityId: params["communityId"] }),
    },
    {
      method: "post",
      path: `${path}/fill`,
      run: async ({ person, params, body, language }): Promise<FillResponse> => {
        const { promptId } = parse(z.object({ promptId: text }), body);
        const of = { communityId: params["communityId"], promptId };
        return presentFilled(await fillPrompt(deps, person, of), language);
      },
    },
    {
      method: "post",
      path: `${path}/preview`,
      run: async ({ person, params, body }): Promise<PreviewResponse> => {
        const of = { ...parse(z.object({ words }), body), communityId: params["communityId"] };
        return { card: promptCard(promptViewOf(await previewPrompt(deps, person, of), deps)) };
      },
    },
    {
      method: "post",
      path: `${path}/posts`,
      run: async ({ person, params, body }) => {
        await askNow(deps, person, { ...parse(now, body), communityId: params["communityId"] });
      },
    },
    {
      method: "post",
      path: `${path}/posts/:postId/again`,
      run: ({ person, params }) =>
        sendAgain(deps, person, { communityId: params["communityId"], id: params["postId"] ?? "" }),
    },
    {
      method: "put",
      path: `${path}/own`,
      run: ({ person, params, body }) =>
        writePrompt(deps, person, { ...parse(own, body), communityId: params["communityId"] }),
    },
    {
      method: "post",
      path: `${path}/own/:promptId/remove`,
      run: ({ person, params }) =>
        removePrompt(deps, person, { communityId: params["communityId"], id: params["promptId"] ?? "" }),
    },
  ];
}
