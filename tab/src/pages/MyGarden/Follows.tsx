import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { useCard } from "../../components/cardLook.ts";
import { FollowButton } from "../../components/FollowButton.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  topics: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  how: { color: tokens.colorNeutralForeground2 },
});

/** Topics the reader follows. One they stop following stays until they leave the page, should it have been a slip. */
export function Follows() {
  const styles = useStyles();
  const card = useCard();
  const { myGarden } = useTexts().garden;
  const { me } = useReader();
  const heading = useId();
  const [before] = useState(me.follows);
  const topics = [...new Set([...before, ...me.follows])];
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {myGarden.follows}
      </Subtitle2>
      {topics.length === 0 ? (
        <Text>{myGarden.followsNone}</Text>
      ) : (
        <div className={styles.topics}>
          {topics.map((topic) => (
            <FollowButton key={topic} topic={topic} />
          ))}
        </div>
      )}
      <Text size={200} className={styles.how}>
        {myGarden.followsHow}
      </Text>
    </section>
  );
}
