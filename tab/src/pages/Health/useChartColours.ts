import { useThemeClassName } from "@fluentui/react-components";
import { useMemo } from "react";

/** Charts take colours as they are, so these are read from the theme of the moment: one accent and two quieter ones. */
const TOKENS = ["--colorBrandForeground1", "--colorNeutralForeground3", "--colorNeutralStroke1"];

export function useChartColours(): string[] {
  const theme = useThemeClassName();
  return useMemo(() => {
    const themed = document.querySelector(`.${theme.split(" ").join(".")}`) ?? document.documentElement;
    const styles = getComputedStyle(themed);
    return TOKENS.map((token) => styles.getPropertyValue(token).trim());
  }, [theme]);
}
