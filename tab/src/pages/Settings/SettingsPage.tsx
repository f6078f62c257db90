import { makeStyles, tokens } from "@fluentui/react-components";
import { addressOf } from "../../address.ts";
import { EmptyLink, EmptyState } from "../../components/EmptyState.tsx";
import { PageHead } from "../../components/PageHead.tsx";
import { PartLinks } from "../../components/PartLinks.tsx";
import { usePageTitle } from "../../components/usePageTitle.ts";
import { useReader } from "../../reader/reader.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Audit } from "./Audit.tsx";
import { Communities } from "./Communities.tsx";
import { Holds } from "./Holds.tsx";
import { Moving } from "./Moving.tsx";
import { Releases } from "./Releases.tsx";
import { Retention } from "./Retention.tsx";
import { Roles } from "./Roles.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem" },
});

export type SettingsPart =
  | "settings"
  | "settingsPeople"
  | "settingsKept"
  | "settingsAudit"
  | "settingsMoving";

/** What admins decide: where people turn with an urgent concern, who looks after what, and how long things stay. */
export function SettingsPage({ part }: { part: SettingsPart }) {
  const styles = useStyles();
  const { garden, item } = useTexts();
  const texts = useKeepingTexts();
  const { isAdmin } = useReader();
  const names: Record<SettingsPart, string> = {
    settings: texts.community,
    settingsPeople: texts.people,
    settingsKept: texts.kept,
    settingsAudit: texts.audit,
    settingsMoving: texts.moving,
  };
  const heading = garden.settings.heading;
  usePageTitle(part === "settings" ? heading : `${heading}: ${names[part]}`);
  if (!isAdmin)
    return (
      <div className={styles.page}>
        <PageHead heading={heading} />
        <EmptyState
          heading={garden.settings.onlyAdmins}
          how={item.notFoundHow}
          action={<EmptyLink href={addressOf({ page: "knowledge" })}>{item.toKnowledge}</EmptyLink>}
        />
      </div>
    );
  return (
    <>
      <PageHead heading={heading} />
      <PartLinks
        label={texts.parts}
        parts={[
          ...(Object.keys(names) as SettingsPart[]).map((page) => ({ to: { page }, text: names[page] })),
          { to: { page: "health" }, text: garden.parts.health },
        ]}
      />
      <div className={styles.page}>
        <Part part={part} />
      </div>
    </>
  );
}

function Part({ part }: { part: SettingsPart }) {
  switch (part) {
    case "settings":
      return (
        <>
          <Communities />
          <Releases />
        </>
      );
    case "settingsPeople":
      return <Roles />;
    case "settingsKept":
      return (
        <>
          <Retention />
          <Holds />
        </>
      );
    case "settingsAudit":
      return <Audit />;
    case "settingsMoving":
      return <Moving />;
  }
}
