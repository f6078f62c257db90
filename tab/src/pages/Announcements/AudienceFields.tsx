import { Field, makeStyles, Radio, RadioGroup, Select, Subtitle2, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { AudienceRole, ChannelView } from "../../../../bot/contract/announcements.ts";
import { useCard } from "../../components/cardLook.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { AudienceCount } from "./AudienceCount.tsx";
import { ChannelsChoice } from "./ChannelsChoice.tsx";
import type { Chosen } from "./composed.ts";
import { PeopleChoice } from "./PeopleChoice.tsx";
import { TopicsChoice } from "./TopicsChoice.tsx";

const KINDS: Chosen["kind"][] = ["everyone", "followers", "role", "channels", "people"];
const ROLES: AudienceRole[] = ["member", "gardener", "sponsor"];

const useStyles = makeStyles({
  choice: { maxWidth: "30rem", minWidth: 0, paddingInlineStart: tokens.spacingHorizontalS },
});

type Props = {
  audience: Chosen;
  channels: ChannelView[];
  fault: string | undefined;
  onAudience(part: Partial<Chosen>): void;
};

/** Whom it is for, and how many that is. */
export function AudienceFields({ audience, channels, fault, onAudience }: Props) {
  const styles = useStyles();
  const card = useCard();
  const { compose, audiences } = useAnnouncementTexts();
  const heading = useId();
  return (
    <section className={card} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {compose.who}
      </Subtitle2>
      <Field validationMessage={fault}>
        <RadioGroup
          name="audience"
          aria-labelledby={heading}
          value={audience.kind}
          onChange={(_event, { value }) => onAudience({ kind: value as Chosen["kind"] })}
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={audiences[kind]} />
          ))}
        </RadioGroup>
      </Field>
      {audience.kind === "everyone" ? null : (
        <div className={styles.choice}>
          {audience.kind === "followers" ? (
            <TopicsChoice chosen={audience.topics} onChosen={(topics) => onAudience({ topics })} />
          ) : audience.kind === "role" ? (
            <Field label={compose.role}>
              <Select
                value={audience.role}
                onChange={(_event, { value }) => onAudience({ role: value as AudienceRole })}
              >
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {compose.roles[role]}
                  </option>
                ))}
              </Select>
            </Field>
          ) : audience.kind === "channels" ? (
            <ChannelsChoice
              channels={channels}
              chosen={audience.conversations}
              onChosen={(conversations) => onAudience({ conversations })}
            />
          ) : (
            <PeopleChoice chosen={audience.people} onChosen={(people) => onAudience({ people })} />
          )}
        </div>
      )}
      <AudienceCount audience={audience} />
    </section>
  );
}
