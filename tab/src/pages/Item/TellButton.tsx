import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { ItemView } from "../../../../bot/contract/api.ts";
import { useUseTexts } from "../../texts/uses.ts";

const UseDialog = lazy(async () => ({ default: (await import("./UseDialog.tsx")).UseDialog }));

/** Opens the story of use: to tell one, or to change one's own. */
export function TellButton({ item }: { item: ItemView }) {
  const texts = useUseTexts();
  const comeBack = useRestoreFocusTarget();
  const [telling, setTelling] = useState(false);
  return (
    <>
      <Button {...comeBack} size="small" onClick={() => setTelling(true)}>
        {item.uses.yours?.told ? texts.change : texts.tell}
      </Button>
      {telling ? (
        <Suspense>
          <UseDialog item={item} onClose={() => setTelling(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
