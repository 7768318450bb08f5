/** The command was called wrongly. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
