import type { Verdict } from '../../matching/api/verdict.ts';
import type { AsyncMatcher } from '../../matching/async-matcher.ts';
import { type Metrics, NO_METRICS } from '../runtime/metrics.ts';
import type { Library } from './library.ts';

const instrumented = new WeakMap<Library, Library>();

/** Returns the library with a matcher that records metrics. */
export function instrumentLibrary(library: Library, metrics: Metrics): Library {
  if (metrics === NO_METRICS) return library;
  const existing = instrumented.get(library);
  if (existing) return existing;
  const result = { ...library, matcher: instrumentMatcher(library.matcher, metrics) };
  instrumented.set(library, result);
  return result;
}

function instrumentMatcher(matcher: AsyncMatcher, metrics: Metrics): AsyncMatcher {
  const measure = async <V extends Verdict>(match: () => Promise<V>): Promise<V> => {
    const start = performance.now();
    const verdict = await match();
    const reason = verdict.outcome === 'no-answer' ? verdict.reason : null;
    metrics.matched((performance.now() - start) / 1000, reason);
    return verdict;
  };
  return {
    ...matcher,
    ask: (question, options) => measure(() => matcher.ask(question, options)),
    findSource: (message) => measure(() => matcher.findSource(message)),
    within: (...articles) => instrumentMatcher(matcher.within(...articles), metrics),
  };
}
