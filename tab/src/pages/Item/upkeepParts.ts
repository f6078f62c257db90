/** What keeps an item right, fetched together, once something of it is wanted. */
export { History } from "./History.tsx";
export { MergeDialog } from "./MergeDialog.tsx";
export { Merged } from "./Merged.tsx";
export { Suggestions } from "./Suggestions.tsx";
