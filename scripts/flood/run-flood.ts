import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Interaction, startLocalDiscord } from '../../src/local-discord/index.ts';
import { startBotProcess } from '../bench/bot-process.ts';
import { quantile } from '../bench/median.ts';

/** How a flood is. */
export interface Flood {
  members: number;
  /** Questions a second, of all members together. */
  rate: number;
  seconds: number;
  questions: readonly string[];
}

/** What came of it. Latencies are from the moment Discord has the question to the first response, in milliseconds. */
export interface FloodResult {
  asked: number;
  answered: number;
  p50: number;
  p99: number;
  /** Resident memory in megabytes, after 20 s (or a third of the time) and at the end; and of the heap, at its lowest in each half. */
  rssThen: number;
  rssEnd: number;
  heapThen: number;
  heapEnd: number;
  /** Delay of the event loop, in milliseconds. */
  delayP99: number;
}

interface Probe {
  rss: number;
  heapUsed: number;
  p99: number;
}

/** After so many seconds memory is to be flat. */
const SETTLED_S = 20;
const MEGABYTE = 1024 * 1024;

/** Floods a bot. @param entry another bot than Footnote. */
export async function runFlood(flood: Flood, entry?: string): Promise<FloodResult> {
  const discord = await startLocalDiscord({ rateLimits: false });
  const bot = startBotProcess({
    token: discord.token,
    api: discord.api,
    args: ['--import', resolve('scripts/flood/probe.ts')],
    ...(entry === undefined ? {} : { entry }),
  });
  await bot.ready;
  const members = Array.from({ length: flood.members }, (_, i) => discord.addMember(`Member ${i}`));
  const { general } = discord.guild;
  const command = discord.actions
    .listCommands(members[0]?.id ?? '', general.id)
    .find(({ name }) => name === 'ask');
  if (!command) throw new Error('there is no /ask');
  const begun = new Map<string, number>();
  const latencies: number[] = [];
  discord.observe((event) => {
    if (event.type !== 'interaction' || event.change !== 'responded') return;
    const start = begun.get(event.interaction.id);
    if (start !== undefined) latencies.push(performance.now() - start);
  });
  const ask = (i: number): Interaction => {
    const member = members[i % members.length];
    const value = flood.questions[i % flood.questions.length] ?? '';
    const before = performance.now();
    const interaction = discord.actions.useCommand(member?.id ?? '', general.id, command, [
      { name: 'question', value, type: 3 },
    ]);
    begun.set(interaction.id, before);
    return interaction;
  };
  // What is loaded and compiled with the first questions is no part of it.
  for (let i = 0; i < 10; i += 1) ask(i);
  await sleep(3000);
  latencies.length = 0;
  begun.clear();
  bot.process.kill('SIGUSR2');
  const asked = flood.rate * flood.seconds;
  const start = performance.now();
  for (let i = 0; i < asked; i += 1) {
    const due = start + (i * 1000) / flood.rate;
    const wait = due - performance.now();
    if (wait > 0) await sleep(wait);
    ask(i);
    if (i % 200 === 0) discord.store.messages.get(general.id)?.clear();
  }
  await sleep(1500);
  const probes = readProbes(bot.log()).slice(-flood.seconds);
  await bot.stop();
  await discord.stop();
  latencies.sort((a, b) => a - b);
  const settled = probes.slice(Math.min(SETTLED_S, Math.floor(flood.seconds / 3)));
  const half = Math.ceil(settled.length / 2);
  const lowest = (some: Probe[]) => Math.min(...some.map(({ heapUsed }) => heapUsed)) / MEGABYTE;
  return {
    asked,
    answered: latencies.length,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    rssThen: (settled[0]?.rss ?? 0) / MEGABYTE,
    rssEnd: (settled.at(-1)?.rss ?? 0) / MEGABYTE,
    heapThen: lowest(settled.slice(0, half)),
    heapEnd: lowest(settled.slice(half)),
    delayP99: settled.at(-1)?.p99 ?? 0,
  };
}

function readProbes(log: string): Probe[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{"probe"'))
    .map((line) => (JSON.parse(line) as { probe: Probe }).probe);
}
