/** Measures whole documents: questions, posts and threads that writers made without seeing an answer. */
import { z } from 'zod';
import type { Fact, Knowledge } from '../../src/knowledge/knowledge.ts';
import {
  type AsyncMatcher,
  createAsyncMatcher,
  createMatcher,
  listOffers,
  type Turn,
  type Verdict,
} from '../../src/matching/index.ts';
import type { FoldEncoders } from '../harness/fold-encoders.ts';
import { listDocuments, loadDocument, readLines } from '../harness/policy-documents.ts';

const gold = {
  /** Passages that answer, as the document has them; empty where silence is right. */
  gold: z.array(z.string()),
  /** Further passages that are right, too. */
  also: z.array(z.string()).default([]),
};
export const questionSchema = z.object({
  id: z.string().default(''),
  question: z.string(),
  kind: z.string(),
  ...gold,
});
export const claimSchema = z.object({
  id: z.string().default(''),
  message: z.string(),
  verdict: z.enum(['agrees', 'differs', 'not-stated', 'unrelated']),
  ...gold,
});
export const threadSchema = z.object({
  id: z.string(),
  thread: z.string(),
  turns: z.array(z.object({ user: z.string(), ...gold })),
});

/** A question with the passages that answer it. */
export type JudgedQuestion = z.infer<typeof questionSchema>;

/** A conversation; each turn with the passages that answer it. */
export type JudgedThread = z.infer<typeof threadSchema>;

/** A posted message with the passages that it repeats or contradicts. */
export type JudgedClaim = z.infer<typeof claimSchema>;

type Wanted = Pick<JudgedQuestion, 'gold' | 'also'>;

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
  /** How probable an answer is, from 0 to 1. */
  confidence: number;
  /** Answered rightly, or with the right passage shown beside the first one, or offered one click away. */
  inOneClick: boolean;
  /** A post was told to differ where it does not. */
  invented: boolean;
  /** The passage that was shown first. */
  shown: string | null;
}

/** How documents are judged. */
export interface PolicyOptions {
  /** Asks of each fact; 0 for drafts. */
  asks: number;
  /** What curators made of the documents; see `loadDocument`. */
  curated: string | undefined;
  /** `null` to read by letters alone. */
  encoders: FoldEncoders | null;
}

/**
 * Puts its questions, posts and threads to each document of a folder. Documents without curated facts are left out
 * where asks are wanted.
 *
 * @param path a folder of folders with `document.md`, `questions.jsonl`, `claims.jsonl` and `threads.jsonl`.
 * @throws ZodError if a line has another form.
 */
export async function judgePolicies(path: string, options: PolicyOptions): Promise<JudgedItem[]> {
  const judged: JudgedItem[] = [];
  for (const document of listDocuments(path)) {
    const knowledge = await loadDocument(document, options.asks, options.curated);
    if (knowledge === null) continue;
    const matcher = await createPolicyMatcher(document.name, knowledge, options.encoders);
    const policy = new Policy(document.name.replace(/^.*\//, ''), matcher);
    const { folder } = document;
    for (const item of readLines(folder, 'questions', questionSchema))
      judged.push(await policy.judgeQuestion(item));
    for (const item of readLines(folder, 'claims', claimSchema))
      judged.push(await policy.judgePost(item));
    for (const item of readLines(folder, 'threads', threadSchema))
      judged.push(...(await policy.judgeThread(item)));
  }
  return judged;
}

async function createPolicyMatcher(
  document: string,
  knowledge: Knowledge,
  encoders: FoldEncoders | null,
): Promise<AsyncMatcher> {
  if (encoders === null) return createAsyncMatcher(createMatcher(knowledge), async () => null);
  const model = encoders.modelOf(document);
  const matcher = createMatcher(knowledge, model === null ? {} : { model });
  const encoder = await encoders.encoderOf(document);
  matcher.useVectors(await encoder.vectorsOf(knowledge));
  return createAsyncMatcher(matcher, encoder.encode);
}

class Policy {
  readonly #document: string;
  readonly #matcher: AsyncMatcher;

  constructor(document: string, matcher: AsyncMatcher) {
    this.#document = document;
    this.#matcher = matcher;
  }

  async judgeQuestion(item: JudgedQuestion): Promise<JudgedItem> {
    const { id, question, kind, ...wanted } = item;
    const { verdict, candidates } = await this.#matcher.explain(question);
    const facts = candidates.flatMap((candidate) => candidate.facts.slice(0, 1));
    return this.#judge({ id, kind, text: question }, wanted, verdict, facts);
  }

  async judgePost(item: JudgedClaim): Promise<JudgedItem> {
    const { id, message, verdict: expected, ...wanted } = item;
    const verdict = await this.#matcher.findSource(message);
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

  async judgeThread(item: JudgedThread): Promise<JudgedItem[]> {
    const { id, thread, turns } = item;
    const past: Turn[] = [];
    const judged: JudgedItem[] = [];
    for (const [i, { user, ...wanted }] of turns.entries()) {
      const options = { thread: { title: thread, turns: [...past] } };
      const verdict = await this.#matcher.ask(user, options);
      const facts = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact.key) : [];
      past.push({ question: user, facts });
      judged.push(
        this.#judge({ id: `${id}.${i + 1}`, kind: 'turns', text: user }, wanted, verdict, []),
      );
    }
    return judged;
  }

  #judge(
    item: Pick<JudgedItem, 'id' | 'kind' | 'text'>,
    wanted: Wanted,
    verdict: Verdict,
    ranked: readonly Fact[],
  ): JudgedItem {
    const facts = verdict.outcome === 'answer' ? verdict.facts.map(({ fact }) => fact) : [];
    const shown = facts[0]?.quote ?? null;
    const isWanted = (quote: string) => isWantedPassage(quote, wanted);
    const isRight = shown === null ? wanted.gold.length === 0 : isWanted(shown);
    return {
      ...item,
      document: this.#document,
      outcome: isRight ? 'right' : shown === null ? 'silent' : 'wrong',
      rank: wanted.gold.length === 0 ? null : 1 + ranked.findIndex(({ quote }) => isWanted(quote)),
      confidence: verdict.confidence,
      inOneClick:
        isRight || [...facts, ...listOffers(verdict)].some(({ quote }) => isWanted(quote)),
      invented: false,
      shown,
    };
  }
}

/** Whether a quote is one of the passages that are right. */
export const isWantedPassage = (quote: string, { gold, also }: Wanted): boolean =>
  [...gold, ...also].some((passage) => isSamePassage(quote, passage));

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
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '')
    .replace(/[*_`~]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
