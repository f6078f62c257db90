/** What comes together, after an item can be read: the light ways to take part. */
export { HelpedMe } from "./HelpedMe.tsx";
export { Reactions } from "./Reactions.tsx";
export { SaveAndFollow } from "./SaveAndFollow.tsx";
export { StillRight } from "./StillRight.tsx";
export { TopicsOfItem } from "./TopicsOfItem.tsx";
