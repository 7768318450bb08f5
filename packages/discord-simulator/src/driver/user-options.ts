import type { UploadedFile } from '../services/attachments.ts';
import type { ChannelRef } from './environment.ts';

/** The channel to act in, or its name; by default the first text channel of the user's first guild. */
export interface ChannelOption {
  in?: ChannelRef | string;
}

/** Which application is meant, where several have a command of that name. */
export interface BotOption {
  /** The application's name. */
  bot?: string;
}

/** A file to attach. */
export interface FileOption {
  name: string;
  /** Text is sent as UTF-8. */
  content: Uint8Array | string;
  /** `application/octet-stream` by default. */
  type?: string;
}

/** What to send with a message. */
export interface SendOptions extends ChannelOption {
  files?: readonly FileOption[];
}

/** When an interaction counts as answered. */
export interface WaitOptions {
  /** `shown`: when the user has something to read. `responded`: on the first response, even a deferred one. */
  until?: 'shown' | 'responded';
}

/** An invite to create. */
export interface InviteOptions extends ChannelOption {
  /** Seconds until it expires; one day by default, 0 for never. */
  maxAge?: number;
  /** How often it can be used; 0, without limit, by default. */
  maxUses?: number;
}

/** The types of activities, with their number in Discord's API. https://discord.com/developers/docs/events/gateway-events#activity-object-activity-types */
export const ACTIVITY_TYPES = {
  playing: 0,
  streaming: 1,
  listening: 2,
  watching: 3,
  custom: 4,
  competing: 5,
} as const;

/** What a user does. */
export interface ActivityOptions {
  name: string;
  /** `playing` by default. */
  type?: keyof typeof ACTIVITY_TYPES;
  /** The text of a custom status, or a line below the name. */
  state?: string;
}

/** Whether a user is online, and what they do. */
export interface PresenceOptions {
  /** `online` by default. */
  status?: 'online' | 'dnd' | 'idle' | 'invisible' | 'offline';
  activities?: readonly ActivityOptions[];
}

/** Turns a file to attach into one of a request. */
export function toUpload({ name, content, type }: FileOption, index: number): UploadedFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const contentType = type ?? 'application/octet-stream';
  return { index: String(index), filename: name, contentType, bytes };
}
