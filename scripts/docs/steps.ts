import type { Token, Tokens } from 'marked';
import { type Document, findTokens } from './documents.ts';

/** A command and, if the page shows it, its output. */
export interface ShownCommand {
  text: string;
  /** `null` if the page does not show it. */
  output: string | null;
}

/** A step that a page asks of its reader. */
export type Step =
  | { kind: 'start' | 'stop' }
  | { kind: 'save'; path: string; text: string }
  | { kind: 'replace'; path: string; from: string; to: string }
  | { kind: 'run'; commands: ShownCommand[]; block: string; showsOutput: boolean };

/**
 * A step in a comment: `start: bot` before commands that need a running bot and `stop: bot` after them;
 * `save: PATH`, to which the next block is saved; and `replace: PATH` with a line, or a part of it, and the
 * lines that replace it.
 */
const COMMENT =
  /<!-- (?:(?<bot>start|stop): bot|save: (?<save>\S+)|replace: (?<path>\S+)\n(?<from>.*)\n(?<to>[\s\S]*?)\n)\s*-->/;

/**
 * Reads the steps of a page in order. Commands are in `sh` blocks, and after `$ ` in `console` blocks
 * with their output below; the other steps are in comments, which readers do not see.
 *
 * @throws Error naming the page and the comment if a comment is malformed.
 */
export function readSteps(document: Document): Step[] {
  const steps: Step[] = [];
  let saveTo: string | null = null;
  for (const token of flatten(document.tokens)) {
    if (token.type === 'html') {
      for (const comment of token.raw.match(/<!--[\s\S]*?-->/g) ?? []) {
        const { bot, save, path, from, to } = readComment(comment, document.path);
        if (bot) steps.push({ kind: bot as 'start' | 'stop' });
        else if (save) saveTo = save;
        else if (path) steps.push({ kind: 'replace', path, from: from ?? '', to: to ?? '' });
      }
    } else if (token.type === 'code') {
      if (saveTo !== null) steps.push({ kind: 'save', path: saveTo, text: `${token.text}\n` });
      else if (token.lang === 'sh' || token.lang === 'console')
        steps.push(readBlock(token as Tokens.Code));
      saveTo = null;
    }
  }
  if (saveTo !== null) throw new Error(`${document.path}: no block follows "save: ${saveTo}"`);
  return steps;
}

/** Lists all commands in a page's blocks. */
export function listShownCommands(document: Document): ShownCommand[] {
  return readSteps(document).flatMap((step) => (step.kind === 'run' ? step.commands : []));
}

/** Lists the inline code in a page that calls npm or npx. */
export function listInlineCommands(document: Document): string[] {
  const codes = findTokens<Tokens.Codespan>(document, 'codespan');
  return codes.map(({ text }) => text).filter((text) => /^(?:npm|npx) /.test(text));
}

function* flatten(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if (token.type === 'list') for (const item of token.items) yield* flatten(item.tokens);
    else if (token.type === 'blockquote') yield* flatten(token.tokens ?? []);
  }
}

function readComment(comment: string, path: string): Record<string, string | undefined> {
  const groups = COMMENT.exec(comment)?.groups;
  if (groups || !/^<!-- (?:start|stop|save|replace)\b/.test(comment)) return groups ?? {};
  throw new Error(`${path}: "${comment}" is malformed; see scripts/docs/steps.ts`);
}

function readBlock({ lang, text, raw }: Tokens.Code): Step {
  const showsOutput = lang === 'console';
  return {
    kind: 'run',
    commands: showsOutput ? readSession(text) : readScript(text),
    block: raw,
    showsOutput,
  };
}

/** Reads a command per line, without comments, joining lines that end with a backslash. */
function readScript(text: string): ShownCommand[] {
  return text
    .replaceAll(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#\s.*$/, '').trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, output: null }));
}

function readSession(text: string): ShownCommand[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [line = '', ...output] = part.trimEnd().split('\n');
      return { text: line, output: output.join('\n') };
    });
}
