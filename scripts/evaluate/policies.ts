/** Measures drafts of whole documents: questions, posts and threads that writers made without seeing an answer. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import { createMatcher, type Matcher, type Turn, type Verdict } from '../../src/matching/index.ts';
import { draftFile } from './drafted-knowledge.ts';

const gold = {
  /** Passages that answer, as the document has them; empty where silence is right. */
  gold: z.array(z.string()),
  /** Further passages that are right, too. */
  also: z.array(z.string()).default([]),
};
const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  ...gold,
});
const claimSchema = z.object({
  id: z.string(),
  message: z.string(),
  verdict: z.enum(['agrees', 'differs', 'not-stated', 'unrelated']),
  ...gold,
});
const threadSchema = z.object({
  id: z.string(),
  thread: z.string(),
  turns: z.array(z.object({ user: z.string(), ...gold })),
});

type Wanted = Pick<z.infer<typeof questionSchema>, 'gold' | 'also'>;

/** What became of one question, post or turn. */
export type Outcome = 'right' | 'wrong' | 'silent';

/** One judged item: `kind` of question, `posts: …` by the wanted verdict, or `turns`. */
export interface JudgedItem {
  document: string;
  id: string;
  kind: string;
  text: string;
  outcome: Outcome;
  /** Where a passage is wanted: the rank of the first right candidate, from 1; 0 if there is none. */
  rank: number | null;
  /** A post was told to differ where it does not. */
  invented: boolean;
  /** The passage that was shown first. */
  shown: string | null;
}

/**
 * Drafts each document of a folder and puts its questions, posts and threads to it.
 *
 * @param path a folder of folders with `document.md`, `questions.jsonl`, `claims.jsonl` and `threads.jsonl`.
 * @throws ZodError if a line has another form.
 */
export async function judgePolicies(path: string): Promise<JudgedItem[]> {
  const judged: JudgedItem[] = [];
  for (const document of readdirSync(path).sort()) {
    const folder = join(path, document);
    if (!existsSync(join(folder, 'document.md'))) continue;
    const knowledge = await draftFile(join(folder, 'document.md'), document);
    const policy = new Policy(document, knowledge);
    judged.push(
      ...readLines(folder, 'questions', questionSchema).map((item) => policy.judgeQuestion(item)),
      ...readLines(folder, 'claims', claimSchema).map((item) => policy.judgePost(item)),
      ...readLines(folder, 'threads', threadSchema).flatMap((item) => policy.judgeThread(item)),
    );
  }
  return judged;
}

function readLines<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const lines = readFileSync(join(folder, `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => schema.parse(JSON.parse(line)));
}

class Policy {
  readonly #document: string;
  readonly #matcher: Matcher;

  constructor(document: string, knowledge: Knowledge) {
    this.#document = document;
    this.#matcher = createMatcher(knowledge);
  }

  judgeQuestion({ id, question, kind, ...wanted }: z.infer<typeof questionSchema>): JudgedItem {
    const { verdict, candidates } = this.#matcher.explain(question);
    const facts = candidates.flatMap((candidate) => candidate.facts.slice(0, 1));
    return this.#judge({ id, kind, text: question }, wanted, verdict, facts);
  }

  judgePost({
    id,
    message,
    verdict: expected,
    ...wanted
  }: z.infer<typeof claimSchema>): JudgedItem {
    const verdict = this.#matcher.findSource(message);
    const differs = verdict.outcome === 'answer' && verdict.contradictions.length > 0;
    const found = this.#judge(
      { id, kind: `posts: ${expected}`, text: message },
      wanted,
      verdict,
      [],
    );
    const isMisjudged = found.outcome === 'right' && differs !== (expected === 'differs');
    return {
      ...found,
      outcome: isMisjudged && verdict.outcome === 'answer' ? 'wrong' : found.outcome,
      invented: differs && expected !== 'differs',
    };
  }

  judgeThread({ id, thread, turns }: z.infer<typeof threadSchema>): JudgedItem[] {
    const past: Turn[] = [];
    return turns.map(({ user, ...wanted }, i) => {
      const verdict = this.#matcher.ask(user, { thread: { title: thread, turns: [...past] } });
      const facts = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
      past.push({ question: user, facts });
      return this.#judge({ id: `${id}.${i + 1}`, kind: 'turns', text: user }, wanted, verdict, []);
    });
  }

  #judge(
    item: Pick<JudgedItem, 'id' | 'kind' | 'text'>,
    wanted: Wanted,
    verdict: Verdict,
    ranked: readonly Fact[],
  ): JudgedItem {
    const shown = verdict.outcome === 'answer' ? (verdict.facts[0]?.fact.quote ?? null) : null;
    const isWanted = (quote: string) =>
      [...wanted.gold, ...wanted.also].some((passage) => isSamePassage(quote, passage));
    const isRight = shown === null ? wanted.gold.length === 0 : isWanted(shown);
    return {
      ...item,
      document: this.#document,
      outcome: isRight ? 'right' : shown === null ? 'silent' : 'wrong',
      rank: wanted.gold.length === 0 ? null : 1 + ranked.findIndex(({ quote }) => isWanted(quote)),
      invented: false,
      shown,
    };
  }
}

/** A passage shorter than this is no evidence where it only stands within another one. */
const MIN_PASSAGE = 12;

/** Whether one passage contains the other, white space, emphasis, list markers, link targets and quotes aside. */
export function isSamePassage(quote: string, passage: string): boolean {
  const [ours, theirs] = [plainText(quote), plainText(passage)];
  return ours.includes(theirs) || (ours.length > MIN_PASSAGE && theirs.includes(ours));
}

/** Returns a text without Markdown's emphasis, list markers and link targets, with straight quotes and single spaces. */
export function plainText(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
