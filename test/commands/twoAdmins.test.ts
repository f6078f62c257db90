import { expect } from "chai";
import { firstAdminsKnown, tooFewAdminsLine } from "../../bot/commands/twoAdmins.ts";
import { readConfig } from "../../bot/config.ts";

const TEAMS = {
  MicrosoftAppId: "11111111-2222-4333-8444-555555555555",
  MicrosoftAppTenantId: "11111111-2222-4333-8444-666666666666",
  MicrosoftAppPassword: "secret",
  PUBLIC_URL: "https://garden.example.org",
};
const [ONE, OTHER] = ["11111111-2222-4333-8444-777777777777", "11111111-2222-4333-8444-888888888888"];

describe("the line about admins at the start", () => {
  const lineFor = (FIRST_ADMINS: string) =>
    tooFewAdminsLine(firstAdminsKnown(readConfig({ ...TEAMS, FIRST_ADMINS })));

  it("says that a release needs two, unless two are named", () => {
    expect(lineFor("")).to.match(/needs two admins; none is known so far/);
    expect(lineFor(`${ONE}`)).to.match(/needs two admins; one is known so far/);
    expect(lineFor(`${ONE},${ONE}`)).to.match(/one is known/);
    expect(lineFor(`${ONE},${OTHER}`)).to.equal(undefined);
  });

  it("counts the sample people where nobody signs in", () => {
    expect(firstAdminsKnown(readConfig({}))).to.equal(1);
  });
});
