import { makeStyles, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Releases } from "./Releases.tsx";
import { RouteForm } from "./RouteForm.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem" },
});

/** What admins decide: where people turn with an urgent concern, and whether a name is opened. */
export function SettingsPage() {
  const styles = useStyles();
  const { garden, item } = useTexts();
  const { isAdmin, me } = useReader();
  usePageTitle(garden.settings.heading);
  return (
    <div className={styles.page}>
      <PageHead heading={garden.settings.heading} />
      {isAdmin ? (
        <>
          {me.communities.map((community) => (
            <RouteForm key={community.id} community={community} />
          ))}
          <Releases />
        </>
      ) : (
        <EmptyState
          heading={garden.settings.onlyAdmins}
          how={item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
        />
      )}
    </div>
  );
}
