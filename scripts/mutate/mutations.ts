/** Breaks of the product that a check must notice. */

/** One line of the product, broken, and the check that must go red. */
export interface Mutation {
  /** What the broken product does. */
  breaks: string;
  /** Relative to the repository's root. */
  file: string;
  /** A text that stands once in the file, and what replaces it. */
  from: string;
  to: string;
  /** A test file, or a script of package.json, with its options. */
  check: string;
}

const MEMORY = 'src/memory/database-memory.ts';
const SQLITE = 'src/memory/sqlite.ts';
const LOCAL_SERVER = 'packages/discord-simulator/src/driver/server.ts';
const FETCHER = 'src/desk/import/page-fetcher.ts';
const MAINTENANCE = 'test/discord/maintenance.test.ts';
const MEMORY_TEST = 'test/memory/memory.test.ts';
const LIFECYCLE = 'test/main/lifecycle.test.ts';

/** All mutations, in the order of docs/security.md. */
export const MUTATIONS: readonly Mutation[] = [
  {
    breaks: 'a vote is acknowledged half a second before it is stored',
    file: 'src/discord/interactions/feedback-handler.ts',
    from: 'await memory.vote({ message: interaction.message.id, server, member, helpful });',
    to: 'setTimeout(() => memory.vote({ message: interaction.message.id, server, member, helpful }), 500);',
    check: 'kill --kills 5 --only sqlite',
  },
  {
    breaks: 'writes are acknowledged before the commit',
    file: 'src/memory/write-queue.ts',
    from: 'const results = await this.#inTransaction(batch);',
    to: 'for (const { resolve } of batch) resolve(undefined);\n      const results = await this.#inTransaction(batch);',
    check: 'test/memory/sqlite.test.ts',
  },
  {
    breaks: 'an answer is corrected without a look at what it shows',
    file: 'src/discord/answer-corrector.ts',
    from: 'if (isShown(message, payload)) return;',
    to: '',
    check: 'test/discord/answer-corrector.test.ts',
  },
  {
    breaks: 'events that Discord sends twice are handled twice',
    file: 'src/discord/gateway/event-deduplicator.ts',
    from: 'if (this.#ids.has(id)) return false;',
    to: '',
    check: 'faults --count 40 --only duplicate',
  },
  {
    breaks: 'answers take longer than Discord waits',
    file: 'src/discord/interactions/dispatch.ts',
    from: 'const outcome = await attempt(',
    to: 'await new Promise((resolve) => setTimeout(resolve, 4_000));\n  const outcome = await attempt(',
    check: 'faults --count 20 --only nothing',
  },
  {
    breaks: 'messages may ping',
    file: 'src/discord/gateway/client.ts',
    from: 'allowedMentions: { parse: [], repliedUser: false },',
    to: '',
    check: 'test/discord/security.test.ts',
  },
  {
    breaks: 'any signature of a button is accepted',
    file: 'src/discord/components/signature.ts',
    from: 'return actual.length === expected.length && timingSafeEqual(actual, expected);',
    to: 'return actual.length === expected.length || timingSafeEqual(actual, expected);',
    check: 'test/discord/components/signature.test.ts',
  },
  {
    breaks: 'an old moderators’ menu works for everyone',
    file: 'src/discord/interactions/moderator-check.ts',
    from: 'return now() - interaction.message.createdTimestamp < TOKEN_LIFETIME_MS;',
    to: 'return now() - interaction.message.createdTimestamp < Number.POSITIVE_INFINITY;',
    check: 'test/discord/components/signature.test.ts',
  },
  {
    breaks: 'a host name may resolve to a private address',
    file: FETCHER,
    from: 'if (blocked !== undefined) return done',
    to: 'if (blocked === null) return done',
    check: 'test/desk/import/page-fetcher.test.ts',
  },
  {
    breaks: 'a private address is fetched',
    file: FETCHER,
    from: '!allowPrivate && isIP(host) !== 0',
    to: '!allowPrivate && isIP(host) === 1',
    check: 'test/desk/import/page-fetcher.test.ts',
  },
  {
    breaks: 'reserved ranges count as public',
    file: 'src/desk/import/private-addresses.ts',
    from: "if (parsed.range() !== 'unicast') return true;",
    to: "if (parsed.range() === 'private') return true;",
    check: 'test/desk/import/page-fetcher.test.ts',
  },
  {
    breaks: 'another application’s memory is used',
    file: 'src/memory/application-table.ts',
    from: 'if (owner.id === id) return;',
    to: 'if (owner.id !== "") return;',
    check: `${LIFECYCLE} -t another.application`,
  },
  {
    breaks: 'a server’s data is erased as soon as it is not seen',
    file: MEMORY,
    from: 'const GRACE_MS = 7 * DAY_MS;',
    to: 'const GRACE_MS = -1;',
    check: MAINTENANCE,
  },
  {
    breaks: 'a server that came back keeps its old absence',
    file: 'src/memory/erasure.ts',
    from: "await db.deleteFrom('absences').where('server', '=', server).execute();",
    to: 'await Promise.resolve(server);',
    check: MAINTENANCE,
  },
  {
    breaks: 'a wrong clock erases everything',
    file: 'src/discord/discord-clock.ts',
    from: 'Math.abs(difference) > MAX_DIFFERENCE_MS ? difference : 0',
    to: 'Math.abs(difference) < 0 ? difference : 0',
    check: MAINTENANCE,
  },
  {
    breaks: 'a server’s proposed asks outlive its data',
    file: 'src/discord/maintenance.ts',
    from: 'await eraseProposed((ask) => ask.server === server);',
    to: '',
    check: MAINTENANCE,
  },
  {
    breaks: 'settings are open while they cannot be read',
    file: MEMORY,
    from: 'if (this.#settings === null && server !== NO_SERVER) return UNKNOWN_SETTINGS;',
    to: '',
    check: 'test/discord/unknown-settings.test.ts',
  },
  {
    breaks: 'a member can make a reply public while the settings are unknown',
    file: 'src/discord/interactions/command-handler.ts',
    from: "given.knowsSettings ? options?.getBoolean('private') : true",
    to: "options?.getBoolean('private')",
    check: 'test/discord/unknown-settings.test.ts',
  },
  {
    breaks: 'settings are read at the start alone',
    file: MEMORY,
    from: 'this.#refresh = setTimeout(open,',
    to: 'this.#refresh = setTimeout(() => {},',
    check: MEMORY_TEST,
  },
  {
    breaks: 'a choice in /settings stores the defaults of a database that was away',
    file: MEMORY,
    from: '    await this.#ensureOpen();\n    const settings =',
    to: '    const settings =',
    check: MEMORY_TEST,
  },
  {
    breaks: 'one damaged row makes all settings unknown',
    file: 'src/memory/settings-table.ts',
    from: 'return UNKNOWN_SETTINGS;',
    to: 'throw cause;',
    check: MEMORY_TEST,
  },
  {
    breaks: 'a wrong password of the database is retried for ever',
    file: MEMORY,
    from: "['28000', '28P01', '3D000']",
    to: '[]',
    check: MEMORY_TEST,
  },
  {
    breaks: 'the wall clock decides when a database is tried again',
    file: MEMORY,
    from: 'elapsed ?? (() => performance.now())',
    to: 'now',
    check: MEMORY_TEST,
  },
  {
    breaks: 'a locked file stops the event loop for seconds',
    file: SQLITE,
    from: 'const BUSY_TIMEOUT_MS = 50;',
    to: 'const BUSY_TIMEOUT_MS = 2000;',
    check: 'test/memory/sqlite.test.ts',
  },
  {
    breaks: 'the memory’s file keeps its permissions',
    file: SQLITE,
    from: "if (file !== ':memory:') keepPrivate(file);",
    to: '',
    check: 'test/memory/sqlite.test.ts',
  },
  {
    breaks: 'erased data stays in the file',
    file: SQLITE,
    from: ' PRAGMA secure_delete = ON;',
    to: '',
    check: 'test/memory/sqlite.test.ts',
  },
  {
    breaks: 'two processes use one folder',
    file: 'src/memory/folder-lock.ts',
    from: "database.exec('BEGIN EXCLUSIVE');",
    to: '',
    check: `${LIFECYCLE} -t another.process`,
  },
  {
    breaks: 'a stop waits as long as Discord does',
    file: 'src/discord/bot.ts',
    from: 'const STOP_TIMEOUT_MS = 2_000;',
    to: 'const STOP_TIMEOUT_MS = 10_000;',
    check: `${LIFECYCLE} -t documented.time`,
  },
  {
    breaks: 'a signal ends the process while a file is written',
    file: 'src/main/shutdown.ts',
    from: 'process.nextTick(() => process.off(signal, stop));',
    to: 'process.off(signal, stop);',
    check: 'test/main/shutdown.test.ts',
  },
  {
    breaks: '/readyz does not say that the memory is down',
    file: 'src/main/status-reporter.ts',
    from: "...(memory.isUp ? [] : ['the memory is down']),",
    to: '',
    check: `${LIFECYCLE} -t damaged.memory`,
  },
  {
    breaks: 'the metrics answer to any host name',
    file: 'src/main/status-server.ts',
    from: 'if (isLoopback(host) && !isLoopback(hostName(request.headers.host)))',
    to: "if (host === '')",
    check: `${LIFECYCLE} -t METRICS_PORT`,
  },
  {
    breaks: 'every choice of articles stays in memory',
    file: 'src/discord/library/article-filter.ts',
    from: 'const READY_CHOICES = 8;',
    to: 'const READY_CHOICES = 8_000;',
    check: 'test/discord/library/article-filter.test.ts',
  },
  {
    breaks: 'a choice of articles builds a matcher at once',
    file: 'src/discord/library/library.ts',
    from: 'let matcher: AsyncMatcher | undefined;',
    to: 'let matcher: AsyncMatcher | undefined = createMatcher();',
    check: 'test/discord/library/article-filter.test.ts',
  },
  {
    breaks: 'each choice of articles has an index of its own',
    file: 'src/matching/indexing/search-index.ts',
    from: 'this.#analyzer, this.classifier, this);',
    to: 'this.#analyzer, this.classifier, null);',
    check: 'test/matching/indexing/search-index.test.ts',
  },
  {
    breaks: 'a save is indexed on the event loop',
    file: 'src/main/knowledge-store.ts',
    from: 'library = buildLibrary(knowledge, indexed);',
    to: 'library = buildLibrary(knowledge, indexed && null);',
    check: 'test/main/knowledge-store.test.ts',
  },
  {
    breaks: 'the bot needs a package of development',
    file: 'package.json',
    from: '    "wink-porter2-stemmer"',
    to: '    "zzz"',
    check: 'test/production-packages.test.ts',
  },
  {
    breaks: 'settings can be saved without end',
    file: 'src/discord/interactions/menu-handler.ts',
    from: 'if (notice !== null) {',
    to: 'if (notice === undefined) {',
    check: 'test/discord/interactions/menu-handler.test.ts',
  },
  {
    breaks: 'completions have no limit',
    file: 'src/discord/interactions/command-handler.ts',
    from: 'isLimited ? [] : findChoices',
    to: '!isLimited && false ? [] : findChoices',
    check: 'test/discord/runtime/rate-limiter.test.ts',
  },
  {
    breaks: 'a private question is listed for moderators',
    file: 'src/discord/outcome-recorder.ts',
    from: '  if (message === null) return;\n  const { memory',
    to: '  const { memory',
    check: 'test/discord/interactions/unanswered-handler.test.ts',
  },
  {
    breaks: 'proposed asks are readable by everyone',
    file: 'src/memory/suggestions-file.ts',
    from: 'mode: 0o600',
    to: 'mode: 0o644',
    check: 'test/desk/verbs/suggestions.test.ts',
  },
  {
    breaks: 'lines of the log have no limit',
    file: 'src/discord/runtime/logger.ts',
    from: 'const TEXT_LIMIT = 4_000;',
    to: 'const TEXT_LIMIT = 4_000_000;',
    check: 'test/discord/runtime/logger.test.ts',
  },
  {
    breaks: 'gifts are shown as cards',
    file: 'src/discord/views/markdown-escape.ts',
    from: 'gg|gift|new',
    to: 'gg|new',
    check: 'test/discord/security.test.ts',
  },
  {
    breaks: 'a title reverses the address after it',
    file: 'src/discord/views/markdown-escape.ts',
    from: ".replace(DIRECTION_OVERRIDES, '')",
    to: '',
    check: 'test/discord/security.test.ts',
  },
  {
    breaks: 'a foreign page connects to the local Discord',
    file: LOCAL_SERVER,
    from: '  return !own.includes(origin);',
    to: '  return own.length === 0;',
    check: 'packages/discord-simulator/test/rest.test.ts',
  },
  {
    breaks: 'an attachment runs as a page',
    file: LOCAL_SERVER,
    from: '      ...ATTACHMENT_HEADERS,\n',
    to: '',
    check: 'packages/discord-simulator/test/rest.test.ts',
  },
  {
    breaks: 'a pattern takes quadratic time',
    file: 'src/knowledge/article.ts',
    from: '/(?<![^\\S\\n])[^\\S\\n]*\\n\\s*/g',
    to: '/[^\\S\\n]*\\n\\s*/g',
    check: 'test/patterns.test.ts',
  },
  {
    breaks: 'a media type is looked up in a record',
    file: 'src/desk/import/input-reader.ts',
    from: 'FORMAT_BY_MEDIA_TYPE.get(type) ?? null',
    to: '({} as Record<string, never>)[type] ?? null',
    check: 'test/desk/import/hostile-input.test.ts',
  },
  {
    breaks: 'linked data is turned into text whatever it is',
    file: 'src/desk/import/html/page-metadata.ts',
    from: "typeof type === 'string' && /Article|Posting|Report/.test(type)",
    to: '/Article|Posting|Report/.test(String(type))',
    check: 'test/desk/import/hostile-input.test.ts',
  },
  {
    breaks: 'a time limit below any duration is accepted',
    file: 'src/desk/verbs/import-options.ts',
    from: 'const MIN_TIMEOUT_S = 0.1;',
    to: 'const MIN_TIMEOUT_S = 0.000001;',
    check: 'test/desk/import/hostile-input.test.ts',
  },
  {
    breaks: 'a file that a crash left behind blocks the next write',
    file: 'src/desk/article-folder.ts',
    from: 'await writeFileAtomic(file, text);',
    to: "await writeFile(file + '.new', text, { flag: 'wx' });\n  await rename(file + '.new', file);",
    check: 'test/desk/import/hostile-input.test.ts',
  },
];
