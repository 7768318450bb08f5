/** A verb failed for a reason that the curator can fix. Exit status 1. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
}
