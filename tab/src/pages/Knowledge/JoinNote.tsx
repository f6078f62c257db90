import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useAnnounce } from "../../components/announce.tsx";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** For someone who has not joined: what joining is for, and one button. */
export function JoinNote() {
  const styles = useStyles();
  const texts = useTexts();
  const { community, join } = useReader();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<unknown>();
  if (community.joined) return null;
  const joinNow = async () => {
    setProblem(undefined);
    try {
      const { name } = await join();
      announce(texts.join.joined(name));
      document.getElementById("main")?.focus();
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div className={styles.note}>
      <Text>
        <strong>{community.name}.</strong> {texts.join.why}
      </Text>
      <Button onClick={() => void joinNow()}>{texts.join.button}</Button>
      {problem ? <ProblemNote error={problem} /> : null}
    </div>
  );
}
