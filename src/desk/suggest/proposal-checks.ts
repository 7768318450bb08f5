import { stringify } from 'yaml';
import { ArticleIndex } from '../../knowledge/checks/article-index.ts';
import { checkNames } from '../../knowledge/checks/names.ts';
import { ArticleScope, normalizeAsk } from '../../knowledge/entries.ts';
import { readFacts } from '../../knowledge/facts.ts';
import type { Article, Fact, Knowledge } from '../../knowledge/knowledge.ts';
import { passagesOf } from '../../knowledge/place.ts';
import { formatProblem, showHidden } from '../../knowledge/problem.ts';
import { readKnowledge } from '../../knowledge/read.ts';
import { describeIssues, factSchema } from '../../knowledge/schemas.ts';
import { Source } from '../../knowledge/source.ts';
import { normalizeText } from '../../language/tokenizer.ts';
import type { Suggestion } from '../../memory/suggestions-file.ts';
import { shared, stemsOf } from '../check/clauses.ts';
import { checkFacts } from '../check/fact-checks.ts';
import { checkMeaning } from '../check/meaning-checks.ts';
import { SourcePositions } from '../check/source-positions.ts';
import { DeskError } from '../desk-errors.ts';

/** A statement with less of its content in its passage cannot be compared with it: the checks compare words. */
const SHARED_WORDS_MIN = 0.5;

/** Checks what is proposed for an article's facts as `check` would if it stood in `facts.yaml`, where warnings count, too. */
export class ProposalChecks {
  /** The article's facts, drafts included. */
  readonly facts: readonly Fact[];
  readonly #knowledge: Knowledge;
  readonly #positions: SourcePositions;
  readonly #index: ArticleIndex;
  /** Who has an ask, by its normal form. */
  readonly #owners = new Map<string, string>();
  /** The facts with the statements that passed. */
  readonly #passed: Fact[] = [];

  /**
   * @param knowledge with drafts.
   * @param pending what is proposed already.
   */
  constructor(knowledge: Knowledge, article: Article, pending: readonly Suggestion[]) {
    this.#knowledge = knowledge;
    this.#positions = new SourcePositions(knowledge.directory);
    this.#index = new ArticleIndex(article);
    this.facts = knowledge.facts.filter((fact) => fact.article.slug === article.slug);
    for (const { key, asks } of [...knowledge.facts, ...knowledge.gaps])
      for (const ask of asks) this.#owners.set(normalizeAsk(ask), key);
    for (const one of pending) {
      const key = 'ask' in one ? normalizeAsk(one.ask) : null;
      if (key !== null && !this.#owners.has(key)) this.#owners.set(key, one.fact);
    }
  }

  /** Returns why a statement for a draft is refused; `null` if it passes. */
  async findStatementProblem({ id, article }: Fact, statement: string): Promise<string | null> {
    const hidden = findHidden(statement);
    if (hidden !== null) return hidden;
    const raw = (await this.#positions.rawFacts(article.slug)) ?? [];
    // Asks are checked one by one.
    const entry = {
      ...raw.find((one) => one?.id === id),
      statement,
      draft: false,
      asks: ['anything'],
    };
    const source = new Source(`${article.slug}/facts.yaml`, stringify([entry]));
    const [fact] = readFacts(source, this.#index, new ArticleScope(), null);
    if (fact === undefined) return source.problems[0]?.message ?? 'cannot be read';
    const { text, context } = this.#index.sourceOf(passagesOf(fact));
    const words = normalizeText(statement);
    const known = `${normalizeText(text)} ${[...context.norms].join(' ')}`;
    if (shared(words, known) < SHARED_WORDS_MIN * stemsOf(words).size)
      return 'has other words than its passage, so that the two cannot be compared';
    const others = [...this.facts, ...this.#passed].filter((other) => other.key !== fact.key);
    const [finding] = [
      ...(await checkMeaning({ ...this.#knowledge, facts: [fact] }, this.#positions)),
      ...(await checkFacts({ ...this.#knowledge, facts: [...others, fact] }, this.#positions)),
    ].filter((one) => one.fact === id);
    if (finding !== undefined) return [finding.message, finding.fix].filter(Boolean).join('; ');
    this.#passed.push(fact);
    return null;
  }

  /** Returns why an ask is refused; `null` if it passes, and is taken from then on. */
  findAskProblem(fact: Fact, ask: string): string | null {
    const asks = [ask];
    const { error } = factSchema.shape.asks.safeParse(asks);
    if (error) return describeIssues(error, asks, [])[0]?.message ?? null;
    const hidden = findHidden(ask);
    if (hidden !== null) return hidden;
    const key = normalizeAsk(ask);
    const owner = this.#owners.get(key);
    if (owner !== undefined) return `is also an ask of "${owner}"`;
    if (/:\/\//.test(ask)) return 'has an address; ask in words';
    const source = this.#index.sourceOf(passagesOf(fact));
    const named = { statement: ask, attribution: fact.attribution, borrows: fact.borrows };
    const missing = checkNames(named, source, this.#index).find((one) => one.field === 'statement');
    if (missing !== undefined) return missing.message.split('; ')[0] ?? null;
    this.#owners.set(key, fact.key);
    return null;
  }

  /** Whether a fact has an ask already, or it is proposed for it. */
  hasAsk({ key }: Fact, ask: string): boolean {
    return this.#owners.get(normalizeAsk(ask)) === key;
  }
}

/** Finds characters, line breaks aside, that a reader would not see or a terminal would obey. */
function findHidden(text: string): string | null {
  const line = text.replaceAll('\n', ' ');
  const shown = showHidden(line);
  return shown === line ? null : `has hidden characters: ${shown}`;
}

/**
 * Opens the checks for a knowledge folder and one of its articles.
 *
 * @throws DeskError if a file of the article is invalid.
 */
export async function openProposalChecks(
  directory: string,
  article: Article,
  pending: readonly Suggestion[],
): Promise<ProposalChecks> {
  const { knowledge, problems } = await readKnowledge(directory, { drafts: true });
  const own = problems.filter(({ file }) => file.startsWith(`${article.slug}/`));
  if (own.length > 0)
    throw new DeskError(['fix these first:', ...own.map(formatProblem)].join('\n'));
  return new ProposalChecks(knowledge, article, pending);
}
