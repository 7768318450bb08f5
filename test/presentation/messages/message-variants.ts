import type { MessageKey } from '../../../src/presentation/messages/catalogue.ts';
import type { Locale } from '../../../src/presentation/messages/locale.ts';
import { parseMessage } from '../../../src/presentation/messages/translator.ts';

/** A part of a parsed message, by https://formatjs.github.io/docs/core-concepts/icu-syntax */
interface Element {
  type: number;
  value: string;
  options?: Record<string, { value: Element[] }>;
}

const LITERAL = 0;
const SELECT = 5;
const PLURAL = 6;
const COUNT = 7;

const parse = (key: MessageKey, locale: Locale) => parseMessage(key, locale).getAst() as Element[];

/** The names of a message's arguments, sorted. */
export function listArguments(key: MessageKey, locale: Locale): string[] {
  const visit = (elements: readonly Element[]): string[] =>
    elements.flatMap(({ type, value, options = {} }) => {
      if (type === LITERAL || type === COUNT) return [];
      const inner = Object.values(options).flatMap((option) => visit(option.value));
      return [value, ...inner];
    });
  return [...new Set(visit(parse(key, locale)))].sort();
}

/** All wordings of a message, one for each combination of its choices, with what `show` makes of its arguments. */
export function listWordings(
  key: MessageKey,
  locale: Locale,
  show: (argument: string) => string,
  write: (literal: string) => string = String,
): string[] {
  const expand = (elements: readonly Element[], count: string): string[] =>
    elements.reduce(
      (before, { type, value, options = {} }) => {
        const after =
          type === LITERAL
            ? [write(value)]
            : type === COUNT
              ? [count]
              : type === SELECT || type === PLURAL
                ? Object.values(options).flatMap((option) =>
                    expand(option.value, type === PLURAL ? show(value) : count),
                  )
                : [show(value)];
        return before.flatMap((start) => after.map((end) => start + end));
      },
      [''],
    );
  return [...new Set(expand(parse(key, locale), ''))];
}
