/** A command was called with the wrong arguments. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
