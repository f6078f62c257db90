import { readFileSync } from "node:fs";
import { request } from "node:http";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { type RunningApp, startApp } from "../../support/app.ts";

/** learn.microsoft.com, "Requirements for tabs": the hosts of Teams, Outlook and Microsoft 365, as of November 2026. */
const HOSTS = [
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

describe("security headers", () => {
  let app: RunningApp;
  before(async () => {
    app = await startApp({ sample: false });
  });
  after(() => app.close());

  /** Every way to be answered: served, refused, led on, unknown, not for this address. */
  const ways: [string, string, string, Record<string, string>][] = [
    ["the tab", "GET", "/tab/", {}],
    ["no such file", "GET", "/tab/nothing.js", {}],
    ["the API without sign-in", "GET", "/api/me", {}],
    ["no such route", "GET", "/nowhere", {}],
    ["another method", "DELETE", "/api/me", {}],
    ["no activity", "POST", "/api/messages", {}],
    ["a short link", "GET", "/i/x", {}],
    ["health", "GET", "/healthz", {}],
    ["readiness", "GET", "/readyz", {}],
    ["another name", "GET", "/tab/", { host: "garden.example.org" }],
    ["passed on by a tunnel", "GET", "/api/sample-people", { "x-forwarded-for": "203.0.113.7" }],
  ];

  for (const [what, method, path, headers] of ways)
    it(`are on every answer: ${what}`, async () => {
      const answer = await raw(app.url, method, path, headers);
      if (headers["host"] || headers["x-forwarded-for"]) expect(answer.status).to.equal(403);
      expect(answer.headers).to.include({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin-allow-popups",
        "strict-transport-security": "max-age=31536000; includeSubDomains",
      });
      expect(answer.headers["x-request-id"]).to.match(/^[0-9a-f-]{36}$/);
      expect(answer.headers["content-security-policy"]).to.contain("default-src 'none'");
      // It would forbid Teams to show the tab; frame-ancestors says who may.
      expect(answer.headers).to.not.have.any.keys("x-frame-options", "server", "x-powered-by");
    });

  it("let the hosts of Teams, Outlook and Microsoft 365 frame the tab, and nobody else", async () => {
    const directives = await policy();
    expect(directives.get("frame-ancestors")).to.have.members(["'self'", ...HOSTS]);
  });

  it("run our own scripts alone: none inline, none evaluated, none from elsewhere", async () => {
    const directives = await policy();
    expect(directives.get("script-src")).to.deep.equal(["'self'"]);
    expect(directives.get("default-src")).to.deep.equal(["'none'"]);
    expect(directives.get("base-uri")).to.deep.equal(["'none'"]);
    expect(directives.get("form-action")).to.deep.equal(["'none'"]);
    // No picture from elsewhere: it would tell its host who reads what.
    expect(directives.get("img-src")).to.deep.equal(["'self'", "data:"]);
    expect(directives.get("connect-src")).to.deep.equal(["'self'", "https://res.cdn.office.net"]);
    const page = readFileSync(fileURLToPath(new URL("../../../tab/index.html", import.meta.url)), "utf8");
    expect(
      [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].map(([, , inside]) => inside),
    ).to.deep.equal([""]);
    expect(page).to.not.match(/\son\w+=|javascript:/i);
  });

  async function policy(): Promise<Map<string, string[]>> {
    const { headers } = await raw(app.url, "GET", "/tab/", {});
    return new Map(
      String(headers["content-security-policy"])
        .split("; ")
        .map((directive) => directive.split(" "))
        .map(([name = "", ...values]) => [name, values]),
    );
  }
});

/** By Node's own client, which lets a test set the Host header. */
function raw(
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; headers: Record<string, string | string[] | undefined> }> {
  return new Promise((resolve, reject) => {
    request(url + path, { method, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    })
      .once("error", reject)
      .end();
  });
}
