import type { Problem } from './knowledge.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** A path in a YAML value: keys and list positions. */
export type Path = readonly (string | number)[];

/** A YAML file of the knowledge folder with the problems found in it. */
export class Source {
  readonly file: string;
  readonly yaml: YamlText;
  readonly problems: Problem[] = [];

  /** Parses the text; syntax errors become problems. */
  constructor(file: string, text: string) {
    this.file = file;
    this.yaml = readYaml(text);
    for (const { line, column, message } of this.yaml.problems) {
      this.problems.push({ file, line, column, fact: null, field: null, message });
    }
  }

  /**
   * Adds a problem at a path of the file.
   *
   * @param fact Id of the entry that it belongs to; the field then omits the entry's position, the first
   * part of the path.
   */
  report(path: Path, message: string, fact: string | null = null): void {
    const field = showPath(fact === null ? path : path.slice(1));
    const { line, column } = this.yaml.findPosition(path);
    this.problems.push({
      file: this.file,
      line,
      column,
      fact,
      field: field === '' ? null : field,
      message,
    });
  }
}

/** Formats a path as in code: `[3].asks[2]`. */
function showPath(path: Path): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : at === 0 ? part : `.${part}`))
    .join('');
}
