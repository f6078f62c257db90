import { expect } from "chai";
import { searchData } from "../../../bot/data/searchData.ts";
import { createKnowledgeSearch } from "../../../bot/domain/search/knowledgeSearch.ts";
import { UNMUTATED } from "../../../bot/domain/search/welshWords.ts";

const ITEMS: [string, string][] = [
  [
    "Taid yn gwrthod mynd i'r ysbyty",
    "Mae fy nhaid wedi cwympo ddwywaith ac mae ofn arno y caiff ei roi mewn cartref nyrsio.",
  ],
  [
    "Plant yn crio ar ôl cyswllt",
    "Roedd y plant yn llefain ar ôl gweld eu mam. Mae'r gofalwr maeth yn poeni am eu cwsg.",
  ],
  ["Gwraig yn celcio", "Mae'r tŷ yn llawn sbwriel ac mae llwydni ar y waliau."],
  ["Talu cymydog", "A all person ddefnyddio ei daliad uniongyrchol i dalu cymydog am help gyda siopa?"],
  [
    "Goruchwyliaeth yn cael ei chanslo",
    "Mae fy rheolwr yn canslo bob tro. Rwy'n teimlo'n flinedig gyda fy llwyth achosion.",
  ],
  ["Cyfrinach am drais", "Dywedodd fod ei gŵr yn ei tharo, ond gofynnodd imi beidio â dweud wrth yr heddlu."],
  ["Boy with marks", "The teacher saw a bruise on his arm and the parents say he fell."],
  ["Bathroom too small", "The wheelchair does not fit; we wait for an adaptation and the grant."],
  ["Money missing", "Her daughter takes it from the bank account and the old woman is afraid to say so."],
  ["He will not take it", "The nurse leaves the medication but he hides it under the bed."],
  ["First Christmas", "After leaving care the young man has no friends and is lonely in his flat."],
  ["Court report is late", "The solicitor wants it by Friday but I have not visited the children."],
  ["Pool car", "Book it the day before and bring the keys back."],
  ["New system", "Type in the box and press save."],
];

const PROBES: [string, string][] = [
  ["grandfather fell and is scared of a nursing home", "Taid yn gwrthod mynd i'r ysbyty"],
  ["foster carer worried about sleep after contact", "Plant yn crio ar ôl cyswllt"],
  ["hoarding, rubbish and mould", "Gwraig yn celcio"],
  ["direct payment for a neighbour", "Talu cymydog"],
  ["manager cancels supervision", "Goruchwyliaeth yn cael ei chanslo"],
  ["husband hits her, told me not to tell the police", "Cyfrinach am drais"],
  ["cleisiau ar fraich bachgen", "Boy with marks"],
  ["cadair olwyn ac ystafell ymolchi", "Bathroom too small"],
  ["merch yn dwyn arian o gyfrif banc", "Money missing"],
  ["cuddio ei feddyginiaeth", "He will not take it"],
  ["dyn ifanc unig heb ffrindiau", "First Christmas"],
  ["adroddiad llys yn hwyr", "Court report is late"],
];

describe("the search in both languages", () => {
  const search = createKnowledgeSearch(searchData);
  for (const [title, text] of ITEMS)
    search.put({
      id: title,
      communityId: "here",
      kind: "question",
      title,
      text,
      topics: [],
      perspectives: [],
      uses: 0,
      helpful: 0,
      createdAt: "2026-01-01T00:00:00.000Z",
      sample: false,
    });

  for (const [query, title] of PROBES)
    it(`finds "${title}" by "${query}"`, () => {
      const { hits } = search.search({ communityIds: ["here"], text: query, limit: 3 });
      expect(hits[0]?.item.id).to.equal(title);
    });

  it("takes no small word and no English one for the mutated form of a Welsh word", () => {
    const others = new Set([...searchData.stopWords, ...searchData.quietWords, ...searchData.knownWords]);
    expect([...UNMUTATED.keys()].filter((form) => others.has(form))).to.deep.equal([]);
  });

  it("has Welsh and English on every line of its dictionary, no English twice", () => {
    const empty = searchData.welsh.filter(({ english, welsh }) => english.length === 0 || welsh.length === 0);
    const said = searchData.welsh.map(({ english }) => english.join());
    expect(empty).to.deep.equal([]);
    expect(said.filter((one, i) => said.indexOf(one) !== i)).to.deep.equal([]);
  });
});
