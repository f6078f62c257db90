import { expect } from "chai";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { addressOf, type KnownRoute } from "../../tab/src/address.ts";
import { type RunningApp, startApp } from "../support/app.ts";
import { describeInBrowser } from "../support/browser.ts";
import { buildPseudoTab, sampleWords, serverInPseudo } from "../support/pseudoApp.ts";
import { PAGES } from "./everyPage.ts";
import { wordsOutside } from "./walkedPage.ts";

/** Our name, what is said in each language itself before one was chosen, and the id an auditor sees of the first community. */
const IN_EVERY_LANGUAGE =
  /^(Practice Garden|English|Cymraeg|first|Which language would you like here\? Pa iaith hoffech chi yma\?)$/;

describeInBrowser("every text comes from the catalogue", (browser) => {
  let app: RunningApp;
  let inEnglish: () => void = () => undefined;
  let known: (words: string) => boolean = () => false;

  before(async () => {
    inEnglish = await serverInPseudo();
    const ofSample = await sampleWords();
    known = (words) => IN_EVERY_LANGUAGE.test(words) || ofSample(words);
    app = await startApp({ tabFolder: await buildPseudoTab() });
  });
  after(async () => {
    inEnglish();
    await app?.close();
  });

  const outside = (as: keyof RunningApp["people"], route: KnownRoute) =>
    wordsOutside(browser(), app, { as: app.people[as], path: addressOf(route).slice(1) }, known);

  for (const [page, as] of Object.entries(PAGES))
    it(`on the page "${page}" and all its buttons open`, async () => {
      expect(await outside(as, { page } as KnownRoute)).to.deep.equal([]);
    });

  for (const as of ["practitioner", "gardener"] as const)
    it(`on an item and all its buttons open for a ${as}`, async () => {
      const { documents } = await app.deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 1 });
      const itemId = documents[0]?.value.id ?? "";
      expect(await outside(as, { page: "knowledge", itemId })).to.deep.equal([]);
    });
});
