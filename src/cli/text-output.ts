import { stripVTControlCharacters, styleText } from 'node:util';
import { describeExplanation } from '../discord/render/explanation-text.ts';
import {
  describeCertainty,
  describeNoAnswer,
  describeNoSource,
  describePlace,
  describeSideBySide,
} from '../discord/render/wording.ts';
import type { Fact } from '../knowledge/knowledge.ts';
import type { Candidate, Explanation, Verdict } from '../matching/index.ts';

const WIDTH = 88;

/**
 * A verdict as people read it in a terminal: statement, source sentence, place and certainty.
 *
 * @param explanation how the verdict on a question came about, or `null` where nobody asked for it.
 * @param message whether a posted message was looked up, rather than a question asked: of the
 * explanation only the candidates are of use then.
 */
export function toReadable(
  question: string,
  verdict: Verdict,
  explanation: Explanation | null,
  message: boolean,
): string {
  const lines =
    verdict.outcome === 'answer'
      ? [
          ...leadIn(verdict.facts.map(({ fact }) => fact)),
          ...verdict.facts.flatMap(({ fact }) => showFact(fact)),
          ...verdict.contradictions.map(
            ({ said, article }) => `The article says “${article}”, not “${clean(said)}”.`,
          ),
        ]
      : showSilence(verdict, message);
  const asked = styleText('dim', `> ${clean(question)}`);
  const reasons = explanation === null || message ? [] : showExplanation(explanation);
  const candidates = explanation === null ? [] : showCandidates(explanation.candidates);
  return [asked, '', ...lines, ...reasons, ...candidates, ''].join('\n');
}

function leadIn(facts: readonly Fact[]): string[] {
  const note = describeSideBySide(facts);
  return note === null ? [] : [...wrap(note, ''), ''];
}

function showFact(fact: Fact): string[] {
  return [
    ...wrap(fact.statement, '').map((line) => styleText('bold', line)),
    ...wrap(`“${fact.quote}”`, '  | '),
    ...wrap(`${describePlace(fact)}`, '  '),
    ...wrap(describeCertainty(fact), '  '),
    '',
  ];
}

function showSilence(
  verdict: Extract<Verdict, { outcome: 'no-answer' }>,
  message: boolean,
): string[] {
  const [first = '', ...rest] = message
    ? describeNoSource(verdict, 1)
    : describeNoAnswer(verdict, 1);
  const lines = [styleText('bold', clean(first)), ...rest.flatMap((line) => wrap(clean(line), ''))];
  if (verdict.suggestions.length === 0) return lines;
  return [...lines, 'You could ask:', ...verdict.suggestions.map((s) => `  - ${s.question}`)];
}

function showExplanation(explanation: Explanation): string[] {
  return describeExplanation(explanation).flatMap(({ heading, lines }) => [
    '',
    styleText('bold', heading),
    ...lines.flatMap((line) => showReason(clean(line))),
  ]);
}

function showReason(line: string): string[] {
  if (!line.startsWith('• ')) return wrap(line, '  ');
  return wrap(line.slice(2), '    ').map((part, i) =>
    i === 0 ? part.replace('    ', '  • ') : part,
  );
}

function showCandidates(candidates: readonly Candidate[]): string[] {
  if (candidates.length === 0) return [];
  return ['', 'Candidates:', ...candidates.slice(0, 10).map(showCandidate)];
}

function showCandidate({ kind, key, score, parts }: Candidate): string {
  const made = Object.entries(parts)
    .filter(([, part]) => part >= 0.01)
    .sort((a, b) => b[1] - a[1])
    .map(([name, part]) => `${name} ${part.toFixed(2)}`);
  return `  ${score.toFixed(2)}  ${kind} ${key}  (${made.join(', ')})`;
}

/** Text from outside must not steer the terminal. */
const clean = (text: string): string => stripVTControlCharacters(text).replace(/\p{Cc}/gu, ' ');

function wrap(text: string, indent: string): string[] {
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
