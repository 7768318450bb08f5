import { load } from 'js-yaml';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A YAML text, read. */
export interface YamlText {
  /** `undefined` where `problems` holds a syntax error. */
  value: unknown;
  /** Syntax errors and duplicate keys. */
  problems: (SourcePosition & { message: string })[];
  /** The position of the value at this path, or of its nearest parent; for a field, of its key. */
  findPosition(path: readonly (string | number)[]): SourcePosition;
}

/** A place in a text; both count from 1. */
export interface SourcePosition {
  line: number;
  column: number;
}

/**
 * Reads a YAML 1.2 text. Never throws for what the text holds: what is wrong with it is in
 * `problems`. `firstLine` is the number of its first line, for YAML inside of another file.
 *
 * Two libraries share the work. js-yaml is nine times as fast, which counts with 100,000 facts;
 * yaml keeps the place of every value and finds all syntax errors instead of the first. So yaml
 * reads a text only if there is something to tell about it.
 */
export function readYaml(text: string, firstLine = 1): YamlText {
  try {
    const value = load(text);
    let places: Places | null = null;
    const findPlace = (path: readonly (string | number)[]) => {
      places ??= readPlaces(text, firstLine);
      return places.findPlace(path);
    };
    return { value, problems: [], findPosition: findPlace };
  } catch {
    // Whatever it was, the thorough reading below finds it again and tells it better.
    return readThoroughly(text, firstLine);
  }
}

interface Places {
  document: Document;
  lines: LineCounter;
  findPlace(path: readonly (string | number)[]): SourcePosition;
}

function readPlaces(text: string, firstLine: number): Places {
  const lines = new LineCounter();
  const document: Document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const findPlace = (path: readonly (string | number)[]) => {
    const { line, col } = lines.linePos(findOffset(document, path));
    return { line: line + firstLine - 1, column: col };
  };
  return { document, lines, findPlace };
}

function readThoroughly(text: string, firstLine: number): YamlText {
  let places: Places;
  try {
    places = readPlaces(text, firstLine);
  } catch (error) {
    // The one thing it throws: a text of thousands of nested brackets exhausts the stack.
    const message = `is not usable YAML: ${(error as Error).message}`;
    return {
      value: undefined,
      problems: [{ line: firstLine, column: 1, message }],
      findPosition: () => ({ line: firstLine, column: 1 }),
    };
  }
  const { document, lines, findPlace } = places;
  const isDuplicate = ({ code }: { code: string }) => code === 'DUPLICATE_KEY';
  const syntaxErrors = document.errors.filter((error) => !isDuplicate(error));
  // What comes after the first syntax error mostly follows from it.
  syntaxErrors.sort((a, b) => a.pos[0] - b.pos[0]).splice(1);
  const found = [...syntaxErrors, ...document.errors.filter(isDuplicate), ...document.warnings];
  const problems = found.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = isDuplicate(error)
      ? `the field "${readKey(text, error.pos[0])}" is given twice; keep one`
      : describeSyntaxError(error, text, lines);
    return { line: line + firstLine - 1, column: col, message };
  });
  if (syntaxErrors.length > 0) return { value: undefined, problems, findPosition: findPlace };
  try {
    // Facts on one sentence may share its quote by an alias, more often than the usual 100 times.
    return { value: document.toJS({ maxAliasCount: 10_000 }), problems, findPosition: findPlace };
  } catch (error) {
    // Aliases that expand to more than the library allows, or that refer to nothing.
    problems.push({
      line: firstLine,
      column: 1,
      message: `is not usable YAML: ${(error as Error).message}`,
    });
    return { value: undefined, problems, findPosition: findPlace };
  }
}

/** Says what is wrong in a curator's words where the parser's would not help. */
function describeSyntaxError(
  { code, message, pos }: { code: string; message: string; pos: [number, number] },
  text: string,
  lines: LineCounter,
): string {
  const { line, col } = lines.linePos(pos[0]);
  const start = lines.lineStarts[line - 1] ?? 0;
  if (/^[^\S\n]*\t/u.test(text.slice(start, pos[1] + 1)))
    return 'is not valid YAML: the line is indented with a tab; use spaces';
  if (code === 'MULTIPLE_DOCS')
    return 'is not valid YAML: the line "---" begins another document; remove it';
  return `is not valid YAML: ${message} (column ${col})`;
}

function readKey(text: string, offset: number): string {
  return /^[^\s:]+/.exec(text.slice(offset, offset + 100))?.[0] ?? '';
}

/** Where the value at this path, or its nearest parent, starts; for a field, where its key does. */
function findOffset(document: Document, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = document.contents?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (pair === undefined) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else {
      break;
    }
  }
  return offset;
}
