import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, startTransition, use, useEffect, useState } from "react";
import type {
  CommunityView,
  Language,
  Me,
  SettingsRequest,
  SwitchableNotice,
} from "../../../bot/contract/api.ts";
import { isProblem } from "../api/problem.ts";
import { FullPageProblem } from "../components/Problem.tsx";
import { Waiting } from "../components/Waiting.tsx";
import { keep, kept } from "../kept.ts";
import { useSession } from "./session.tsx";

export type Reader = {
  me: Me;
  /** The community every page is about: the one they entered, or that of the channel's team, or the one they begin in. */
  community: CommunityView;
  /** True in a channel whose team has no community, or one that is not the reader's to read. */
  isElsewhere: boolean;
  /** Goes over to another of the reader's communities, for this visit. */
  enter(communityId: string): void;
  isGardener: boolean;
  isAdmin: boolean;
  /** Sees how a community fares, without tending it. */
  isSponsor: boolean;
  /** A sponsor and nothing else: no item is theirs to read, anywhere. */
  onlyOversees: boolean;
  /** Speaks another language at once and remembers it. */
  speak(language: Language): void;
  /** Remembers which messages are not wanted; rejects when it could not. */
  switchOff(notices: SwitchableNotice[]): Promise<unknown>;
  /** Remembers other settings of the reader's; rejects when it could not. */
  settle(wanted: SettingsRequest): Promise<unknown>;
  /** Follows a topic, or no longer; rejects when it could not be remembered. */
  follow(topic: string, follow: boolean): Promise<unknown>;
  join(): Promise<CommunityView>;
};

/** Where the community is kept that the reader went over to, until the window closes. */
const ENTERED = "community";

const ReaderContext = createContext<Reader | undefined>(undefined);

/** Asks the server who the reader is, and gives it to everything below. */
export function ReaderProvider({ onMe, children }: { onMe(me: Me): void; children: ReactNode }) {
  const { api, teams } = useSession();
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ["me"], queryFn: ({ signal }) => api.me(signal), staleTime: 300_000 });
  const take = (now: Me) => queries.setQueryData(["me"], now);
  const settings = useMutation({ mutationFn: api.settings, onSuccess: take });
  const following = useMutation({
    mutationFn: (of: { topic: string; follow: boolean }) => api.follow(of.topic, of.follow),
    onSuccess: take,
  });
  const joining = useMutation({ mutationFn: api.join, onSuccess: take });

  // A channel is about its team's community, whichever the reader begins in.
  const teamId = teams?.teamId;
  const place = useQuery({
    queryKey: ["place", teamId],
    queryFn: ({ signal }) => api.place(teamId ?? "", signal),
    enabled: teamId !== undefined,
    staleTime: 300_000,
  });
  const slot = teamId === undefined ? ENTERED : `${ENTERED} ${teamId}`;
  const [entered, setEntered] = useState(() => kept(slot));
  const settled = !me.isPending && !place.isLoading;
  useEffect(() => {
    if (settled) teams?.ready();
  }, [settled, teams]);
  useEffect(() => {
    if (me.data) startTransition(() => onMe(me.data));
  }, [me.data, onMe]);

  if (!settled) return <Waiting />;
  const all = me.data?.communities ?? [];
  const ofTeam = all.find(({ id }) => id === place.data?.communityId);
  const community = all.find(({ id }) => id === entered) ?? ofTeam ?? all[0];
  if (!me.data || !community)
    return (
      <FullPageProblem
        error={me.error}
        onRetry={isProblem(me.error, "not-from-here") ? undefined : () => void me.refetch()}
      />
    );
  const reader: Reader = {
    me: me.data,
    community,
    isElsewhere: teamId !== undefined && ofTeam === undefined,
    isGardener: community.roles.includes("gardener"),
    isAdmin: community.roles.includes("admin"),
    isSponsor: me.data.communities.some(({ roles }) => roles.includes("sponsor")),
    onlyOversees: me.data.communities.every(
      ({ roles }) => roles.includes("sponsor") && !roles.includes("member") && !roles.includes("gardener"),
    ),
    speak: (language) => {
      take({ ...me.data, language, languageChosen: true });
      // Spoken at once; should it not be remembered, it is the next visit that begins in the other language.
      settings.mutate({ language });
    },
    enter: (communityId) => {
      keep(slot, communityId);
      setEntered(communityId);
    },
    settle: (wanted) => settings.mutateAsync(wanted),
    switchOff: (switchedOff) => settings.mutateAsync({ switchedOff }),
    follow: (topic, follow) => following.mutateAsync({ topic, follow }),
    join: async () => {
      const after = await joining.mutateAsync(community.id);
      return after.communities.find(({ id }) => id === community.id) ?? community;
    },
  };
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = use(ReaderContext);
  if (!reader) throw new Error("useReader() outside ReaderProvider");
  return reader;
}
