import {
  ComponentType,
  type Embed,
  EmbedType,
  type Message,
  type MessageSnapshot,
  type TopLevelComponent,
} from 'discord.js';

/**
 * Returns all text of a posted message, its parts a blank line apart: what was typed, embeds and text components, with
 * which feeds and webhooks post, polls, and what was forwarded. Empty where Discord withholds it.
 */
export function readMessageText(message: Message | MessageSnapshot): string {
  const { content, embeds, components, messageSnapshots, poll } = message;
  const isTyped = content.replace(/<?https?:\/\/\S+/g, '').trim() !== '';
  const parts = [
    content,
    ...embeds.filter((embed) => !isTyped || !isPreview(embed)).flatMap(readEmbed),
    ...(components ?? []).flatMap(readComponent),
    ...readPoll(poll),
    ...[...(messageSnapshots?.values() ?? [])].map(readMessageText),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Checks whether Discord made an embed, for a link in the message: its words are the linked page's. */
function isPreview({ data }: Embed): boolean {
  return (data.type ?? EmbedType.Rich) !== EmbedType.Rich;
}

function readEmbed({ title, description, fields }: Embed): string[] {
  const texts = [title, description, ...fields.map(({ name, value }) => `${name}: ${value}`)];
  return texts.map((text) => text ?? '');
}

function readComponent(component: TopLevelComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Container || component.type === ComponentType.Section)
    return component.components.flatMap((inner) => readComponent(inner as TopLevelComponent));
  return [];
}

function readPoll(poll: Message['poll'] | undefined): string[] {
  if (poll == null) return [];
  return [poll.question.text, ...poll.answers.map(({ text }) => text)].map((text) => text ?? '');
}
