import { Button, Input, makeStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useRef } from "react";
import { QUERY_MAX } from "../../../../bot/contract/limits.ts";
import { useTexts } from "../../texts/texts.tsx";

const useStyles = makeStyles({ box: { width: "100%", minWidth: 0 }, clear: { minWidth: "auto" } });

/** The one box: words to find, or a question. */
export function SearchBox({ text, onText }: { text: string; onText(text: string): void }) {
  const styles = useStyles();
  const texts = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Input
      ref={input}
      className={styles.box}
      size="large"
      type="text"
      enterKeyHint="search"
      autoComplete="off"
      maxLength={QUERY_MAX}
      value={text}
      onChange={(_event, { value }) => onText(value)}
      aria-label={texts.search.label}
      placeholder={texts.search.label}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        text ? (
          <Button
            className={styles.clear}
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={texts.search.clear}
            onClick={() => {
              onText("");
              input.current?.focus();
            }}
          />
        ) : undefined
      }
    />
  );
}
