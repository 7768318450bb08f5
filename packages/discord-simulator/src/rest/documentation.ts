const DOCS = 'https://discord.com/developers/docs';

/** The pages of Discord's documentation, by the routes that they describe; the first that matches counts. */
const PAGES: [RegExp, string][] = [
  [/^[A-Z]+ \/gateway/, 'events/gateway'],
  [/^[A-Z]+ \/interactions\//, 'interactions/receiving-and-responding'],
  [
    / \/webhooks\/[^/]+\/[^/]+\/messages\/|^POST \/webhooks\/[^/]+\/[^/]+$/,
    'interactions/receiving-and-responding',
  ],
  [/\/emojis\b/, 'resources/emoji'],
  [/\/commands\b/, 'interactions/application-commands'],
  [/\/webhooks\b/, 'resources/webhook'],
  [/ \/(?:oauth2\/)?applications\//, 'resources/application'],
  [/\/(?:messages|reactions|pins)\b/, 'resources/message'],
  [/\/invites\b/, 'resources/invite'],
  [/ \/(?:channels|threads)\b/, 'resources/channel'],
  [/ \/users\//, 'resources/user'],
  [/ \/guilds\b/, 'resources/guild'],
];

/** Returns the page of Discord's documentation for a request, `POST /channels/1/messages`, or one of its fields. */
export function findDocumentation(
  request: string,
  field: readonly (string | number)[] = [],
): string {
  if (field.includes('components')) return `${DOCS}/components/reference`;
  if (field.includes('embeds')) return `${DOCS}/resources/message#embed-object-embed-limits`;
  if (field.includes('allowed_mentions'))
    return `${DOCS}/resources/message#allowed-mentions-object`;
  const [, page] = PAGES.find(([pattern]) => pattern.test(request)) ?? [];
  return `${DOCS}/${page ?? 'reference'}`;
}
