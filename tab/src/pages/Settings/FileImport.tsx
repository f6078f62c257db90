import { Button, Field, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { UPLOAD_MAX_BYTES } from "../../../../bot/contract/moving.ts";
import { useCard } from "../../components/cardLook.ts";
import { ProblemNote } from "../../components/Problem.tsx";
import { useKeepingTexts } from "../../texts/keeping.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  file: { maxWidth: "100%", font: "inherit", color: "inherit", padding: `${tokens.spacingVerticalXS} 0` },
});

/** Brings something in from a file, in two steps: what it would do, then doing it. */
export function FileImport<Report>(props: {
  heading: string;
  how: string;
  label: string;
  accept: string;
  send(base64: string, preview: boolean): Promise<Report>;
  report(report: Report, preview: boolean): ReactNode;
}) {
  const styles = useStyles();
  const card = useCard();
  const { movingPage } = useKeepingTexts();
  const [file, setFile] = useState<File>();
  const [tried, setTried] = useState(false);
  const sending = useMutation({
    mutationFn: async ({ chosen, preview }: { chosen: File; preview: boolean }) =>
      props.send(await base64Of(chosen), preview),
  });
  const fault = !file
    ? movingPage.noFile
    : file.size > UPLOAD_MAX_BYTES
      ? movingPage.tooLarge(UPLOAD_MAX_BYTES / 1024 / 1024)
      : undefined;
  const send = (preview: boolean) => {
    setTried(true);
    if (file && !fault && !sending.isPending) sending.mutate({ chosen: file, preview });
  };
  const previewed = sending.isSuccess && sending.variables.preview;
  return (
    <section className={card}>
      <Subtitle2 as="h2">{props.heading}</Subtitle2>
      <Text>{props.how}</Text>
      <Field label={props.label} {...(tried && fault ? { validationMessage: fault } : {})}>
        {(labelled) => (
          <input
            {...labelled}
            className={styles.file}
            type="file"
            accept={props.accept}
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              setTried(false);
              sending.reset();
            }}
          />
        )}
      </Field>
      {sending.isError ? <ProblemNote error={sending.error} /> : null}
      <div role="status">
        {sending.isSuccess ? props.report(sending.data, sending.variables.preview) : null}
      </div>
      <div className={styles.buttons}>
        <Button disabledFocusable={sending.isPending} onClick={() => send(true)}>
          {movingPage.preview}
        </Button>
        {previewed ? (
          <Button appearance="primary" disabledFocusable={sending.isPending} onClick={() => send(false)}>
            {movingPage.bring}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 32_768)
    text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text);
}
