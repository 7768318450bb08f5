import { type LeftOut, normalizeLine } from './imported-article.ts';

/** The kind of struck-out text. */
export const STRUCK_OUT = 'struck-out passage';

/** Collects what an import leaves out. */
export class LeftOutList {
  readonly items: LeftOut[] = [];

  /** Adds a piece of the source; invisible characters and line breaks are removed from its text. */
  add(kind: string, text = ''): void {
    this.items.push({ kind, text: normalizeLine(text) });
  }
}
