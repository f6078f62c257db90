import { z } from "zod";
import { PracticeError } from "../../domain/errors.ts";
import { isUuid, type PersonId, personId } from "../../domain/ids.ts";
import type { Language } from "../../texts/language.ts";
import { type CheckedActivity, tenantOf } from "../chat/activity.ts";
import { messageText } from "../chat/messageText.ts";
import { SAVE_COMMAND } from "./commandIds.ts";

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

/** The message the command was chosen on, as far as we look at it: never its sender's name, never its link. */
const payloadSchema = z.looseObject({
  deleted: z.boolean().nullish(),
  subject: optional,
  body: z.looseObject({ contentType: optional, content: optional }).nullish(),
  from: z
    .looseObject({ user: z.looseObject({ id: optional, userIdentityType: optional }).nullish() })
    .nullish(),
});

const valueSchema = z.looseObject({
  commandId: optional,
  commandContext: optional,
  messagePayload: payloadSchema.nullish(),
});

export type SaveValue = z.infer<typeof valueSchema>;

/** What the save command was chosen on. @throws PracticeError `request-malformed`. */
export function readValue(activity: CheckedActivity): SaveValue {
  const read = valueSchema.safeParse(activity.value);
  if (!read.success) throw new PracticeError("request-malformed");
  if (read.data.commandId !== undefined && read.data.commandId !== SAVE_COMMAND)
    throw new PracticeError("request-malformed", { field: "commandId" });
  return read.data;
}

/** Whether it was chosen on a message, and not in a box to type in. */
export function cameFromMessage(value: SaveValue): boolean {
  return value.commandContext === "message" || Boolean(value.messagePayload);
}

/**
 * Whether the words are the saver's own: always where they are typed anew, and in a message only if they sent it.
 * Teams names a sender by their Entra id, Playground by the id they have in the chat.
 */
export function isOwn(value: SaveValue, activity: CheckedActivity): boolean {
  if (!cameFromMessage(value)) return true;
  const sender = value.messagePayload?.from?.user?.id;
  return sender !== undefined && [activity.from.aadObjectId, activity.from.id].includes(sender);
}

/** Who sent the message, where that is a person of an organisation: Teams names them by their Entra id. */
export function senderOf(value: SaveValue, activity: CheckedActivity): PersonId | undefined {
  const user = value.messagePayload?.from?.user;
  const tenantId = tenantOf(activity);
  if (user?.userIdentityType !== "aadUser" || !tenantId || !isUuid(user.id?.toLowerCase())) return undefined;
  return personId(tenantId, user.id ?? "");
}

/** The words of the message the command was chosen on. */
export function textOf(value: SaveValue, language: Language): string {
  const { contentType, content = "" } = value.messagePayload?.body ?? {};
  return messageText({ contentType, content }, language);
}

/** The same with the subject of a channel post, which is its writer's too. */
export function wholeOf(value: SaveValue, language: Language): string {
  return `${value.messagePayload?.subject ?? ""}\n${textOf(value, language)}`;
}
