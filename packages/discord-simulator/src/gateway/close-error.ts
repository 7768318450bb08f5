/** Closes a connection with one of Discord's close codes and reasons. */
export class GatewayCloseError extends Error {
  readonly code: number;

  constructor(code: number, reason: string) {
    super(reason);
    this.code = code;
  }
}
