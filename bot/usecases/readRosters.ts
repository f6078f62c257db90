import type { ConversationReference } from "../domain/conversation.ts";
import { type LinkedTeam, readTeam, unreadTeam } from "../domain/linkedTeam.ts";
import { type Rosters, TeamGone } from "../ports/rosters.ts";
import type { Deps } from "./deps.ts";
import { changeTeam, unlinkTeam } from "./linkedTeams.ts";
import { keepPlace } from "./references.ts";
import { letGo, letGoAll, takeIn } from "./rosterMembers.ts";

/** At once; the store answers many as fast as one. */
const AT_ONCE = 16;

/**
 * Reads the channels and people of every linked team that is due: weekly, and soon after something changed. So that
 * "everyone" is everyone, and "not installed" is true. Answers how many teams.
 */
export async function readRosters(deps: Deps, rosters: Rosters): Promise<number> {
  const now = deps.clock.now().toISOString();
  let read = 0;
  for (const { value: community } of await deps.store.communities.all())
    for (const { value: team } of await deps.store.membership.teams(community.id)) {
      if (team.dueAt > now) continue;
      read += 1;
      await (team.state === "leaving" ? letGoAll(deps, team) : readOne(deps, rosters, team));
    }
  return read;
}

async function readOne(deps: Deps, rosters: Rosters, team: LinkedTeam): Promise<void> {
  const { teamId } = team.reference;
  const begun = deps.clock.now();
  try {
    if (!team.archived) await keepChannels(deps, rosters, team);
    const { seen, people } = await takeInAll(deps, rosters, team);
    await letGo(deps, team, (row) => !seen.has(row.personId));
    await changeTeam(deps, teamId, (stored) => readTeam(stored, people, begun, deps.clock.now()));
    deps.log.info("roster.read", { people });
  } catch (error) {
    if (error instanceof TeamGone) return unlinkTeam(deps, teamId);
    deps.log.warn("roster.unread", { error: error instanceof Error ? error.name : "unknown" });
    await changeTeam(deps, teamId, (stored) => unreadTeam(stored, deps.clock.now()));
  }
}

/** Any channel of a team the app is in can be posted in, whether somebody spoke to us there or not. */
async function keepChannels(deps: Deps, rosters: Rosters, team: LinkedTeam): Promise<void> {
  const { teamId, ...way } = team.reference;
  const view = await rosters.team(team.reference);
  const { name } = view;
  if (name && name !== team.name) await changeTeam(deps, teamId, (stored) => ({ ...stored, name }));
  for (const channel of view.channels) {
    const reference: ConversationReference = {
      conversationId: channel.id,
      kind: "channel",
      ...way,
      teamId,
      channelId: channel.id,
    };
    await keepPlace(deps, reference, {
      ...(name ? { team: name } : {}),
      ...(channel.name ? { channel: channel.name } : {}),
    });
  }
}

async function takeInAll(deps: Deps, rosters: Rosters, team: LinkedTeam) {
  const seen = new Set<string>();
  let people = 0;
  let next: string | undefined;
  do {
    const page = await rosters.people(team.reference, next);
    const ours = page.people.filter(({ guest }) => !guest);
    people += ours.length;
    for (let i = 0; i < ours.length; i += AT_ONCE) {
      const taken = ours.slice(i, i + AT_ONCE).map((member) => takeIn(deps, team, member));
      for (const personId of await Promise.all(taken)) seen.add(personId);
      // Others get their turn: a first reading writes a few records for each.
      await deps.clock.sleep(0);
    }
    next = page.next;
  } while (next !== undefined);
  return { seen, people };
}
