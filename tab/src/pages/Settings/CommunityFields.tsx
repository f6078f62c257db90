import { Field, Input, Switch, Text, Textarea } from "@fluentui/react-components";
import { COMMUNITY_NAME_MAX, NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { isProblem } from "../../api/problem.ts";
import { useCommunitiesTexts } from "../../texts/communities.ts";
import { sentenceFor, useTexts } from "../../texts/texts.tsx";

export type CommunityWords = { name: string; purpose: string; open: boolean };

/** Name, purpose, and whether it is open: the same for one that is made and one that is changed. */
export function CommunityFields(props: {
  words: CommunityWords;
  onChange(part: Partial<CommunityWords>): void;
  /** What the server said of them. */
  error: unknown;
  first?: boolean;
  /** It is open now, and people read it. */
  wasOpen?: boolean;
}) {
  const { words, onChange, error } = props;
  const all = useTexts();
  const texts = useCommunitiesTexts();
  const said = (field: string) =>
    isProblem(error) && error.field === field ? { validationMessage: sentenceFor(error, all) } : {};
  return (
    <>
      <Field label={texts.name} required hint={texts.nameHint} {...said("name")}>
        <Input
          maxLength={COMMUNITY_NAME_MAX}
          value={words.name}
          onChange={(_event, { value }) => onChange({ name: value })}
        />
      </Field>
      <Field label={texts.purpose} {...said("purpose")}>
        <Textarea
          rows={2}
          resize="vertical"
          maxLength={NOTE_MAX}
          value={words.purpose}
          onChange={(_event, { value }) => onChange({ purpose: value })}
        />
      </Field>
      {props.first ? (
        <Text>{texts.openAlways}</Text>
      ) : (
        <Switch
          label={texts.open}
          checked={words.open}
          onChange={(_event, { checked }) => onChange({ open: checked })}
        />
      )}
      {props.wasOpen && !words.open ? <Text role="status">{texts.closing}</Text> : null}
    </>
  );
}

/** Whether an error stands beside one of these fields already. */
export function isBeside(error: unknown): boolean {
  return isProblem(error) && (error.field === "name" || error.field === "purpose");
}
