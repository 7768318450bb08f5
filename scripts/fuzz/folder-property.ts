import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { digestFolder } from '../../src/knowledge/folder/folder-state.ts';
import { watchKnowledge } from '../../src/knowledge/folder/watch.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Property } from './property.ts';

/** Fast enough for many cases; the times in milliseconds. */
const TIMES = { settle: 20, identity: 20, contents: 1e9 };
/** How long a change may take to be loaded, in milliseconds. */
const DEADLINE_MS = 10_000;

const SWAPS = ['edit', 'folder', 'link', 'document', 'copied document', 'gone and back'] as const;
type Swap = (typeof SWAPS)[number];

/** However a watched folder is replaced, what stands at its path in the end is what is served. */
export function folderProperty(files: Readonly<Record<string, string>>): Property {
  const swaps = fc.array(
    fc.record({ swap: fc.constantFrom(...SWAPS), pause: fc.constantFrom(0, 0, 5, 60) }),
    { minLength: 1, maxLength: 4 },
  );
  return {
    name: 'folder swaps',
    share: 0.0005,
    async run(runs) {
      await fc.assert(
        fc.asyncProperty(swaps, (applied) => watchSwaps(files, applied)),
        { numRuns: runs, endOnFailure: true },
      );
    },
  };
}

async function watchSwaps(
  files: Readonly<Record<string, string>>,
  swaps: readonly { swap: Swap; pause: number }[],
): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'footnote-fuzz-'));
  const site = new Site(base, files);
  let served = await loadKnowledge(site.knowledge);
  const watch = await watchKnowledge(
    {
      directory: site.knowledge,
      digest: () => digestFolder(site.knowledge),
      async load(digest) {
        const loaded = await loadKnowledge(site.knowledge);
        if ((await digestFolder(site.knowledge)) !== digest) return 'unsettled';
        served = loaded;
        return 'changed';
      },
    },
    await digestFolder(site.knowledge),
    { failed() {}, recovered() {}, replaced() {} },
    TIMES,
  );
  try {
    for (const { swap, pause } of swaps) {
      await site.apply(swap);
      await sleep(pause);
    }
    const titles = () => served.articles.map(({ title }) => title).join();
    for (let waited = 0; titles() !== site.title; waited += 20) {
      if (waited > DEADLINE_MS)
        throw new Error(`"${titles()}" is served instead of "${site.title}"`);
      await sleep(20);
    }
  } finally {
    await watch.close();
    rmSync(base, { recursive: true });
  }
}

/** A knowledge folder whose document is titled by its version, with what replaces it beside it. */
class Site {
  readonly knowledge: string;
  title = '';
  readonly #base: string;
  readonly #files: Readonly<Record<string, string>>;
  #version = 0;

  constructor(base: string, files: Readonly<Record<string, string>>) {
    this.#base = base;
    this.#files = files;
    this.knowledge = join(base, 'knowledge');
    renameSync(this.#makeNext(), this.knowledge);
  }

  /** Replaces the folder, or a part of it, by another version. */
  async apply(swap: Swap): Promise<void> {
    const article = join(this.knowledge, DOCUMENT);
    const next = this.#makeNext();
    const old = join(this.#base, `old-${this.#version}`);
    if (swap === 'edit') {
      cpSync(join(next, DOCUMENT, FILE), join(article, FILE));
    } else if (swap === 'folder') {
      renameSync(this.knowledge, old);
      renameSync(next, this.knowledge);
    } else if (swap === 'link') {
      symlinkSync(next, `${next}-link`);
      renameSync(this.knowledge, old);
      renameSync(`${next}-link`, this.knowledge);
    } else if (swap === 'document') {
      renameSync(article, old);
      renameSync(join(next, DOCUMENT), article);
    } else if (swap === 'copied document') {
      rmSync(article, { recursive: true });
      cpSync(join(next, DOCUMENT), article, { recursive: true });
    } else {
      rmSync(this.knowledge, { recursive: true });
      await sleep(50);
      cpSync(next, this.knowledge, { recursive: true });
    }
  }

  #makeNext(): string {
    this.#version += 1;
    this.title = `Version ${this.#version}`;
    const next = join(this.#base, `next-${this.#version}`);
    for (const [file, text] of Object.entries(this.#files)) {
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), text);
    }
    const file = join(next, DOCUMENT, FILE);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^title: .*$/m, `title: ${this.title}`));
    return next;
  }
}

const DOCUMENT = 'harbour-talks';
const FILE = 'article.md';
