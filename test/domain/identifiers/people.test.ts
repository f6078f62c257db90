import { expect } from "chai";
import { check, found, level } from "./check.ts";

type Table = [text: string, findings: string[]][];

function holds(table: Table): void {
  for (const [text, findings] of table) it(text, () => expect(found(text)).to.deep.equal(findings));
}

describe("The identifier check finds people", () => {
  describe("by names of many origins, whole and with their small words", () => {
    holds([
      ["Gethin Probert rang", ["name: Gethin Probert"]],
      ["spoke to Siôn ap Gwilym", ["name: Siôn ap Gwilym"]],
      ["Gráinne Ní Dhomhnaill is worried", ["name: Gráinne Ní Dhomhnaill"]],
      ["Morag MacAskill feeds him", ["name: Morag MacAskill"]],
      ["a call from Mrs Okonkwo", ["name: Mrs Okonkwo"]],
      ["Harpreet Dhaliwal wants a review", ["name: Harpreet Dhaliwal"]],
      ["Zofia Wiśniewska said no", ["name: Zofia Wiśniewska"]],
      ["Ionuț Munteanu has no GP", ["name: Ionuț Munteanu"]],
      ["Khalid bin Saleh has a hearing", ["name: Khalid bin Saleh"]],
      ["Nguyễn Thị Hoa cannot read it", ["name: Nguyễn Thị Hoa"]],
      ["Okafor, Chidi came in", ["name: Okafor, Chidi"]],
      ["Mr and Mrs Fairweather are on the list", ["name: Mr and Mrs Fairweather"]],
      ["Анна Коваленко needs a school place", ["name: Анна Коваленко"]],
    ]);
  });

  describe("by single names and by lower case where something introduces them", () => {
    holds([
      ["spoke to dylan's nan", ["name: dylan"]],
      ["visited mum, Agnieszka, today", ["name: Agnieszka"]],
      ["my client gethin has gone", ["name: gethin"]],
      ["met priya at the centre", ["name: priya"]],
      ["mrs pike rang", ["name: mrs pike"]],
      ["URGENT MR PEARSON HAS NOT BEEN SEEN", ["name: MR PEARSON"]],
      ["Zyxthra said she was cold", ["name: Zyxthra"]],
    ]);
  });

  describe("and leaves the words alone that only look like names", () => {
    holds([
      ["Will you mark the papers in May?", []],
      ["I have faith in this, and hope it brings joy", []],
      ["Art therapy helps; grace period; rose garden", []],
      ["Bowlby and Winnicott in supervision", []],
      ["Munro said we had become too compliant", []],
      ["(Smith et al., 2019) found less support", []],
      ["As Featherstone and Gupta (2018) argue", []],
      ["Sarah's Law, Clare's Law and Martha's Rule", []],
      ["R v Cheshire West", []],
      ["Sue Ryder and Leonard Cheshire run it", []],
      ["Herbert Protocol form", []],
      ["Parkinson's and Lewy body", []],
      ["Waterlow and Barthel scores", []],
      ["Sertraline and Madopar", []],
      ["Rose ward and the Eden Court team", []],
      ["Signs of Safety with the Three Houses", []],
      ["Mosaic and Liquidlogic are down", []],
      ["Dylan Thomas House", []],
      ["Plas Menai has a hall", []],
      ["St David's Day", []],
      ["Welsh and Polish leaflets", []],
    ]);
  });

  it("believes a theorist's name once somebody is introduced by it", () => {
    expect(found("Mrs Munro rang about her dad")).to.deep.equal(["name: Mrs Munro"]);
  });

  it("checks a name, and stops it beside another identifier", () => {
    expect(level("spoke to Gethin")).to.equal("check");
    expect(check.find("spoke to Gethin, 07700 900461").map((finding) => finding.level)).to.deep.equal([
      "stop",
      "stop",
    ]);
    expect(
      check.find("spoke to Gethin on 3 March 2025 after he fell").map((finding) => finding.level),
    ).to.deep.equal(["check", "check"]);
  });

  it("suggests wording by the part the words around give the person", () => {
    const suggest = (text: string) => check.find(text)[0]?.suggest;
    expect(suggest("her son Gethin is home")).to.equal("name-of-child");
    expect(suggest("mum, Agnieszka, is tired")).to.equal("name-of-relative");
    expect(suggest("Dr Venkataraman signed")).to.equal("name-of-professional");
    expect(suggest("my client Gethin is home")).to.equal("name");
  });

  describe("by where they live or learn", () => {
    holds([
      ["visit 14 Castle Close today", ["address: 14 Castle Close"]],
      ["lives at 12 Ffordd Deiniol", ["address: 12 Ffordd Deiniol"]],
      ["she lives at Tyddyn Gwyn", ["address: Tyddyn Gwyn"]],
      ["Flat 3, 12 Harbour Road", ["address: Flat 3, 12 Harbour Road"]],
      ["Pitch 9, Riverside Park", ["address: Pitch 9, Riverside Park"]],
      ["the road map, room 4, and close the file", []],
      ["a 10 minute drive and a 2 way street", []],
      ["section 7 Family Court report", []],
      ["goes to Ysgol Pen y Garth", ["school: Ysgol Pen y Garth"]],
      ["at St Cuthbert's RC High School", ["school: St Cuthbert's RC High School"]],
      ["he goes to oakfield primary", ["school: oakfield primary"]],
      ["primary care, school-age children and the Practice Academy", []],
      ["the School of Social Work", []],
      ["in Willow ward bed 6", ["placement: Willow ward bed 6"]],
    ]);
  });

  describe("by age or something rare beside a place", () => {
    holds([
      ["a 84 year old in Aberdaron", ["age-place: 84 year old in Aberdaron"]],
      ["In Beddgelert there is a woman of 97", ["age-place: Beddgelert there is a woman of 97"]],
      ["dynes 86 oed o Gaernarfon", ["age-place: 86 oed o Gaernarfon"]],
      ["the only Syrian family in the village", ["rare-circumstance: the only Syrian family in the village"]],
      ["mum of triplets in Harlech", ["rare-circumstance: triplets in Harlech"]],
      ["my lad J in Rhyl", ["initials: my lad J in Rhyl"]],
      ["over-75s in Gwynedd", []],
      ["people aged 65 and over in Conwy", []],
      ["children aged 4 to 11 in Wrexham", []],
      ["an 84 year old in Wales", []],
      ["the only day centre in Gwynedd", []],
      ["carers in Conwy", []],
    ]);
  });
});
