import { Button, Link, makeStyles, mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { PostedView, PromptsView } from "../../../../bot/contract/prompts.ts";
import { addressOf } from "../../address.ts";
import { Age } from "../../components/Age.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { usePromptTexts } from "../../texts/prompts.ts";
import { useTexts } from "../../texts/texts.tsx";
import { useChange } from "./usePromptsPage.ts";
import { slotTime } from "./when.ts";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  channels: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  again: { justifySelf: "start" },
});

/** What was asked, where it arrived and how many replied; and what was not sent. */
export function Posted({ posted, missed }: Pick<PromptsView, "posted" | "missed">) {
  const styles = useStyles();
  const texts = useTexts();
  const prompts = usePromptTexts();
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading}>
        {prompts.posted.heading}
      </Subtitle2>
      {missed.map((slot) => (
        <Text key={`${slot.day}.${slot.minutes}`}>
          {prompts.calendar.missed(slotTime(slot, texts, prompts))}
        </Text>
      ))}
      {posted.length === 0 && missed.length === 0 ? <Text>{prompts.posted.none}</Text> : null}
      <ul className={styles.list}>
        {posted.map((post) => (
          <li key={post.id}>
            <PostedRow post={post} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function PostedRow({ post }: { post: PostedView }) {
  const styles = useStyles();
  const card = useCard();
  const prompts = usePromptTexts();
  const { api } = useSession();
  const { community } = useReader();
  const change = useChange();
  const has = (...states: PostedView["channels"][number]["state"][]) =>
    post.channels.some(({ state }) => states.includes(state));
  const lost = has("uncertain", "failed", "unreachable") && !has("waiting");
  return (
    <article className={mergeClasses(card)} aria-label={post.title}>
      <h3 className={styles.title}>
        {post.gone ? (
          post.title
        ) : (
          <Link href={addressOf({ page: "knowledge", itemId: post.itemId })}>{post.title}</Link>
        )}
      </h3>
      <Text size={200} className={styles.quiet}>
        {prompts.groups[post.group]} · <Age at={post.at} /> ·{" "}
        {post.gone ? prompts.posted.gone : prompts.posted.replies(post.replies)}
      </Text>
      <ul className={styles.channels}>
        {post.channels.map(({ name, state }) => (
          <li key={name}>
            <Text size={200}>
              {name}: {prompts.posted.states[state]}
            </Text>
          </li>
        ))}
      </ul>
      {has("uncertain") ? <Text size={200}>{prompts.posted.uncertainHow}</Text> : null}
      {has("failed") ? <Text size={200}>{prompts.posted.failedHow}</Text> : null}
      {lost && !post.gone ? (
        <Button
          size="small"
          className={styles.again}
          aria-label={prompts.posted.againFor(post.title)}
          disabledFocusable={change.isPending}
          onClick={() =>
            change.mutate({
              run: () => api.askAgain(community.id, post.id),
              said: prompts.posted.againSaid,
            })
          }
        >
          {prompts.posted.again}
        </Button>
      ) : null}
      {change.isError ? <ProblemNote error={change.error} /> : null}
    </article>
  );
}
