import { expect } from "chai";
import { adminsKnown, tooFewAdminsLine } from "../../bot/commands/twoAdmins.ts";
import { appointFirstAdmins } from "../../bot/usecases/appointFirstAdmins.ts";
import { changeAdmin } from "../../bot/usecases/roles.ts";
import { anAdmin, aPerson, idOf } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";

describe("the line about admins at the start", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());
  const line = async () => tooFewAdminsLine(await adminsKnown(deps));

  it("says that a release needs two, until two are there, by configuration or appointed since", async () => {
    expect(await line()).to.match(/needs two admins; none is known so far/);
    await appointFirstAdmins(deps, [idOf("Idris"), idOf("Idris")]);
    expect(await line()).to.match(/needs two admins; one is known so far/);
    await aPerson(deps, "Femi");
    const idris = await anAdmin(deps);
    await changeAdmin(deps, idris, { personId: idOf("Femi"), admin: true });
    expect(await line()).to.equal(undefined);
    await changeAdmin(deps, idris, { personId: idOf("Femi"), admin: false });
    expect(await line()).to.match(/one is known/);
  });
});
