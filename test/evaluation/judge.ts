/** Puts evaluation questions to a matcher and counts what comes back. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Matcher, Verdict } from '../../src/matching/index.ts';

const questionSchema = z
  .strictObject({
    question: z.string(),
    kind: z.string(),
    want: z.array(z.string()).default([]),
    silent: z.boolean().default(false),
  })
  .refine(({ want, silent }) => want.length > 0 !== silent, 'either want or silent');
export type EvaluationQuestion = z.infer<typeof questionSchema>;

/** One question with what the matcher made of it. */
export interface Judged {
  item: EvaluationQuestion;
  verdict: Verdict;
  /** The right statement first, or rightly silent. */
  right: boolean;
  /** The right statement among the first three shown or offered, or rightly silent. */
  three: boolean;
}

/** Figures of one kind of question. */
export interface KindTotals {
  kind: string;
  questions: number;
  first: number;
  three: number;
  /** Silent where there is an answer. */
  silent: number;
  /** Answered with something that does not answer it. */
  wrong: number;
}

/** Reads a question file. Throws where it is not as described in `test/evaluation/README.md`. */
export function readQuestions(file: string): EvaluationQuestion[] {
  return z.array(questionSchema).parse(parse(readFileSync(file, 'utf8')));
}

/** Puts each question to the matcher. */
export function judge(items: readonly EvaluationQuestion[], matcher: Matcher): Judged[] {
  return items.map((item) => {
    const verdict = matcher.ask(item.question);
    if (verdict.outcome === 'no-answer') {
      const offered = verdict.suggestions.map(({ fact }) => fact.id);
      const three = item.silent || offered.some((id) => item.want.includes(id));
      return { item, verdict, right: item.silent, three };
    }
    const ids = [...verdict.facts, ...verdict.further].map(({ fact }) => fact.id);
    const right = item.want.includes(ids[0] as string);
    return { item, verdict, right, three: ids.slice(0, 3).some((id) => item.want.includes(id)) };
  });
}

/** The figures by kind, and of all. */
export function totals(judged: readonly Judged[]): KindTotals[] {
  const kinds = [...new Set(judged.map(({ item }) => item.kind))];
  const rows = kinds.map((kind) =>
    sum(
      kind,
      judged.filter(({ item }) => item.kind === kind),
    ),
  );
  return [...rows, sum('all', judged)];
}

function sum(kind: string, judged: readonly Judged[]): KindTotals {
  const count = (test: (j: Judged) => boolean) => judged.filter(test).length;
  return {
    kind,
    questions: judged.length,
    first: count(({ right }) => right),
    three: count(({ three }) => three),
    silent: count(({ item, verdict }) => !item.silent && verdict.outcome === 'no-answer'),
    wrong: count(({ right, verdict }) => !right && verdict.outcome === 'answer'),
  };
}
