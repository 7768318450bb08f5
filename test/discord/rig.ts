import { Writable } from 'node:stream';
import type { DiscordSimulator, SimulatedUser } from 'discord-simulator';
import pino from 'pino';
import { expect } from 'vitest';
import { commands, makeTopicCommand } from '../../commands/index.ts';
import {
  type Bot,
  type BotContext,
  type ConnectionOptions,
  startBot,
} from '../../src/discord/bot.ts';
import type { Library } from '../../src/discord/library/library.ts';
import { BackgroundWriter } from '../../src/discord/runtime/background-writer.ts';
import { LOG_OPTIONS } from '../../src/discord/runtime/logger.ts';
import { NO_METRICS } from '../../src/discord/runtime/metrics.ts';
import { PriorityScheduler } from '../../src/discord/runtime/priority-scheduler.ts';
import { RateLimiter } from '../../src/discord/runtime/rate-limiter.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createAsyncMatcher, createMatcher } from '../../src/matching/index.ts';
import type { DatabaseMemory } from '../../src/memory/database-memory.ts';
import { createStateLookup } from '../../src/memory/fact-state.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { createMemory } from '../../src/memory/memory-factory.ts';
import { makeKeys } from '../../src/memory/secret.ts';
import type { ProposedAsk } from '../../src/memory/suggestions-file.ts';
import { loadTalks } from '../knowledge/talks.ts';
import { startPolicyDesk } from '../policy-desk.ts';

/** A line of the log, as pino writes it. */
export type LogLine = { level: number; msg: string } & Record<string, unknown>;

export const WARN = 40;
export const ERROR = 50;

/** The bot with the real discord.js in a local Discord. */
export interface Rig {
  discord: DiscordSimulator;
  ada: SimulatedUser;
  library: Library;
  log: LogLine[];
  memory: Memory;
  context: BotContext;
  /** The asks that moderators proposed. */
  proposed: ProposedAsk[];
  /** Replaces the library while the bot runs, and waits until the answers are corrected. */
  exchange(library: Library, removed?: readonly string[]): Promise<void>;
  /** Stops the bot and starts another one in the same Discord. */
  restart(changes?: Partial<BotContext>): Promise<void>;
  stop(): Promise<void>;
}

/** No limit that a test could reach. */
const MANY = { points: 1e9, duration: 1 };
const NO_LIMITS = { member: MANY, server: MANY, components: MANY, completions: MANY, saves: MANY };

/** The keys in tests. */
export const KEYS = makeKeys('a secret of the tests');

let loaded: Promise<Library> | undefined;

/** Loads the news report that comes with Footnote, once for a test file. */
function loadLibrary(): Promise<Library> {
  loaded ??= loadTalks().then(prepareLibrary);
  return loaded;
}

/**
 * Creates a library that has been asked a question, as the first one builds indexes: on a busy machine, that takes longer
 * than Discord waits for a reply.
 */
export function prepareLibrary(knowledge: Knowledge): Library {
  const matcher = createMatcher(knowledge);
  matcher.ask('who?');
  return { knowledge, matcher: createAsyncMatcher(matcher) };
}

/** Starts a local Discord and the bot in it. Request ids are `failure-1`, `failure-2` and so on. */
export async function startRig(
  changes: Partial<BotContext> = {},
  running?: DiscordSimulator,
  options: Pick<ConnectionOptions, 'messageContent'> = {},
): Promise<Rig> {
  const discord = running ?? (await startPolicyDesk({ rateLimits: false }));
  const loaded = await loadLibrary();
  let library = changes.library ?? (() => loaded);
  const log: LogLine[] = [];
  const proposed: ProposedAsk[] = [];
  let failures = 0;
  const memory = changes.memory ?? (await openTestMemory());
  const context: BotContext = {
    commands,
    makeTopicCommand,
    memory,
    writer: new BackgroundWriter(makeLog(log)),
    factStates: createStateLookup,
    proposeAsk: async (ask) => void proposed.push(ask),
    eraseProposed: async (isErased) =>
      void proposed.splice(0, proposed.length, ...proposed.filter((ask) => !isErased(ask))),
    rateLimiter: new RateLimiter(NO_LIMITS),
    scheduler: new PriorityScheduler(),
    componentKey: KEYS.components,
    metrics: NO_METRICS,
    log: makeLog(log),
    now: Date.now,
    createRequestId: () => `failure-${++failures}`,
    ...changes,
    library: () => library(),
  };
  const connection = { token: discord.token, api: discord.api, guild: null, ...options };
  let bot: Bot = await startBot(connection, context);
  return {
    discord,
    library: library(),
    log,
    memory,
    context,
    proposed,
    async exchange(another, removed = []) {
      await discord.idle();
      library = () => another;
      bot.libraryChanged(removed);
      await discord.idle();
    },
    ada: discord.user('Ada'),
    async restart(again = {}) {
      await bot.stop();
      bot = await startBot(connection, { ...context, ...again });
    },
    async stop() {
      await bot.stop();
      await memory.close();
      await discord.stop();
    },
  };
}

/** Opens a memory in a real database that exists only in this process. */
export async function openTestMemory(now: () => number = Date.now): Promise<DatabaseMemory> {
  const memory = await createMemory({
    url: null,
    directory: null,
    retention: { questions: 30, answers: 365 },
    memberKey: KEYS.members,
    now,
    onConnectionLost: () => {},
  });
  await memory.open();
  return memory;
}

export function makeLog(lines: LogLine[]): BotContext['log'] {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)));
      done();
    },
  });
  return pino({ level: 'debug', ...LOG_OPTIONS }, stream);
}

/** Routes that can create a message: channels, interaction callbacks and follow-ups. */
const MESSAGE_ROUTE = /^\/(?:channels\/\d+\/messages|webhooks\/\d+\/[^/]+)|\/callback$/;
/** Callbacks without a message: a defer and the choices of autocomplete. */
const WORDLESS_CALLBACKS = [5, 6, 8];

/**
 * Expects what holds for every request the bot made: Discord would accept it, nothing pinged, and every
 * body that could ping disallows it.
 */
export function expectGoodManners({ discord }: Rig): void {
  expect(discord.violations).toEqual([]);
  expect(discord.notifications).toEqual([]);
  const bodies = listMessageBodies(discord);
  for (const body of bodies) expect(body.allowed_mentions).toMatchObject({ parse: [] });
  for (const { allowed_mentions: allowed } of bodies) {
    expect(allowed).not.toHaveProperty('users');
    expect(allowed).not.toHaveProperty('roles');
    expect(allowed?.replied_user ?? false).toBe(false);
  }
}

interface MessageBody {
  allowed_mentions?: { parse?: string[]; replied_user?: boolean };
}

/** Lists the bodies of all calls that created or changed a message. */
export function listMessageBodies(discord: DiscordSimulator): MessageBody[] {
  return (
    discord.requests
      .filter(({ method, path }) => /^(?:POST|PATCH)$/.test(method) && MESSAGE_ROUTE.test(path))
      // Calls that a test orders to fail are not read.
      .filter(({ status }) => status < 500)
      .flatMap(({ path, body }) => {
        if (!path.endsWith('/callback')) return [body as MessageBody];
        const { type, data } = body as { type: number; data: MessageBody };
        return WORDLESS_CALLBACKS.includes(type) ? [] : [data];
      })
  );
}

/** Resolves escapes in Markdown as Discord does: a backslash before punctuation is not shown. */
export function readable(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
