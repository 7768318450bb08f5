import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { typeOf } from '../../matching/analysis/question-type.ts';
import type { Suggestion } from '../../matching/api/verdict.ts';
import { toSingleLine } from '../../presentation/single-line.ts';
import { CHOICE_LENGTH_LIMIT } from './article-option.ts';

/** As many as are seen at once on a phone; Discord accepts 25. */
const CHOICES_LIMIT = 8;

/** Fewer words are hardly a whole question yet. */
const MIN_WORDS = 3;

/**
 * Lists the questions offered for what a member has typed: that itself where it is a question, so that sending it does
 * not ask another one, then the suggestions. All differ and fit, since Discord refuses the whole list otherwise.
 */
export function listQuestionChoices(
  typed: string,
  suggestions: readonly Suggestion[],
): ApplicationCommandOptionChoiceData[] {
  const own = toSingleLine(typed);
  const curated = suggestions.map(({ question }) => question);
  const same = curated.find((question) => fold(question) === fold(own));
  const first = same ?? (isQuestion(own) ? own : null);
  const questions = new Set(first === null ? curated : [first, ...curated]);
  return [...questions]
    .filter((question) => question.length <= CHOICE_LENGTH_LIMIT)
    .slice(0, CHOICES_LIMIT)
    .map((question) => ({ name: question, value: question }));
}

function isQuestion(text: string): boolean {
  const words = fold(text).split(' ');
  return words.length >= MIN_WORDS && (/[?？]$/u.test(text) || typeOf(words.join(' ')) !== 'none');
}

/** Words in lower case, single spaces between them. */
const fold = (text: string) => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).join(' ');
