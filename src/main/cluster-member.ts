import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Bot } from '../discord/bot.ts';
import type { Coordination } from '../memory/coordination.ts';
import { KnowledgeRollout } from './knowledge-rollout.ts';
import type { PreparedLibrary } from './knowledge-store.ts';
import { type BeatState, type Heartbeat, startHeartbeat } from './process-heartbeat.ts';
import { describeShards, nameProcess } from './process-name.ts';

/** This process as one of those that share a database. */
export interface ClusterMember {
  /** Serves a version of the knowledge as soon as all processes have it. */
  prepare(prepared: PreparedLibrary): void;
  /** The knowledge folder cannot be loaded; `null`: it can again. */
  setProblem(problem: string | null): void;
  /** The number of the knowledge version that is served, if it is the newest; 0 where it is not. `null` for a single process. */
  version(): number | null;
  /** What the others, and `/readyz`, are told of the knowledge; empty where nothing is unusual. */
  describe(): string[];
  /**
   * From now on says what this bot does, and lets it correct its answers where that became its turn. Not before: the
   * database may belong to another application.
   */
  observe(bot: Bot): void;
  stop(): Promise<void>;
}

/** What a member depends on. */
export interface MemberOptions {
  config: Config;
  coordination: Coordination;
  /** The digest of the knowledge that is served. */
  digest: string;
  log: Logger;
  /** The database does not answer. */
  failed(error: Error): void;
}

/** The characters of a digest that are shown. */
const SHOWN_DIGEST = 12;

/** Makes this process one of those that share a database. */
export function joinCluster({
  config,
  coordination,
  digest,
  log,
  failed,
}: MemberOptions): ClusterMember {
  const { shards } = config;
  const name = nameProcess(shards);
  const isAlone = shards.processes === 1;
  let bot: Bot | null = null;
  let problem: string | null = null;
  const rollout = new KnowledgeRollout(name, digest, isAlone, coordination, {
    settled() {
      const version = rollout.version;
      log.info({ version, knowledge: rollout.serving.slice(0, SHOWN_DIGEST) }, 'knowledge version');
      bot?.sweep();
    },
    waiting: (processes) =>
      log.warn(
        {
          knowledge: rollout.prepared?.slice(0, SHOWN_DIGEST),
          processes: processes.map((one) => ({ process: one.name, problem: one.problem })),
        },
        'new knowledge is not served: some processes have not loaded it',
      ),
  });
  const describeSelf = (running: Bot): BeatState => {
    const health = running.health();
    const ids = health.shards.map(({ id }) => id);
    return {
      host: hostname(),
      shards: describeShards(ids, health.shardCount),
      ready: health.shards.filter(({ isReady }) => isReady).length,
      all: ids.length,
      guilds: health.shards.reduce((sum, { guilds }) => sum + guilds, 0),
      serving: rollout.serving,
      prepared: rollout.prepared,
      problem,
    };
  };
  let heartbeat: Heartbeat | null = null;
  return {
    prepare(prepared) {
      problem = null;
      rollout.prepare(prepared);
      heartbeat?.beat();
    },
    setProblem(found) {
      problem = found;
      heartbeat?.beat();
    },
    version: () => (isAlone ? null : rollout.version),
    describe: () => [
      ...(problem === null ? [] : ['the knowledge folder cannot be loaded']),
      ...(rollout.prepared === null ? [] : ['new knowledge waits for the other processes']),
      ...(!isAlone && rollout.isSuperseded ? ['another process serves newer knowledge'] : []),
    ],
    observe(started) {
      bot = started;
      heartbeat = startHeartbeat(coordination, {
        name,
        failed,
        state: () => describeSelf(started),
        heard: (view) => rollout.update(view),
      });
    },
    stop: async () => heartbeat?.stop(),
  };
}
