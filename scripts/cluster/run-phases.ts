import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from 'discord-simulator';
import { MessageEdits } from '../harness/message-edits.ts';
import { waitUntilIdle } from '../harness/wait-until-idle.ts';
import { shows } from '../kill/run-kills.ts';
import { AskingServers } from './asking-servers.ts';
import { TestCluster } from './test-cluster.ts';

/** How to test the processes. */
export interface ClusterPlan {
  processes: number;
  /** Answers that are posted before the first phase. */
  answers: number;
  /** Questions a second. */
  rate: number;
  /** How long PostgreSQL is stopped, in seconds. */
  outage: number;
  phases: readonly Phase[];
  progress(text: string): void;
}

/** Something that is done to the processes while members ask. */
export interface Phase {
  name: string;
  run(test: ClusterTest): Promise<string>;
}

/** The outcome of a phase, in words, and how long it took. */
export interface PhaseResult {
  name: string;
  outcome: string;
  asked: number;
  answered: number;
  lost: number;
  twice: number;
  seconds: number;
}

/** The outcome of all phases. */
export interface ClusterResult {
  startSeconds: number;
  phases: PhaseResult[];
  votes: number;
  missingVotes: number;
  /** How often Discord refused a shard that identified too early. */
  refusedIdentifies: number;
  violations: string[];
}

/** Questions a second before the first phase. */
const SEED_RATE = 50;

/** Milliseconds without a further correction after which those that are left will not come. */
const CORRECTION_TIMEOUT_MS = 45_000;

/** The processes, those who ask, and what is counted. */
export interface ClusterTest {
  cluster: TestCluster;
  servers: AskingServers;
  edits: MessageEdits;
  plan: ClusterPlan;
}

/** Runs the phases one after another on the same processes. */
export async function runPhases(plan: ClusterPlan): Promise<ClusterResult> {
  const cluster = await TestCluster.start(plan.processes);
  const servers = new AskingServers(cluster);
  const edits = new MessageEdits();
  cluster.discord.observe((event) => {
    if (event.type === 'traffic' && event.record.kind === 'rest') edits.record(event.record);
  });
  const test = { cluster, servers, edits, plan };
  const begin = performance.now();
  await cluster.runAll(plan.processes);
  const startSeconds = (performance.now() - begin) / 1000;
  plan.progress(`${plan.processes} processes ready after ${startSeconds.toFixed(1)} s`);
  await servers.ask(plan.answers, SEED_RATE);
  plan.progress(`${servers.listAnswers().length} answers posted`);
  const phases: PhaseResult[] = [];
  for (const phase of plan.phases) phases.push(await runPhase(phase, test));
  const stored = await query<{ key: string }>(
    cluster,
    "select message || '/' || helpful as key from votes",
  );
  const keys = new Set(stored.map(({ key }) => key));
  const votes = [...servers.tally.votes.keys()];
  const { violations, refusedIdentifies } = cluster;
  await cluster.stop();
  return {
    startSeconds,
    phases,
    votes: votes.length,
    missingVotes: votes.filter((key) => !keys.has(key)).length,
    refusedIdentifies,
    violations,
  };
}

async function runPhase(phase: Phase, test: ClusterTest): Promise<PhaseResult> {
  const { servers, plan } = test;
  const before = { ...servers.tally };
  const start = performance.now();
  servers.start(plan.rate);
  const outcome = await phase.run(test);
  await servers.stop();
  const { tally } = servers;
  const result = {
    name: phase.name,
    outcome,
    asked: tally.asked - before.asked,
    answered: tally.answered - before.answered,
    lost: tally.lost - before.lost,
    twice: tally.twice - before.twice,
    seconds: (performance.now() - start) / 1000,
  };
  plan.progress(`${phase.name}: ${outcome}`);
  return result;
}

/** Each process is stopped and started again, as orchestrators do for a new version. */
const rolling: Phase = {
  name: 'rolling restart',
  async run({ cluster }) {
    for (const member of [...cluster.members.values()]) {
      await cluster.end(member, 'SIGTERM');
      await cluster.run(member.index, member.of);
    }
    return `${cluster.members.size} processes replaced`;
  },
};

/** Each process is killed in turn. */
const kill: Phase = {
  name: 'kill -9 of each',
  async run({ cluster }) {
    for (const member of [...cluster.members.values()]) {
      await cluster.end(member, 'SIGKILL');
      await cluster.run(member.index, member.of);
      await sleep(1_000);
    }
    return `${cluster.members.size} processes killed`;
  },
};

/** The database is away. */
const database: Phase = {
  name: 'PostgreSQL stopped',
  async run({ cluster, plan }) {
    await cluster.server.halt();
    await sleep(plan.outage * 1000);
    await cluster.server.resume();
    // The processes try it again after five seconds.
    await sleep(8_000);
    return `${plan.outage} s without it`;
  },
};

/** The knowledge changes, and one process is killed while it corrects the answers that show it. */
const correction: Phase = { name: 'correction', run: (test) => correct(test, true) };

/** One process more, each with other shards: the new ones start beside the old ones, which are stopped when they are ready. */
const resharding: Phase = {
  name: 'one process more',
  async run(test) {
    const { cluster, plan } = test;
    const old = [...cluster.members.values()];
    await cluster.runAll(plan.processes + 1);
    await Promise.all(old.map((member) => cluster.end(member, 'SIGTERM')));
    return `${old.length} processes replaced by ${cluster.members.size}; ${await correct(test, false)}`;
  },
};

/** All phases. */
export const PHASES: readonly Phase[] = [rolling, kill, database, correction, resharding];

async function correct(test: ClusterTest, isKilled: boolean): Promise<string> {
  const { cluster, servers, edits } = test;
  const posted = await listStored(test);
  edits.reset();
  const statement = cluster.knowledge.change();
  const countStale = (answers: Message[]) =>
    answers.filter(({ embeds }) => !shows(JSON.stringify(embeds), statement)).length;
  if (isKilled) {
    await waitUntilIdle({
      isDone: () => edits.count > posted.length / 4,
      progress: () => edits.count,
      stallMs: CORRECTION_TIMEOUT_MS,
    });
    const [member] = cluster.members.values();
    if (member !== undefined) {
      await cluster.end(member, 'SIGKILL');
      await cluster.run(member.index, member.of);
    }
  }
  const waitFor = (answers: Message[]) =>
    waitUntilIdle({
      isDone: () => countStale(answers) === 0,
      progress: () => edits.count,
      stallMs: CORRECTION_TIMEOUT_MS,
      settleMs: 3_000,
    });
  await waitFor(posted);
  await servers.stop();
  // What was asked meanwhile was answered with the old statement or the new one.
  const due = await listStored(test);
  await waitFor(due);
  const more = [...edits.counts.values()].filter((count) => count > 1).length;
  const never = countStale(due);
  if (never > 0) cluster.violations.push(`${never} of ${due.length} answers were not corrected`);
  if (more > 0) cluster.violations.push(`${more} answers were edited more than once`);
  if (edits.count < posted.length)
    cluster.violations.push(`only ${edits.count} edits of ${posted.length} answers were seen`);
  return `${posted.length} answers corrected by ${edits.count} edits${isKilled ? ', with a process killed meanwhile' : ''}; ${due.length - posted.length} more were posted meanwhile`;
}

/** Lists the posted answers that the database knows: a process that is killed takes some with it. */
async function listStored({ cluster, servers }: ClusterTest): Promise<Message[]> {
  const rows = await query<{ message: string }>(cluster, 'select message from answers');
  const stored = new Set(rows.map(({ message }) => message));
  return servers.listAnswers().filter(({ id }) => stored.has(id));
}

async function query<Row extends object>(cluster: TestCluster, sql: string): Promise<Row[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
