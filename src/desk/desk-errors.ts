/** A verb failed for a reason that the curator can fix. Exit status 1. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}

/** The command was called wrongly. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
