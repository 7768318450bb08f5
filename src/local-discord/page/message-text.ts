import type { APIEmbed, APIMessage, MessageFlags } from 'discord-api-types/v10';
import type { Component } from '../playground/page-protocol.ts';
import { readMarkdown } from './markdown-text.ts';

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const Flag = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

export function hasFlag(message: APIMessage, flag: number): boolean {
  return Boolean((message.flags ?? (0 as MessageFlags)) & flag);
}

/** Everything there is to read in a message, in one line. */
export function readMessage(message: APIMessage): string {
  if (hasFlag(message, Flag.loading)) return 'is thinking…';
  const parts = [
    message.content,
    ...message.embeds.flatMap(readEmbed),
    ...((message.components ?? []) as unknown as Component[]).flatMap(readComponent),
  ];
  return parts
    .map((part) => readMarkdown(part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}

function readEmbed({ author, title, description, fields, footer }: APIEmbed) {
  const inner = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inner, footer?.text];
}

/** The words of a component; buttons are read by themselves. */
function readComponent({ type, content, components }: Component): (string | undefined)[] {
  if (type === 10) return [content];
  return (components ?? []).flatMap(readComponent);
}
