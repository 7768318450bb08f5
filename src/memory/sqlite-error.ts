/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const FULL = 13;
const DAMAGED: readonly unknown[] = [11, 26];

/** An error of SQLite, with the file it is about. It has no cause: the log would repeat the message. */
export class SqliteError extends Error {
  override readonly name = 'SqliteError';
  /** Whether the file itself is damaged, or is no database at all. */
  readonly isDamaged: boolean;

  constructor(file: string, cause: unknown) {
    const { message, errcode } = cause as Error & { errcode?: number };
    // Extended codes have the primary one in their lowest byte.
    const code = errcode === undefined ? null : errcode & 0xff;
    super(`${file}${describe(code)}: ${message}${advise(code)}`);
    this.isDamaged = DAMAGED.includes(code);
  }
}

function describe(code: number | null): string {
  return DAMAGED.includes(code) ? ' is damaged' : '';
}

function advise(code: number | null): string {
  if (code === FULL) return '; make room on its disk';
  if (!DAMAGED.includes(code)) return '';
  return '; restore a backup of it, or start once with --replace-damaged-memory, which moves it aside';
}
