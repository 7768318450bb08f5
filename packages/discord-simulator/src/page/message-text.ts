import type { APIEmbed, APIMessage } from 'discord-api-types/v10';
import type { PageComponent } from '../playground/page-protocol.ts';
import { stripMarkdown } from './markdown-text.ts';

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const Flag = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

/** Returns whether a message has a flag. */
export function hasFlag(message: APIMessage, flag: number): boolean {
  return Boolean((message.flags ?? 0) & flag);
}

/** Returns all text of a message in one line. */
export function summarizeMessage(message: APIMessage): string {
  if (hasFlag(message, Flag.loading)) return 'is thinking…';
  const parts = [
    message.content,
    ...message.embeds.flatMap(listEmbedTexts),
    ...((message.components ?? []) as unknown as PageComponent[]).flatMap(listComponentTexts),
  ];
  return parts
    .map((part) => stripMarkdown(part ?? '').trim())
    .filter((part) => part !== '')
    .join(' ');
}

function listEmbedTexts({ author, title, description, fields, footer }: APIEmbed) {
  const inner = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inner, footer?.text];
}

/** Returns the texts of a component; buttons have their own labels. */
function listComponentTexts({ type, content, components }: PageComponent): (string | undefined)[] {
  if (type === 10) return [content];
  return (components ?? []).flatMap(listComponentTexts);
}
