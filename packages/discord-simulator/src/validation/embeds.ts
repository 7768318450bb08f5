import type { JsonObject } from '../model/entities.ts';
import type { FieldIssue } from '../protocol/api-error.ts';

/** Maximum characters of all embeds of a message together. https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const MAX_TOTAL = 6_000;

/** An embed in a request that its schema accepted. */
interface EmbedRequest extends JsonObject {
  title?: string | null;
  description?: string | null;
  url?: string | null;
  color?: number | null;
  timestamp?: string | null;
  author?: { name?: string | null; url?: string | null; icon_url?: string | null } | null;
  footer?: { text?: string | null; icon_url?: string | null } | null;
  image?: { url?: string | null } | null;
  thumbnail?: { url?: string | null } | null;
  fields?: { name: string; value: string; inline?: boolean | null }[] | null;
}

/** Trims all texts of embeds, as Discord does before validation. */
export function trimEmbeds(embeds: unknown): unknown {
  if (!Array.isArray(embeds)) return embeds;
  return embeds.map((embed) => trimTexts(embed));
}

/** `depth` covers all texts of an embed (`fields.0.name`); deeper values are invalid anyway. */
function trimTexts(value: unknown, depth = 3): unknown {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((each) => trimTexts(each, depth - 1));
  const entries = Object.entries(value).map(([key, inner]) => [key, trimTexts(inner, depth - 1)]);
  return Object.fromEntries(entries);
}

/** Validates embeds beyond their schema: required texts, URL schemes and total length. */
export function checkEmbeds(embeds: JsonObject[] | null | undefined): FieldIssue[] {
  const list = (embeds ?? []) as EmbedRequest[];
  const issues = list.flatMap((embed, index) => checkEmbed(embed, ['embeds', index]));
  const total = list.reduce((sum, embed) => sum + countCharacters(embed), 0);
  if (total > MAX_TOTAL) {
    issues.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${MAX_TOTAL}`,
    });
  }
  return issues;
}

/** Counts the characters of title, description, field names and values, footer and author. */
export function countCharacters(embed: JsonObject): number {
  const { title, description, fields, footer, author } = embed as EmbedRequest;
  const texts = [title, description, footer?.text, author?.name];
  for (const field of fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + [...(text ?? '')].length, 0);
}

function checkEmbed(embed: EmbedRequest, path: FieldIssue['path']): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const requireValue = (at: (string | number)[], value: unknown) => {
    if (value) return;
    issues.push({
      path: [...path, ...at],
      code: 'BASE_TYPE_REQUIRED',
      message: 'This field is required',
    });
  };
  (embed.fields ?? []).forEach((field, index) => {
    requireValue(['fields', index, 'name'], field.name);
    requireValue(['fields', index, 'value'], field.value);
  });
  if (hasValues(embed.author)) requireValue(['author', 'name'], embed.author?.name);
  if (hasValues(embed.footer)) requireValue(['footer', 'text'], embed.footer?.text);
  if (isEmptyEmbed(embed)) requireValue(['description'], '');
  const urls: [(string | number)[], string | null | undefined, RegExp][] = [
    [['url'], embed.url, /^https?:/i],
    [['author', 'url'], embed.author?.url, /^https?:/i],
    [['author', 'icon_url'], embed.author?.icon_url, /^(https?|attachment):/i],
    [['footer', 'icon_url'], embed.footer?.icon_url, /^(https?|attachment):/i],
    [['image', 'url'], embed.image?.url, /^(https?|attachment):/i],
    [['thumbnail', 'url'], embed.thumbnail?.url, /^(https?|attachment):/i],
  ];
  for (const [at, url, schemes] of urls) {
    if (!url || schemes.test(url)) continue;
    const message = `Scheme "${url.split(':')[0]}" must be one of ('http', 'https').`;
    issues.push({ path: [...path, ...at], code: 'URL_TYPE_INVALID_SCHEME', message });
  }
  return issues;
}

function isEmptyEmbed(embed: EmbedRequest): boolean {
  const { title, description, fields, footer, author, image, thumbnail } = embed;
  const parts = [footer, author, image, thumbnail];
  return !(title || description || fields?.length || parts.some(hasValues));
}

/** Whether a part of an embed is there: Discord ignores an empty object, which builders of embeds send. */
function hasValues(part: object | null | undefined): boolean {
  return Object.values(part ?? {}).some((value) => value !== null && value !== undefined);
}

/** Returns an embed as Discord stores and returns it: type `rich`, without empty fields. */
export function normalizeEmbed(request: JsonObject): JsonObject {
  const embed = request as EmbedRequest;
  const withoutNulls = (object: JsonObject) =>
    Object.fromEntries(
      Object.entries(object).filter(
        ([, value]) => value !== null && value !== undefined && value !== '',
      ),
    );
  const toImage = (source: { url?: string | null } | null | undefined) =>
    source?.url ? { url: source.url, width: 0, height: 0, flags: 0 } : null;
  return withoutNulls({
    type: 'rich',
    title: embed.title,
    description: embed.description,
    url: embed.url,
    color: embed.color,
    timestamp: embed.timestamp
      ? new Date(embed.timestamp).toISOString().replace('Z', '000+00:00')
      : null,
    author: embed.author && hasValues(embed.author) ? withoutNulls(embed.author) : null,
    footer: embed.footer && hasValues(embed.footer) ? withoutNulls(embed.footer) : null,
    image: toImage(embed.image),
    thumbnail: toImage(embed.thumbnail),
    fields: embed.fields?.length
      ? embed.fields.map(({ name, value, inline }) => ({ name, value, inline: inline ?? false }))
      : null,
  });
}
