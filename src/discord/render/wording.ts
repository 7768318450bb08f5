import type { Article, Certainty, Fact } from '../../knowledge/knowledge.ts';
import type { Contradiction, NoAnswer } from '../../matching/api/verdict.ts';
import { flatten } from './escape.ts';

/** Names that take more characters than this are not repeated: nothing is shown in part. */
const SHOWN_NAMES_LIMIT = 300;

const CERTAINTY: Record<Certainty, string> = {
  stated: 'Stated: the article says so in its own voice.',
  reported: 'Reported: the article gives this as a report, without naming who says so.',
  attributed: 'Attributed: the article passes on what somebody says.',
  scheduled: 'Scheduled: the article gives this as planned, not as done.',
  expected: 'Expected: the article gives this as anticipated, without a plan.',
};

/** How sure the article is of a fact and who says so, in words: nobody should need to see a colour. */
export function describeCertainty(fact: Fact): string {
  const { certainty, attribution } = fact;
  if (attribution === null) return CERTAINTY[certainty];
  if (certainty === 'attributed') return `Attributed: the article has this from “${attribution}”.`;
  if (certainty === 'reported') {
    return `Reported: the article gives this as a report, from “${attribution}”.`;
  }
  return `${CERTAINTY[certainty]} It has this from “${attribution}”.`;
}

/** Where a fact's sentence stands. */
export function describePlace(fact: Fact): string {
  return `${fact.article.title}, paragraph ${fact.paragraph}, sentence ${fact.sentence}`;
}

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
  return `They differ: the message says “${flatten(said)}”, the article “${article}”.`;
}

/** "a", "a or b", "a, b or c"; `null` where there is nothing to name or more than one would read. */
function listNames(names: readonly string[]): string | null {
  const seen = names.map(flatten).filter((name) => name !== '');
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(seen);
  return list !== '' && list.length <= SHOWN_NAMES_LIMIT ? list : null;
}

/** What stands above answers of several articles; `null` where there is one article. */
export function describeSideBySide(facts: readonly Fact[]): string | null {
  const articles = new Set(facts.map(({ article }) => article));
  if (articles.size < 2) return null;
  return `${articles.size === 2 ? 'Two' : articles.size} articles speak of this. What each says stands with its own source:`;
}

/** What is known of an article, a line each; what is not known is said to be unknown. */
export function describeArticle(article: Article): string[] {
  const known: [string, string | null][] = [
    ['Publisher', article.publisher],
    ['Author', article.author],
    ['Published', article.published],
    ['Last read', article.accessed],
    ['Address', article.url],
    ['Language', article.language],
  ];
  return known.map(([name, value]) => `${name}: ${value ?? 'not known'}`);
}

/** "1 fact", "2 facts", "2 entries". */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount.toLocaleString('en-GB')} ${amount === 1 ? noun : plural}`;
}
