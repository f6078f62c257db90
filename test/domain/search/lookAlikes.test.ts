import { expect } from "chai";
import sample from "../../../bot/data/sampleCommunity.json" with { type: "json" };
import items from "../../data/search/items.json" with { type: "json" };
import { aSearch, COMMUNITY, type FileItem, fromFile } from "./searchSupport.ts";

const all = [...(sample as FileItem[]), ...(items as FileItem[])].map((item, i) => fromFile(String(i), item));

describe("the look-alikes of a text about to be saved", () => {
  const { search } = aSearch(...all);
  const alike = (title: string, text: string) =>
    search
      .lookAlikes({ communityIds: [COMMUNITY], title, text }, 3)
      .map(({ item, probablyTheSame }) => ({ id: item.id, probablyTheSame }));

  const same: [string, string, string][] = [
    [
      "0",
      "Testing capacity with someone who says yes to everything",
      "I am assessing an adult with a learning disability about a move. They answer yes to every question, even opposite ones. How do I check real understanding?",
    ],
    [
      "1",
      "DoLS authorisation has run out",
      "The renewal is in the queue for a BIA and the care home manager is anxious. What should the home do in the gap?",
    ],
    [
      "12",
      "First strategy discussion",
      "Newly qualified and asked to go to a strategy discussion about section 47 enquiries. What should I bring and say?",
    ],
    [
      "39",
      "Tracker for a woman with dementia",
      "She walks everywhere and neighbours brought her home. Family want a tracker in her shoe and a lock on the door. Who decides?",
    ],
  ];
  for (const [id, title, text] of same)
    it(`say that "${title}" is probably there already`, () => {
      expect(alike(title, text)[0]).to.deep.equal({ id, probablyTheSame: true });
    });

  const other: [string, string][] = [
    [
      "Hoarding and children in the home",
      "How do you work with a mother who hoards when there are small children?",
    ],
    [
      "DoLS in supported living",
      "Who applies to the court when a person in their own tenancy is supervised all day?",
    ],
    ["Direct payment for equipment", "Can someone buy a hoist with their direct payment instead of waiting?"],
    [
      "Tracker for a young man with autism",
      "His parents want to know where he is on the bus. He has capacity.",
    ],
  ];
  for (const [title, text] of other)
    it(`never say that "${title}" is there already, though the words are`, () => {
      expect(alike(title, text).filter(({ probablyTheSame }) => probablyTheSame)).to.deep.equal([]);
    });

  it("never take one item of the set for another", () => {
    for (const item of all) {
      const others = search
        .lookAlikes({ communityIds: [COMMUNITY], title: item.title, text: item.text }, 4)
        .filter((hit) => hit.probablyTheSame && hit.item.id !== item.id);
      expect(
        others.map((hit) => hit.item.title),
        item.title,
      ).to.deep.equal([]);
    }
  });

  it("teach the search nothing: the text may never be saved", () => {
    const { search: fresh, find } = aSearch({ id: "a", title: "Renewal overdue", text: "It ran out." });
    fresh.lookAlikes({ communityIds: [COMMUNITY], title: "renewl", text: "renewl renewl" }, 3);
    expect(find("renewl ").corrected).to.equal("renewal ");
  });
});

describe("the topics suggested for a text", () => {
  const { search } = aSearch(...all);

  it("are those of items like it, and those it names", () => {
    const topics = search.suggestTopics(
      {
        communityId: COMMUNITY,
        title: "Someone in a care home asks to leave",
        text: "The DoLS authorisation is overdue and the home is anxious about human rights.",
      },
      5,
    );
    expect(topics).to.include("DoLS");
    expect(topics).to.include("human rights");
  });

  it("are none for a text about something else", () => {
    expect(search.suggestTopics({ communityId: COMMUNITY, title: "Zzz", text: "qqq" }, 5)).to.deep.equal([]);
  });
});
