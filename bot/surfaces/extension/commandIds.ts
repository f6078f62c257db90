/** Ids of the message extension's commands and of what can be searched by; the app's manifest names the same. */
export const SAVE_COMMAND = "save";
export const FIND_COMMAND = "find";
export const FIND_PARAMETERS = { text: "text", kind: "kind", topic: "topic" } as const;
