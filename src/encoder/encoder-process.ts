/**
 * The encoder's own process: `fork(encoder-process.ts, [folder, version, maxLength])`. Encodes the texts of a request one by one, and
 * requests in their order. A process rather than a worker thread, because ending a thread while onnxruntime runs
 * aborts the whole process (onnxruntime-node 1.30).
 */
import type { EncodeRequest, EncoderMessage } from './messages.ts';
import { ModelError } from './model-error.ts';
import { loadSentenceModel, type SentenceModel } from './sentence-model.ts';

// Without a callback, a parent that has just ended would be an uncaught error.
const send = (message: EncoderMessage) => process.send?.(message, () => {});

// Ends with its parent, however that ends. Signals to the whole process group are the parent's to handle.
process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

try {
  const [, , folder = '', version = '', maxLength] = process.argv;
  const model = await loadSentenceModel(folder, { version, maxLength: Number(maxLength) });
  let queue = Promise.resolve();
  process.on('message', (request: EncodeRequest) => {
    queue = queue.then(() => encode(request, model));
  });
  send({ kind: 'ready' });
} catch (error) {
  if (!(error instanceof ModelError)) throw error;
  send({ kind: 'unusable', reason: error.message });
  process.disconnect();
}

async function encode({ id, texts }: EncodeRequest, model: SentenceModel): Promise<void> {
  try {
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(await model.encode(text));
    send({ kind: 'encoded', id, vectors: join(vectors) });
  } catch (error) {
    send({ kind: 'failed', id, reason: (error as Error).message });
  }
}

function join(vectors: readonly Float32Array[]): Float32Array {
  const size = vectors[0]?.length ?? 0;
  const joined = new Float32Array(size * vectors.length);
  for (const [i, vector] of vectors.entries()) joined.set(vector, i * size);
  return joined;
}
