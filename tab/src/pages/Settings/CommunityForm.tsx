import { Button, Field, makeStyles, Subtitle2, Text, Textarea, tokens } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { CommunityRow } from "../../../../bot/contract/communities.ts";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useCommunitiesTexts } from "../../texts/communities.ts";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";
import { CommunityFields, isBeside } from "./CommunityFields.tsx";

const useStyles = makeStyles({
  save: { justifySelf: "start" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What an admin may change of one community, and where its people turn with an urgent concern. */
export function CommunityForm({ community }: { community: CommunityRow }) {
  const styles = useStyles();
  const card = useCard();
  const all = useTexts();
  const { settings } = all.garden;
  const texts = useCommunitiesTexts();
  const { api } = useSession();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(community);
  const saving = useMutation({
    mutationFn: ({ name, purpose, open, safeguardingRoute }: CommunityRow) =>
      api.communitySettings(community.id, { name, purpose, open, safeguardingRoute }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["me"] }),
        queries.invalidateQueries({ queryKey: ["communities"] }),
      ]),
  });
  const change = (part: Partial<CommunityRow>) => {
    setTyped((before) => ({ ...before, ...part }));
    saving.reset();
  };
  const tooLong = typed.safeguardingRoute.trim().length > NOTE_MAX;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!tooLong && !saving.isPending) saving.mutate(typed);
  };
  return (
    <form className={card} onSubmit={save} noValidate aria-label={community.name}>
      <div className={styles.head}>
        <Subtitle2 as="h3">{community.name}</Subtitle2>
        <Text size={200} className={styles.quiet}>
          {texts.members(community.members)}
          {community.open ? "" : `, ${texts.closed}`}
        </Text>
      </div>
      <CommunityFields
        words={typed}
        onChange={change}
        error={saving.error}
        first={community.first}
        wasOpen={community.open}
      />
      <Field
        label={settings.routeLabel(community.name)}
        hint={settings.routeHint}
        validationMessage={tooLong ? all.errors["note-too-long"](NOTE_MAX) : undefined}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={typed.safeguardingRoute}
          onChange={(_event, { value }) => change({ safeguardingRoute: value })}
        />
      </Field>
      <Counter length={typed.safeguardingRoute.length} max={NOTE_MAX} />
      {saving.isError && !isBeside(saving.error) ? <ProblemNote error={saving.error} /> : null}
      <Button className={styles.save} type="submit" appearance="primary" disabledFocusable={saving.isPending}>
        {texts.save}
      </Button>
      <Text size={200} role="status">
        {saving.isSuccess ? texts.saved : ""}
      </Text>
    </form>
  );
}
