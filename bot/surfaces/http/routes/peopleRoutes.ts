import { z } from "zod";
import type { AuditView, CsvView, PeopleView, PersonRow } from "../../../contract/keeping.ts";
import { API } from "../../../contract/paths.ts";
import { type Person, ROLES } from "../../../domain/member.ts";
import type { Keyset } from "../../../ports/store.ts";
import type { Deps } from "../../../usecases/deps.ts";
import { exportAudit, readAudit } from "../../../usecases/readAudit.ts";
import { changeAdmin, changeRoles, findPeople } from "../../../usecases/roles.ts";
import type { ApiRoute } from "../api.ts";
import { parse, text } from "../parse.ts";

const looked = z.object({ text: text.max(200) });
const roles = z.object({ personId: z.string(), communityId: z.string(), roles: z.array(z.enum(ROLES)) });
const appointed = z.object({ personId: z.string(), admin: z.boolean() });
const from = z.object({ after: z.string().max(200).optional() });

/** People and their roles, and the audit; for admins. */
export function peopleRoutes(deps: Deps): ApiRoute[] {
  return [
    {
      method: "post",
      path: API.findPeople,
      run: async ({ person, body }): Promise<PeopleView> => ({
        people: (await findPeople(deps, person, parse(looked, body).text)).map((found) =>
          presentPerson(found, person),
        ),
      }),
    },
    {
      method: "put",
      path: API.roles,
      run: async ({ person, body }) =>
        presentPerson(await changeRoles(deps, person, parse(roles, body)), person),
    },
    {
      method: "put",
      path: API.admins,
      run: async ({ person, body }) =>
        presentPerson(await changeAdmin(deps, person, parse(appointed, body)), person),
    },
    {
      method: "post",
      path: "/api/communities/:communityId/audit",
      run: async ({ person, params, body }): Promise<AuditView> => {
        const after = keyset(parse(from, body).after);
        const { lines, next } = await readAudit(deps, person, params["communityId"] ?? "", after);
        return {
          rows: lines.map(({ entry, by }) => ({
            id: entry.id,
            at: entry.createdAt,
            by: by || entry.actor,
            action: entry.action,
            thing: entry.thing.type,
            thingId: entry.thing.id,
          })),
          ...(next ? { next: `${next.createdAt} ${next.id}` } : {}),
        };
      },
    },
    {
      method: "post",
      path: "/api/communities/:communityId/audit/export",
      run: async ({ person, params }): Promise<CsvView> => ({
        csv: await exportAudit(deps, person, params["communityId"] ?? ""),
      }),
    },
  ];
}

function presentPerson(found: Person, reader: Person): PersonRow {
  return {
    personId: found.id,
    name: found.name,
    admin: found.admin,
    you: found.id === reader.id,
    roles: Object.entries(found.roles).map(([communityId, held]) => ({ communityId, roles: held })),
  };
}

function keyset(after: string | undefined): Keyset | undefined {
  const [createdAt, id] = after?.split(" ") ?? [];
  return createdAt && id ? { createdAt, id } : undefined;
}
