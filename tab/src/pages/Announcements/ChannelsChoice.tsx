import { Checkbox, makeStyles, Text } from "@fluentui/react-components";
import type { ChannelView } from "../../../../bot/contract/announcements.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";

const useStyles = makeStyles({
  list: {
    border: 0,
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: "grid",
    maxHeight: "20rem",
    overflowY: "auto",
  },
});

type Props = { channels: ChannelView[]; chosen: string[]; onChosen(conversations: string[]): void };

/** Channels of the teams the app is in. */
export function ChannelsChoice({ channels, chosen, onChosen }: Props) {
  const styles = useStyles();
  const { compose } = useAnnouncementTexts();
  if (channels.length === 0) return <Text>{compose.channelsNone}</Text>;
  return (
    <fieldset className={styles.list} aria-label={compose.channels}>
      {channels.map(({ id, team, channel }) => (
        <Checkbox
          key={id}
          label={`${compose.nameless(team)} · ${channel || compose.generalChannel}`}
          checked={chosen.includes(id)}
          onChange={(_event, { checked }) =>
            onChosen(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      ))}
    </fieldset>
  );
}
