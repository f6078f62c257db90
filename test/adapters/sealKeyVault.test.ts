import { expect } from "chai";
import { sealKeyVault, type VaultAccess } from "../../bot/adapters/azure/sealKeyVault.ts";
import { createSealer } from "../../bot/adapters/system/sealer.ts";

const URL_OF_SECRET = "https://garden-kv.vault.azure.net/secrets/seal-keys";

/** One secret and the answers a vault gives, with troubles a test plans: a status, or an error for no answer at all. */
function fakeVault(troubles: (number | Error)[] = []) {
  const versions: string[] = [];
  const asked: { method: string; url: string; authorization: string | null }[] = [];
  const slept: number[] = [];
  const answer = (status: number, body: unknown = {}) => new Response(JSON.stringify(body), { status });
  const access: VaultAccess = {
    token: async () => "token-for-the-vault",
    sleep: async (ms) => slept.push(ms),
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      asked.push({
        method: init?.method ?? "GET",
        url: String(url),
        authorization: headers.get("authorization"),
      });
      const trouble = troubles.shift();
      if (trouble instanceof Error) throw trouble;
      if (trouble !== undefined) return answer(trouble, { error: { message: "from the vault" } });
      if (init?.method === "PUT") versions.push((JSON.parse(String(init.body)) as { value: string }).value);
      const value = versions.at(-1);
      return value === undefined ? answer(404) : answer(200, { value });
    },
  };
  return { access, versions, asked, slept };
}

describe("seal keys in a Key Vault", () => {
  it("are made once, by the command alone, and shared by everybody who reads them", async () => {
    const { access, versions, asked } = fakeVault();
    const vault = sealKeyVault(URL_OF_SECRET, access);
    await refusal(vault.open(), /There are no seal keys .* node bot\/commands\/makeSealKeys\.ts/);
    expect(versions).to.deep.equal([]);
    expect([await vault.make(), await vault.make()]).to.deep.equal([true, false]);
    expect(versions).to.have.length(1);

    const [one, other] = [await vault.open(), await sealKeyVault(URL_OF_SECRET, access).open()];
    const seal = createSealer(one).seal("tenant.person", "document");
    expect(createSealer(other).open(seal, "document")).to.equal("tenant.person");
    for (const { url, authorization } of asked)
      expect([url, authorization]).to.deep.equal([
        `${URL_OF_SECRET}?api-version=7.4`,
        "Bearer token-for-the-vault",
      ]);
  });

  it("open what was sealed before a rotation, and the vault keeps the older version too", async () => {
    const { access, versions } = fakeVault();
    const vault = sealKeyVault(URL_OF_SECRET, access);
    await vault.make();
    const seal = createSealer(await vault.open()).seal("tenant.person", "document");
    const ring = await vault.add();
    expect(ring).to.deep.equal(await vault.open());
    expect(ring).to.have.length(2);
    expect(versions).to.have.length(2);
    expect(createSealer(ring).open(seal, "document")).to.equal("tenant.person");
    expect(createSealer(ring).isCurrent(seal)).to.equal(false);
  });

  it("are asked for again while the vault is busy or out of reach, and then given up on in one line", async () => {
    const { access, slept } = fakeVault([503, 429, new TypeError("fetch failed"), 404]);
    await refusal(sealKeyVault(URL_OF_SECRET, access).open(), /There are no seal keys/);
    expect(slept).to.deep.equal([1000, 2000, 4000]);
    const down = fakeVault(Array.from({ length: 9 }, () => new TypeError("fetch failed")));
    await refusal(sealKeyVault(URL_OF_SECRET, down.access).open(), /cannot be reached \(no answer\)/);
    expect(down.asked).to.have.length(5);
  });

  it("say which role is missing, and who we are to Azure when nobody", async () => {
    for (const status of [401, 403]) {
      const { access, asked } = fakeVault([status]);
      await refusal(sealKeyVault(URL_OF_SECRET, access).open(), /role Key Vault Secrets User/);
      expect(asked).to.have.length(1);
    }
    const { access } = fakeVault();
    const nobody = { ...access, token: () => Promise.reject(new Error("no identity")) };
    await refusal(sealKeyVault(URL_OF_SECRET, nobody).open(), /assign the managed identity/);
  });

  it("are not written over: not by a command that finds them, nor after they were deleted by mistake", async () => {
    const { access, versions } = fakeVault([404, 409]);
    await refusal(sealKeyVault(URL_OF_SECRET, access).make(), /az keyvault secret recover/);
    expect(versions).to.deep.equal([]);
    versions.push("not a ring of keys: top secret");
    const error = await refusal(sealKeyVault(URL_OF_SECRET, access).make(), /does not hold seal keys/);
    expect(JSON.stringify([error.message, error.cause])).to.not.contain("top secret");
  });

  it("that somebody else rotated at the same moment are not sealed with", async () => {
    const { access, versions } = fakeVault();
    const vault = sealKeyVault(URL_OF_SECRET, access);
    await vault.make();
    const theirs = sealKeyVault(URL_OF_SECRET, access);
    let raced = false;
    const ours = sealKeyVault(URL_OF_SECRET, {
      ...access,
      fetch: async (url, init) => {
        const answer = await access.fetch(url, init);
        if (init?.method === "PUT" && !raced) {
          raced = true;
          await theirs.add();
        }
        return answer;
      },
    });
    await refusal(ours.add(), /Somebody else changed/);
    expect(versions).to.have.length(3);
  });
});

async function refusal(attempt: Promise<unknown>, message: RegExp): Promise<Error> {
  const error = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(Error).with.property("name", "CannotOpenStore");
  expect((error as Error).message).to.match(message);
  expect((error as Error).message.split("\n")).to.have.length(1);
  return error as Error;
}
