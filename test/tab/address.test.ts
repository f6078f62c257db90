import { expect } from "chai";
import fc from "fast-check";
import { addressOf, routeOf } from "../../tab/src/address.ts";

const ID = "0199c1d2-7a3b-7c4d-8e5f-001122334455";

describe("addresses of the tab's pages", () => {
  it("name an item, a draft, an announcement, a channel and its item", () => {
    expect(routeOf(`#/items/${ID}`)).to.deep.equal({ page: "knowledge", itemId: ID });
    expect(routeOf(`#/drafts/${ID}`)).to.deep.equal({ page: "draft", draftId: ID });
    expect(routeOf("#/garden/announcements")).to.deep.equal({ page: "announcements" });
    for (const announcementId of [ID, "new"])
      expect(routeOf(`#/garden/announcements/${announcementId}`)).to.deep.equal({
        page: "announcements",
        announcementId,
      });
    expect(routeOf("#/channel?topic=DoLS&topic=mental+capacity")).to.deep.equal({
      page: "knowledge",
      channelTopics: ["DoLS", "mental capacity"],
    });
    expect(routeOf(`#/channel/items/${ID}?topic=DoLS`)).to.deep.equal({
      page: "knowledge",
      itemId: ID,
      channelTopics: ["DoLS"],
    });
  });

  it("are forgiving about how Teams hands them on", () => {
    for (const path of [`items/${ID}`, `/items/${ID}`, `#items/${ID}`])
      expect(routeOf(path)).to.deep.equal({ page: "knowledge", itemId: ID });
    expect(routeOf("")).to.deep.equal({ page: "knowledge" });
  });

  for (const path of [
    "#/items/../../api",
    "#/items/",
    "#/garden",
    "#/garden/announcements/newer",
    "#/drafts/x",
    "#//evil.example",
    "#/items/a%2Fb",
  ])
    it(`are unknown for ${path}`, () => {
      expect(routeOf(path)).to.deep.equal({ page: "unknown" });
    });

  it("lead back to the page they were made from", () => {
    const topics = fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.uuid(), topics, fc.boolean(), fc.boolean(), (itemId, channelTopics, item, channel) => {
        const route = {
          page: "knowledge" as const,
          ...(item ? { itemId } : {}),
          ...(channel ? { channelTopics } : {}),
        };
        expect(routeOf(addressOf(route))).to.deep.equal(route);
      }),
    );
  });
});
