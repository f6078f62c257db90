import { Button, Field, makeStyles, Subtitle2, Text, Textarea } from "@fluentui/react-components";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { CommunityView } from "../../../../bot/contract/api.ts";
import { NOTE_MAX } from "../../../../bot/contract/limits.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { Counter } from "../../write/Counter.tsx";

const useStyles = makeStyles({ save: { justifySelf: "start" } });

/** Where people of a community turn with an urgent concern. */
export function RouteForm({ community }: { community: CommunityView }) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const { settings } = texts.garden;
  const { api } = useSession();
  const queries = useQueryClient();
  const [route, setRoute] = useState(community.safeguardingRoute);
  const saving = useMutation({
    mutationFn: (safeguardingRoute: string) => api.communitySettings(community.id, { safeguardingRoute }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["me"] }),
  });
  const tooLong = route.trim().length > NOTE_MAX;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!tooLong && !saving.isPending) saving.mutate(route.trim());
  };
  return (
    <form className={card} onSubmit={save} noValidate>
      <Subtitle2 as="h2">{settings.route}</Subtitle2>
      <Field
        label={settings.routeLabel(community.name)}
        hint={settings.routeHint}
        validationMessage={tooLong ? texts.errors["note-too-long"](NOTE_MAX) : undefined}
      >
        <Textarea
          rows={2}
          resize="vertical"
          value={route}
          onChange={(_event, { value }) => {
            setRoute(value);
            saving.reset();
          }}
        />
      </Field>
      <Counter length={route.length} max={NOTE_MAX} />
      {saving.isError ? <ProblemNote error={saving.error} /> : null}
      <Button className={styles.save} type="submit" appearance="primary" disabledFocusable={saving.isPending}>
        {texts.save}
      </Button>
      <Text size={200} role="status">
        {saving.isSuccess ? settings.routeSaved : ""}
      </Text>
    </form>
  );
}
