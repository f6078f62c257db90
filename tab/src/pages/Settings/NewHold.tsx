import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { HoldKind } from "../../../../bot/contract/keeping.ts";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { newId } from "../../newId.ts";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";
import { useTexts } from "../../texts/texts.tsx";
import { noteFault } from "../../write/noteFault.ts";
import { PersonPicker } from "./PersonPicker.tsx";

const KINDS: HoldKind[] = ["item", "community", "person"];

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  set: { justifySelf: "start" },
});

/** Puts something on legal hold. */
export function NewHold() {
  const styles = useStyles();
  const texts = useTexts();
  const { holds } = useKeepingTexts();
  const { me } = useReader();
  const { api } = useSession();
  const queries = useQueryClient();
  // Kept until the hold is known to be set, so that a lost answer sent again makes no second one.
  const [id, setId] = useState(newId);
  const [kind, setKind] = useState<HoldKind>("item");
  const [about, setAbout] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const setting = useMutation({
    mutationFn: () => api.setHold({ id, kind, about, reason: reason.trim() }),
    onSuccess: async () => {
      setId(newId());
      setAbout("");
      setReason("");
      setTried(false);
      await queries.invalidateQueries({ queryKey: ["holds"] });
    },
  });
  const nothing = about.trim() === "" ? holds.nothingChosen : undefined;
  const reasonFault = noteFault(reason, texts);
  const set = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!nothing && !reasonFault && !setting.isPending) setting.mutate();
  };
  const choose = (wanted: string) => {
    setting.reset();
    setAbout(wanted);
  };
  const missing = tried && nothing ? { validationMessage: nothing } : {};
  return (
    <form className={styles.form} onSubmit={set} noValidate>
      <Field label={holds.kind}>
        <RadioGroup
          value={kind}
          onChange={(_event, { value }) => {
            setKind(value as HoldKind);
            choose("");
          }}
        >
          {KINDS.map((each) => (
            <Radio key={each} value={each} label={holds.kinds[each]} />
          ))}
        </RadioGroup>
      </Field>
      {kind === "item" ? (
        <Field label={holds.about.item} hint={holds.aboutHint} {...missing}>
          <Input value={about} onChange={(_event, { value }) => choose(value)} />
        </Field>
      ) : kind === "community" ? (
        <Field label={holds.about.community} {...missing}>
          <Select value={about} onChange={(_event, { value }) => choose(value)}>
            <option value="" />
            {me.communities.map(({ id: communityId, name }) => (
              <option key={communityId} value={communityId}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <PersonPicker chosen={about} onChoose={choose} {...(tried && nothing ? { fault: nothing } : {})} />
      )}
      <Field
        label={holds.reason}
        hint={holds.reasonHint}
        {...(tried && reasonFault ? { validationMessage: reasonFault } : {})}
      >
        <Input
          value={reason}
          maxLength={NOTE_MAX}
          onChange={(_event, { value }) => {
            setting.reset();
            setReason(value);
          }}
        />
      </Field>
      {setting.isError ? <ProblemNote error={setting.error} /> : null}
      <Button className={styles.set} type="submit" disabledFocusable={setting.isPending}>
        {holds.set}
      </Button>
      <Text size={200} role="status">
        {setting.isSuccess ? holds.done : ""}
      </Text>
    </form>
  );
}
