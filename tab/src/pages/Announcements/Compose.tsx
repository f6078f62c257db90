import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, useId, useRef, useState } from "react";
import type { AnnouncementsView, AnnouncementView } from "../../../../bot/contract/announcements.ts";
import type { AcceptedFinding, CheckedField, Language } from "../../../../bot/contract/api.ts";
import { isProblem } from "../../api/problem.ts";
import { useAnnounce } from "../../components/announce.tsx";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useSession } from "../../reader/session.tsx";
import { go } from "../../routes.ts";
import { useAnnouncementTexts } from "../../texts/announcements.ts";
import { useTexts } from "../../texts/texts.tsx";
import { type FindingGroup, withWording } from "../../write/findings.ts";
import { NewerVersion } from "../../write/NewerVersion.tsx";
import { showIn } from "../../write/showIn.ts";
import { useFindings } from "../../write/useFindings.ts";
import { AudienceFields } from "./AudienceFields.tsx";
import { asKept, LANGUAGES, textsOf, toCheck, type Words } from "./composed.ts";
import { LanguageFields } from "./LanguageFields.tsx";
import { type Asking, Letting } from "./Letting.tsx";
import { Previews } from "./Previews.tsx";
import { Urgent } from "./Urgent.tsx";
import { type Letting as Let, useComposing } from "./useComposing.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "72rem", minWidth: 0 },
  languages: {
    display: "grid",
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    gridTemplateColumns: "repeat(auto-fit, minmax(min(20rem, 100%), 1fr))",
  },
  foot: { display: "grid", gap: tokens.spacingVerticalS },
  kept: { color: tokens.colorNeutralForeground2 },
  said: { fontWeight: tokens.fontWeightSemibold },
});

type Props = { view: AnnouncementView | undefined; id: string; page: AnnouncementsView };
type Letter = Exclude<Let["act"], "save">;

/** A draft: both languages side by side, whom it is for, how it will look, and the ways it can go. */
export function Compose({ view, id, page }: Props) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const announcements = useAnnouncementTexts();
  const { compose, acts } = announcements;
  const announce = useAnnounce();
  const { api } = useSession();
  const composing = useComposing(view, id);
  const { composed, change, letting } = composing;
  const findings = useFindings(toCheck(composed));
  const [asking, setAsking] = useState<Asking>();
  /** What just happened, in words. */
  const [said, setSaid] = useState("");
  const heading = useId();
  const form = useRef<HTMLFormElement>(null);
  const { error } = letting;
  const wrong: Record<string, string | undefined> =
    isProblem(error) && error.field ? { [error.field]: error.message } : {};

  const settleFirst = (open: FindingGroup[]) => {
    setAsking(undefined);
    setSaid(texts.safety.findings.first(open.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const goTo = (field: string) =>
    setTimeout(() => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus(), 50);
  /** Saves the draft and lets it go, once nothing in it could point to a person. */
  const letGo = async (how: (accepted: AcceptedFinding[]) => Let, done: string) => {
    setSaid("");
    const sent = asKept(composed);
    change(sent);
    const { accepted, open } = await findings.settle(toCheck(sent));
    if (open.length > 0) return settleFirst(open);
    try {
      const { twice } = await letting.mutateAsync(how(accepted));
      setAsking(undefined);
      announce(twice ? `${done} ${compose.twice}` : done);
      setSaid(done);
    } catch (failed) {
      if (isProblem(failed, "identifiers-found"))
        return settleFirst(findings.show(failed.findings, toCheck(sent)));
      if (!isProblem(failed) || failed.field === "time") return;
      setAsking(undefined);
      if (failed.field) goTo(failed.field);
    }
  };
  const save = () => {
    setSaid("");
    letting.mutate({ act: "save" }, { onSuccess: () => setSaid(compose.savedDraft) });
  };
  const discard = async () => {
    if (view) await api.actOnAnnouncement(view.communityId, view.id, { act: "discard" });
    composing.throwAway();
    announce(acts.done.discard);
    go({ page: "announcements" });
  };
  const use = ({ field, at }: FindingGroup, wording: string) => {
    const place = placeOf(field);
    if (!place) return;
    const words = composed[place.language];
    change({ [place.language]: { ...words, [place.of]: withWording(words[place.of], at, wording) } });
  };
  const letter = (act: Letter) => (accepted: AcceptedFinding[]) => ({ act, accepted }) as Let;
  const problem =
    error && !asking && !isProblem(error, "identifiers-found") && !composing.newer ? error : null;

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        // Enter in a field saves nothing and sends nothing: that is for the buttons.
        event.preventDefault();
      }}
    >
      {composing.newer ? <Newer newer={composing.newer} onUse={composing.takeNewer} /> : null}
      <section className={card} aria-labelledby={heading}>
        <Subtitle2 as="h2" id={heading}>
          {compose.words}
        </Subtitle2>
        <Text size={200}>{compose.wordsHow}</Text>
        <div className={styles.languages}>
          {LANGUAGES.toSorted((a) => (a === texts.language ? -1 : 1)).map((language) => (
            <LanguageFields
              key={language}
              language={language}
              words={composed[language]}
              wrong={wrong}
              findings={{
                open: findings.open,
                onUse: use,
                onAccept: findings.accept,
                onShow: ({ field, at }) => showIn(form.current, field, at),
                onSaid: setSaid,
              }}
              onWords={(part) => change({ [language]: { ...composed[language], ...part } })}
            />
          ))}
        </div>
      </section>
      <AudienceFields
        audience={composed.audience}
        channels={page.channels}
        fault={wrong["audience"]}
        onAudience={(part) => change({ audience: { ...composed.audience, ...part } })}
      />
      <Urgent
        urgent={composed.urgent}
        because={composed.because}
        fault={wrong["urgentBecause"]}
        onUrgent={change}
      />
      <Previews
        heading={compose.preview}
        texts={textsOf(composed)}
        toPeople={composed.audience.kind !== "channels"}
        toChannels={composed.audience.kind === "channels"}
      />
      <div className={styles.foot}>
        {problem ? <ProblemNote error={problem} /> : null}
        <Text role="status" className={styles.said}>
          {said}
        </Text>
        {composing.dirty ? (
          <Text size={200} className={styles.kept}>
            {compose.keptHere}
          </Text>
        ) : null}
        <Letting
          audience={composed.audience}
          timeZone={page.timeZone}
          discardable={view !== undefined}
          busy={letting.isPending}
          asking={asking}
          error={error}
          onAsk={(next) => {
            letting.reset();
            setSaid("");
            setAsking(next);
          }}
          onSave={save}
          onToMyself={() => void letGo(letter("toMyself"), compose.sentToMyself)}
          onSend={() => void letGo(letter("start"), acts.done.start)}
          onSchedule={(day, time) =>
            void letGo((accepted) => ({ act: "schedule", day, time, accepted }), acts.done.schedule)
          }
          onDiscard={() => void discard()}
        />
      </div>
    </form>
  );
}

function Newer({ newer, onUse }: { newer: AnnouncementView; onUse(): void }) {
  const { en, cy } = newer.texts;
  const title = [en?.title, cy?.title].filter(Boolean).join(" · ");
  const text = [en?.text, cy?.text].filter(Boolean).join("\n\n");
  return <NewerVersion item={{ title, text }} onUse={onUse} />;
}

/** Where the words of a finding stand in the form. */
function placeOf(field: CheckedField): { language: Language; of: keyof Words } | undefined {
  const language: Language = field.endsWith("Cy") ? "cy" : "en";
  switch (field.replace(/Cy$/, "")) {
    case "title":
      return { language, of: "title" };
    case "text":
      return { language, of: "text" };
    case "button":
      return { language, of: "label" };
    default:
      return undefined;
  }
}
