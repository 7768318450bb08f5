import type { Contradiction, NoAnswer } from '../matching/api/verdict.ts';
import { toSingleLine } from './single-line.ts';

/** Names that take more characters than this are not repeated: nothing is shown in part. */
const SHOWN_NAMES_LIMIT = 300;

/** Why there is no answer, to the member who asked. `articles` is how many the bot answers from. */
export function describeNoAnswer(verdict: NoAnswer, articles: number): string[] {
  const subject = articles === 1 ? 'The article' : 'My articles';
  const silent = articles === 1 ? 'The article does not say.' : 'My articles do not say.';
  const { reason, gap } = verdict;
  if (reason === 'empty') {
    return ['I found no question in that.', 'Ask in plain words, or use /help to see what I know.'];
  }
  if (reason === 'not-mentioned') {
    const missing = listNames(verdict.missing) ?? 'what you ask about';
    return [silent, `${subject} never mention${articles === 1 ? 's' : ''} ${missing}.`];
  }
  if (reason === 'ambiguous') {
    return [
      'I am not sure which statement you are after.',
      `${subject} may not say. The questions below come nearest.`,
    ];
  }
  if (reason === 'which-article') {
    const titles = verdict.suggestions.map(
      ({ question, fact }) => `“${question}” is answered by “${fact.article.title}”.`,
    );
    return ['Which article do you mean?', ...titles];
  }
  if (gap) return ['The article does not say.', gap.statement];
  if (reason === 'off-topic')
    return [silent, `${subject} ${articles === 1 ? 'is' : 'are'} about something else.`];
  return [
    silent,
    `${subject} ${articles === 1 ? 'touches' : 'touch'} on this, but not on what you asked about it.`,
  ];
}

/** Why a posted message has no source here. */
export function describeNoSource(verdict: NoAnswer, articles: number): string[] {
  if (verdict.reason === 'empty') return ['That message has no text that I can look up.'];
  const subject = articles === 1 ? 'The article has' : 'My articles have';
  const missing = listNames(verdict.missing);
  const lines = [`${subject} no statement that matches that message.`];
  if (missing !== null) {
    lines.push(`${articles === 1 ? 'It never mentions' : 'They never mention'} ${missing}.`);
  }
  return lines;
}

/** Where a posted message and its source part. */
export function describeContradiction({ said, article }: Contradiction): string {
  return `They differ: the message says “${toSingleLine(said)}”, the article “${article}”.`;
}

/** "a", "a or b", "a, b or c"; `null` where there is nothing to name or more than one would read. */
function listNames(names: readonly string[]): string | null {
  const seen = names.map(toSingleLine).filter((name) => name !== '');
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(seen);
  return list !== '' && list.length <= SHOWN_NAMES_LIMIT ? list : null;
}
