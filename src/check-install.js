/**
 * Runs before everything else: says on one line what is missing, where otherwise there would be a stack trace. Plain
 * JavaScript without recent syntax, since the Node.js that it is about may be old.
 */
import { existsSync } from 'node:fs';

const NEEDED = 24;
const { node } = process.versions;
const found = Number(node.split('.')[0]);
const INSTALL = 'run "npm ci" in its folder, then start it with npm';

if (found < NEEDED) {
  stop(
    `Footnote needs Node.js ${NEEDED} or later, and this is ${node}: ${INSTALL}, which uses the right one.`,
  );
} else if (!existsSync(new URL('../node_modules', import.meta.url))) {
  stop(`The packages of Footnote are not installed: ${INSTALL}.`);
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}
