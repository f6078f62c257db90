import { auditEntry } from "../../domain/audit.ts";
import {
  checkedAnswers,
  checkedReason,
  DECISIONS,
  type Decision,
  type PlanDecision,
  type PlanQuestion,
  planWith,
} from "../../domain/communityPlan.ts";
import { PracticeError } from "../../domain/errors.ts";
import { isUuid } from "../../domain/ids.ts";
import type { Person } from "../../domain/member.ts";
import { changing, unlessThere } from "../changing.ts";
import type { Deps } from "../deps.ts";
import { communityToOversee } from "./communityOf.ts";

/**
 * Answers the questions about why there is a community; what is left out is emptied.
 * @throws PracticeError `not-found`, `not-allowed`, `note-too-long`, `identifiers-found`.
 */
export async function changePlan(
  deps: Deps,
  person: Person,
  communityId: string,
  answers: Partial<Record<PlanQuestion, string | undefined>>,
): Promise<void> {
  const community = await communityToOversee(deps, person, communityId, "plan.change");
  const checked = checkedAnswers(answers);
  for (const [field, text] of Object.entries(checked)) refuseIdentifiers(deps, field, text);
  await changing(deps, async () => {
    const now = deps.clock.now();
    const before = await deps.store.knowledge.plan(community.id);
    const after = planWith(before?.value, checked, community.id, now);
    await deps.store.knowledge.write(community.id, [
      before ? { replace: after, version: before.version } : { create: after },
      {
        create: auditEntry(
          {
            id: deps.ids.next(),
            communityId: community.id,
            actor: person.actorRef,
            action: "plan.changed",
            thing: { type: "community", id: community.id },
          },
          now,
        ),
      },
    ]);
  });
}

/**
 * Writes down whether a community is kept, changed or closed, and why. Sent twice it is written once. Nothing is closed
 * by it: what follows is for people to do.
 * @throws PracticeError `not-found`, `not-allowed`, `reason-empty`, `note-too-long`, `identifiers-found`.
 */
export async function decide(
  deps: Deps,
  person: Person,
  communityId: string,
  of: { id: string; decision: Decision; reason: string },
): Promise<void> {
  const community = await communityToOversee(deps, person, communityId, "plan.change");
  if (!isUuid(of.id)) throw new PracticeError("id-malformed", { field: "id" });
  if (!DECISIONS.includes(of.decision)) throw new PracticeError("request-malformed", { field: "decision" });
  const reason = checkedReason(of.reason);
  refuseIdentifiers(deps, "reason", reason);
  const now = deps.clock.now();
  const at = now.toISOString();
  const decision: PlanDecision = {
    type: "planDecision",
    id: of.id,
    communityId: community.id,
    decision: of.decision,
    reason,
    createdAt: at,
    updatedAt: at,
  };
  const thing = { type: "community" as const, id: community.id };
  const by = { id: deps.ids.next(), communityId: community.id, actor: person.actorRef, thing };
  await unlessThere(
    deps.store.knowledge.write(community.id, [
      { create: decision },
      { create: auditEntry({ ...by, action: "decision.made" }, now) },
    ]),
  );
}

/**
 * These words are read by sponsors, and say nothing that needs a number, an address or a name of a person: what could
 * never stand in an item stops here, and what may be a name is the writer's to judge, as the page asks for roles.
 */
function refuseIdentifiers(deps: Pick<Deps, "identifiers">, field: string, text: string): void {
  if (deps.identifiers.find(text).some(({ level }) => level === "stop"))
    throw new PracticeError("plan-identifiers", { field });
}
