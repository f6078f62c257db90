import { useState } from "react";
import type { CommunityView } from "../../../../bot/contract/api.ts";
import { useReader } from "../../reader/reader.tsx";

/** The one chosen last, as long as the tab is open: the report is about the same one as the page it is opened from. */
let chosen: string | undefined;

/** Communities whose health or plan the reader may see, and which of them is looked at: first the one they begin in. */
export function useOverseen(): {
  communities: CommunityView[];
  communityId: string | undefined;
  choose(communityId: string): void;
} {
  const { me } = useReader();
  const communities = me.communities.filter(({ roles }) => roles.some((role) => role !== "member"));
  const [wanted, setWanted] = useState(chosen);
  const there = communities.find(({ id }) => id === wanted) ?? communities[0];
  return {
    communities,
    communityId: there?.id,
    choose: (communityId) => {
      chosen = communityId;
      setWanted(communityId);
    },
  };
}
