import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTexts } from "../texts/texts.tsx";

const useStyles = makeStyles({
  box: { display: "grid" },
  means: {
    display: "grid",
    gap: tokens.spacingVerticalXXS,
    paddingInlineStart: tokens.spacingHorizontalXXXL,
    color: tokens.colorNeutralForeground2,
    maxWidth: "70ch",
  },
});

type Props = {
  checked: boolean;
  onChecked(checked: boolean): void;
  /** True for a perspective, the first of which a gardener reads. */
  perspective?: boolean;
};

/** Saving without a name, and honestly what that means. */
export function UnnamedField({ checked, onChecked, perspective }: Props) {
  const styles = useStyles();
  const { unnamed } = useTexts().safety;
  const means = useId();
  return (
    <div className={styles.box}>
      <Checkbox
        label={unnamed.label}
        checked={checked}
        aria-describedby={means}
        onChange={(_event, data) => onChecked(data.checked === true)}
      />
      <div id={means} className={styles.means}>
        <Text size={200}>{unnamed.means}</Text>
        {checked ? (
          <>
            {perspective ? <Text size={200}>{unnamed.firstPerspective}</Text> : null}
            <Text size={200}>{unnamed.honest}</Text>
          </>
        ) : null}
      </div>
    </div>
  );
}
