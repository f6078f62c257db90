import { PracticeError } from "../../domain/errors.ts";
import { personId } from "../../domain/ids.ts";
import type { Identity } from "../../ports/identity.ts";

/** Sample people in place of sign-in, for trying the product on one machine: `Authorization: Sample <id>`. */
export function createLocalIdentity(tenantId: string, people: { id: string; name: string }[]): Identity {
  return {
    async whoIs(authorization) {
      const id = /^Sample ([0-9a-f-]{36})$/i.exec(authorization ?? "")?.[1]?.toLowerCase();
      const person = people.find((candidate) => candidate.id.toLowerCase() === id);
      if (!person) throw new PracticeError("not-signed-in");
      return { personId: personId(tenantId, person.id), name: person.name };
    },
  };
}
