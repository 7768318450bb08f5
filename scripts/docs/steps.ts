import type { Token } from 'marked';
import { type Document, findTokens } from './documents.ts';

/** A command and, where the page shows it, what it prints. */
export interface Command {
  text: string;
  /** `null` where the page does not show it. */
  output: string | null;
}

/** What a page has its reader do, in the order of the page. */
export type Step =
  | { kind: 'given'; name: string }
  | { kind: 'end' }
  | { kind: 'save'; path: string; text: string }
  | { kind: 'replace'; path: string; from: string; to: string }
  | { kind: 'run'; commands: Command[]; block: string; showsOutput: boolean };

/** What stands ready before a command is run: `<!-- given: NAME -->`; until `<!-- end of what is given -->`. */
const GIVEN = /^<!-- given: (?<name>.+) -->\s*$/;
const END = /^<!-- end of what is given -->\s*$/;
/** The block behind it is saved to a file: `<!-- save: PATH -->`. */
const SAVE = /^<!-- save: (?<path>\S+) -->\s*$/;
/** A line in a file, or a part of it, gives way to others: `<!-- replace: PATH`, then the line, then the others. */
const REPLACE = /^<!-- replace: (?<path>\S+)\n(?<from>.*)\n(?<to>[\s\S]*)\n-->\s*$/;

/**
 * Reads the steps of a page. Commands are in blocks of `sh`, and in blocks of `console` behind `$ `
 * with their output below; the rest is in comments, which readers do not see.
 *
 * @throws Error that names page and comment where a comment makes no sense.
 */
export function readSteps(document: Document): Step[] {
  const steps: Step[] = [];
  let saveTo: string | null = null;
  for (const token of flatten(document.tokens)) {
    if (token.type === 'html') {
      for (const comment of token.raw.match(/<!--[\s\S]*?-->/g) ?? []) {
        const step = readComment(comment, document.path);
        if (step?.kind === 'save') saveTo = step.path;
        else if (step !== null) steps.push(step);
      }
    } else if (token.type === 'code') {
      if (saveTo !== null) steps.push({ kind: 'save', path: saveTo, text: `${token.text}\n` });
      else if (isShell(token.lang)) steps.push(readBlock(token.lang, token.text, token.raw));
      saveTo = null;
    }
  }
  if (saveTo !== null) throw new Error(`${document.path}: no block is behind "save: ${saveTo}"`);
  return steps;
}

/** Every command of a page. */
export function listCommands(document: Document): Command[] {
  return readSteps(document).flatMap((step) => (step.kind === 'run' ? step.commands : []));
}

/** Code between backticks that calls npm or npx, in the text of a page. */
export function listInlineCommands(document: Document): string[] {
  const codes = findTokens<Token & { type: 'codespan'; text: string }>(document, 'codespan');
  return codes.map(({ text }) => text).filter((text) => /^(?:npm|npx) /.test(text));
}

function* flatten(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'list') for (const item of token.items) yield* flatten(item.tokens);
    else if (token.type === 'blockquote') yield* flatten(token.tokens ?? []);
  }
}

function readComment(comment: string, path: string): Step | null {
  const given = GIVEN.exec(comment)?.groups;
  if (given) return { kind: 'given', name: given.name as string };
  if (END.test(comment)) return { kind: 'end' };
  const save = SAVE.exec(comment)?.groups;
  if (save) return { kind: 'save', path: save.path as string, text: '' };
  const edit = REPLACE.exec(comment)?.groups as Record<'path' | 'from' | 'to', string> | undefined;
  if (edit) return { kind: 'replace', path: edit.path, from: edit.from, to: edit.to };
  if (!/^<!-- (?:given|save|replace)\b/.test(comment)) return null;
  throw new Error(`${path}: "${comment}" is not in the form of scripts/docs/steps.ts`);
}

const isShell = (language: string | undefined): language is 'sh' | 'console' =>
  language === 'sh' || language === 'console';

function readBlock(language: 'sh' | 'console', text: string, block: string): Step {
  const commands = language === 'sh' ? readScript(text) : readSession(text);
  return { kind: 'run', commands, block, showsOutput: language === 'console' };
}

/** A command a line, but for comments and lines that go on after a backslash. */
function readScript(text: string): Command[] {
  return text
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#\s.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, output: null }));
}

function readSession(text: string): Command[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...output] = part.trimEnd().split('\n');
      return { text: line, output: output.join('\n') };
    });
}
