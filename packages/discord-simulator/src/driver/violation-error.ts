import type { Violation } from '../observation/records.ts';

/** Thrown by `stop()` in strict mode: all that the real Discord would have refused, in words. */
export class ViolationError extends Error {
  override name = 'ViolationError';
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(
      `the real Discord would not have done this:\n\n${violations.map(describeViolation).join('\n\n')}`,
    );
    this.violations = violations;
  }
}

/** Longest text of a request that is shown. */
const SENT_LIMIT = 500;

/** Says what was wrong, where the rule stands and what was sent, a line each. */
export function describeViolation({ where, what, page, sent }: Violation): string {
  const text = sent === undefined ? undefined : JSON.stringify(sent);
  return [
    `${where}: ${what}`,
    `  rule: ${page}`,
    ...(text === undefined
      ? []
      : [`  sent: ${text.length > SENT_LIMIT ? `${text.slice(0, SENT_LIMIT)}…` : text}`]),
  ].join('\n');
}
