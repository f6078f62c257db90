import { expect } from "chai";
import { check, found, level } from "./check.ts";

type Table = [text: string, findings: string[]][];

function holds(table: Table): void {
  for (const [text, findings] of table) it(text, () => expect(found(text)).to.deep.equal(findings));
}

describe("The identifier check finds numbers", () => {
  describe("NHS numbers, stopping", () => {
    holds([
      ["NHS number 943 476 5919", ["nhs-number: 943 476 5919"]],
      ["9434765919 is ours to assess", ["nhs-number: 9434765919"]],
      ["look up 943-476-5919 please", ["nhs-number: 943-476-5919"]],
      ["nhs no 943 476 5918", ["nhs-number: 943 476 5918"]],
      ["we counted 943 476 5918 steps", []],
      ["ISBN 0306406152 passes the same check", []],
      ["budget code 4521 889 301", []],
      ["Meeting ID: 345 678 9012", []],
      ["purchase order 4010232137", []],
    ]);
    it("says when one may be mistyped", () => {
      expect(check.find("nhs no 943 476 5918")[0]?.reason).to.equal("nhs-number-mistyped");
      expect(level("nhs no 943 476 5918")).to.equal("stop");
    });
  });

  describe("National Insurance numbers, stopping", () => {
    holds([
      ["JG 10 37 59 A for the claim", ["ni-number: JG 10 37 59 A"]],
      ["her ni is qq123456c", ["ni-number: qq123456c"]],
      ["national insurance CE 99 88 77", ["ni-number: CE 99 88 77"]],
      ["GB 10 37 59 A is no prefix HMRC gives", []],
      ["course code AB123456C", []],
    ]);
  });

  describe("phone numbers, stopping, and leaves helplines alone", () => {
    holds([
      ["call 07700 900461", ["phone: 07700 900461"]],
      ["(01632) 960 118 after six", ["phone: (01632) 960 118"]],
      ["0306 999 0123 is hers", ["phone: 0306 999 0123"]],
      ["+44 (0)7700 900982", ["phone: +44 (0)7700 900982"]],
      ["0044 7700 900982", ["phone: 0044 7700 900982"]],
      ["his sister: +48 601 234 567", ["phone: +48 601 234 567"]],
      ["O7700 9OO461 with letters for noughts", ["phone: O7700 9OO461"]],
      ["Childline 0800 1111, Samaritans 116 123, 0808 2000 247, 111, 999 and 101", []],
      ["our line is 0300 456 0111", []],
      ["it cost 1234567 in 2024", []],
    ]);
    it("asks the recogniser only about foreign numbers, so that its library need not be loaded", () => {
      const asked: string[] = [];
      const own = { isPossible: (number: string) => asked.push(number) > 0 };
      return import("../../../bot/domain/identifiers/findIdentifiers.ts").then(
        async ({ createIdentifierCheck }) => {
          const { identifierData } = await import("../../../bot/data/identifiers/data.ts");
          const watched = createIdentifierCheck(identifierData, own);
          watched.find("call 07700 900461 or 01632 960118");
          expect(asked).to.deep.equal([]);
          watched.find("call +48 601 234 567");
          expect(asked).to.deep.equal(["+48601234567"]);
        },
      );
    });
  });

  describe("emails, stopping, and leaves shared mailboxes alone", () => {
    holds([
      ["write to jane.d82@gmail.com.", ["email: jane.d82@gmail.com"]],
      ["tomos.w (at) yahoo (dot) com", ["email: tomos.w (at) yahoo (dot) com"]],
      ["duty@ynysmon.llyw.cymru and hello@example.org and dutyteam@example.gov.uk", []],
      ["duty.team@gmail.com is somebody's own", ["email: duty.team@gmail.com"]],
      ["sian.duty@example.org carries a name", ["email: sian.duty@example.org"]],
    ]);
  });

  describe("postcodes, stopping", () => {
    holds([
      ["near LL57 2AB", ["postcode: LL57 2AB"]],
      ["she is in ll572ab now", ["postcode: ll572ab"]],
      ["s31 3rd hearing", []],
      ["C7 4th floor", []],
      ["s20 2yr old", []],
      ["nobody would choose that colour", []],
      ["ZZ9 9ZZ has no area", []],
    ]);
  });

  describe("case references, stopping, when something says so", () => {
    holds([
      ["Mosaic ID 1098223", ["case-reference: 1098223"]],
      ["ref CYP/2024/00871", ["case-reference: CYP/2024/00871"]],
      ["it's 482913 on Mosaic", ["case-reference: 482913"]],
      ["ZW23C50217 is back next week", ["case-reference: ZW23C50217"]],
      ["cyfeirnod AB/44321", ["case-reference: AB/44321"]],
      ["HR-PRO-007 is the policy", []],
      ["forms N1, FL401 and C100", []],
      ["job ref 10234", []],
      ["the reference year is 2024", []],
    ]);
  });

  describe("dates of birth, stopping, and other full dates", () => {
    holds([
      ["DOB 12/03/1941", ["date-of-birth: 12/03/1941"]],
      ["born 3rd of April 1938", ["date-of-birth: 3rd of April 1938"]],
      ["ganwyd 5 Mawrth 1944", ["date-of-birth: 5 Mawrth 1944"]],
      ["1944-07-21 is her dob", ["date-of-birth: 1944-07-21"]],
      ["dob 120341", ["date-of-birth: 120341"]],
      ["dob 31/02/1941 is no day", []],
      ["she fell on 14 February 2025", ["date: 14 February 2025"]],
      ["training on 12 March 2026", []],
      ["The Act came into force on 6 April 2016", []],
      ["version 2.5.15 and a 1-9-90 split", []],
    ]);
    it("stops a date of birth and checks another date", () => {
      expect(level("DOB 12/03/1941")).to.equal("stop");
      expect(level("she fell on 14 February 2025")).to.equal("check");
    });
  });

  describe("vehicles, banks, passports, Home Office and pupil numbers, to check", () => {
    holds([
      ["AB12 CDE was outside", ["vehicle: AB12 CDE"]],
      ["the reg is K97 WLH", ["vehicle: K97 WLH"]],
      ["sort code 12-34-56 account 12345678", ["bank: 12-34-56 account 12345678"]],
      ["GB29 NWBK 6016 1331 9268 19", ["bank: GB29 NWBK 6016 1331 9268 19"]],
      ["card 4929 1234 5678 9014", ["bank: 4929 1234 5678 9014"]],
      ["passport 512345678", ["passport: 512345678"]],
      ["licence MORGA 753116 SM9IJ", ["passport: MORGA 753116 SM9IJ"]],
      ["Home Office ref A1234567", ["home-office: A1234567"]],
      ["UPN A823432108001", ["pupil-number: A823432108001"]],
      ["passport to independence", []],
      ["a Home Office circular", []],
    ]);
    it("gives them the level of their row in the rules", () => {
      for (const text of ["AB12 CDE was outside", "passport 512345678", "UPN A823432108001"])
        expect(level(text)).to.equal("check");
    });
  });

  describe("links to records and profiles", () => {
    holds([
      [
        "see https://records.example.org/client/88213",
        ["record-link: https://records.example.org/client/88213"],
      ],
      ["https://www.facebook.com/someone.there", ["record-link: https://www.facebook.com/someone.there"]],
      ["https://www.legislation.gov.uk/anaw/2014/4/contents", []],
    ]);
  });
});
