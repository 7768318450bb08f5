import { stripVTControlCharacters, styleText } from 'node:util';
import type { Article, Fact, Knowledge, Sentence } from '../knowledge/knowledge.ts';
import type {
  Candidate,
  DocumentValue,
  Explanation,
  NoAnswer,
  Verdict,
} from '../matching/index.ts';
import { describeCollection } from '../presentation/article-text.ts';
import { citePassage } from '../presentation/citation/citation-link.ts';
import { describeDocumentValue, locateFrontMatter } from '../presentation/document-text.ts';
import {
  describeExplanation,
  type ExplanationDetail,
} from '../presentation/explanation/explanation-text.ts';
import { type FactGroup, groupFacts } from '../presentation/fact-groups.ts';
import { describeSeveralArticles, writeFootnote } from '../presentation/fact-text.ts';
import { areVerbatim, describeStandings } from '../presentation/kind-text.ts';
import { translatorFor } from '../presentation/messages/translator.ts';
import { outlineArticle } from '../presentation/outline-text.ts';
import { listPassages } from '../presentation/passage-list.ts';
import type { RichText } from '../presentation/rich-text.ts';
import { describeValidity } from '../presentation/validity-text.ts';
import {
  describeContradiction,
  describeNoAnswer,
  describeNoSource,
  describePlainAnswer,
  introduceSuggestions,
} from '../presentation/verdict-text.ts';
import { ASK_USAGE } from './ask-arguments.ts';

/** The terminal speaks English, whatever the system's language: scripts and tests read it. */
const ENGLISH = translatorFor('en');

/** The most characters of a line. */
const WIDTH = 88;

/** What a verdict refers to. */
export interface VerdictContext {
  /** Whether a posted message was looked up, rather than a question asked. */
  message: boolean;
  /** What was searched. */
  knowledge: Knowledge;
  /** The time in milliseconds since 1970: a document may have expired. */
  now: number;
  /** Whether an explanation has its figures, with the candidates. */
  figures?: boolean;
}

/**
 * Formats a verdict for a terminal: statement, source sentence, location and certainty.
 *
 * @param explanation `null` to leave it out. For a posted message only its candidates are shown, with the figures, since
 * its decision is on a question.
 */
export function formatVerdictText(
  question: string,
  verdict: Verdict,
  explanation: Explanation | null,
  { message, knowledge, now, figures }: VerdictContext,
): string {
  const { articles } = knowledge;
  const lines = [styleText('dim', `> ${clean(question)}`), ''];
  if (verdict.outcome === 'no-answer' && !message && verdict.talk === 'help') {
    lines.push(ASK_USAGE);
  } else if (verdict.outcome === 'no-answer' && !message && verdict.talk === 'outline') {
    lines.push(...formatOutline(knowledge));
  } else if (verdict.outcome === 'no-answer') {
    const describe = message ? describeNoSource : describeNoAnswer;
    lines.push(...formatNoAnswer(describe(verdict, articles, ENGLISH), verdict));
  } else if (verdict.outcome === 'metadata') {
    lines.push(...verdict.values.flatMap((value) => formatDocumentValue(value, now)));
  } else {
    const facts = verdict.facts.map(({ fact }) => fact);
    const lead = message
      ? [
          ENGLISH.text('source.lead'),
          ...verdict.contradictions.map((value) =>
            describeContradiction(value, facts[0]?.article, ENGLISH),
          ),
        ]
      : [
          verdict.plain === undefined ? [] : describePlainAnswer(verdict.plain, ENGLISH),
          describeSeveralArticles(facts, ENGLISH) ?? [],
        ].flat();
    lines.push(...lead.flatMap((line) => wrap(clean(line))));
    if (lead.length > 0) lines.push('');
    lines.push(...groupFacts(facts).flatMap((group) => formatGroup(group, now)));
  }
  if (explanation !== null) {
    const detail = figures ? 'figures' : 'words';
    if (!message) lines.push(...formatExplanationParts(explanation, articles, detail));
    if (figures) lines.push(...formatCandidates(explanation.candidates));
  }
  return [...lines, ''].join('\n');
}

function formatOutline(knowledge: Knowledge): string[] {
  const { articles, facts, topics } = knowledge;
  return [
    ...wrap(describeCollection(knowledge, ENGLISH).text),
    ...articles.flatMap((article) => [
      '',
      ...wrap(clean(article.title)).map((line) => styleText('bold', line)),
      ...outlineArticle(article, facts, topics, ENGLISH).flatMap((line) =>
        formatReason(clean(line)),
      ),
    ]),
  ];
}

function formatGroup({ facts, passages }: FactGroup, now: number): string[] {
  const { article } = facts[0] as Fact;
  const link = citePassage(article, passages[0] as Sentence);
  const { each, all } = describeStandings(facts, ENGLISH);
  const isQuoted = each.every((standing) => standing === null) && areVerbatim(facts, passages);
  const quoted = listPassages(article, passages).map(withAddresses);
  return [
    ...(isQuoted ? [] : facts).flatMap((fact, i) => [
      ...wrap(fact.statement).map((line) => styleText('bold', line)),
      ...[each[i] ?? []].flat().flatMap((line) => wrap(line, '  ')),
    ]),
    ...(quoted.length === 1 ? quoted.map((text) => `“${text}”`) : quoted).flatMap((text) =>
      wrap(text, '  | '),
    ),
    ...wrap(writeFootnote(article, passages, ENGLISH).text, '  '),
    // On one line, so that it can be followed and copied.
    ...(link === null ? [] : [`  ${link}`]),
    ...(all === null ? [] : wrap(all, '  ')),
    ...formatValidity(article, now),
    '',
  ];
}

function formatValidity(article: Article, now: number): string[] {
  const validity = describeValidity(article, now, ENGLISH);
  return validity === null ? [] : wrap(validity.text, '  ');
}

function formatDocumentValue(value: DocumentValue, now: number): string[] {
  const { statement, source } = describeDocumentValue(value, ENGLISH);
  return [
    ...wrap(clean(statement)).map((line) => styleText('bold', line)),
    ...(source === null ? [] : wrap(clean(source), '  | ')),
    ...wrap(locateFrontMatter(value.article, ENGLISH), '  '),
    ...formatValidity(value.article, now),
    '',
  ];
}

/** Writes the address of each link behind its words, in brackets, unless the words are the address. */
function withAddresses({ text, marks }: RichText): string {
  let shown = text;
  // From the last to the first, so that places stay right.
  for (const mark of marks.toReversed()) {
    if (mark.kind !== 'link' || text.slice(mark.start, mark.end) === mark.url) continue;
    shown = `${shown.slice(0, mark.end)} [${mark.url}]${shown.slice(mark.end)}`;
  }
  return clean(shown);
}

function formatNoAnswer([result = '', ...reasons]: string[], verdict: NoAnswer): string[] {
  const { suggestions } = verdict;
  const lines = [
    styleText('bold', clean(result)),
    ...reasons.flatMap((reason) => wrap(clean(reason))),
  ];
  if (suggestions.length === 0) return lines;
  return [
    ...lines,
    introduceSuggestions(verdict, ENGLISH),
    ...suggestions.map(({ question }) => `  - ${question}`),
  ];
}

function formatExplanationParts(
  explanation: Explanation,
  articles: readonly Article[],
  detail: ExplanationDetail,
): string[] {
  return describeExplanation(explanation, articles, detail, ENGLISH).flatMap(
    ({ heading, lines }) => [
      '',
      styleText('bold', heading),
      ...lines.flatMap((line) => formatReason(clean(line))),
    ],
  );
}

function formatReason(line: string): string[] {
  if (!line.startsWith('• ')) return wrap(line, '  ');
  const [first = '', ...rest] = wrap(line.slice(2), '    ');
  return [first.replace('    ', '  • '), ...rest];
}

function formatCandidates(candidates: readonly Candidate[]): string[] {
  if (candidates.length === 0) return [];
  return ['', 'Candidates:', ...candidates.slice(0, 10).map(formatCandidate)];
}

function formatCandidate({ kind, key, score, parts }: Candidate): string {
  const largest = Object.entries(parts)
    .filter(([, part]) => part >= 0.01)
    .sort((a, b) => b[1] - a[1])
    .map(([name, part]) => `${name} ${part.toFixed(2)}`);
  return `  ${score.toFixed(2)}  ${kind} ${key}  (${largest.join(', ')})`;
}

/** Removes control characters, so that text from outside cannot steer the terminal. */
const clean = (text: string): string => stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');

function wrap(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - indent.length) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}
