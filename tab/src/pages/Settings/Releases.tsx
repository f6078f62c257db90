import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { Waiting } from "../../components/Waiting.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { ReleaseCard } from "./ReleaseCard.tsx";

const useStyles = makeStyles({
  how: { margin: 0, paddingInlineStart: "1.2em", display: "grid", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
});

/** Requests to know who wrote something, and when that may be. */
export function Releases() {
  const styles = useStyles();
  const card = useCard();
  const { settings } = useTexts().garden;
  const { api } = useSession();
  const heading = useId();
  const asked = useQuery({
    queryKey: ["releases"],
    queryFn: ({ signal }) => api.releases(signal),
    staleTime: 5_000,
  });
  const releases = asked.data?.releases;
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {settings.releases}
      </Subtitle2>
      <ul className={styles.how}>
        {settings.releasesHow.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {releases === undefined ? (
        asked.isError ? (
          <ProblemNote error={asked.error} onRetry={() => void asked.refetch()} />
        ) : (
          <Waiting lines={2} />
        )
      ) : releases.length === 0 ? (
        <Text>{settings.noReleases}</Text>
      ) : (
        <ul className={styles.list}>
          {releases.map((release) => (
            <li key={release.id}>
              <ReleaseCard release={release} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
