import { expect } from "chai";
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { createEntraIdentity } from "../../bot/adapters/azure/entraIdentity.ts";
import type { Identity } from "../../bot/ports/identity.ts";
import { refusal } from "../support/builders.ts";

const TENANT = "11111111-1111-4111-8111-111111111111";
const OTHER = "99999999-9999-4999-8999-999999999999";
const CLIENT = "33333333-3333-4333-8333-333333333333";
const OID = "22222222-2222-4222-8222-000000000001";
const good = {
  iss: `https://login.microsoftonline.com/${TENANT}/v2.0`,
  aud: CLIENT,
  tid: TENANT,
  oid: OID,
  scp: "access_as_user",
  name: "Nia",
};

describe("a Teams sign-in token", () => {
  let identity: Identity;
  let sign: (
    changes: JWTPayload,
    options?: { alg?: string; kid?: string; expires?: string },
  ) => Promise<string>;
  let publicKey: Awaited<ReturnType<typeof exportJWK>>;

  before(async () => {
    const pair = await generateKeyPair("RS256");
    publicKey = await exportJWK(pair.publicKey);
    identity = createEntraIdentity({
      clientId: CLIENT,
      audiences: [`api://garden.example.org/botid-${CLIENT}`],
      allowedTenants: [TENANT],
      keys: createLocalJWKSet({ keys: [{ ...publicKey, kid: "one", alg: "RS256" }] }),
    });
    sign = (changes, { kid = "one", expires = "10m" } = {}) =>
      new SignJWT({ ...good, ...changes })
        .setProtectedHeader({ alg: "RS256", kid })
        .setExpirationTime(expires)
        .sign(pair.privateKey);
  });

  it("says who the person is by tenant and object id", async () => {
    expect(await identity.whoIs(`Bearer ${await sign({})}`)).to.deep.equal({
      personId: `${TENANT}.${OID}`,
      name: "Nia",
    });
  });

  it("may be of version 1, with the App ID URI as audience", async () => {
    const token = await sign({
      iss: `https://sts.windows.net/${TENANT}/`,
      aud: `api://garden.example.org/botid-${CLIENT}`,
    });
    expect((await identity.whoIs(`Bearer ${token}`)).personId).to.equal(`${TENANT}.${OID}`);
  });

  for (const [what, changes, code] of [
    ["another audience", { aud: OTHER }, "not-signed-in"],
    [
      "an issuer of another tenant",
      { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` },
      "not-signed-in",
    ],
    ["an issuer that is not Entra", { iss: `https://login.example.org/${TENANT}/v2.0` }, "not-signed-in"],
    ["no tenant", { tid: undefined }, "not-signed-in"],
    ["no object id", { oid: undefined }, "not-signed-in"],
    ["another scope", { scp: "User.Read" }, "not-signed-in"],
    ["no scope: an application's own", { scp: undefined, idtyp: "app" }, "not-signed-in"],
    [
      "a tenant that is not allowed",
      { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` },
      "not-from-here",
    ],
    ["a guest", { acct: 1 }, "not-from-here"],
    ["a guest from another directory", { idp: `https://sts.windows.net/${OTHER}/` }, "not-from-here"],
  ] as const)
    it(`with ${what} is refused: ${code}`, async () => {
      expect(await refusal(identity.whoIs(`Bearer ${await sign(changes)}`))).to.equal(code);
    });

  it("that is expired, unsigned, signed with the public key, of an unknown key or cut up is refused", async () => {
    const whole = await sign({});
    const [head = "", body = "", signature = ""] = whole.split(".");
    const otherBody = Buffer.from(JSON.stringify({ ...good, oid: OTHER })).toString("base64url");
    const secret = new TextEncoder().encode(JSON.stringify(publicKey));
    const tokens = [
      await sign({}, { expires: "-10m" }),
      await sign({}, { kid: "two" }),
      new UnsecuredJWT(good).setExpirationTime("10m").encode(),
      await new SignJWT(good)
        .setProtectedHeader({ alg: "HS256", kid: "one" })
        .setExpirationTime("10m")
        .sign(secret),
      `${head}.${otherBody}.${signature}`,
      `${head}.${body}.`,
      "not.a.token",
      "",
    ];
    for (const token of tokens)
      expect(await refusal(identity.whoIs(`Bearer ${token}`))).to.equal("not-signed-in");
  });
});
