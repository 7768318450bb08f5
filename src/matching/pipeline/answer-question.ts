/** The way from a question to a verdict: readings, ranking, decision, and what a thread adds. */
import type { Fact } from '../../knowledge/types.ts';
import { isDefinite } from '../analysis/question-type.ts';
import { isKnownContent } from '../analysis/term.ts';
import { suggestionOf } from '../api/suggestion.ts';
import type { AskOptions } from '../api/thread.ts';
import type { Verdict } from '../api/verdict.ts';
import { acrossArticles } from '../decision/cross-article.ts';
import { nameReferences } from '../dialogue/coreference.ts';
import {
  followUpOf,
  leaningReadings,
  type Past,
  readPast,
  withoutElse,
  withoutTurning,
} from '../dialogue/follow-up.ts';
import { attributes, nextOf, sourceOf } from '../dialogue/thread-facts.ts';
import type { Question } from '../query/question.ts';
import { readQuestions } from '../query/question-parser.ts';
import type { Considered, Desk } from './context.ts';
import { best, isRelated, UPRIGHT } from './select-reading.ts';

/** Considers a question, in its thread where it has one. */
export function consider(written: string, options: AskOptions, desk: Desk): Considered {
  const text = withoutTurning(written);
  const readings = readQuestions(text, desk.reader);
  const considered = considerAlone(text, readings, options, desk);
  const { verdict: own, ranked } = considered;
  // What a thread is about has been settled in it.
  const isAlone = (options.thread?.turns.length ?? 0) === 0;
  const question = isAlone ? readings[0] : undefined;
  const verdict = acrossArticles(own, question, ranked, desk.reader.index);
  if (verdict.outcome === 'answer' || verdict.suggestions.length > 0) {
    return { ...considered, verdict };
  }
  return { ...considered, verdict: { ...verdict, suggestions: [...desk.examples] } };
}

function considerAlone(
  text: string,
  readings: readonly Question[],
  options: AskOptions,
  desk: Desk,
): Considered {
  const { thread } = options;
  if (thread === undefined) return best(readings, options, desk);
  const past = readPast(thread, (key) => desk.facts.get(key));
  const kind = followUpOf(text, desk.reader);
  if (kind === 'none') return best(readings, options, desk);
  if (past.last.length > 0) {
    if (kind === 'confirm') return again(past.last);
    if (kind === 'source') return nameSource(past.last, desk);
    const more = kind === 'more' ? considerMore(text, past, options, desk) : null;
    if (more !== null) return more;
  }
  const named = nameReferences(text, past, desk.reader);
  if (named !== null) return { ...best(readQuestions(named, desk.reader), options, desk), named };
  if (
    kind === 'own' ||
    (past.questions.length === 0 && !isBrief(readings) && readings[0]?.open !== true)
  ) {
    const alone = best(readings, options, desk);
    return alone.verdict.outcome === 'answer'
      ? alone
      : best([...readings, ...leaningReadings(text, past, desk.reader)], options, desk);
  }
  const leaning = leaningReadings(text, past, desk.reader);
  const alone = namesAnything(readings);
  // "He" is somebody in what was shown.
  const upright =
    past.last.length > 0 ? readings.map((reading) => ({ ...reading, open: false })) : readings;
  const all = alone || leaning.length === 0 ? [...leaning, ...upright] : leaning;
  const shown = [...past.shown];
  return best(all, options, desk, {
    ...UPRIGHT,
    strict: isDefinite,
    repeated: past.singled,
    near: past.last,
    wide: !isBrief(readings),
    // A bare "who?" asks for something about what was shown, and not who said that.
    admits: ({ subject }) =>
      alone ||
      past.last.length === 0 ||
      subject.kind !== 'fact' ||
      (!attributes(subject.fact) && isRelated(subject, shown)),
  });
}

/**
 * What else there is: of what the text names ("what else did she say?"), or else on the subject of what was
 * shown. `null` where all of it has been shown.
 */
function considerMore(
  text: string,
  past: Past,
  options: AskOptions,
  desk: Desk,
): Considered | null {
  const rest = withoutElse(text);
  const readings = readQuestions(rest, desk.reader);
  if (!namesAnything(readings)) {
    const next = nextOf(past, desk.facts);
    return next === null ? null : again([next]);
  }
  const isNew = (fact: Fact) => !past.shown.has(fact);
  const considered = best(
    [...readings, ...leaningReadings(rest, past, desk.reader)],
    options,
    desk,
    {
      ...UPRIGHT,
      admits: ({ subject }) =>
        subject.kind === 'topic'
          ? subject.facts.some(isNew)
          : subject.kind === 'fact' && isNew(subject.fact),
    },
  );
  const { verdict } = considered;
  if (verdict.outcome === 'no-answer') return null;
  return {
    ...considered,
    verdict: { ...verdict, facts: verdict.facts.filter(({ fact }) => isNew(fact)) },
  };
}

/** Whether some reading has a word of its own that the knowledge has. */
const namesAnything = (readings: readonly Question[]) =>
  readings.some(({ terms }) => terms.some(isKnownContent));

/** Words with content of a follow-up that is too brief to name a whole subject of its own. */
const BRIEF = 1;

function isBrief([whole]: readonly Question[]): boolean {
  return (whole?.terms.filter(({ content }) => content).length ?? 0) <= BRIEF;
}

/** Who says what was shown last; silent where the article does not say. */
function nameSource(last: readonly Fact[], desk: Desk): Considered {
  const sources = sourceOf(last, desk.facts);
  if (sources.length > 0) return again(sources);
  return byThread({
    outcome: 'no-answer',
    reason: 'not-stated',
    confidence: 0,
    missing: [],
    gap: null,
    suggestions: last.slice(0, 1).map(suggestionOf),
  });
}

/** An answer with facts that the thread has led to, rather than the question's words. */
function again(facts: readonly Fact[]): Considered {
  const matches = facts.map((fact) => ({ fact, score: 1 }));
  return byThread({
    outcome: 'answer',
    confidence: 1,
    facts: matches,
    further: [],
    contradictions: [],
  });
}

/** A verdict that the thread alone led to. */
function byThread(verdict: Verdict): Considered {
  return { verdict, ranked: [], question: null, exact: null };
}
