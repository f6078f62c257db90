import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ActingProvider } from "../acts/acting.tsx";
import { Announcer } from "../components/announce.tsx";
import { useRoute } from "../routes.ts";
import { WriterProvider } from "../write/writer.tsx";
import { Header } from "./Header.tsx";
import { LanguageOffer } from "./LanguageOffer.tsx";
import { NoteToGardeners } from "./NoteToGardeners.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { StandingLine } from "./StandingLine.tsx";

const useStyles = makeStyles({
  main: {
    boxSizing: "border-box",
    maxWidth: "1400px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalL} clamp(12px, 3vw, 40px) ${tokens.spacingVerticalXXXL}`,
    outline: "none",
  },
});

export const MAIN = "main";

/** What is around every page: pages, language, writing, the standing line, and a way to the gardeners. */
export function Shell({ children }: { children: ReactNode }) {
  const styles = useStyles();
  // Shown inside a dialog of Teams' own, which has its own ways out.
  const alone = useRoute().page === "configure";
  return (
    <Announcer>
      <WriterProvider>
        <ActingProvider>
          {alone ? null : (
            <>
              <SkipLink />
              <Header />
              <StandingLine />
              <LanguageOffer />
            </>
          )}
          <main id={MAIN} tabIndex={-1} className={styles.main}>
            {children}
          </main>
          {alone ? null : <NoteToGardeners />}
        </ActingProvider>
      </WriterProvider>
    </Announcer>
  );
}
