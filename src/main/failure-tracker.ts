import type { KnowledgeFailure } from '../discord/views/view.ts';
import type { ReloadListener } from './knowledge-store.ts';

/**
 * Remembers whether the last change of the knowledge could be loaded.
 *
 * @param listener gets every reload, too.
 * @param now returns the time in milliseconds since 1970.
 */
export function trackFailure(
  listener: ReloadListener,
  now: () => number,
): { listener: ReloadListener; failure(): KnowledgeFailure | null } {
  let failure: KnowledgeFailure | null = null;
  return {
    failure: () => failure,
    listener: {
      ...listener,
      changed(changes) {
        failure = null;
        listener.changed(changes);
      },
      failed(error) {
        // A KnowledgeError has a line for each problem.
        const problems = error.message.split('\n').length;
        failure = { since: failure?.since ?? now(), problems };
        listener.failed(error);
      },
      recovered() {
        failure = null;
        listener.recovered();
      },
    },
  };
}
