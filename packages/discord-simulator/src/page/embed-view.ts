import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { stripMarkdown } from './markdown-text.ts';
import { renderMarkdown } from './markdown-view.ts';
import { formatMessageTime } from './times.ts';

/** Renders an embed. https://discord.com/developers/docs/resources/message#embed-object */
export function renderEmbed(embed: APIEmbed): TemplateResult {
  const { author, title, url, description, fields, footer, timestamp, color } = embed;
  return html`
    <discord-embed
      slot="embeds"
      color=${ifDefined(color === undefined ? undefined : formatColour(color))}
      author-name=${ifDefined(author?.name)}
      author-url=${ifDefined(author?.url)}
      embed-title=${ifDefined(title === undefined ? undefined : stripMarkdown(title))}
      url=${ifDefined(url)}
    >
      ${description ? html`<discord-embed-description slot="description">${renderMarkdown(description)}</discord-embed-description>` : nothing}
      ${fields?.length ? renderFields(fields) : nothing}
      ${footer || timestamp ? renderFooter(footer?.text ?? '', timestamp) : nothing}
    </discord-embed>`;
}

function renderFields(fields: APIEmbedField[]): TemplateResult {
  let inline = 0;
  const rows = fields.map((field) => {
    inline = field.inline ? (inline % 3) + 1 : 0;
    return html`<discord-embed-field
      field-title=${stripMarkdown(field.name)}
      ?inline=${field.inline}
      inline-index=${ifDefined(inline || undefined)}
      >${renderMarkdown(field.value)}</discord-embed-field
    >`;
  });
  return html`<discord-embed-fields slot="fields">${rows}</discord-embed-fields>`;
}

function renderFooter(text: string, timestamp: string | undefined): TemplateResult {
  const time = timestamp ? `${text ? ' • ' : ''}${formatMessageTime(timestamp)}` : '';
  return html`<discord-embed-footer slot="footer">${text}${time}</discord-embed-footer>`;
}

function formatColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
