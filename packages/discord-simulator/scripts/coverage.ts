/** `npm run coverage -w discord-simulator`: writes docs/coverage.md, what of Discord's API is there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ActionTypes, MessageComponentTypes } from 'discord-api-spec';
import { SENT_EVENTS } from '../src/gateway/events.ts';
import { publishedRoutes } from '../src/rest/published-routes.ts';
import { routes } from '../src/rest/routes.ts';
import { ComponentType } from '../src/validation/component-tree.ts';

const PAGE = new URL('../docs/coverage.md', import.meta.url);

const DONE = 'done';
const REFUSED = '–';

/** A route with the placeholders' places alone: Discord's names and ours differ. */
const shapeOf = (route: string) => route.replace(/\{[^}]+\}|:[a-z_]+/g, '{}');

/** Returns the text of the page. */
export function makeCoverage(): string {
  const own = new Set(routes.map(({ method, path }) => shapeOf(`${method} ${path}`)));
  // A message's own page is that of any message, whose ID may be `@original`.
  const isDone = (route: string) => own.has(shapeOf(route.replace('@original', '{message_id}')));
  const all = [...publishedRoutes].sort((a, b) => {
    const [[verb = '', path = ''], [otherVerb = '', other = '']] = [a.split(' '), b.split(' ')];
    return path < other ? -1 : path > other ? 1 : verb < otherVerb ? -1 : 1;
  });
  const events = Object.values(ActionTypes).sort();
  const sent = new Set<string>(SENT_EVENTS);
  const known = new Set<number>(Object.values(ComponentType));
  const components = Object.entries(MessageComponentTypes).map(
    ([name, type]) =>
      [`${type} ${name.toLowerCase().replaceAll('_', ' ')}`, known.has(type)] as const,
  );
  const count = (done: number, total: number) => `${done} of ${total}`;
  return `# Coverage

What of Discord's API v10 the simulator has, by its published OpenAPI. Written by \`npm run coverage -w discord-simulator\`, and compared
by a test. The other routes answer 501 with their name, and are reported in \`violations\`.

## Routes: ${count(all.filter(isDone).length, all.length)}

${table(all.map((route) => [`\`${route}\``, isDone(route)]))}

## Gateway events: ${count(events.filter((event) => sent.has(event)).length, events.length)}

${table(events.map((event) => [`\`${event}\``, sent.has(event)]))}

## Components: ${count(components.filter(([, isKnown]) => isKnown).length, components.length)}

${table(components)}

## Other features

${table([
  [
    'interactions: commands of all types, autocomplete, components, modals; all callback types',
    true,
  ],
  ['ephemeral messages, follow-ups, tokens of 15 minutes, responses within three seconds', true],
  ['permissions: roles, overwrites, hierarchy, timeouts; archived and locked threads', true],
  ['`allowed_mentions`, nonces, replies, attachments, Components V2', true],
  ['rate limits: global, per route and resource', true],
  ['user-installed apps: contexts, owners, external apps, five follow-ups', true],
  ['presences, invites, several applications on a server', true],
  ['gateway: resume, invalid sessions, reconnect, shards, zlib and zstd, intents', true],
  ['polls, stickers, entitlements', false],
  ['voice, stages, scheduled events, soundboard', false],
  ['audit log, integrations, OAuth2; invites to streams, Activities and roles', false],
  ['custom emoji of applications and guilds, also as reactions', true],
])}
`;
}

function table(rows: readonly (readonly [string, boolean])[]): string {
  const lines = rows.map(([name, isDone]) => `| ${name} | ${isDone ? DONE : REFUSED} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

/** Returns the page as it is. */
export function readCoverage(): string {
  return readFileSync(PAGE, 'utf8');
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, makeCoverage());
