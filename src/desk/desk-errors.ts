/** The desk cannot do what it was asked to, for a reason that the curator can mend. Exit status 1. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}
