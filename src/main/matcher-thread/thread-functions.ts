/** The thread that loads, checks and indexes a version of the knowledge, keeps it and answers from it. */
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { describeKnowledge } from '../../knowledge/folder/changes.ts';
import { digestFolder } from '../../knowledge/folder/folder-state.ts';
import { KnowledgeError } from '../../knowledge/problem.ts';
import {
  type AsyncMatcher,
  createAsyncMatcher,
  createMatcher,
  type Matcher,
} from '../../matching/index.ts';
import { openMeaning } from '../meaning.ts';
import { type CachedIndex, readCachedIndex } from './cached-index.ts';
import { KnowledgeAssembler, type KnowledgeSlice, sliceKnowledge } from './knowledge-slices.ts';
import type {
  HostFunctions,
  KnowledgeSource,
  Loaded,
  MatcherCall,
  ThreadData,
  ThreadFunctions,
} from './messages.ts';
import { ObjectTable } from './object-table.ts';

const port = parentPort;
if (port === null) throw new Error('thread-functions.ts runs in a thread of its own');
const { vectors, hasEncoder } = workerData as ThreadData;
const table = new ObjectTable();
const assembler = new KnowledgeAssembler(table);
const matcher = Promise.withResolvers<Matcher>();
const loaded = Promise.withResolvers<CachedIndex>();
let slices: IteratorObject<KnowledgeSlice> | null = null;

const functions: ThreadFunctions = {
  load,
  slice() {
    const next = slices?.next();
    return next === undefined || next.done ? null : next.value;
  },
  receive(slice) {
    if (slice === null)
      loaded.resolve({ knowledge: assembler.knowledge, snapshot: null, save: null });
    else assembler.add(slice);
  },
  async index() {
    const { knowledge, snapshot, save } = await loaded.promise;
    // What is waiting to be sent goes first: this takes long.
    await setImmediate();
    const made = createMatcher(knowledge, { snapshot: snapshot ?? (save && 'record') });
    matcher.resolve(made);
    for (const _ of made.warmUp()) await setImmediate();
    if (made.snapshot !== null) await save?.(made.snapshot);
  },
  async call({ method, articles, args }: MatcherCall) {
    const one = createAsyncMatcher(await matcher.promise, meaning?.encode, articles);
    const answer = one[method] as (...args: unknown[]) => ReturnType<AsyncMatcher[typeof method]>;
    return table.pack(await answer(...args));
  },
  digest: digestFolder,
  learn: () => void matcher.promise.then((made) => meaning?.learn(made)),
  stopLearning: async () => meaning?.stopLearning(),
};
const host = createBirpc<HostFunctions, ThreadFunctions>(functions, {
  post: (message) => port.postMessage(message),
  on: (receive) => port.on('message', receive),
  timeout: -1,
});
const meaning = hasEncoder
  ? openMeaning({
      folder: vectors,
      encoder: { ready: () => host.ready(), encode: (texts) => host.encode(texts) },
      log: { warn: ({ err }, text) => host.warn.asEvent(err, text) },
      changed: (status) => host.statusChanged.asEvent(status),
    })
  : null;

async function load(source: KnowledgeSource): Promise<Loaded> {
  const { directory, digest } = source;
  const before = digest ?? (await digestFolder(directory));
  let index: CachedIndex;
  try {
    index = await read(source);
  } catch (error) {
    if (error instanceof KnowledgeError) return { kind: 'broken', problems: error.problems };
    throw error;
  }
  if (digest !== null && (await digestFolder(directory)) !== digest) return { kind: 'unsettled' };
  const { knowledge } = index;
  slices = sliceKnowledge(knowledge, table);
  const early = digest === null ? [...slices] : [];
  loaded.resolve(index);
  return { kind: 'loaded', digest: before, state: describeKnowledge(knowledge), slices: early };
}

async function read({ directory, drafts, cache }: KnowledgeSource): Promise<CachedIndex> {
  const failed = (error: Error) => host.warn.asEvent(error, 'knowledge cache not written');
  if (cache !== null) return readCachedIndex(directory, { drafts }, cache, failed);
  // Imported only if needed: the YAML reader is slow to load.
  const { loadKnowledge } = await import('../../knowledge/load.ts');
  return { knowledge: await loadKnowledge(directory, { drafts }), snapshot: null, save: null };
}
