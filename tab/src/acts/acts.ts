import type {
  AuthorView,
  ItemView,
  PerspectiveView,
  Standing,
  TendReason,
  TendRequest,
} from "../../../bot/contract/api.ts";

/** What can be done about an item or a perspective from its menu. */
export type ActName =
  | "recognised"
  | "worry"
  | "unkind"
  | "withdraw"
  | "hold"
  | "reword"
  | "restore"
  | "remove"
  | "release";

/** An item, or one of its perspectives or stories of use. */
export type Thing = { itemId: string; perspectiveId?: string; useId?: string };

export type ActRequest = {
  act: ActName;
  thing: Thing;
  /** The button of the menu it was chosen in, where the focus is back afterwards while it is there. */
  from?: HTMLElement | null;
  /** Where it comes from a row of the gardeners' queue: does it there, which closes the row. */
  row?: { reason: TendReason; tend(act: TendRequest["act"], wording?: string): Promise<unknown> };
};

/** Acts that are offered together. */
export type ActGroups = { everyone: ActName[]; gardener: ActName[]; admin: ActName[] };

type Offered = {
  author: AuthorView;
  standing: Standing;
  mayWithdraw: boolean;
  mayTend: boolean;
  isAdmin: boolean;
};

/** What this reader may do here. Nobody reports their own words, and nobody hears of what is not published yet. */
export function offeredActs({ author, standing, mayWithdraw, mayTend, isAdmin }: Offered): ActGroups {
  const isOut = standing === "published" || standing === "held";
  return {
    everyone: [
      ...(isOut && !author.you ? (["recognised", "worry", "unkind"] as const) : []),
      ...(mayWithdraw && standing !== "withdrawn" ? (["withdraw"] as const) : []),
    ],
    gardener: mayTend && isOut ? [standing === "held" ? "restore" : "hold", "reword", "remove"] : [],
    // Only what was written without a name bears a seal.
    admin: isAdmin && isOut && author.standIn && !author.you ? ["release"] : [],
  };
}

export function thingOf(item: ItemView, perspective?: PerspectiveView): Thing {
  return perspective ? { itemId: item.id, perspectiveId: perspective.id } : { itemId: item.id };
}
