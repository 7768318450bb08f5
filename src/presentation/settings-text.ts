import type { Settings } from '../memory/memory.ts';
import { pluralize } from './plural.ts';

/** Describes a server's settings, a sentence each. */
export function describeSettings(settings: Settings): string[] {
  const { channels, articlesOff } = settings;
  return [
    channels.length === 0
      ? 'I answer mentions in every channel that I can write in.'
      : `I answer mentions in ${pluralize(channels.length, 'channel')} and ${channels.length === 1 ? 'its' : 'their'} threads.`,
    settings.private
      ? 'Replies to commands are private, unless a member adds private: False.'
      : 'Replies to commands are public, unless a member adds private: True.',
    articlesOff.length === 0
      ? 'All articles are on.'
      : `${pluralize(articlesOff.length, 'article')} off.`,
    `${describeCooldown(settings.cooldown)}.`,
  ];
}

/** Describes how long a member has to wait between two questions. */
export function describeCooldown(seconds: number): string {
  return `${seconds === 0 ? 'No wait' : pluralize(seconds, 'second')} between two questions of a member`;
}
