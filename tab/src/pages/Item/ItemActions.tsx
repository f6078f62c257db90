import { Button, Input, makeStyles, Text, useRestoreFocusTarget } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { offeredActs, thingOf } from "../../acts/acts.ts";
import { MoreButton } from "../../acts/MoreButton.tsx";
import { useReader } from "../../reader/reader.tsx";
import { useSession } from "../../reader/session.tsx";
import { useTexts } from "../../texts/texts.tsx";
import { useWriter } from "../../write/writer.tsx";
import { copyText } from "./copyText.ts";
import { type ItemDialog, ItemDialogs } from "./ItemDialogs.tsx";

const useStyles = makeStyles({
  link: { flexBasis: "100%", maxWidth: "36rem" },
});

/** Edit, for its author; and the menu of what is rarer, with the link and sharing first. */
export function ItemActions({ item }: { item: ItemView }) {
  const styles = useStyles();
  const texts = useTexts();
  const write = useWriter();
  const comeBack = useRestoreFocusTarget();
  const { teams } = useSession();
  const { isAdmin } = useReader();
  const [said, setSaid] = useState("");
  const [byHand, setByHand] = useState(false);
  const [dialog, setDialog] = useState<ItemDialog>();
  const show = (which: ItemDialog["which"]) => setDialog({ which, open: true });
  const copy = async (done: string) => {
    const copied = await copyText(item.link);
    setByHand(!copied);
    setSaid(copied ? done : "");
  };
  const share = async () => {
    if (!teams?.share) return copy(texts.item.copied);
    try {
      await teams.share(item.link, item.title);
      setSaid("");
    } catch {
      // The client could not, or the person closed the sharing dialog: the link is at hand either way.
      await copy(texts.item.shareFailed);
    }
  };
  return (
    <>
      {item.may.edit ? (
        <Button
          {...comeBack}
          size="small"
          icon={<EditRegular aria-hidden />}
          onClick={() => write({ slot: `edit:${item.id}`, editing: item })}
        >
          {texts.item.edit}
        </Button>
      ) : null}
      <MoreButton
        name={texts.safety.menu.open}
        words={texts.item.more}
        before={[
          { name: texts.item.copyLink, onClick: () => void copy(texts.item.copied) },
          { name: texts.item.share, onClick: () => void share() },
          ...(item.may.decide ? [{ name: texts.item.history, onClick: () => show("history") }] : []),
          ...(item.may.merge ? [{ name: texts.item.merge, onClick: () => show("merge") }] : []),
        ]}
        acts={offeredActs({
          author: item.author,
          standing: item.standing,
          mayWithdraw: item.may.withdraw,
          mayTend: item.may.tend,
          isAdmin,
        })}
        of={{ thing: thingOf(item) }}
      />
      <ItemDialogs
        item={item}
        dialog={dialog}
        onClose={() => setDialog((before) => before && { ...before, open: false })}
      />
      <Text size={200} role="status">
        {said}
      </Text>
      {byHand ? (
        <Input
          className={styles.link}
          readOnly
          value={item.link}
          aria-label={texts.item.copyByHand}
          contentBefore={<Text size={200}>{texts.item.copyByHand}</Text>}
          input={{ ref: (input) => input?.select() }}
        />
      ) : null}
    </>
  );
}
