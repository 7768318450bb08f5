import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Where a wing's files may import from besides their own wing; `types` means `import type` alone. */
interface Wing {
  files: RegExp;
  values: RegExp[];
  types: RegExp[];
}

const LANGUAGE = /^src\/language\//;
const KNOWLEDGE = /^src\/knowledge\//;
const MATCHING = /^src\/matching\//;
const PRESENTATION = /^src\/presentation\//;
const ENCODER = /^src\/encoder\//;
const MEMORY = /^src\/memory\//;
/** The words for a place in an article, which the checks and the answers share. */
const PLACE = /^src\/knowledge\/place\.ts$/;
/** Data of the memory wing, which other wings may import as values. */
const MEMORY_DATA = /^src\/memory\/cooldown-choices\.ts$/;
const DISCORD = /^src\/discord\//;
/** A package of its own; a bare import of it leads to its public API. */
const SIMULATOR = /^packages\/discord-simulator\/src\//;
const SIMULATOR_API = 'packages/discord-simulator/src/index.ts';
const CONFIGURATION = /^src\/config(?:\.ts$|\/)/;

const WINGS: Record<string, Wing> = {
  language: { files: LANGUAGE, values: [], types: [] },
  knowledge: { files: KNOWLEDGE, values: [LANGUAGE], types: [] },
  matching: { files: MATCHING, values: [LANGUAGE], types: [KNOWLEDGE] },
  encoder: { files: ENCODER, values: [], types: [] },
  memory: { files: MEMORY, values: [], types: [KNOWLEDGE] },
  presentation: { files: PRESENTATION, values: [PLACE], types: [KNOWLEDGE, MATCHING, MEMORY] },
  discord: {
    files: DISCORD,
    values: [KNOWLEDGE, MATCHING, PRESENTATION, MEMORY_DATA],
    types: [MEMORY],
  },
  commands: {
    files: /^commands\//,
    values: [PRESENTATION],
    types: [KNOWLEDGE, MATCHING, DISCORD, MEMORY],
  },
  'discord-simulator': { files: SIMULATOR, values: [], types: [] },
  configuration: { files: CONFIGURATION, values: [], types: [] },
  entries: {
    files: /^src\/(?:main|cli|desk)(?:\.ts$|\/)/,
    values: [/^src\//, /^commands\//, SIMULATOR],
    types: [],
  },
};

/** The folders of `src/matching` from the ground up: each imports from those before it and from itself alone. */
const MATCHING_FOLDERS = [
  'util',
  'api',
  'analysis',
  'spelling',
  'corpus',
  'meaning',
  'classifier',
  'indexing',
  'query',
  'ranking',
  'dialogue',
  'decision',
  'claims',
  'pipeline',
  'explain',
];

interface Import {
  file: string;
  /** The file imported, or the package's specifier. */
  target: string;
  own: boolean;
  typeOnly: boolean;
}

const ROOT = join(import.meta.dirname, '..');
const STATEMENT =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'/gm;

const files = listFiles(['src/**/*.ts', 'commands/**/*.ts', 'packages/*/src/**/*.ts']).filter(
  (file) => !/^packages\/test-/.test(file),
);
const imports = files.flatMap(readImports);

function listFiles(patterns: string[]): string[] {
  return globSync(patterns, { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));
}

const readTree = (patterns: string[]) => listFiles(patterns).flatMap(readImports);

function readImports(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(STATEMENT)].map(([, type, named, dynamic]) => {
    const specifier = named ?? dynamic ?? '';
    if (specifier === 'discord-simulator')
      return { file, target: SIMULATOR_API, own: true, typeOnly: type !== undefined };
    const own = specifier.startsWith('.');
    const target = own ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier;
    return { file, target: target.replaceAll('\\', '/'), own, typeOnly: type !== undefined };
  });
}

function findWing(file: string): [string, Wing] | undefined {
  return Object.entries(WINGS).find(([, wing]) => wing.files.test(file));
}

function isAllowed({ file, target, typeOnly }: Import): boolean {
  const wing = findWing(file)?.[1];
  if (!wing) return false;
  const allowed = [wing.files, ...wing.values, ...(typeOnly ? wing.types : [])];
  return allowed.some((pattern) => pattern.test(target));
}

/** How high a file of `src/matching` stands; files at the root stand above all folders. */
function findFloor(file: string): number {
  const [, folder] = /^src\/matching\/([^/]+)\//.exec(file) ?? [];
  return folder === undefined ? MATCHING_FOLDERS.length : MATCHING_FOLDERS.indexOf(folder);
}

/** The files that one leads to by its imports, itself included. */
function findReachable(entry: string): Set<string> {
  const reached = new Set([entry]);
  for (const from of reached)
    for (const { file, target, own } of imports) if (own && file === from) reached.add(target);
  return reached;
}

const importsUpwards = (file: string, target: string) =>
  MATCHING.test(file) && target.endsWith('.ts') && findFloor(target) > findFloor(file);

/** The files that lead from one to itself by their imports; empty where there is no such circle. */
function findCircle(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return [];
    for (const target of edges.get(file) ?? []) {
      const circle = visit(target, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const circle = visit(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('the wings of the house', () => {
  test('the imports are read at all', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  test('every file belongs to a wing', () => {
    expect(files.filter((file) => !findWing(file))).toEqual([]);
  });

  test('a wing imports from where it may', () => {
    const wrong = imports.filter((one) => one.own && !isAllowed(one));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('the rule would notice', () => {
    const wrong = (file: string, target: string, typeOnly: boolean) =>
      !isAllowed({ file, target, own: true, typeOnly });
    expect(wrong('src/matching/x.ts', 'src/discord/library/library.ts', true)).toBe(true);
    expect(wrong('src/matching/x.ts', 'src/knowledge/load.ts', false)).toBe(true);
    expect(wrong('src/matching/x.ts', 'src/knowledge/knowledge.ts', true)).toBe(false);
    expect(wrong('src/memory/x.ts', 'src/knowledge/load.ts', false)).toBe(true);
    expect(wrong('src/discord/x.ts', 'src/memory/memory-factory.ts', false)).toBe(true);
    expect(wrong('commands/x.ts', 'src/discord/guild-context.ts', false)).toBe(true);
    expect(wrong('src/discord/x.ts', 'src/config.ts', true)).toBe(true);
    expect(wrong('src/presentation/x.ts', 'src/discord/views/view.ts', true)).toBe(true);
  });

  test('the folders of matching import downwards only', () => {
    const inside = imports.filter(
      ({ file, target }) => MATCHING.test(file) && MATCHING.test(target),
    );
    expect(inside.length).toBeGreaterThan(100);
    expect(files.filter((file) => MATCHING.test(file) && findFloor(file) < 0)).toEqual([]);
    const wrong = inside.filter(({ file, target }) => importsUpwards(file, target));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
    expect(importsUpwards('src/matching/util/x.ts', 'src/matching/query/y.ts')).toBe(true);
    expect(importsUpwards('src/matching/explain/x.ts', 'src/matching/matcher.ts')).toBe(true);
    expect(importsUpwards('src/matching/explain/x.ts', 'src/matching/api/y.ts')).toBe(false);
  });

  test('no file of matching leads back to itself', () => {
    const edges = Map.groupBy(
      imports.filter(({ file, target }) => MATCHING.test(file) && MATCHING.test(target)),
      ({ file }) => file,
    );
    const targets = new Map(
      [...edges].map(([file, found]) => [file, found.map(({ target }) => target)]),
    );
    expect(findCircle(targets)).toEqual([]);
    expect(findCircle(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['b'] })))).toEqual([
      'b',
      'c',
      'b',
    ]);
  });

  test('scripts reach into matching by its faces alone', () => {
    const reaching = readTree(['scripts/**/*.ts']).filter(({ target }) => MATCHING.test(target));
    expect(reaching.length).toBeGreaterThan(5);
    const faces = /^src\/matching\/(?:index|training)\.ts$|^src\/matching\/weights\.json$/;
    expect(reaching.filter(({ target }) => !faces.test(target))).toEqual([]);
  });

  test('the simulator is used by its public API alone', () => {
    const all = [...imports, ...readTree(['test/**/*.ts', 'scripts/**/*.ts'])];
    const using = all.filter(
      ({ file, target }) => !SIMULATOR.test(file) && /discord-simulator/.test(target),
    );
    expect(using.length).toBeGreaterThan(20);
    expect(using.filter(({ target }) => target !== SIMULATOR_API)).toEqual([]);
    const text = readFileSync(join(ROOT, 'src', 'main', 'local-server.ts'), 'utf8');
    expect(text).toContain("'discord-simulator'");
  });

  test('the terminal imports nothing from Discord', () => {
    const terminal = imports.filter(({ file }) => /^src\/cli(?:\.ts$|\/)/.test(file));
    expect(terminal.some(({ target }) => PRESENTATION.test(target))).toBe(true);
    expect(terminal.filter(({ target }) => /^src\/discord\/|^discord\.js/.test(target))).toEqual(
      [],
    );
  });

  test('only matching uses fuse.js', () => {
    const users = imports.filter(({ target }) => target.startsWith('fuse.js'));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ file }) => !MATCHING.test(file))).toEqual([]);
  });

  test('only the entries read the configuration', () => {
    const readers = imports.filter(
      ({ file, target }) => CONFIGURATION.test(target) && !CONFIGURATION.test(file),
    );
    expect(readers.length).toBeGreaterThan(0);
    expect(readers.filter(({ file }) => findWing(file)?.[0] !== 'entries')).toEqual([]);
  });

  test('only the curator’s suggest reaches a model that writes, and reads its variables', () => {
    const writing = /^src\/desk\/suggest\/model|^src\/config\/curation\.ts$/;
    for (const entry of ['src/main.ts', 'src/cli.ts', 'commands/index.ts'])
      expect([entry, [...findReachable(entry)].filter((file) => writing.test(file))]).toEqual([
        entry,
        [],
      ]);
    expect(findReachable('src/main.ts').size).toBeGreaterThan(100);
    expect([...findReachable('src/desk.ts')].filter((file) => writing.test(file))).toHaveLength(3);
    const naming = files.filter((file) =>
      /\bCURATION_[A-Z]+_?[A-Z]*\b/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(naming.filter((file) => !/suggest|^src\/config\/curation\.ts$/.test(file))).toEqual([]);
  });

  test('the bot opens no connection but to Discord and its database, and serves its metrics', () => {
    const connecting =
      /(?<![.\w])fetch\(|\bnew WebSocket\(|from '(?:node:(?:dgram|http2?|https|net|tls)|undici|ws)'/;
    const found = [...findReachable('src/main.ts')].filter(
      (file) => file.startsWith('src/') && connecting.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(found).toEqual(['src/main/status-server.ts']);
  });

  test('docs/architecture.md draws just the arrows that are allowed', () => {
    const page = readFileSync(join(ROOT, 'docs', 'architecture.md'), 'utf8');
    const [, chart = ''] = /```mermaid\nflowchart([\s\S]*?)```/.exec(page) ?? [];
    const names = new Map(
      [...chart.matchAll(/(\w+)\["<b>(.*?)<\/b>/g)].map(([, id, name]) => [id, name]),
    );
    const drawn = [...chart.matchAll(/(\w+) (-->|-\.->) (\w+)/g)].map(
      ([, from, arrow, to]) => `${names.get(from)} ${arrow} ${names.get(to)}`,
    );
    const allowed = Object.entries(WINGS).flatMap(([from, wing]) =>
      Object.entries(WINGS).flatMap(([to, { files: target }]) => {
        if (from === to) return [];
        if (wing.values.some((pattern) => covers(pattern, target))) return `${from} --> ${to}`;
        return wing.types.some((pattern) => covers(pattern, target)) ? `${from} -.-> ${to}` : [];
      }),
    );
    expect([...names.values()].sort()).toEqual(Object.keys(WINGS).sort());
    expect(drawn.sort()).toEqual(allowed.sort());
  });
});

/** Whether a rule lets in the files of a wing. */
function covers(rule: RegExp, wing: RegExp): boolean {
  const theirs = files.filter((file) => wing.test(file));
  return theirs.length > 0 && theirs.every((file) => rule.test(file));
}
