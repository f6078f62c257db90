import { Button } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { lazy, Suspense } from "react";
import type { MoreMenuProps } from "./MoreMenu.tsx";

const MoreMenu = lazy(async () => ({ default: (await import("./MoreMenu.tsx")).MoreMenu }));

/** The "…" of an item, a perspective or a row; what it opens comes after the words have been shown. */
export function MoreButton(props: MoreMenuProps) {
  const { everyone, gardener, admin } = props.acts;
  if (everyone.length + gardener.length + admin.length + (props.before?.length ?? 0) === 0) return null;
  return (
    <Suspense
      fallback={
        <Button
          size="small"
          appearance="subtle"
          aria-label={props.name}
          icon={<MoreHorizontalRegular aria-hidden />}
          disabledFocusable
        >
          {props.words}
        </Button>
      }
    >
      <MoreMenu {...props} />
    </Suspense>
  );
}
