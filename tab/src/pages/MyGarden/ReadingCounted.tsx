import { Switch, Text } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";

/** Whether the weeks in which the reader read count in the community's figures; without it nothing else changes. */
export function ReadingCounted() {
  const { myGarden } = useTexts().garden;
  const { api } = useSession();
  const { me } = useReader();
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: (countReading: boolean) => api.settings({ countReading }),
    onSuccess: (after) => queries.setQueryData(["me"], after),
  });
  return (
    <div>
      <Switch
        label={myGarden.countReading}
        checked={changing.isPending ? changing.variables : me.countReading}
        onChange={(_event, { checked }) => changing.mutate(checked)}
      />
      <Text as="p" block size={200} style={{ margin: 0 }}>
        {myGarden.countReadingHow}
      </Text>
      <Text size={200} role="status">
        {changing.isSuccess ? myGarden.settingsSaved : ""}
      </Text>
      {changing.isError ? <ProblemNote error={changing.error} /> : null}
    </div>
  );
}
