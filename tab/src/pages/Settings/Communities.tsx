import { Subtitle1, Text } from "@fluentui/react-components";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";
import { CommunityForm } from "./CommunityForm.tsx";
import { LinkedTeams } from "./LinkedTeams.tsx";
import { MakeCommunity } from "./MakeCommunity.tsx";
import { useCommunities } from "./useCommunities.ts";

/** The communities there are, one more, and which team is linked to which. */
export function Communities() {
  const texts = useCommunitiesTexts();
  const there = useCommunities();
  return (
    <>
      <Subtitle1 as="h2">{texts.heading}</Subtitle1>
      <Text>{texts.how}</Text>
      {there.isError ? <ProblemNote error={there.error} onRetry={() => void there.refetch()} /> : null}
      {there.isPending ? <Waiting lines={5} /> : null}
      {there.data?.communities.map((community) => (
        <CommunityForm key={community.id} community={community} />
      ))}
      {there.data ? (
        <>
          <MakeCommunity />
          <LinkedTeams {...there.data} />
        </>
      ) : null}
    </>
  );
}
