/** The configuration is invalid. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** Every mistake: the variable, its value and what is wrong with it. Never contains a secret. */
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}
