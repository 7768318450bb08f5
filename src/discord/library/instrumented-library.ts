import type { Verdict } from '../../matching/api/verdict.ts';
import type { Matcher } from '../../matching/matcher.ts';
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

function instrumentMatcher(matcher: Matcher, metrics: Metrics): Matcher {
  const measure = <V extends Verdict>(match: () => V): V => {
    const start = performance.now();
    const verdict = match();
    const reason = verdict.outcome === 'no-answer' ? verdict.reason : null;
    metrics.matched((performance.now() - start) / 1000, reason);
    return verdict;
  };
  return {
    ask: (question, options) => measure(() => matcher.ask(question, options)),
    explain: (question, options) => matcher.explain(question, options),
    findSource: (message) => measure(() => matcher.findSource(message)),
    complete: (partial, limit, options) => matcher.complete(partial, limit, options),
    warmUp: () => matcher.warmUp(),
    get snapshot() {
      return matcher.snapshot;
    },
    within: (article) => instrumentMatcher(matcher.within(article), metrics),
  };
}
