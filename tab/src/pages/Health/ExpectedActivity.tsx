import { Field, Input, Subtitle1, Text } from "@fluentui/react-components";
import { useState } from "react";
import { useHealthTexts } from "../../texts/health.ts";
import { expectedOf } from "./expected.ts";
import { useHealthStyles } from "./useHealthStyles.ts";

const MOST = 100_000;
/** So few that a gardener knows by name everybody who writes. */
const SMALL = 300;

/** What to expect of a community by its size; any size may be tried. */
export function ExpectedActivity({ members }: { members: number }) {
  const styles = useHealthStyles();
  const { expected: t } = useHealthTexts();
  const [typed, setTyped] = useState(String(members));
  const count = Number(typed);
  const isFine = Number.isInteger(count) && count >= 1 && count <= MOST;
  return (
    <section className={styles.section} aria-labelledby="expected">
      <Subtitle1 as="h2" id="expected">
        {t.heading}
      </Subtitle1>
      <Text>{t.intro}</Text>
      <Field className={styles.button} label={t.members} validationMessage={isFine ? undefined : t.wrong}>
        <Input inputMode="numeric" value={typed} onChange={(_event, { value }) => setTyped(value)} />
      </Field>
      {isFine ? <Outlook members={count} /> : null}
    </section>
  );
}

function Outlook({ members }: { members: number }) {
  const styles = useHealthStyles();
  const { expected: t } = useHealthTexts();
  const { creators, contributors, core, active, itemsAWeek, viewsAWeek } = expectedOf(members);
  return (
    <ul className={styles.list}>
      <li>{t.nielsen(t.people(creators), t.people(contributors))}</li>
      <li>{t.wenger(t.peopleRange(...core), t.peopleRange(...active))}</li>
      <li>{t.week(t.things(itemsAWeek), t.views(viewsAWeek))}</li>
      {members < SMALL ? <li>{t.gardenerKnows}</li> : null}
    </ul>
  );
}
