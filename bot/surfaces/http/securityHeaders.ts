import type { Next, Request, Response } from "restify";

/** Hosts that may show the tab in a frame: Teams, Outlook and Microsoft 365 (learn.microsoft.com, "Tab requirements"). */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Fluent UI writes its styles into <style> elements while running.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  // teams-js asks Microsoft's list of valid host domains at start.
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${FRAME_ANCESTORS.join(" ")}`,
].join("; ");

/** Headers every answer carries. No X-Frame-Options: Teams shows the tab in a frame; frame-ancestors says who may. */
export function securityHeaders(_request: Request, response: Response, next: Next): void {
  response.setHeader("content-security-policy", POLICY);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("cross-origin-opener-policy", "same-origin-allow-popups");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("x-permitted-cross-domain-policies", "none");
  response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
  response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
  response.removeHeader("server");
  next();
}
