import { makeStyles, Subtitle1, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useUseTexts } from "../../texts/uses.ts";
import { ToldList } from "./ToldList.tsx";

const SHOWN = 3;

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalL },
});

/** For everybody in the community: what was changed lately because they said what got in the way; nothing before that. */
export function ToldBack() {
  const styles = useStyles();
  const texts = useUseTexts();
  const { api } = useSession();
  const { community } = useReader();
  const title = useId();
  const list = useQuery({
    queryKey: ["told", community.id],
    queryFn: ({ signal }) => api.told(community.id, signal),
  });
  if (!list.data?.told.length) return null;
  return (
    <section className={styles.section} aria-labelledby={title}>
      <Subtitle1 as="h2" id={title}>
        {texts.told.heading}
      </Subtitle1>
      <ToldList told={list.data.told.slice(0, SHOWN)} />
    </section>
  );
}
