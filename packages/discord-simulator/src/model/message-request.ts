import type { JsonObject } from './entities.ts';

/** Whom a message notified. */
export interface Notification extends MessageMentions {
  messageId: string;
  channelId: string;
  authorId: string;
}

/** https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export interface AllowedMentions {
  parse?: ('users' | 'roles' | 'everyone')[] | null;
  users?: string[] | null;
  roles?: string[] | null;
  replied_user?: boolean | null;
}

/** The validated body of a request to create or edit a message. */
export interface MessageRequest {
  content?: string | null;
  embeds?: JsonObject[] | null;
  components?: JsonObject[] | null;
  allowed_mentions?: AllowedMentions | null;
  attachments?: { id: string; filename?: string | null; description?: string | null }[] | null;
  flags?: number | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  tts?: boolean | null;
  message_reference?: {
    message_id: string;
    channel_id?: string | null;
    fail_if_not_exists?: boolean | null;
    type?: number | null;
  } | null;
}

/** Whom a message mentions, whether or not it notifies them. */
export interface MessageMentions {
  userIds: string[];
  roleIds: string[];
  everyone: boolean;
}
