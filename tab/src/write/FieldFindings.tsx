import { lazy, Suspense } from "react";
import type { FindingPanelsProps } from "./FindingPanels.tsx";

const FindingPanels = lazy(async () => ({ default: (await import("./FindingPanels.tsx")).FindingPanels }));

/** What was found in a field; fetched only once something is. */
export function FieldFindings(props: FindingPanelsProps) {
  if (!props.open.some(({ field }) => field === props.field)) return null;
  return (
    <Suspense>
      <FindingPanels {...props} />
    </Suspense>
  );
}
