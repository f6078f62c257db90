import { expect } from "chai";
import { check, found, level } from "./check.ts";

type Table = [text: string, findings: string[]][];

function holds(table: Table): void {
  for (const [text, findings] of table) it(text, () => expect(found(text)).to.deep.equal(findings));
}

describe("The identifier check reads addresses", () => {
  describe("with an article, a Welsh street word and its article, or a street word of its own", () => {
    holds([
      ["the keysafe at 1 The Crescent sticks", ["address: 1 The Crescent"]],
      ["next door to 28 Rhodfa'r Mor", ["address: 28 Rhodfa'r Mor"]],
      ["parcel for 45 Esplanade", ["address: 45 Esplanade"]],
      ["key at number 17 Tanrallt", ["address: number 17 Tanrallt"]],
      ["seen running from 44 Heol-y-Nant", ["address: 44 Heol-y-Nant"]],
    ]);
  });
  describe("of houses that go by a name", () => {
    holds([
      ["visit to Rose Cottage, Church Lane put off", ["address: Rose Cottage, Church Lane"]],
      ["Hafod y Wern, Ffordd Penmynydd is snowed in", ["address: Hafod y Wern, Ffordd Penmynydd"]],
      ["The Bungalow, Salem Street is for sale", ["address: The Bungalow, Salem Street"]],
      ["her address is the old rectory, church lane", ["address: old rectory, church lane"]],
      ["commode for Bungalow 5, Glanrafon", ["address: Bungalow 5, Glanrafon"]],
      ["training at Rose Cottage, Church Lane", []],
      ["3 Pen-y-Bont staff are off", []],
      ["Neuadd Bryn Awel, Llandysul is booked", []],
    ]);
    it("with less certainty without a street", () => {
      expect(level("the family are at Tyddyn Isaf Farm")).to.equal("check");
    });
  });
  describe("as one, with flat, room and building", () => {
    holds([
      ["Flat 7, 88 Lower Bridge St ring twice", ["address: Flat 7, 88 Lower Bridge St"]],
      ["moved to Room 12, Cwm Villa yesterday", ["address: Room 12, Cwm Villa"]],
      ["training in Room 12, Cwm House", []],
      ["10 Downing Street petition", []],
    ]);
  });
});

describe("The identifier check reads references", () => {
  describe("of record systems, police, courts and landlords", () => {
    holds([
      ["crime ref 22*118873", ["case-reference: 22*118873"]],
      ["ContrOCC 5512098 still live", ["case-reference: 5512098"]],
      ["on liquidlogic she's 1104472", ["case-reference: 1104472"]],
      ["MRN 0098812", ["case-reference: 0098812"]],
      ["rent account 70044512 is behind", ["case-reference: 70044512"]],
      ["rhif cleient 44120", ["case-reference: 44120"]],
      ["rhif ysbyty D227719", ["case-reference: D227719"]],
      ["on CareFirst she is P448120", ["case-reference: P448120"]],
      ["deputyship order 12887104 sealed", ["case-reference: 12887104"]],
      ["Datix W118204 for the fall", ["case-reference: W118204"]],
      ["blue badge K88L2M0X1127 revoked", ["case-reference: K88L2M0X1127"]],
      ["both need PIP/88120377 for the appeal", ["case-reference: PIP/88120377"]],
      ["WCCIS 3009127 merge with 3009128", ["case-reference: 3009127", "case-reference: 3009128"]],
    ]);
  });
  describe("and leaves those of things alone", () => {
    holds([
      ["ICT ref 331204 for laptops", []],
      ["Policy SW/2023/14 is the one", []],
      ["Minute ref 2024/118", []],
      ["Document ref: PROC-0032", []],
      ["my IT call 88213 is open", []],
      ["circular WHC/2024/012", []],
      ["purchase order 12887104", []],
      ["UC: 01/04/2025 is the start", []],
      ["MARAC 10000 cases milestone", []],
      ["SAR 2023/4 themes", []],
      ["budget ASC/44120 is spent", []],
    ]);
  });
});

describe("The identifier check reads births", () => {
  describe("without a day, without a year, and in words", () => {
    holds([
      ["born in March 1956, hip op", ["date-of-birth: born in March 1956"]],
      ["yob 1961", ["date-of-birth: yob 1961"]],
      ["dob 3/56", ["date-of-birth: dob 3/56"]],
      ["birthday 14/5 so ring", ["date-of-birth: 14/5"]],
      ["date of birth is the 3rd of June 1971", ["date-of-birth: 3rd of June 1971"]],
      ["born on the fourteenth of May 1950", ["date-of-birth: fourteenth of May 1950"]],
      ["ganed hi ar 14 Chwefror 1939", ["date-of-birth: 14 Chwefror 1939"]],
      ["ganwyd ef ar y 30ain o Fawrth 1948", ["date-of-birth: 30ain o Fawrth 1948"]],
      ["dob 18 . 06 . 1959", ["date-of-birth: 18 . 06 . 1959"]],
      ["birthdate 08|05|1977", ["date-of-birth: 08|05|1977"]],
      ["DOB 1st/3rd/1958", ["date-of-birth: 1st/3rd/1958"]],
      ["DoB 12Jun1967", ["date-of-birth: 12Jun1967"]],
      ["birth date 19580612", ["date-of-birth: 19580612"]],
      ["the tender scored 18 . 06 . 1959", []],
      ["Born in Bradford is a cohort study", []],
      ["the Act came in on 14 October 1991", []],
    ]);
  });
});

describe("The identifier check reads names", () => {
  describe("in texting, in registers and in Welsh endings", () => {
    holds([
      ["whos got caoimhes file", ["name: caoimhes"]],
      ["me n tash are at the hosp", ["name: tash"]],
      ["BERYL ENTWISTLE FALLEN AGAIN", ["name: BERYL ENTWISTLE"]],
      ["the Thornhills are refusing", ["name: Thornhills"]],
      ["Mae Sunita'n gweld y doctor", ["name: Sunita"]],
      ["Wiktoria Nowak school refuser", ["name: Wiktoria Nowak"]],
      ["Everton Blackwood plays dominoes", ["name: Everton Blackwood"]],
      ["IRO H. Carbury has escalated", ["name: H. Carbury"]],
    ]);
  });
  describe("and leaves judges, wards, weekdays, counties and regulations alone", () => {
    holds([
      ["Mr Justice Hayden's judgment", []],
      ["X Ward is closed", []],
      ["Ward Alaw ar gau", []],
      ["bed booked until Sunday only", []],
      ["gofalwyr yn Sir Benfro", []],
      ["Reg 44 visit tomorrow", []],
      ["Ysbyty Gwynedd has moved", []],
      ["Dr Martens are not PPE", []],
      ["Hazel and Willow are the two meeting rooms", []],
    ]);
  });
});

describe("Runs of spaces", () => {
  it("are read as one and covered whole", () => {
    const text = "lives at  14  Castle  Close,  dob  12/03/1941";
    expect(check.find(text).map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      "14  Castle  Close",
      "12/03/1941",
    ]);
  });
});
