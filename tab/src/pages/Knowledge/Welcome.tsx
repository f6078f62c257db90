import { makeStyles, Subtitle2, Text, Title3, tokens } from "@fluentui/react-components";
import { LightbulbRegular } from "@fluentui/react-icons/svg/lightbulb";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useReader } from "../../reader/reader.tsx";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({
  pane: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXXL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { display: "grid", gap: tokens.spacingVerticalXS },
  purpose: { color: tokens.colorNeutralForeground2 },
  way: { display: "grid", gridTemplateColumns: "28px minmax(0, 60ch)" },
  icon: { fontSize: "20px", color: tokens.colorBrandForeground1 },
});

/** Beside the list while nothing is chosen: what this community is for, and three ways to begin. */
export function Welcome() {
  const styles = useStyles();
  const { welcome } = useTexts();
  const { community } = useReader();
  const ways = [
    { icon: <SearchRegular aria-hidden />, name: welcome.find, how: welcome.findHow },
    { icon: <QuestionCircleRegular aria-hidden />, name: welcome.ask, how: welcome.askHow },
    { icon: <LightbulbRegular aria-hidden />, name: welcome.share, how: welcome.shareHow },
  ];
  return (
    <section className={styles.pane} aria-label={community.name}>
      <div className={styles.heading}>
        <Title3 as="h2">{welcome.heading}</Title3>
        <Text className={styles.purpose}>
          {community.name}. {community.purpose}
        </Text>
      </div>
      {ways.map(({ icon, name, how }) => (
        <div key={name} className={styles.way}>
          <span className={styles.icon}>{icon}</span>
          <div>
            <Subtitle2 as="h3" block>
              {name}
            </Subtitle2>
            <Text>{how}</Text>
          </div>
        </div>
      ))}
    </section>
  );
}
