import { expect } from "chai";
import { AUDIT_ACTIONS } from "../../bot/domain/audit.ts";
import { keeping as welsh } from "../../bot/texts/cy/keeping.ts";
import { keeping as english } from "../../bot/texts/en/keeping.ts";

describe("the audit", () => {
  for (const [language, { auditPage }] of Object.entries({ English: english, Welsh: welsh }))
    it(`has words for everything that may have been done, and for nothing else, in ${language}`, () => {
      expect(Object.keys(auditPage.actions).sort()).to.deep.equal([...AUDIT_ACTIONS].sort());
    });
});
