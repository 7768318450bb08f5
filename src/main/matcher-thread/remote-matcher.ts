import type { AsyncMatcher } from '../../matching/index.ts';
import type { HostedMatcher } from './hosted-matcher.ts';
import type { MatcherCall } from './messages.ts';

/** Returns the matcher of a hosted version. @param articles the only ones to answer from; `null` for all. */
export function createRemoteMatcher(
  version: HostedMatcher,
  articles: readonly string[] | null = null,
): AsyncMatcher {
  const forward =
    <M extends MatcherCall['method']>(method: M) =>
    (...args: Parameters<AsyncMatcher[M]>) =>
      version.call({ method, articles, args }) as ReturnType<AsyncMatcher[M]>;
  return {
    ask: forward('ask'),
    explain: forward('explain'),
    findSource: forward('findSource'),
    complete: forward('complete'),
    within: (...some) => createRemoteMatcher(version, some),
  };
}
