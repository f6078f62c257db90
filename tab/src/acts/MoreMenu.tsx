import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { type ReactNode, useRef } from "react";
import { useTexts } from "../texts/texts.tsx";
import { useActing } from "./acting.tsx";
import type { ActGroups, ActName, ActRequest } from "./acts.ts";

const useStyles = makeStyles({
  // Above what follows it on the page: opened in place, it lies among its neighbours.
  popover: {
    zIndex: 1000,
    maxWidth: "min(22rem, calc(100vw - 24px))",
  },
});

export type MoreMenuProps = {
  /** What the button is called: of which thing this is more. */
  name: string;
  /** What stands on it beside the dots, where there is room; the name begins with it. */
  words?: string;
  acts: ActGroups;
  of: Omit<ActRequest, "act">;
  /** Entries of the place itself, above the acts. */
  before?: { name: string; onClick(): void }[];
};

/** Less frequent acts, in words, by who may do them. */
export function MoreMenu({ name, words, acts, of, before = [] }: MoreMenuProps) {
  const styles = useStyles();
  const { safety } = useTexts();
  const act = useActing();
  const comeBack = useRestoreFocusTarget();
  const button = useRef<HTMLButtonElement>(null);
  const entries = (names: ActName[]) =>
    names.map((entry) => (
      <MenuItem key={entry} onClick={() => act({ ...of, act: entry, from: button.current })}>
        {safety.menu[entry]}
      </MenuItem>
    ));
  const group = (header: string, names: ActName[], first: boolean): ReactNode =>
    names.length > 0 ? (
      <>
        {first ? null : <MenuDivider />}
        <MenuGroup>
          <MenuGroupHeader>{header}</MenuGroupHeader>
          {entries(names)}
        </MenuGroup>
      </>
    ) : null;
  return (
    // In place, not at the end of the document: what a screen reader lists by landmark includes the open menu.
    <Menu inline positioning={{ autoSize: true, offset: 4 }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          {...comeBack}
          ref={button}
          size="small"
          appearance="subtle"
          aria-label={name}
          icon={<MoreHorizontalRegular aria-hidden />}
          menuIcon={null}
        >
          {words}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {before.map((entry) => (
            <MenuItem key={entry.name} onClick={entry.onClick}>
              {entry.name}
            </MenuItem>
          ))}
          {entries(acts.everyone)}
          {group(safety.menu.forGardeners, acts.gardener, acts.everyone.length + before.length === 0)}
          {group(
            safety.menu.forAdmins,
            acts.admin,
            acts.everyone.length + acts.gardener.length + before.length === 0,
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
