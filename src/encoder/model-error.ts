/** The model cannot be used, now or later: a file is missing or damaged, or the system lacks what it needs. */
export class ModelError extends Error {
  override name = 'ModelError';
}
