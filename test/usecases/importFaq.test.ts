import { expect } from "chai";
import { strToU8 } from "fflate";
import { FIRST_COMMUNITY } from "../../bot/domain/community.ts";
import { readFaqCsv } from "../../bot/surfaces/files/faqCsv.ts";
import { importFaq } from "../../bot/usecases/moving/importFaq.ts";
import { aGardener } from "../support/builders.ts";
import { type TestDeps, testDeps } from "../support/deps.ts";
import { reportedQueue } from "../support/reportedQueue.ts";

describe("importing an FAQ", () => {
  let deps: TestDeps;
  beforeEach(async () => {
    deps = await testDeps();
  });
  afterEach(() => deps.close());

  const bring = (csv: string, preview = false) =>
    importFaq(deps, readFaqCsv(strToU8(csv)), { communityId: FIRST_COMMUNITY, preview, by: "system" });
  const items = async () =>
    (await deps.store.knowledge.items(FIRST_COMMUNITY, { limit: 50 })).documents.map(({ value }) => value);
  const codeOf = (csv: string) => {
    try {
      readFaqCsv(strToU8(csv));
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  it("makes a question with a first perspective of each row, found at once", async () => {
    const csv =
      'Question,Answer,Topics\r\n"How do we book a room, quietly?","Ask the front desk.\nThey know.",rooms; front desk\r\n';
    expect(await bring(csv)).to.deep.equal([{ line: 3, outcome: "published" }]);
    const [item] = await items();
    expect([item?.title, item?.topics, item?.author]).to.deep.equal([
      "How do we book a room, quietly?",
      ["rooms", "front desk"],
      undefined,
    ]);
    const thread = item && (await deps.store.knowledge.thread(FIRST_COMMUNITY, item.id));
    expect(thread?.perspectives.map(({ value }) => value.text)).to.deep.equal([
      "Ask the front desk.\nThey know.",
    ]);
    await deps.search.caughtUp();
    const found = deps.search.search({ text: "book room", communityIds: [FIRST_COMMUNITY], limit: 5 });
    expect(found.hits).to.have.length(1);
  });

  it("makes nothing twice", async () => {
    const csv = "question,answer\nHow do we book a room?,Ask.\n";
    await bring(csv);
    expect(await bring(csv)).to.deep.equal([{ line: 2, outcome: "there" }]);
    expect(await items()).to.have.length(1);
  });

  it("refuses a row with an identifier by its line, and holds one that may point to a person", async () => {
    const csv = [
      "question,answer",
      "Whom do I ring?,Ring her on 07700 900123.",
      "Who knows about rotas?,Ask Siobhan Okonkwo in the office.",
      ",An answer to nothing",
    ].join("\n");
    const outcomes = await bring(csv);
    expect(outcomes.map(({ line, outcome }) => [line, outcome])).to.deep.equal([
      [2, "refused"],
      [3, "held"],
      [4, "refused"],
    ]);
    expect(outcomes[0]).to.include({ because: "identifiers-found" });
    expect((await items()).map(({ state }) => state)).to.deep.equal(["held"]);
    const { rows } = await reportedQueue(deps, await aGardener(deps), undefined);
    expect(rows.map(({ row }) => row.reason)).to.include("found-by-new-rules");
  });

  it("previews without writing", async () => {
    expect(await bring("question,answer\nHow?,So.\n", true)).to.deep.equal([
      { line: 2, outcome: "published" },
    ]);
    expect(await items()).to.deep.equal([]);
  });

  it("reads what spreadsheets write: semicolons, tabs, a mark at the start, Windows' code page, Welsh headings", async () => {
    for (const csv of [
      "question;answer\nHow?;So, and so.\n",
      "question\tanswer\nHow?\tSo, and so.\n",
      '\ufeffcwestiwn,ateb\nHow?,"So, and so."\n',
    ])
      expect(
        readFaqCsv(strToU8(csv)).map(({ question, answer }) => [question, answer]),
        csv,
      ).to.deep.equal([["How?", "So, and so."]]);
    const windows = Uint8Array.from([...strToU8("question,answer\nCaf"), 0xe9, ...strToU8("?,Yes\n")]);
    expect(readFaqCsv(windows)[0]?.question).to.equal("Café?");
  });

  it("says what is wrong with a file that is none", () => {
    expect(codeOf("name,phone\nx,y\n")).to.equal("csv-columns");
    expect(codeOf("")).to.equal("csv-columns");
    expect(codeOf('question,answer\n"never closed,x\n')).to.equal("csv-unreadable");
  });
});
