import { z } from "zod";
import type { CheckResponse } from "../../../contract/api.ts";
import { TEXT_MAX } from "../../../contract/limits.ts";
import { API } from "../../../contract/paths.ts";
import { findIn, TOPICS_JOINT } from "../../../usecases/checkWords.ts";
import type { Deps } from "../../../usecases/deps.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";
import { presentFinding } from "../presentFinding.ts";

const words = z.object({
  title: text.optional(),
  titleCy: text.optional(),
  text: text.optional(),
  textCy: text.optional(),
  button: text.optional(),
  buttonCy: text.optional(),
  fitsWhen: text.optional(),
  topics: text.optional(),
  did: text.optional(),
  happened: text.optional(),
  differently: text.optional(),
  inTheWay: text.optional(),
  said: text.optional(),
  changed: text.optional(),
  why: text.optional(),
  what: text.optional(),
  learnt: text.optional(),
  impact: text.optional(),
  discussion: text.optional(),
});

/** The identifier check while somebody writes. Nothing is kept of what it is shown. */
export function checkRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: API.check,
      run: async ({ language, body }): Promise<CheckResponse> => {
        const { topics, ...typed } = parse(words, body);
        const within = (value: string | undefined) => value?.slice(0, 2 * TEXT_MAX) ?? "";
        const findings = findIn(deps, {
          title: within(typed.title),
          titleCy: within(typed.titleCy),
          text: within(typed.text),
          textCy: within(typed.textCy),
          button: within(typed.button),
          buttonCy: within(typed.buttonCy),
          fitsWhen: within(typed.fitsWhen),
          topics: within(topics).split(TOPICS_JOINT),
          did: within(typed.did),
          happened: within(typed.happened),
          differently: within(typed.differently),
          inTheWay: within(typed.inTheWay),
          said: within(typed.said),
          changed: within(typed.changed),
          why: within(typed.why),
          what: within(typed.what),
          learnt: within(typed.learnt),
          impact: within(typed.impact),
          discussion: within(typed.discussion),
        });
        return { findings: findings.map((finding) => presentFinding(finding, language)) };
      },
    },
  ];
}
