import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { stem } from '../../src/matching/stems.ts';
import { readWords } from '../../src/matching/words.ts';
import { knowledge, matcher } from '../matching/matcher.ts';
import { judge, readQuestions, totals } from './judge.ts';

const at = (...path: string[]) => join(import.meta.dirname, ...path);
const questions = readQuestions(at('questions.yaml'));

describe('the evaluation questions', () => {
  test('GIVEN the set THEN it has at least 120 questions, at least a quarter of them without an answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(120);
    const silent = questions.filter((question) => question.silent).length;
    expect(silent / questions.length).toBeGreaterThan(0.25);
  });

  test('GIVEN the set THEN every wanted fact is there', () => {
    const ids = new Set(knowledge.facts.map(({ id }) => id));
    const unknown = questions.flatMap(({ want }) => want).filter((id) => !ids.has(id));
    expect(unknown).toEqual([]);
  });

  test('GIVEN the matcher THEN at least 85 % are right and at most 6 % wrong', () => {
    const all = totals(judge(questions, matcher)).at(-1);
    expect((all?.first ?? 0) / questions.length).toBeGreaterThanOrEqual(0.85);
    expect((all?.wrong ?? 1) / questions.length).toBeLessThanOrEqual(0.06);
  });
});

describe('what the matcher learns from', () => {
  /** Words that carry content, in order: two texts with the same ones are the same question. */
  const keyOf = (text: string) =>
    readWords(text)
      .map(({ norm }) => stem(norm))
      .join(' ');

  test('GIVEN the asks and synonyms THEN no evaluation question is among them', () => {
    const learned = new Set(
      [
        ...[...knowledge.facts, ...knowledge.gaps, ...knowledge.topics].flatMap(({ asks }) => asks),
        ...knowledge.synonyms.flat(),
      ].map(keyOf),
    );
    const files = ['questions.yaml'];
    const put = files.flatMap((file) => textsOf(readFileSync(at(file), 'utf8')));
    expect(put.length).toBeGreaterThan(400);
    expect(put.filter((text) => learned.has(keyOf(text)))).toEqual([]);
  });
});

function textsOf(yaml: string): string[] {
  return (parse(yaml) as { question: string }[]).map(({ question }) => question);
}
