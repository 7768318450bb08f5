/** Puts evaluation questions, threads and posted messages to a matcher and counts what comes back. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AsyncMatcher, Turn, Verdict } from '../../src/matching/index.ts';

const wanted = {
  /** Ids of facts any of which is right as the first answer. */
  want: z.array(z.string()).default([]),
  /** The article does not say. */
  silent: z.boolean().default(false),
};
const isDecided = ({ want, silent }: { want: string[]; silent: boolean }) =>
  want.length > 0 !== silent;

const questionSchema = z
  .strictObject({ question: z.string(), kind: z.string(), ...wanted })
  .refine(isDecided, 'either want or silent');
const threadSchema = z.strictObject({
  title: z.string(),
  turns: z.array(
    z
      .strictObject({
        question: z.string(),
        ...wanted,
        /** Only there for what follows it, and not counted: it is word for word one of the asks. */
        context: z.boolean().default(false),
      })
      .refine(isDecided, 'either want or silent'),
  ),
});
const postSchema = z
  .strictObject({
    message: z.string(),
    /** The article's values that the message contradicts and that should be named. */
    contradicts: z.array(z.string()).default([]),
    ...wanted,
  })
  .refine(isDecided, 'either want or silent');

/** A question with the answer that is wanted. */
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

/** Reads a question file. Throws a ZodError where it is not in the form above. */
export function readQuestions(file: string): EvaluationQuestion[] {
  return z.array(questionSchema).parse(parse(readFileSync(file, 'utf8')));
}

/** Puts each question to the matcher. */
export async function judge(
  items: readonly EvaluationQuestion[],
  matcher: AsyncMatcher,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const item of items) judged.push(judgeOne(item, await matcher.ask(item.question)));
  return judged;
}

/** Puts each thread's turns to the matcher, one after the other. Throws as `readQuestions` does. */
export async function judgeThreads(
  file: string,
  matcher: AsyncMatcher,
  kind = 'thread turns',
): Promise<Judged[]> {
  const threads = z.array(threadSchema).parse(parse(readFileSync(file, 'utf8')));
  const judged: Judged[] = [];
  for (const { title, turns } of threads) {
    const past: Turn[] = [];
    for (const { context, ...turn } of turns) {
      const verdict = await matcher.ask(turn.question, { thread: { title, turns: [...past] } });
      const facts = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
      past.push({ question: turn.question, facts });
      if (!context) judged.push(judgeOne({ ...turn, kind }, verdict));
    }
  }
  return judged;
}

/** Looks each posted message up. Throws as `readQuestions` does. */
export async function judgePosts(file: string, matcher: AsyncMatcher): Promise<Judged[]> {
  const posts = z.array(postSchema).parse(parse(readFileSync(file, 'utf8')));
  const all: Judged[] = [];
  for (const { message, contradicts, ...rest } of posts) {
    const kind = contradicts.length > 0 ? 'posts that contradict' : 'posted messages';
    const verdict = await matcher.findSource(message);
    const judged = judgeOne({ ...rest, question: message, kind }, verdict);
    all.push({ ...judged, right: judged.right && namesAll(judged.verdict, contradicts) });
  }
  return all;
}

/** Whether just the contradictions that there are have been named. */
function namesAll(verdict: Verdict, values: readonly string[]): boolean {
  if (verdict.outcome !== 'answer') return values.length === 0;
  const named = verdict.contradictions.map(({ article }) => article);
  if (values.length === 0) return named.length === 0;
  return values.every((value) => named.some((n) => n.includes(value) || value.includes(n)));
}

function judgeOne(item: EvaluationQuestion, verdict: Verdict): Judged {
  if (verdict.outcome === 'no-answer') {
    const offered = verdict.suggestions.map(({ fact }) => fact.id);
    const three = item.silent || offered.some((id) => item.want.includes(id));
    return { item, verdict, right: item.silent, three };
  }
  // The front matter answers no question that wants a fact, nor one that wants silence.
  if (verdict.outcome === 'metadata') return { item, verdict, right: false, three: false };
  const ids = [...verdict.facts, ...verdict.further].map(({ fact }) => fact.id);
  const right = item.want.includes(ids[0] as string);
  return { item, verdict, right, three: ids.slice(0, 3).some((id) => item.want.includes(id)) };
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
