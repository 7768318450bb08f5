import type { Guild, Message } from 'discord.js';
import type { Settings } from '../memory/memory.ts';

/** The channels where a server's mentions are answered, by whether they still exist. */
export interface ChosenChannels {
  present: readonly string[];
  /** How many were deleted, or are hidden from the bot. */
  gone: number;
}

/** @param guild `null` where the server is not known yet: all channels count as present. */
export function findChosenChannels(guild: Guild | null, { channels }: Settings): ChosenChannels {
  const present = channels.filter((id) => guild?.channels.cache.has(id) ?? true);
  return { present, gone: channels.length - present.length };
}

/**
 * Checks whether mentions are answered in the channel of a message, or in the channel of its thread: `gone` where
 * channels were chosen and none exists any more. An answer would not be agreed to then, and silence would be a riddle.
 */
export function checkChannel(
  { channel, guild }: Message,
  settings: Settings,
): 'open' | 'closed' | 'gone' {
  const { channels } = settings;
  if (channels.length === 0 || channel.isDMBased()) return 'open';
  const parent = channel.isThread() ? channel.parentId : null;
  if (channels.some((id) => id === channel.id || id === parent)) return 'open';
  return findChosenChannels(guild, settings).present.length > 0 ? 'closed' : 'gone';
}
