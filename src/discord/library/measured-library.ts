import type { Verdict } from '../../matching/api/verdict.ts';
import type { Matcher } from '../../matching/matcher.ts';
import { type Metrics, NO_METRICS } from '../runtime/metrics.ts';
import type { Library } from './library.ts';

const measured = new WeakMap<Library, Library>();

/** The same library, with what goes through its matcher measured. */
export function measureLibrary(library: Library, metrics: Metrics): Library {
  if (metrics === NO_METRICS) return library;
  const known = measured.get(library);
  if (known) return known;
  const made = { ...library, matcher: measureMatcher(library.matcher, metrics) };
  measured.set(library, made);
  return made;
}

function measureMatcher(matcher: Matcher, metrics: Metrics): Matcher {
  const measure = (match: () => Verdict) => {
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
    within: (article) => measureMatcher(matcher.within(article), metrics),
  };
}
