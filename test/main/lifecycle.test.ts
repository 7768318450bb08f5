import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordSimulator } from 'discord-simulator';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findFreePort } from '../free-port.ts';
import { type Files, makeFolder } from '../knowledge/folder.ts';
import { HANDBOOK, makeLongHandbook } from '../knowledge/handbook.ts';
import { startPolicyDesk } from '../policy-desk.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'start.js');

let discord: DiscordSimulator;
let directory: string;
let child: ChildProcess | null = null;
beforeEach(async () => {
  discord = await startPolicyDesk({ rateLimits: false });
  directory = mkdtempSync(join(tmpdir(), 'footnote-lifecycle-'));
});
afterEach(async () => {
  if (child?.exitCode === null) child.kill('SIGKILL');
  await discord.stop();
  rmSync(directory, { recursive: true });
});

interface Running {
  process: ChildProcess;
  log(): string;
  ended: Promise<number | null>;
}

/** Runs the bot until it is ready. */
async function start(
  env: Record<string, string> = {},
  nodeOptions: string[] = [],
  args: string[] = [],
): Promise<Running> {
  const variables = {
    PATH: process.env.PATH ?? '',
    DISCORD_TOKEN: discord.token,
    DISCORD_API: env.DISCORD_API ?? discord.api,
    DATA_DIR: directory,
    ...env,
  };
  const started = spawn(process.execPath, [...nodeOptions, MAIN, ...args], {
    cwd: directory,
    env: variables,
  });
  child = started;
  let log = '';
  const ready = new Promise<void>((resolve) => {
    started.stderr.on('data', (data) => {
      log += data;
      if (log.includes('"msg":"ready"')) resolve();
    });
  });
  const ended = once(started, 'exit').then(([code]) => code as number | null);
  await Promise.race([ready, ended]);
  return { process: started, log: () => log, ended };
}

const ada = () => discord.user('Ada');

/** Waits for the last of the calls that follow a start, which compares the clocks: a test that counts calls would see it. */
const settle = () =>
  discord.events.until(() => {
    const calls = discord.requests.filter(({ path }) => path === '/gateway/bot');
    return (calls.length > 1 && discord.traffic.inFlight === 0) || undefined;
  });

describe('the bot process', () => {
  test('GIVEN the shipped documents THEN it answers from each, whatever their form', async () => {
    await start();
    const article = await ada().runCommand('/ask question:who is Thomas West?');
    expect(article.text).toContain('Thomas West');
    const policy = await ada().runCommand('/ask question:is Boxing Day a holiday?');
    expect(policy.text).toContain('Boxing Day');
    expect(policy.text).toContain('Personal Time Off');
  });

  test('GIVEN an answer in progress WHEN it receives SIGTERM THEN it finishes the answer and exits', async () => {
    const { process: bot, ended } = await start();
    await settle();
    discord.faults.inject({ on: 'POST /interactions', latency: 600 });
    const reply = ada().runCommand('/ask question:who is Thomas West?');
    await discord.events.until(() => discord.traffic.inFlight > 0 || undefined);
    bot.kill('SIGTERM');
    expect((await reply).text).toContain('Thomas West');
    expect(await ended).toBe(0);
    // Noted, so that it can be corrected.
    const database = new DatabaseSync(join(directory, 'memory.sqlite'));
    expect(database.prepare('select message from answers').all()).toHaveLength(1);
    database.close();
  });

  test('GIVEN an answer that Discord does not take WHEN it receives SIGTERM THEN it exits within the documented time', async () => {
    const { process: bot, ended } = await start();
    await settle();
    discord.faults.inject({ on: 'POST /interactions', latency: 20_000 });
    ada()
      .runCommand('/ask question:who is Thomas West?')
      .catch(() => {});
    await discord.events.until(() => discord.traffic.inFlight > 0 || undefined);
    const begin = performance.now();
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
    // Four seconds are documented.
    expect(performance.now() - begin).toBeLessThan(4_000);
  });

  test('GIVEN a slow shutdown WHEN it receives a second signal THEN it terminates immediately', async () => {
    const { process: bot, ended, log } = await start();
    await settle();
    discord.faults.inject({ on: 'POST /interactions', latency: 20_000 });
    ada()
      .runCommand('/ask question:who is Thomas West?')
      .catch(() => {});
    await discord.events.until(() => discord.traffic.inFlight > 0 || undefined);
    bot.kill('SIGTERM');
    while (!log().includes('stopping')) await once(bot.stderr ?? bot, 'data');
    bot.kill('SIGTERM');
    await ended;
    expect(bot.signalCode).toBe('SIGTERM');
  });

  test('GIVEN an unhandled rejection THEN it is logged, and the bot shuts down cleanly with exit code 1', async () => {
    const hook = `data:text/javascript,process.on('SIGUSR2', () => Promise.reject(new Error('lost promise')))`;
    const { process: bot, ended, log } = await start({}, ['--import', hook]);
    bot.kill('SIGUSR2');
    expect(await ended).toBe(1);
    expect(log()).toContain('"level":60');
    expect(log()).toContain('lost promise');
    expect(log()).toContain('"msg":"stopping"');
  });

  test('GIVEN an acknowledged vote WHEN the bot is killed THEN the vote is stored', async () => {
    const { process: bot, ended } = await start();
    const reply = await ada().runCommand('/ask question:who is Thomas West?');
    expect((await ada().click(reply, 'Helpful')).text).toContain('Thank you');
    bot.kill('SIGKILL');
    await ended;
    const database = new DatabaseSync(join(directory, 'memory.sqlite'));
    expect(database.prepare('select helpful from votes').all()).toHaveLength(1);
    database.close();
    const again = await start();
    expect((await ada().click(reply, 'Helpful')).text).toContain('Thank you');
    again.process.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });

  test('GIVEN another process on the same DATA_DIR THEN the second one is refused and names the folder', async () => {
    const first = await start();
    const second = await start();
    expect(await second.ended).toBe(1);
    expect(second.log().trim()).toBe(
      `another process uses DATA_DIR=${directory}: stop it, or choose another folder for this one`,
    );
    first.process.kill('SIGTERM');
    expect([await first.ended, first.process.signalCode]).toEqual([0, null]);
  });

  test('GIVEN the token of another application THEN the memory of the first is refused and kept', async () => {
    const first = await start();
    const reply = await ada().runCommand('/ask question:who is Thomas West?');
    await ada().click(reply, 'Helpful');
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const owner = discord.bot.id;
    await discord.stop();
    discord = await startPolicyDesk({ rateLimits: false });
    const second = await start();
    expect(await second.ended).toBe(1);
    expect(second.log()).toContain(
      `the memory belongs to the application ${owner}, but DISCORD_TOKEN is of ${discord.bot.id}`,
    );
    const database = new DatabaseSync(join(directory, 'memory.sqlite'));
    expect(database.prepare('select helpful from votes').all()).toHaveLength(1);
    database.close();
  });

  test('GIVEN METRICS_PORT THEN it serves its health, readiness and metrics', async () => {
    const port = await findFreePort();
    const { process: bot, ended, log } = await start({ METRICS_PORT: String(port) });
    const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
    expect((await get('/healthz')).status).toBe(200);
    // Discord may confirm the session just after the log says so.
    await expect.poll(async () => (await get('/readyz')).status, { timeout: 15_000 }).toBe(200);
    expect((await get('/')).status).toBe(404);
    expect(await statusFor('evil.example', port)).toBe(403);
    expect(await statusFor(`localhost:${port}`, port)).toBe(200);
    await ada().runCommand('/ask question:who is Thomas West?');
    await ada().runCommand('/ask question:who is the king of Norway?');
    await ada().mentionBot('who is Thomas West?');
    await discord.idle();
    const text = await (await get('/metrics')).text();
    expect(text).toContain('footnote_interactions_total{command="ask",outcome="done",shard="0"} 2');
    expect(text).toContain(
      'footnote_interactions_total{command="mention",outcome="done",shard="0"} 1',
    );
    expect(text).toContain('footnote_answer_seconds_count 3');
    expect(text).toContain('footnote_match_seconds_count 3');
    expect(text).toMatch(/footnote_no_answers_total\{reason="[a-z-]+"\} 1/);
    expect(text).toContain('footnote_ready 1');
    const [, loaded] = /^footnote_knowledge_loaded_timestamp (\S+)$/m.exec(text) ?? [];
    expect(Math.abs(Number(loaded) - Date.now() / 1000)).toBeLessThan(300);
    expect(text).toContain('footnote_queue_length{queue="memory"} 0');
    // One line per event, with a request ID and without the question.
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.filter(({ msg }) => msg === 'interaction')).toHaveLength(2);
    expect(lines.find(({ msg }) => msg === 'mention').request).toMatch(/^[0-9a-f]{8}$/);
    expect(log()).not.toMatch(/Norway|question:/);
    expect(log()).not.toContain(discord.token);
    await discord.stop();
    while ((await get('/readyz')).status !== 503) await sleep(50);
    expect((await get('/healthz')).status).toBe(200);
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('GIVEN Discord is down at the start THEN the bot connects as soon as it is back', async () => {
    const { port } = new URL(discord.address);
    await discord.stop();
    discord = new DiscordSimulator({ rateLimits: false });
    const api = `http://127.0.0.1:${port}/api`;
    const running = start({ DISCORD_API: api });
    const [message] = await once(child?.stderr as NodeJS.ReadableStream, 'data');
    expect(String(message)).toContain('I keep trying');
    await discord.start(Number(port));
    const { process: bot, ended } = await running;
    expect((await ada().runCommand('/ask question:who is Thomas West?')).text).toContain('West');
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

test('GIVEN a damaged memory THEN it answers without, names the file, and moves it aside when told to', async () => {
  const file = join(directory, 'memory.sqlite');
  writeFileSync(file, Buffer.alloc(20_000, 7));
  const port = await findFreePort();
  const first = await start({ ENCODER: 'off', METRICS_PORT: String(port) });
  const reply = await ada().runCommand('/ask question:who is Thomas West?');
  expect(reply.text).toContain('Thomas West');
  expect((await ada().click(reply, 'Helpful')).text).toContain('cannot store');
  expect(first.log()).toContain('memory is down; continuing without it');
  expect(first.log()).toContain(`${file} is damaged: file is not a database`);
  const status = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
  await expect
    .poll(status, { timeout: 15_000 })
    .toBe('ready; the memory is down; questions are read by letters\n');
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(readFileSync(file)).toEqual(Buffer.alloc(20_000, 7));

  const second = await start({ ENCODER: 'off' }, [], ['--replace-damaged-memory']);
  expect((await ada().click(reply, 'Helpful')).text).toContain('Thank you');
  second.process.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  const [kept = ''] = readdirSync(directory).filter((name) => name.includes('.damaged-'));
  expect(readFileSync(join(directory, kept))).toEqual(Buffer.alloc(20_000, 7));
});

test('GIVEN a save while Discord is away THEN it is loaded before the first answer', async () => {
  const { port } = new URL(discord.address);
  await discord.stop();
  discord = new DiscordSimulator({ rateLimits: false });
  const folder = makeFolder(HANDBOOK);
  const api = `http://127.0.0.1:${port}/api`;
  const running = start({ DISCORD_API: api, KNOWLEDGE_DIR: folder, ENCODER: 'off' });
  await once(child?.stderr as NodeJS.ReadableStream, 'data');
  const facts = join(folder, 'handbook/facts.yaml');
  const saved = readFileSync(facts, 'utf8').replace(
    /(statement: Trains are booked in second class)\.?/,
    '$1, always.',
  );
  writeFileSync(facts, saved);
  let log = '';
  child?.stderr?.on('data', (data) => {
    log += data;
  });
  await vi.waitFor(() => expect(log).toContain('knowledge reloaded'), { timeout: 8_000 });
  await discord.start(Number(port));
  const { process: bot, ended } = await running;
  const reply = await ada().runCommand('/ask question:Which class are trains booked in?');
  expect(reply.text).toContain('second class, always.');
  bot.kill('SIGTERM');
  expect(await ended).toBe(0);
});

/** On SIGUSR2 the matcher's thread ends, as after a crash. */
const HOOK = `data:text/javascript,process.on('worker', (one) => process.on('SIGUSR2', () => one.terminate()))`;

describe('the matcher of the bot process', () => {
  const ask = '/ask question:Which class are trains booked in?';
  const begin = async (nodeOptions: string[] = []) => {
    const folder = makeFolder(HANDBOOK);
    const running = await start({ KNOWLEDGE_DIR: folder, ENCODER: 'off' }, nodeOptions);
    const save = (files: Files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(folder, dirname(name)), { recursive: true });
        writeFileSync(join(folder, name), String(text));
      }
    };
    return { ...running, save };
  };

  test('GIVEN a save that takes more memory than there is THEN it is not loaded, and the bot goes on', async () => {
    const { process: bot, ended, log, save } = await begin(['--max-old-space-size=100']);
    // Many documents rather than a long one: Node ends the whole process where a thread takes 16 MB at a stroke.
    const long = Object.entries(makeLongHandbook(2_000)).filter(([name]) => name.includes('/'));
    for (let i = 1; i <= 36; i += 1)
      save(Object.fromEntries(long.map(([name, text]) => [`${i}-${name}`, text])));
    await vi.waitFor(() => expect(log()).toContain('knowledge not reloaded'), { timeout: 25_000 });
    expect(log()).toContain('reaching memory limit');
    expect((await ada().runCommand(ask)).text).toContain('Trains are booked in second class.');
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 50_000);

  test('GIVEN it is killed under load THEN every question is answered', async () => {
    const { process: bot, ended, log } = await begin(['--import', HOOK]);
    const replies = ['Ada', 'Mo', 'Olive', 'Ada', 'Mo', 'Olive'].map((name) =>
      discord.user(name).runCommand(ask),
    );
    bot.kill('SIGUSR2');
    for (const reply of await Promise.all(replies))
      expect(reply.text).toContain('Trains are booked in second class.');
    await vi.waitFor(() => expect(log()).toContain('the matcher is restarted'));
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test.each([
    [
      'while it is started again',
      async ({ process: bot, log }) => {
        bot.kill('SIGUSR2');
        await vi.waitFor(() => expect(log()).toContain('the matcher is restarted'));
      },
    ],
    [
      'while a save is loaded',
      async ({ save }) => {
        save(makeLongHandbook(3_000));
        // After the last write, half a second passes before it is loaded.
        await sleep(800);
      },
    ],
  ] as [string, (running: Awaited<ReturnType<typeof begin>>) => Promise<void>][])(
    'GIVEN SIGTERM %s THEN it exits',
    async (_, bring) => {
      const running = await begin(['--import', HOOK]);
      await bring(running);
      running.process.kill('SIGTERM');
      expect([await running.ended, running.process.signalCode]).toEqual([0, null]);
    },
  );

  test('GIVEN SIGTERM while the knowledge is loaded for the first time THEN it exits', async () => {
    const env = { KNOWLEDGE_DIR: makeFolder(makeLongHandbook(20_000)), ENCODER: 'off' };
    const running = start(env);
    await sleep(1_500);
    child?.kill('SIGTERM');
    const { ended, log } = await running;
    expect([await ended, child?.signalCode]).toEqual([0, null]);
    expect(log()).not.toContain('"msg":"ready"');
  });
});

describe.runIf(process.platform === 'linux')('the encoder of the bot process', () => {
  const startWith = async (files: Files, nodeOptions: string[] = []) => {
    const port = await findFreePort();
    const folder = makeFolder(files);
    const env = { METRICS_PORT: String(port), KNOWLEDGE_DIR: folder };
    const running = await start(env, nodeOptions);
    const isReady = async () =>
      (await (await fetch(`http://127.0.0.1:${port}/readyz`)).text()).trim();
    const readsByMeaning = () =>
      vi.waitFor(
        async () =>
          expect(await isReady()).toBe('ready; questions are read by letters and meaning'),
        { timeout: 20_000, interval: 50 },
      );
    return { ...running, folder, isReady, readsByMeaning };
  };
  const paraphrase = '/ask question:Can I work from home on some of the week?';

  test('GIVEN a question that shares no word with a statement THEN the statement is found, also after the encoder was killed under load', async () => {
    const { process: bot, ended, log, readsByMeaning } = await startWith(HANDBOOK);
    await readsByMeaning();
    expect((await ada().runCommand(paraphrase)).text).toContain('agree');
    const replies = ['Ada', 'Mo', 'Olive', 'Ada', 'Mo', 'Olive'].map((name) =>
      discord.user(name).runCommand('/ask question:Which class are trains booked in?'),
    );
    for (const pid of childrenOf(bot.pid)) process.kill(pid, 'SIGKILL');
    for (const reply of await Promise.all(replies))
      expect(reply.text).toContain('Trains are booked in second class.');
    await vi.waitFor(() => expect(log()).toContain('the encoder is restarted'));
    await readsByMeaning();
    await vi.waitFor(
      async () => expect((await ada().runCommand(paraphrase)).text).toContain('agree'),
      {
        timeout: 10_000,
      },
    );
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('GIVEN a reload, and a matcher that is started again, THEN the encoder stays, and questions are read by meaning again', async () => {
    const running = await startWith(HANDBOOK, ['--import', HOOK]);
    const { process: bot, ended, log, folder, isReady, readsByMeaning } = running;
    await readsByMeaning();
    const encoder = childrenOf(bot.pid);
    const facts = join(folder, 'handbook/facts.yaml');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace('Who agrees', 'Who exactly agrees'));
    await vi.waitFor(() => expect(log()).toContain('knowledge reloaded'), { timeout: 8_000 });
    await readsByMeaning();
    expect((await ada().runCommand(paraphrase)).text).toContain('agree');
    bot.kill('SIGUSR2');
    await vi.waitFor(
      async () => expect(await isReady()).toMatch(/^not ready; the matcher is being prepared; /),
      { timeout: 5_000, interval: 10 },
    );
    await readsByMeaning();
    expect(log()).toContain('the matcher is restarted');
    expect((await ada().runCommand(paraphrase)).text).toContain('agree');
    expect(childrenOf(bot.pid)).toEqual(encoder);
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('GIVEN texts that are being encoded WHEN it receives SIGTERM THEN it exits, and leaves no process behind', async () => {
    const { process: bot, ended, isReady } = await startWith(makeLongHandbook(600));
    await vi.waitFor(
      async () => expect(await isReady()).toMatch(/by letters; \d+ of \d+ texts are encoded/u),
      { timeout: 20_000, interval: 20 },
    );
    const children = childrenOf(bot.pid);
    expect(children).toHaveLength(1);
    bot.kill('SIGTERM');
    expect(await ended).toBe(0);
    await vi.waitFor(() => expect(children.filter(runs)).toEqual([]));
  });

  test('GIVEN it is killed THEN its encoder ends, too', async () => {
    const { process: bot, ended, readsByMeaning } = await startWith(HANDBOOK);
    await readsByMeaning();
    const children = childrenOf(bot.pid);
    expect(children).toHaveLength(1);
    bot.kill('SIGKILL');
    await ended;
    await vi.waitFor(() => expect(children.filter(runs)).toEqual([]), { timeout: 5_000 });
  });
});

/** The status of `/metrics` for a request that names another host, as after DNS rebinding. */
async function statusFor(host: string, port: number): Promise<number | undefined> {
  const [response] = await once(
    get({ host: '127.0.0.1', port, path: '/metrics', headers: { host } }),
    'response',
  );
  response.resume();
  return response.statusCode;
}

/** The ids of a process's children. */
function childrenOf(pid: number | undefined): number[] {
  const list = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.trim().split(' ').filter(Boolean).map(Number);
}

/** Whether a process runs, and has not ended without anyone having asked how. */
function runs(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
