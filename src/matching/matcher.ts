/** The matcher: prepares a knowledge set once and answers questions out of it. */
import type { Knowledge } from '../knowledge/types.ts';
import { readLists } from '../language/english.ts';
import { suggestionOf } from './api/suggestion.ts';
import type { Suggestion } from './api/verdict.ts';
import { narrowKnowledge } from './article-subset.ts';
import { completer } from './autocomplete.ts';
import { trace } from './claims/find-source.ts';
import { AskOdds } from './classifier/ask-classifier.ts';
import type { Model } from './decision/model.ts';
import { MOST_SUGGESTIONS } from './decision/thresholds.ts';
import { explain } from './explain/explain.ts';
import type { Reader } from './indexing/knowledge-index.ts';
import { prepareReader, readerOf } from './indexing/knowledge-index.ts';
import { DocIndex } from './indexing/search-index.ts';
import { consider } from './pipeline/answer-question.ts';
import type { Desk } from './pipeline/context.ts';
import { exactAsks } from './pipeline/exact-match.ts';
import type { Kept, Matcher } from './types.ts';
import weights from './weights.json' with { type: 'json' };

/** What may be given to a matcher. */
export interface MatcherOptions {
  /** Other weights than those that come with Footnote. */
  model?: Model;
  /** What another matcher of the same knowledge had made, its `kept`; `record` to have it from this one. */
  kept?: Kept | 'record' | null;
}

/** Makes a matcher for a knowledge set. */
export function createMatcher(
  knowledge: Knowledge,
  { model = weights, kept = null }: MatcherOptions = {},
): Matcher {
  const known = kept === 'record' ? null : kept;
  const reader = prepareReader(
    knowledge,
    (docs) => new AskOdds(docs, known?.marks),
    known?.texts ?? (kept === 'record' ? kept : null),
  );
  return matcherOf(knowledge, reader, model);
}

function matcherOf(knowledge: Knowledge, reader: Reader, model: Model): Matcher {
  const facts = new Map(knowledge.facts.map((fact) => [fact.key, fact]));
  const examples = pickExamples(knowledge);
  const complete = completer(knowledge);
  const desk: Desk = { reader, exact: exactAsks(reader.index), facts, model, examples };
  return {
    ask: (text, options = {}) => consider(text, options, desk).verdict,
    explain: (text, options = {}) => explain(text, options, desk),
    trace: (message) => trace(message, desk.reader, model),
    complete,
    within: narrower(knowledge, reader, model),
    get kept() {
      const marks = reader.index.odds.kept;
      const texts = marks && reader.lexicon.texts;
      return texts && { marks, texts };
    },
    *warmUp() {
      readLists();
      yield;
      reader.lexicon.prepare();
      yield;
      void reader.lexicon.places;
      yield;
      reader.spelling.prepare();
      yield;
      yield* reader.index.odds.prepare();
      complete('a', 1);
      yield;
      desk.exact('');
      yield;
      yield* reader.index.prepare();
    },
  };
}

/** Makes the matcher of an article when it is first asked for; what was learned of all asks holds for its own. */
function narrower(knowledge: Knowledge, whole: Reader, model: Model): Matcher['within'] {
  const matchers = new Map<string, Matcher>();
  return (slug) => {
    let matcher = matchers.get(slug);
    if (matcher === undefined) {
      const own = narrowKnowledge(knowledge, slug);
      const { lexicon } = whole;
      const reader = readerOf(
        own,
        lexicon,
        DocIndex.of(own, lexicon, () => whole.index.odds),
      );
      matcher = matcherOf(own, reader, model);
      matchers.set(slug, matcher);
    }
    return matcher;
  };
}

/** The first question of the first fact of each topic, as many as are offered at once. */
function pickExamples({ topics, facts }: Knowledge): Suggestion[] {
  const firsts = topics.flatMap(({ id }) => facts.find((fact) => fact.topics.includes(id)) ?? []);
  const distinct = [...new Set([...firsts, ...facts])].slice(0, MOST_SUGGESTIONS);
  return distinct.map(suggestionOf);
}
