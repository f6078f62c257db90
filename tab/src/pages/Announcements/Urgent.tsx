import { Checkbox, Field, Textarea } from "@fluentui/react-components";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { useCard } from "../../components/cardLook.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";

type Props = {
  urgent: boolean;
  because: string;
  fault: string | undefined;
  onUrgent(part: { urgent?: boolean; because?: string }): void;
};

/** That it cannot wait for people's working hours, and why. */
export function Urgent({ urgent, because, fault, onUrgent }: Props) {
  const card = useCard();
  const { compose } = useAnnouncementTexts();
  return (
    <div className={card}>
      <Field hint={compose.urgentHow}>
        <Checkbox
          label={compose.urgent}
          checked={urgent}
          onChange={(_event, { checked }) => onUrgent({ urgent: checked === true })}
        />
      </Field>
      {urgent ? (
        <Field label={compose.urgentBecause} required validationMessage={fault}>
          <Textarea
            name="urgentBecause"
            rows={2}
            resize="vertical"
            maxLength={NOTE_MAX}
            value={because}
            onChange={(_event, { value }) => onUrgent({ because: value })}
          />
        </Field>
      ) : null}
    </div>
  );
}
