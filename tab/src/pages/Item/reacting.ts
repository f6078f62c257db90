import type { ItemView, ReactionName } from "../../../../bot/contract/api.ts";
import type { ReactRequest, ReactResponse } from "../../../../bot/contract/reactions.ts";
import type { ItemChange } from "./useItemChange.ts";

/** A tap on an item or one of its perspectives. */
export function reactingChange(
  ask: (wanted: ReactRequest) => Promise<ReactResponse>,
  name: string,
): ItemChange<ReactRequest, ReactResponse> {
  return {
    name,
    ask,
    expect: (item, wanted) => withTap(item, wanted, countOf(item, wanted) + change(item, wanted)),
    takeBack: (item, wanted) => {
      const opposite = { ...wanted, on: !wanted.on };
      return withTap(item, opposite, countOf(item, wanted) + change(item, opposite));
    },
    settle: (item, wanted, { on, count }) => withTap(item, { ...wanted, on }, count),
  };
}

/** Whether the reader tapped it so. */
export function isTapped({ yours }: ItemView, { tap, perspectiveId }: Omit<ReactRequest, "on">): boolean {
  return tap === "helpedMe" ? yours.helped.includes(perspectiveId ?? "") : yours.reactions.includes(tap);
}

function change(item: ItemView, wanted: ReactRequest): number {
  return Number(wanted.on) - Number(isTapped(item, wanted));
}

function countOf(item: ItemView, { tap, perspectiveId }: Omit<ReactRequest, "on">): number {
  if (tap !== "helpedMe") return item.counts.reactions[tap];
  return item.perspectives.find(({ id }) => id === perspectiveId)?.helpedMe ?? 0;
}

function withTap(item: ItemView, { tap, perspectiveId, on }: ReactRequest, count: number): ItemView {
  const shown = Math.max(0, count);
  if (tap === "helpedMe") {
    const id = perspectiveId ?? "";
    return {
      ...item,
      perspectives: item.perspectives.map((each) => (each.id === id ? { ...each, helpedMe: shown } : each)),
      yours: { ...item.yours, helped: toggled(item.yours.helped, id, on) },
    };
  }
  return {
    ...item,
    counts: { ...item.counts, reactions: { ...item.counts.reactions, [tap]: shown } },
    yours: { ...item.yours, reactions: toggled<ReactionName>(item.yours.reactions, tap, on) },
  };
}

function toggled<T>(all: T[], one: T, on: boolean): T[] {
  const others = all.filter((each) => each !== one);
  return on ? [...others, one] : others;
}
