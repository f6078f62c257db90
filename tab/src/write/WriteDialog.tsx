import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type FormEvent, useRef, useState } from "react";
import type { Mark } from "../../../bot/contract/api.ts";
import { TEXT_MAX, TITLE_MAX } from "../../../bot/contract/limits.ts";
import type { UpkeepTexts } from "../../../bot/texts/en/upkeep.ts";
import { isProblem } from "../api/problem.ts";
import { useAnnounce } from "../components/announce.tsx";
import { ProblemNote } from "../components/Problem.tsx";
import { useReader } from "../reader/reader.tsx";
import { go } from "../routes.ts";
import { useTexts } from "../texts/texts.tsx";
import { AskClose } from "./AskClose.tsx";
import { Counter } from "./Counter.tsx";
import { FieldFindings } from "./FieldFindings.tsx";
import { type FindingGroup, withWording } from "./findings.ts";
import { KindField } from "./KindField.tsx";
import { LookAlikes } from "./LookAlikes.tsx";
import { MarkedArea } from "./MarkedArea.tsx";
import { NewerVersion } from "./NewerVersion.tsx";
import { marksIn, showIn } from "./showIn.ts";
import { TopicsField } from "./TopicsField.tsx";
import { UnnamedField } from "./UnnamedField.tsx";
import { useCaptureCount } from "./useCaptureCount.ts";
import { useFindings } from "./useFindings.ts";
import { useLookAlikes } from "./useLookAlikes.ts";
import { useWriting } from "./useWriting.ts";
import { asKept, type Field as FieldName, faults, TOPICS_JOINT, toCheck } from "./words.ts";
import type { WriteRequest } from "./writer.tsx";

const useStyles = makeStyles({
  surface: {
    maxWidth: "680px",
    // The surface itself scrolls: with findings open it is taller than most windows.
    overflowY: "auto",
    "@media (max-width: 30em)": { padding: tokens.spacingHorizontalL, maxHeight: "100dvh", borderRadius: 0 },
  },
  // One column: the way it is read is the way it is tabbed through.
  body: { display: "block", maxHeight: "none" },
  fields: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    overflow: "visible",
    padding: `${tokens.spacingVerticalM} 2px 2px`,
  },
  restored: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  field: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  standing: { color: tokens.colorNeutralForeground3, flex: "1 1 16rem" },
  first: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

export type WriteDialogProps = {
  request: WriteRequest;
  open: boolean;
  onClose(): void;
  /** What to say where the words are to be suggested. */
  suggest?: UpkeepTexts["suggest"];
};

/** The one dialog for asking, sharing and editing. */
export function WriteDialog(props: WriteDialogProps) {
  const { request, open, onClose, suggest } = props;
  const styles = useStyles();
  const texts = useTexts();
  const announce = useAnnounce();
  const { me, community } = useReader();
  // Those the reader is in, and the one in front of them.
  const places = me.communities.filter(({ id, joined }) => joined || id === community.id);
  const writing = useWriting(request);
  const { words, change, saving } = writing;
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  /** What just happened to the words, to be heard inside the dialog: outside it nothing is. */
  const [said, setSaid] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const capture = useCaptureCount(request);
  const findings = useFindings(toCheck(words));
  const found = faults(words, texts);
  const refused =
    isProblem(saving.error) && saving.error.field ? { [saving.error.field]: saving.error.message } : {};
  const wrong: Partial<Record<FieldName, string>> = { ...refused, ...(tried ? found : {}) };
  const alike = useLookAlikes(words, writing.communityId, request.editing === undefined);

  const leave = (kept: boolean) => {
    if (!kept) writing.throwAway();
    onClose();
    if (request.draftId) go({ page: "knowledge" }, { replace: true });
    if (kept && request.slot === "new") announce(texts.write.kept);
  };
  const leaveUnsaved = (kept: boolean) => {
    const { unnamed } = words;
    capture.left({ communityId: writing.communityId, unnamed, afterCheck: findings.open.length > 0 });
    leave(kept);
  };
  const close = () => (writing.dirty && !saving.isSuccess ? setAsking(true) : leave(false));
  const goTo = (field: FieldName) => form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const keepWriting = () => {
    setAsking(false);
    goTo("text");
  };
  const startAfresh = () => {
    writing.startAfresh();
    goTo("title");
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const first = (["title", "text", "topics"] as const).find((name) => found[name]);
    if (first) {
      goTo(first);
      return;
    }
    if (saving.isPending) return;
    if (suggest && !writing.changed) {
      setSaid(suggest.same);
      goTo("text");
      return;
    }
    const sent = asKept(words);
    change(sent);
    const { accepted, open } = await findings.settle(toCheck(sent));
    if (open.length > 0) return settleFirst(open);
    const item = await saving.mutateAsync({ ...sent, accepted }).catch((error: unknown) => {
      if (isProblem(error, "identifiers-found")) settleFirst(findings.show(error.findings, toCheck(sent)));
      return undefined;
    });
    if (!item) return;
    capture.saved({ communityId: writing.communityId, unnamed: words.unnamed });
    onClose();
    go({ page: "knowledge", itemId: item.id }, { replace: request.draftId !== undefined });
    const published = words.unnamed ? texts.safety.unnamed.saved : texts.write.saved;
    announce(suggest?.sent ?? (request.editing ? texts.write.savedEdit : published));
  };
  const settleFirst = (open: FindingGroup[]) => {
    setSaid(texts.safety.findings.first(open.length));
    // Once the panels are there; they may only now be on their way.
    setTimeout(() => form.current?.querySelector<HTMLElement>("[data-finding]")?.focus(), 50);
  };
  const use = ({ field, at }: FindingGroup, wording: string) => {
    if (field === "title" || field === "text") change({ [field]: withWording(words[field], at, wording) });
    else if (field === "why") change({ why: withWording(words.why ?? "", at, wording) });
    else if (field === "topics") change({ topics: withoutTopicsAt(words.topics, at) });
  };
  const panels = (field: FieldName, label: string) => (
    <FieldFindings
      field={field}
      label={label}
      open={findings.open}
      onUse={use}
      onAccept={findings.accept}
      onShow={({ at }) => showIn(form.current, field, at)}
      onSaid={setSaid}
    />
  );

  return (
    <Dialog
      open={open}
      modalType="modal"
      onOpenChange={(_event, wanted) => (wanted.open ? undefined : close())}
    >
      <DialogSurface className={styles.surface}>
        <form ref={form} onSubmit={(event) => void save(event)} noValidate>
          <DialogBody className={styles.body}>
            <DialogTitle>
              {suggest?.heading ?? (request.editing ? texts.write.headingEdit : texts.write.headingNew)}
            </DialogTitle>
            <DialogContent className={styles.fields}>
              {suggest ? <Text>{suggest.how}</Text> : null}
              {writing.restored ? (
                <div className={styles.restored}>
                  <Text role="status">{texts.write.restored}</Text>
                  <Button size="small" onClick={startAfresh}>
                    {texts.write.startAfresh}
                  </Button>
                </div>
              ) : null}
              {writing.newer ? (
                <NewerVersion
                  item={writing.newer}
                  onUse={() => {
                    writing.takeNewer();
                    goTo("text");
                  }}
                />
              ) : null}
              <KindField kind={words.kind} onKind={(kind) => change({ kind })} />
              <div className={styles.field}>
                <Field label={texts.write.title} required validationMessage={wrong.title}>
                  <Input
                    name="title"
                    autoComplete="off"
                    value={words.title}
                    onChange={(_event, { value }) => change({ title: value })}
                  />
                </Field>
                {panels("title", texts.write.title)}
              </div>
              <Counter length={words.title.length} max={TITLE_MAX} />
              <div className={styles.field}>
                <Field
                  label={texts.write.text}
                  required
                  hint={texts.write.textHint}
                  validationMessage={wrong.text}
                >
                  <MarkedArea
                    name="text"
                    resize="vertical"
                    rows={6}
                    value={words.text}
                    marks={marksIn("text", findings.open)}
                    onChange={(_event, { value }) => change({ text: value })}
                  />
                </Field>
                {panels("text", texts.write.text)}
              </div>
              <Counter length={words.text.length} max={TEXT_MAX} />
              <div className={styles.field}>
                <TopicsField
                  communityId={writing.communityId}
                  topics={words.topics}
                  suggested={alike.topics}
                  fault={wrong.topics}
                  onTopics={(topics) => change({ topics })}
                />
                {panels("topics", texts.write.topics)}
              </div>
              {suggest ? (
                <div className={styles.field}>
                  <Field label={suggest.why} hint={suggest.whyHint} validationMessage={wrong.why}>
                    <Input
                      name="why"
                      autoComplete="off"
                      value={words.why ?? ""}
                      onChange={(_event, { value }) => change({ why: value })}
                    />
                  </Field>
                  {panels("why", suggest.why)}
                </div>
              ) : null}
              {places.length > 1 && !request.editing ? (
                <Field label={texts.write.community}>
                  <Select
                    value={writing.communityId}
                    onChange={(_event, { value }) => writing.setCommunityId(value)}
                  >
                    {places.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </Select>
                </Field>
              ) : null}
              <LookAlikes found={alike.lookAlikes} onOpen={() => leave(true)} />
              {request.editing ? null : (
                <UnnamedField checked={words.unnamed} onChecked={(unnamed) => change({ unnamed })} />
              )}
              {saving.isError && !writing.newer && !isProblem(saving.error, "identifiers-found") ? (
                <ProblemNote error={saving.error} />
              ) : null}
              <Text role="status" className={styles.first}>
                {said}
              </Text>
              {asking ? (
                <AskClose onKeepWriting={keepWriting} onLeave={leaveUnsaved} />
              ) : (
                <div className={styles.foot}>
                  <Text size={200} className={styles.standing}>
                    {texts.shell.standing}{" "}
                    {community.safeguardingRoute
                      ? texts.shell.standingRoute(community.safeguardingRoute)
                      : texts.shell.standingNoRoute}
                  </Text>
                  <div className={styles.buttons}>
                    <Button onClick={close}>{texts.cancel}</Button>
                    <Button type="submit" appearance="primary" disabledFocusable={saving.isPending}>
                      {saving.isPending ? texts.write.saving : (suggest?.send ?? texts.save)}
                    </Button>
                  </div>
                </div>
              )}
            </DialogContent>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function withoutTopicsAt(topics: string[], at: Mark[]): string[] {
  let start = 0;
  return topics.filter((topic) => {
    const from = start;
    start += topic.length + TOPICS_JOINT.length;
    return !at.some((mark) => mark.start < from + topic.length && mark.end > from);
  });
}
