import { z } from "zod";
import { PracticeError } from "../../domain/errors.ts";

/** Fields that are not there, and fields that are null, are the same. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const account = z.looseObject({ id: z.string(), name: optionalText, aadObjectId: optionalText });

const activitySchema = z.looseObject({
  type: z.string(),
  name: optionalText,
  channelId: optionalText,
  serviceUrl: optionalText,
  locale: optionalText,
  text: optionalText,
  textFormat: optionalText,
  localTimezone: optionalText,
  replyToId: optionalText,
  action: optionalText,
  from: account,
  recipient: account.nullish(),
  conversation: z.looseObject({ id: z.string(), conversationType: optionalText, tenantId: optionalText }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: optionalText }).nullish(),
      team: z.looseObject({ id: optionalText, name: optionalText }).nullish(),
      channel: z.looseObject({ id: optionalText, name: optionalText }).nullish(),
      eventType: optionalText,
    })
    .nullish(),
  entities: z.array(z.looseObject({ type: optionalText })).nullish(),
  attachments: z
    .array(z.looseObject({ contentType: optionalText, content: z.unknown().optional() }))
    .nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  value: z.unknown().optional(),
});

/** An activity whose fields are what they should be, as far as we look at them. */
export type CheckedActivity = z.infer<typeof activitySchema>;

/** @throws PracticeError `request-malformed` where a field we need is missing or of the wrong type. */
export function checkedActivity(activity: unknown): CheckedActivity {
  const read = activitySchema.safeParse(activity);
  if (!read.success)
    throw new PracticeError("request-malformed", { field: read.error.issues[0]?.path.join(".") ?? "" });
  return read.data;
}

/** Where it was said. */
export function placeOf(activity: CheckedActivity): "personal" | "groupChat" | "channel" {
  const kind = activity.conversation.conversationType;
  return kind === "groupChat" || kind === "channel" ? kind : "personal";
}

/** The organisation it comes from. */
export function tenantOf(activity: CheckedActivity): string | undefined {
  return activity.channelData?.tenant?.id ?? activity.conversation.tenantId;
}

/** The time zone of the person's client, where it names one this machine knows. */
export function timeZoneOf(activity: CheckedActivity): string | undefined {
  const client = activity.entities?.find(({ type }) => type === "clientInfo");
  const named = [activity.localTimezone, client?.["timezone"]].find((zone) => typeof zone === "string");
  if (typeof named !== "string" || named.length > 64) return undefined;
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: named });
    return named;
  } catch {
    // A zone of another system: the record keeps the one it has.
    return undefined;
  }
}
