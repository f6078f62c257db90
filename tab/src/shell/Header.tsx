import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { ReactNode } from "react";
import { addressOf, type KnownRoute } from "../address.ts";
import { Hidden } from "../components/Hidden.tsx";
import { useReader } from "../reader/reader.tsx";
import { useRoute } from "../routes.ts";
import { useTexts } from "../texts/texts.tsx";
import { useWriter } from "../write/writer.tsx";
import { CommunitySwitch } from "./CommunitySwitch.tsx";
import { useWaitingForMe } from "./useWaitingForMe.ts";

/** Too narrow for pages, language and button in one line with the icon. */
const PHONE = "(max-width: 24em)";

const useStyles = makeStyles({
  header: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    boxSizing: "border-box",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    [`@media ${PHONE}`]: { paddingBottom: tokens.spacingVerticalXS },
    maxWidth: "1400px",
    minHeight: "52px",
    margin: "0 auto",
    padding: "0 clamp(12px, 3vw, 40px)",
  },
  pages: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "clamp(0px, 1.5vw, 20px)",
    flexGrow: 1,
    alignSelf: "stretch",
  },
  page: {
    display: "flex",
    alignItems: "center",
    minHeight: "44px",
    padding: `3px ${tokens.spacingHorizontalXS} 0`,
    borderBottom: "3px solid transparent",
    // Forced colours show what is transparent: without this every page would look like the one that is open.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    ":hover": { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  badge: {
    marginInlineStart: tokens.spacingHorizontalXS,
    minWidth: "20px",
    padding: "0 6px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: "18px",
    textAlign: "center",
  },
  write: {
    [`@media ${PHONE}`]: {
      paddingInline: tokens.spacingHorizontalS,
      "& > .fui-Button__icon": { display: "none" },
    },
  },
  language: { minWidth: "auto", paddingInline: tokens.spacingHorizontalS },
});

/** Pages, the other language, and the way to write. */
export function Header() {
  const styles = useStyles();
  const texts = useTexts();
  const route = useRoute();
  const { speak, isGardener, isAdmin, isSponsor, onlyOversees } = useReader();
  const waiting = useWaitingForMe();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  const other = texts.language === "en" ? "cy" : "en";
  return (
    <header className={styles.header}>
      <div className={styles.row}>
        <nav className={styles.pages} aria-label={texts.shell.pages}>
          {onlyOversees ? null : (
            <PageLink to={{ page: "knowledge" }} here={route.page === "knowledge" || route.page === "draft"}>
              {texts.shell.knowledge}
            </PageLink>
          )}
          <PageLink
            to={{ page: waiting > 0 ? "waitingForMe" : "myGarden" }}
            here={["myGarden", "waitingForMe", "keptByMe", "myNotes", "myData"].includes(route.page)}
          >
            {texts.garden.places.myGarden}
            {waiting > 0 ? (
              <>
                <span className={styles.badge} aria-hidden data-badge>
                  {waiting}
                </span>
                <Hidden>, {texts.garden.waitingBadge(waiting)}</Hidden>
              </>
            ) : null}
          </PageLink>
          {isGardener ? (
            <PageLink
              to={{ page: "tend" }}
              here={[
                "tend",
                "prompts",
                "announcements",
                "words",
                "obstacles",
                "health",
                "valueReport",
              ].includes(route.page)}
            >
              {texts.garden.places.garden}
            </PageLink>
          ) : null}
          {isSponsor && !isGardener ? (
            <PageLink
              to={{ page: "health" }}
              here={
                ["health", "valueReport"].includes(route.page) || (onlyOversees && route.page === "knowledge")
              }
            >
              {texts.garden.parts.health}
            </PageLink>
          ) : null}
          {isAdmin ? (
            <PageLink to={{ page: "settings" }} here={route.page.startsWith("settings")}>
              {texts.garden.places.settings}
            </PageLink>
          ) : null}
        </nav>
        <Button className={styles.language} appearance="subtle" lang={other} onClick={() => speak(other)}>
          {texts.otherLanguage}
        </Button>
        {onlyOversees ? null : (
          <Button
            {...comeBack}
            className={styles.write}
            appearance="primary"
            icon={<QuestionCircleRegular aria-hidden />}
            onClick={() => write({ slot: "new" })}
          >
            {texts.shell.askOrShare}
          </Button>
        )}
      </div>
      <CommunitySwitch />
    </header>
  );
}

function PageLink({ to, here, children }: { to: KnownRoute; here: boolean; children: ReactNode }) {
  const styles = useStyles();
  return (
    <a
      className={mergeClasses(styles.page, here && styles.here)}
      href={addressOf(to)}
      aria-current={here ? "page" : undefined}
    >
      {children}
    </a>
  );
}
