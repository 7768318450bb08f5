/**
 * Run by `npm ci`: removes onnxruntime's libraries for other systems than this one, 240 MB of 288. Plain JavaScript,
 * as it also runs under the Node.js that npm itself runs on.
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(
  new URL('../node_modules/onnxruntime-node/bin/napi-v6/', import.meta.url),
);
const platforms = existsSync(root) ? readdirSync(root) : [];
for (const platform of platforms) {
  for (const arch of readdirSync(`${root}${platform}`)) {
    const isOwn = platform === process.platform && arch === process.arch;
    if (!isOwn) rmSync(`${root}${platform}/${arch}`, { recursive: true });
  }
}
