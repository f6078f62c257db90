import { mkdtempSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { createSealer, newSealKey } from "../../bot/adapters/system/sealer.ts";
import { addSealKey, openSealKeys } from "../../bot/adapters/system/sealKeyFile.ts";
import { SealBroken } from "../../bot/ports/sealer.ts";

describe("a seal", () => {
  const sealer = createSealer([newSealKey()]);

  it("opens to what was sealed, for its own document only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.uuid(), fc.uuid(), (plain, own, other) => {
        const seal = sealer.seal(plain, own);
        expect(sealer.open(seal, own)).to.equal(plain);
        if (own !== other) expect(() => sealer.open(seal, other)).to.throw(SealBroken);
      }),
    );
  });

  it("does not open with any bit altered, cut short, or without its key", () => {
    const seal = sealer.seal("tenant.person", "document");
    const bytes = Buffer.from(seal.sealed, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => sealer.open({ ...seal, sealed: altered.toString("base64url") }, "document")).to.throw(
        SealBroken,
      );
    }
    for (let length = 0; length < bytes.length; length++)
      expect(() =>
        sealer.open({ ...seal, sealed: bytes.subarray(0, length).toString("base64url") }, "document"),
      ).to.throw(SealBroken);
    expect(() => createSealer([newSealKey()]).open(seal, "document")).to.throw(SealBroken);
  });

  it("looks different each time, so that two documents of one person do not match", () => {
    expect(sealer.seal("tenant.person", "document").sealed).to.not.equal(
      sealer.seal("tenant.person", "document").sealed,
    );
  });

  it("made before a rotation opens after it, and new ones use the new key", () => {
    const old = newSealKey();
    const before = createSealer([old]);
    const after = createSealer([newSealKey(), old]);
    const seal = before.seal("tenant.person", "document");
    expect(after.open(seal, "document")).to.equal("tenant.person");
    expect(() => before.open(after.seal("x", "document"), "document")).to.throw(SealBroken);
    expect(after.tags("thread", ["a"])).to.include(before.tag("thread", ["a"]));
  });
});

describe("a tag", () => {
  const sealer = createSealer([newSealKey()]);

  it("is the same for the same parts, and tells parts apart however they are cut", () => {
    expect(sealer.tag("thread", ["ab", "c"])).to.equal(sealer.tag("thread", ["ab", "c"]));
    expect(sealer.tag("thread", ["ab", "c"])).to.not.equal(sealer.tag("thread", ["a", "bc"]));
    expect(sealer.tag("thread", ["ab"])).to.not.equal(sealer.tag("list", ["ab"]));
  });
});

describe("the file of seal keys", () => {
  it("is made once, for its owner alone, and gains keys in front", () => {
    const file = join(mkdtempSync(join(tmpdir(), "seal-")), "seal.keys");
    const [first] = openSealKeys(file);
    expect(openSealKeys(file).map(({ id }) => id)).to.deep.equal([first.id]);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).to.equal(0o600);
    const ring = addSealKey(file);
    expect(ring.map(({ id }) => id).slice(1)).to.deep.equal([first.id]);
    expect(openSealKeys(file)).to.deep.equal(ring);
  });

  it("that is not one is never written over", () => {
    const file = join(mkdtempSync(join(tmpdir(), "seal-")), "seal.keys");
    for (const text of ["", "{}", '{"keys":[]}', '{"keys":[{"id":"a","bytes":"AAAA"}]}']) {
      writeFileSync(file, text);
      expect(() => openSealKeys(file)).to.throw(/does not hold seal keys/);
    }
  });
});
