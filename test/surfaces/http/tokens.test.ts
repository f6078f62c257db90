import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "chai";
import {
  type CryptoKey,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
} from "jose";
import { createEntraIdentity, entraKeys } from "../../../bot/adapters/azure/entraIdentity.ts";
import { type RunningApp, startApp } from "../../support/app.ts";

const TENANT = "11111111-1111-4111-8111-111111111111";
const OTHER = "99999999-9999-4999-8999-999999999999";
const CLIENT = "33333333-3333-4333-8333-333333333333";
const AUDIENCE = `api://garden.example.org/botid-${CLIENT}`;
const V2 = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
const V1 = (tenant: string) => `https://sts.windows.net/${tenant}/`;
const good = {
  iss: V2(TENANT),
  aud: CLIENT,
  tid: TENANT,
  oid: "22222222-2222-4222-8222-000000000001",
  scp: "access_as_user",
  name: "Nia",
};
const now = () => Math.floor(Date.now() / 1000);
const claimsOf = (changes: JWTPayload = {}) => ({
  ...good,
  iat: now() - 60,
  nbf: now() - 60,
  // Longer than any run of all tests, so that no token is refused because it grew old meanwhile.
  exp: now() + 86_400,
  ...changes,
});
const encoded = (part: object | string) =>
  Buffer.from(typeof part === "string" ? part : JSON.stringify(part)).toString("base64url");

describe("the door of the tab, over HTTP", () => {
  let app: RunningApp;
  let ours: { publicKey: CryptoKey; privateKey: CryptoKey };
  let theirs: { publicKey: CryptoKey; privateKey: CryptoKey };
  let keyServer: Server;
  let keysUrl: string;
  /** What the server of the keys was asked for, and how it answers. */
  const asked: string[] = [];
  let keysStatus = 200;
  const realNow = Date.now;

  before(async () => {
    ours = await generateKeyPair("RS256", { extractable: true });
    theirs = await generateKeyPair("RS256", { extractable: true });
    const jwk = { ...(await exportJWK(ours.publicKey)), kid: "one", alg: "RS256", use: "sig" };
    keyServer = createServer((incoming, response) => {
      asked.push(incoming.url ?? "");
      response.writeHead(keysStatus, { "content-type": "application/json" });
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    keyServer.listen(0, "127.0.0.1");
    await once(keyServer, "listening");
    keysUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
    const identity = createEntraIdentity({
      clientId: CLIENT,
      audiences: [AUDIENCE],
      allowedTenants: [TENANT],
      keys: entraKeys(keysUrl),
    });
    app = await startApp({ sample: false, identity });
  });
  afterEach(() => {
    Date.now = realNow;
    keysStatus = 200;
  });
  after(async () => {
    await app.close();
    keyServer.closeAllConnections();
    await new Promise((resolve) => keyServer.close(resolve));
  });

  const signed = (
    changes: JWTPayload = {},
    header: Partial<JWTHeaderParameters> = {},
    key = ours.privateKey,
  ) => new SignJWT(claimsOf(changes)).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(key);

  /** Whole and well signed, but by somebody else; with whatever header they like. */
  const forged = async (header: object) => {
    const signedPart = `${encoded({ alg: "RS256", kid: "one", ...header })}.${encoded(claimsOf())}`;
    const bytes = await crypto.subtle.sign("RSASSA-PKCS1-v1_5", theirs.privateKey, Buffer.from(signedPart));
    return `${signedPart}.${Buffer.from(bytes).toString("base64url")}`;
  };

  const enter = async (authorization: string | string[] | undefined, path = "/api/me") => {
    const outgoing = request(app.url + path);
    // Each of several values goes out as a header of its own.
    if (authorization !== undefined) outgoing.setHeader("authorization", authorization);
    outgoing.end();
    const [response] = await once(outgoing, "response");
    let text = "";
    for await (const chunk of response) text += String(chunk);
    return { status: response.statusCode as number, text };
  };

  const refused = async (authorization: string | string[] | undefined, code = "not-signed-in") => {
    const { status, text } = await enter(authorization);
    expect(status, text).to.equal(code === "not-signed-in" ? 401 : 403);
    const body = JSON.parse(text) as { error: Record<string, unknown> };
    expect(Object.keys(body)).to.deep.equal(["error"]);
    expect(Object.keys(body.error)).to.deep.equal(["code", "message", "requestId"]);
    expect(body.error["code"]).to.equal(code);
    expect(text).to.not.match(/\bat .*\.[tj]s|node_modules|jose|JW[TKS]|kid|ERR_/);
  };

  it("opens for a good token of either version, with either audience", async () => {
    for (const changes of [{}, { iss: V1(TENANT) }, { aud: AUDIENCE }, { aud: `api://${CLIENT}` }]) {
      const { status, text } = await enter(`Bearer ${await signed(changes)}`);
      expect(status, text).to.equal(200);
    }
    expect(await app.deps.store.people.person(`${TENANT}.${good.oid}` as never)).to.not.equal(undefined);
  });

  const wrongClaims: [string, JWTPayload, string?][] = [
    ["another audience", { aud: OTHER }],
    ["the audience of Microsoft Graph", { aud: "https://graph.microsoft.com" }],
    ["no audience", { aud: undefined }],
    ["an empty list of audiences", { aud: [] }],
    ["version 2's issuer of another tenant", { iss: V2(OTHER) }],
    ["version 1's issuer of another tenant", { iss: V1(OTHER) }],
    ["the common issuer", { iss: V2("common") }],
    ["an issuer that only begins like Entra's", { iss: `${V2(TENANT)}.evil.example` }],
    ["an issuer that is not Entra's", { iss: `https://login.example.org/${TENANT}/v2.0` }],
    ["no issuer", { iss: undefined }],
    ["the time past", { exp: now() - 120 }],
    ["no end", { exp: undefined }],
    ["an end that is no number", { exp: "never" as never }],
    ["a beginning to come", { nbf: now() + 43_200 }],
    ["no tenant", { tid: undefined }],
    ["a tenant that is a list", { tid: [TENANT] }],
    ["no object id", { oid: undefined }],
    ["an empty object id", { oid: "" }],
    ["an object id that is none", { oid: "../admin" }],
    ["a list of object ids", { oid: [good.oid] }],
    ["no scope", { scp: undefined }],
    ["another scope", { scp: "User.Read" }],
    ["a scope that only begins like ours", { scp: "access_as_user.all" }],
    ["the scope in other letters", { scp: "Access_As_User" }],
    ["the scope in a list", { scp: ["access_as_user"] }],
    ["an application's own roles and no scope", { scp: undefined, roles: ["access_as_user"] }],
    ["an application's mark", { idtyp: "app" }],
    ["another tenant's people, well signed", { tid: OTHER, iss: V2(OTHER) }, "not-from-here"],
    ["a guest's account", { acct: 1 }, "not-from-here"],
    ["a guest's account, as a text", { acct: "1" }, "not-from-here"],
    ["a guest's home", { idp: V1(OTHER) }, "not-from-here"],
    ["a personal account", { idp: "live.com" }, "not-from-here"],
  ];
  for (const [what, changes, code] of wrongClaims)
    it(`stays shut for a token with ${what}`, async () => {
      await refused(`Bearer ${await signed(changes)}`, code);
    });

  for (const alg of ["none", "None", "NONE", "nOnE", ""])
    it(`stays shut for an unsigned token that says "${alg}"`, async () => {
      const token = `${encoded({ alg, kid: "one" })}.${encoded(claimsOf())}`;
      const signature = (await signed()).split(".")[2];
      await refused(`Bearer ${token}.`);
      await refused(`Bearer ${token}.${signature}`);
    });

  it("stays shut for a token signed with the public key as a secret, in whichever form", async () => {
    const { n = "", ...jwk } = await exportJWK(ours.publicKey);
    for (const secret of [await exportSPKI(ours.publicKey), JSON.stringify({ n, ...jwk }), n])
      for (const alg of ["HS256", "HS512"])
        await refused(
          `Bearer ${await new SignJWT(claimsOf())
            .setProtectedHeader({ alg, kid: "one" })
            .sign(new TextEncoder().encode(secret.padEnd(64, " ")))}`,
        );
  });

  it("stays shut for another's key under our key's name, brought along or pointed to", async () => {
    const jwk = await exportJWK(theirs.publicKey);
    const before = asked.length;
    for (const header of [
      {},
      { jwk },
      { jku: `${keysUrl}/evil` },
      { x5u: `${keysUrl}/evil.pem` },
      { x5c: [Buffer.from("a certificate").toString("base64")] },
      { crit: ["exp"], exp: 1 },
      { typ: "at+jwt", cty: "JWT" },
    ]) {
      await refused(`Bearer ${await forged(header)}`);
    }
    expect(asked.slice(before)).to.deep.equal([]);
  });

  it("stays shut for a key id that is a path, an address, nothing, or no text, and fetches nothing from it", async () => {
    const kids: unknown[] = [
      "../../etc/passwd",
      "/dev/null",
      `${keysUrl}/evil`,
      "' OR 1=1 --",
      "",
      "one\u0000",
      7,
    ];
    kids.push(null, ["one"], { one: 1 }, "constructor", "__proto__");
    for (const kid of kids) {
      await refused(`Bearer ${await forged({ kid })}`);
    }
    expect(asked.every((url) => url === "/keys")).to.equal(true);
  });

  it("asks for the keys once where a key id is unknown, and then not again for half a minute", async () => {
    await enter(`Bearer ${await signed()}`);
    const shift = (seconds: number) => {
      Date.now = () => realNow() + seconds * 1000;
    };
    shift(31);
    const before = asked.length;
    for (let i = 0; i < 20; i++) await refused(`Bearer ${await signed({}, { kid: `unknown-${i}` })}`);
    expect(asked.length - before).to.equal(1);
    shift(62);
    await refused(`Bearer ${await signed({}, { kid: "unknown" })}`);
    expect(asked.length - before).to.equal(2);
    expect((await enter(`Bearer ${await signed()}`)).status).to.equal(200);
  });

  it("says that we are not available, not that the person is wrong, where the keys cannot be had", async () => {
    keysStatus = 500;
    const identity = createEntraIdentity({
      clientId: CLIENT,
      audiences: [],
      allowedTenants: [TENANT],
      keys: entraKeys(keysUrl),
    });
    const other = await startApp({ sample: false, identity });
    try {
      const response = await fetch(`${other.url}/api/me`, {
        headers: { authorization: `Bearer ${await signed()}` },
      });
      expect(response.status).to.equal(503);
      expect(Object.keys(((await response.json()) as { error: object }).error)).to.deep.equal([
        "code",
        "message",
        "requestId",
      ]);
    } finally {
      await other.close();
    }
  });

  it("stays shut for parts that were swapped, cut, doubled or mended", async () => {
    const [head = "", body = "", signature = ""] = (await signed()).split(".");
    const [otherHead = "", otherBody = "", otherSignature = ""] = (
      await signed({ oid: OTHER, name: "Somebody else" }, { typ: "JWT" })
    ).split(".");
    const flipped = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
    for (const token of [
      `${head}.${otherBody}.${signature}`,
      `${head}.${body}.${otherSignature}`,
      `${otherHead}.${body}.${signature}`,
      `${body}.${head}.${signature}`,
      `${head}.${body}.${flipped}`,
      `${head}.${body}.${signature.slice(0, -4)}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      `.${body}.${signature}`,
      `${head}..${signature}`,
      `${head}.${body}.${signature}.${signature}`,
      `${head}.${body}.${signature}=`,
      `${encoded("null")}.${body}.${signature}`,
      `${encoded("[]")}.${body}.${signature}`,
      `${encoded("{")}.${body}.${signature}`,
      `${head}.${encoded("null")}.${signature}`,
      "not.a.token",
      "..",
    ])
      await refused(`Bearer ${token}`);
  });

  it("stays shut for a token of any other kind of header, or none", async () => {
    const token = await signed();
    for (const header of [
      undefined,
      "",
      "Bearer",
      "Bearer ",
      token,
      `bearer${token}`,
      `Basic ${token}`,
      `Sample ${good.oid}`,
      `Sample ${token}`,
      `Bearer Bearer ${token}`,
      `Bearer ${token}, Bearer ${token}`,
      `Bearer ${token} ${token}`,
    ])
      await refused(header);
  });

  it("stays shut for several Authorization headers, the good one first or last", async () => {
    const fine = `Bearer ${await signed()}`;
    await refused([fine, "Bearer not.a.token"]);
    await refused(["Bearer not.a.token", fine]);
    await refused([fine, fine]);
  });

  it("stays shut for an oversized token, well signed or not", async () => {
    await refused(`Bearer ${await signed({ groups: "g".repeat(8000) })}`);
    await refused(`Bearer ${"a".repeat(4000)}.${"b".repeat(4000)}.${"c".repeat(4000)}`);
    // Node itself refuses more than 16 KB of headers, with an empty body.
    const { status, text } = await enter(`Bearer ${"a".repeat(20_000)}.b.c`);
    expect(status).to.equal(431);
    expect(text).to.equal("");
  });

  it("says nothing of a token in the log", async () => {
    const token = await signed({ aud: OTHER });
    await refused(`Bearer ${token}`);
    const log = JSON.stringify(app.log.lines);
    for (const part of token.split(".")) expect(log).to.not.include(part);
  });
});
