import type { CommunityId } from "./ids.ts";

/** What it takes to speak into a conversation later. Our own form, not the SDK's; overwritten from every activity. */
export type ConversationReference = {
  conversationId: string;
  kind: "personal" | "groupChat" | "channel";
  serviceUrl: string;
  tenantId: string;
  botId: string;
  /** The person's id at the bot (`29:…`), in personal chats. */
  userId?: string;
  teamId?: string;
  channelId?: string;
};

export type ConversationNames = { team?: string; channel?: string };

/** A group chat or channel the app is in. Personal chats are kept with their person. */
export type Conversation = {
  type: "conversation";
  id: string;
  communityId: CommunityId;
  reference: ConversationReference;
  /** As Teams last called team and channel, where it said so; the channel a team begins with often has no name. */
  names?: ConversationNames;
  createdAt: string;
  updatedAt: string;
};

/** Ids of Teams conversations hold `:`, `/`, `;` and `@`; a document's id holds none of them, nor the `%` of a URL encoding. */
export function conversationDocumentId(conversationId: string): string {
  return `conversation.${Buffer.from(conversationId).toString("base64url")}`;
}

export function sameReference(a: ConversationReference | undefined, b: ConversationReference): boolean {
  return (
    a !== undefined &&
    a.conversationId === b.conversationId &&
    a.kind === b.kind &&
    a.serviceUrl === b.serviceUrl &&
    a.tenantId === b.tenantId &&
    a.botId === b.botId &&
    a.userId === b.userId &&
    a.teamId === b.teamId &&
    a.channelId === b.channelId
  );
}
