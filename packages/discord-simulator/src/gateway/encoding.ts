import { constants, createDeflate, createZstdCompress, deflateSync } from 'node:zlib';
import type { WebSocket } from 'ws';

/** Sends payloads over a socket in the encoding the bot requested. */
export interface PayloadEncoder {
  send(text: string): void;
  close(): void;
}

/** Creates an encoder for plain text, or for separately deflated payloads while `isCompressed`. https://discord.com/developers/docs/events/gateway#payload-compression */
export function createPlainEncoder(socket: WebSocket, isCompressed: () => boolean): PayloadEncoder {
  return {
    send: (text) => socket.send(isCompressed() ? deflateSync(text) : text),
    close() {},
  };
}

/**
 * Creates an encoder that compresses the connection as one stream, flushed after every payload.
 * https://discord.com/developers/docs/events/gateway#transport-compression
 */
export function createStreamEncoder(
  socket: WebSocket,
  kind: 'zlib-stream' | 'zstd-stream',
): PayloadEncoder {
  const stream = kind === 'zlib-stream' ? createDeflate() : createZstdCompress();
  const flush = kind === 'zlib-stream' ? constants.Z_SYNC_FLUSH : constants.ZSTD_e_flush;
  let chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  let queue = Promise.resolve();
  const push = (text: string) =>
    new Promise<void>((resolve) => {
      stream.write(text);
      stream.flush(flush, () => {
        const message = Buffer.concat(chunks);
        chunks = [];
        if (socket.readyState === socket.OPEN) socket.send(message);
        resolve();
      });
    });
  return {
    // One payload at a time: each needs a message of its own.
    send(text) {
      queue = queue.then(() => push(text));
    },
    close: () => void queue.then(() => stream.destroy()),
  };
}
