/** What comes together, after an item can be read: the light ways to take part. */
export { HelpedMe } from "./HelpedMe.tsx";
export { ItemFoot } from "./ItemFoot.tsx";
export { TakePart } from "./TakePart.tsx";
