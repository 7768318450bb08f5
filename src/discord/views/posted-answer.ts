import type { Message } from 'discord.js';
import type { Fact } from '../../knowledge/knowledge.ts';
import {
  isCorrectedHeading,
  readEarlierStatement,
  saysDocumentChanged,
} from '../../presentation/correction-text.ts';
import type { Locale } from '../../presentation/messages/locale.ts';
import { parseAskedQuestion } from './asked-question.ts';
import { unescapeText } from './markdown-escape.ts';

/** What an answer of the bot says, as it was posted or last corrected. */
export interface PostedAnswer {
  /** The question above it; `null` where there is none. */
  question: string | null;
  /** The language that it is in; `null` where that is not known. */
  locale: Locale | null;
  /** The statements that it shows, and those that it says it showed before. */
  statements: string[];
  /** Whether it shows a passage, or says already that the document has changed since. */
  quotes(passage: string): boolean;
}

const STATEMENT = /^(?:> )?\*\*(?<statement>.+)\*\*$/u;

/** Reads an answer out of the bot's message: nothing else keeps what a statement said before it changed. */
export function readPostedAnswer({ content, embeds }: Message): PostedAnswer {
  const texts = embeds.length > 0 ? embeds.map(({ description }) => description ?? '') : [content];
  const lines = texts.flatMap((text) => text.split('\n'));
  const text = unescapeText(lines.map((line) => line.replace(/^> /u, '')).join(' '));
  const hasDocumentChanged = saysDocumentChanged(text);
  const asked = parseAskedQuestion(content);
  return {
    question: asked?.question ?? null,
    locale: asked?.locale ?? null,
    statements: lines.flatMap((line) => {
      const shown = STATEMENT.exec(line)?.groups?.statement;
      const plain = unescapeText(shown ?? line);
      if (shown === undefined) return readEarlierStatement(plain) ?? [];
      return isCorrectedHeading(plain) ? [] : plain;
    }),
    quotes: (passage) => !hasDocumentChanged && text.includes(passage),
  };
}

/** Lists the statements of an answer that are no longer made, apart from retracted ones, once each. */
export function listEarlierStatements(
  { statements }: PostedAnswer,
  current: readonly Fact[],
  retracted: readonly Fact[],
): string[] {
  const made = new Set([...current, ...retracted].map(({ statement }) => statement));
  return [...new Set(statements)].filter((statement) => !made.has(statement));
}
