import type { Activity } from "botbuilder";
import { type PersonId, personId } from "../../bot/domain/ids.ts";
import { TENANT } from "./builders.ts";

export const BOT_ID = "28:b07b07b0-7b07-4b07-8b07-b07b07b07b07";

/** Somebody in a chat, with the two ids Teams gives them. */
export type Sender = { id: string; aadObjectId: string; name: string; personId: PersonId };

function sender(name: string, last: number): Sender {
  const aadObjectId = `22222222-2222-4222-8222-00000000000${last}`;
  return { id: `29:chat-id-of-${name}`, aadObjectId, name, personId: personId(TENANT, aadObjectId) };
}

export const NIA = sender("Nia", 1);
export const FEMI = sender("Femi", 2);

type Place = "personal" | "groupChat" | "channel";
type Changes = Record<string, unknown> & { place?: Place; sender?: Sender };

/** An activity as Teams sends it, from Nia in her chat with the bot unless said otherwise. */
export function anActivity({ place = "personal", sender = NIA, ...changes }: Changes): Partial<Activity> {
  return {
    id: "1700000000001",
    channelId: "msteams",
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    locale: "en-GB",
    from: { id: sender.id, aadObjectId: sender.aadObjectId, name: sender.name },
    recipient: { id: BOT_ID, name: "Practice Garden" },
    conversation: {
      id: `19:${place}`,
      conversationType: place,
      tenantId: TENANT,
      isGroup: place !== "personal",
    },
    channelData: {
      tenant: { id: TENANT },
      ...(place === "channel" ? { team: { id: "19:team" }, channel: { id: "19:channel" } } : {}),
    },
    entities: [{ type: "clientInfo", locale: "en-GB", country: "GB", timezone: "Europe/London" }],
    ...changes,
  } as object as Partial<Activity>;
}

/** Words to the bot. In a group they mention it, as Teams demands. */
export function aMessage(text: string, changes: Changes = {}): Partial<Activity> {
  const tag = "<at>Practice Garden</at>";
  const mention = { type: "mention", text: tag, mentioned: { id: BOT_ID, name: "Practice Garden" } };
  const inGroup = changes.place === "groupChat" || changes.place === "channel";
  return anActivity({
    type: "message",
    textFormat: "plain",
    text: inGroup ? `${tag} ${text}` : text,
    ...(inGroup ? { entities: [mention] } : {}),
    ...changes,
  });
}

export function anInvoke(name: string, value: unknown, changes: Changes = {}): Partial<Activity> {
  return anActivity({ type: "invoke", name, value, ...changes });
}

/** A press on a card's button in a client that knows `Action.Execute`. */
export function anExecute(
  data: { verb: string },
  inputs: object = {},
  changes: Changes = {},
): Partial<Activity> {
  return anInvoke(
    "adaptiveCard/action",
    { action: { type: "Action.Execute", verb: data.verb, data: { ...data, ...inputs } }, trigger: "manual" },
    { replyToId: "card-1", ...changes },
  );
}

/** The same press in a client that falls back on `Action.Submit`. */
export function aSubmit(
  data: { verb: string },
  inputs: object = {},
  changes: Changes = {},
): Partial<Activity> {
  return anActivity({ type: "message", value: { ...data, ...inputs }, replyToId: "card-1", ...changes });
}

/** The message a command was chosen on. */
export function aPayload(html: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: "1700000000000",
    replyToId: null,
    messageType: "message",
    createdDateTime: "2026-11-24T09:59:00.000Z",
    deleted: false,
    subject: null,
    importance: "normal",
    locale: "en-gb",
    linkToMessage: "https://teams.microsoft.com/l/message/19:secret-link/1700000000000",
    from: {
      device: null,
      conversation: null,
      application: null,
      user: { userIdentityType: "aadUser", id: FEMI.aadObjectId, displayName: FEMI.name },
    },
    body: { contentType: "html", content: html },
    attachments: [],
    ...changes,
  };
}

/** "Save as practice knowledge" on a message. */
export function saveOnMessage(html: string, payload: Record<string, unknown> = {}, changes: Changes = {}) {
  return anInvoke(
    "composeExtension/fetchTask",
    {
      commandId: "save",
      commandContext: "message",
      context: { theme: "default" },
      messagePayload: aPayload(html, payload),
    },
    { place: "groupChat", ...changes },
  );
}

/** "Save" in the dialog that {@link saveOnMessage} opened. */
export function submitOnMessage(
  data: object,
  html: string,
  payload: Record<string, unknown> = {},
  changes: Changes = {},
) {
  return anInvoke(
    "composeExtension/submitAction",
    {
      commandId: "save",
      commandContext: "message",
      context: { theme: "default" },
      data,
      messagePayload: aPayload(html, payload),
    },
    { place: "groupChat", ...changes },
  );
}

/** The search command, with parameters as Teams sends them. */
export function aQuery(
  parameters: Record<string, unknown>,
  options: { skip?: number; count?: number } = { skip: 0, count: 25 },
  changes: Changes = {},
) {
  return anInvoke(
    "composeExtension/query",
    {
      commandId: "find",
      parameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
      queryOptions: options,
    },
    { place: "groupChat", ...changes },
  );
}
