import type { IncomingMessage } from "node:http";
import { PracticeError } from "../../domain/errors.ts";

/**
 * The one Authorization header of a request. Of several, Node keeps the first and a proxy may have checked another, so
 * none of them counts.
 * @throws PracticeError `not-signed-in` where there are several.
 */
export function onlyCredential(request: IncomingMessage): string | undefined {
  const [first, ...more] = request.headersDistinct["authorization"] ?? [];
  if (more.length > 0) throw new PracticeError("not-signed-in");
  return first;
}
