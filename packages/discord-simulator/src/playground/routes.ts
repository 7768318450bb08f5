import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { DiscordSimulator } from '../driver/simulator.ts';
import { DiscordError } from '../protocol/api-error.ts';
import { executeAction } from './action-executor.ts';
import { parseAction } from './action-schema.ts';
import { canView, listViewerIds } from './page-context.ts';
import { PageFeed, serializeForPage } from './page-feed.ts';
import type { PageFiles } from './page-files.ts';
import type { MessageHistory } from './page-protocol.ts';

/**
 * Restricts the page to its own scripts, styles, images and this server. The Discord components set
 * colours in `style` attributes; their style sheets are constructed, which a policy does not restrict.
 * Only Lit may turn text into HTML, for its templates.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** How many messages are sent at once. */
const HISTORY_LIMIT = 50;

/** Milliseconds between keep-alive comments in the feed. */
const KEEP_ALIVE_INTERVAL = 15_000;

/** Adds the page and its endpoints to the local Discord's web application. */
export function addPlaygroundRoutes(
  app: Hono,
  discord: DiscordSimulator,
  files: Promise<PageFiles>,
): void {
  const feed = new PageFeed(discord);
  const serve = (path: string, type: string, pick: (files: PageFiles) => string) =>
    app.get(path, async (context) =>
      context.body(pick(await files), 200, {
        ...PAGE_HEADERS,
        'content-type': `${type}; charset=utf-8`,
      }),
    );
  serve('/', 'text/html', ({ html }) => html);
  serve('/playground/page.js', 'text/javascript', ({ script }) => script);
  serve('/playground/page.css', 'text/css', ({ style }) => style);
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/playground/messages', (context) => sendHistory(context, discord));
  app.get('/playground/feed', (context) => streamFeed(context, discord, feed));
  app.post('/playground/actions', (context) => handleAction(context, discord));
}

/** Returns the requested viewer, or the first member when it is absent or unknown. */
function resolveViewer(context: Context, discord: DiscordSimulator): string {
  const viewerIds = listViewerIds(discord);
  const requested = context.req.query('viewer') ?? '';
  return viewerIds.includes(requested) ? requested : (viewerIds[0] ?? '');
}

function sendHistory(context: Context, discord: DiscordSimulator): Response {
  const viewerId = resolveViewer(context, discord);
  const channel = discord.store.channels.get(context.req.query('channel') ?? '');
  if (!channel || !canView(discord, channel, viewerId))
    return context.json({ message: 'Unknown Channel' }, 404);
  const before = context.req.query('before');
  const all = discord.store
    .listMessages(channel.id)
    .filter(({ ephemeralTo }) => ephemeralTo === null || ephemeralTo === viewerId);
  const end = before === undefined ? all.length : all.findIndex(({ id }) => id === before);
  const start = Math.max(0, end - HISTORY_LIMIT);
  const messages = all.slice(start, Math.max(0, end));
  return context.json<MessageHistory>({
    messages: messages.map((message) => serializeForPage(discord, message, viewerId)),
    hasMore: start > 0,
  });
}

function streamFeed(context: Context, discord: DiscordSimulator, feed: PageFeed): Response {
  const viewerId = resolveViewer(context, discord);
  return streamSSE(context, async (stream) => {
    const write = (data: string) => void stream.writeSSE({ data }).catch(() => undefined);
    const close = feed.open(viewerId, (event) => write(JSON.stringify(event)));
    const keepAlive = setInterval(
      () => void stream.write(':\n\n').catch(() => undefined),
      KEEP_ALIVE_INTERVAL,
    );
    keepAlive.unref();
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(keepAlive);
    close();
  });
}

async function handleAction(context: Context, discord: DiscordSimulator): Promise<Response> {
  // Against CSRF: a foreign page cannot send this type without a CORS preflight, which fails here.
  if (!context.req.header('content-type')?.startsWith('application/json'))
    return context.json({ message: 'actions must be sent as application/json' }, 415);
  const body = await context.req.json().catch(() => undefined);
  const action = parseAction(body);
  if ('error' in action) return context.json({ message: action.error }, 400);
  try {
    return context.json(await executeAction(discord, resolveViewer(context, discord), action));
  } catch (error) {
    if (error instanceof DiscordError) return context.json(error.body, error.status as 400);
    if (error instanceof RangeError) return context.json({ message: error.message }, 400);
    throw error;
  }
}
