import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { EyeOffRegular } from "@fluentui/react-icons/svg/eye-off";
import type { ReactNode } from "react";
import type { AuthorView, Standing } from "../../../../bot/contract/api.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  note: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    maxWidth: "70ch",
  },
  icon: { fontSize: "20px" },
  said: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
});

type Props = {
  author: AuthorView;
  standing: Standing;
  rewordWish: string | undefined;
  /** True for gardeners, who see what is held without having written it. */
  tends: boolean;
  /** For the author: what to do about a wish to reword. */
  action?: { name: string; run(): void };
};

/** Why not everybody sees this, and what a gardener wishes for; nothing where all is as usual. */
export function StandingNote({ author, standing, rewordWish, tends, action }: Props): ReactNode {
  const styles = useStyles();
  const { safety } = useTexts();
  const forGardener = tends && !author.you;
  if (standing === "published" && rewordWish === undefined) return null;
  const stands =
    standing === "published"
      ? undefined
      : standing === "held" && forGardener
        ? safety.standingNotes.heldForGardener
        : safety.standingNotes[standing];
  return (
    <div className={styles.note} data-standing={standing}>
      <EyeOffRegular className={styles.icon} aria-hidden />
      <div className={styles.said}>
        {stands ? <Text weight="semibold">{stands}</Text> : null}
        {rewordWish === undefined ? null : (
          <>
            <Text>{forGardener ? safety.reword.forGardener : safety.reword.heading}</Text>
            {rewordWish ? <Text dir="auto">{safety.reword.wish(rewordWish)}</Text> : null}
            {forGardener ? null : <Text size={200}>{safety.reword.how}</Text>}
            {action && !forGardener ? (
              <Button size="small" appearance="primary" onClick={action.run}>
                {action.name}
              </Button>
            ) : null}
          </>
        )}
      </div>
    </div>
  );
}
