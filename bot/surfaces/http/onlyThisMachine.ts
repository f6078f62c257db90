import type { Next, Request, Response } from "restify";

const OWN_NAMES = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;
/** Headers that say a request came through somebody else's hands. */
const PASSED_ON = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

/**
 * In local mode nobody signs in, so a page elsewhere must not reach it under another name: a request whose Host is
 * not this machine's own loopback name is refused (DNS rebinding), and so is one that a tunnel or proxy passed on.
 */
export function onlyThisMachine(request: Request, response: Response, next: Next): void {
  if (OWN_NAMES.test(request.header("host") ?? "") && !PASSED_ON.some((name) => request.headers[name])) {
    next();
    return;
  }
  response.sendRaw(403, "Only for this machine", { "content-type": "text/plain; charset=utf-8" });
  next(false);
}
