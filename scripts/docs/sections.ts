/**
 * Puts a new text between the marks of a generated section:
 * `<!-- generated: NAME -->` and `<!-- end of NAME -->`.
 *
 * @throws Error that names the section where the document has no such marks.
 */
export function replaceSection(document: string, name: string, text: string): string {
  const [opening, closing] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
  const from = document.indexOf(opening);
  const to = document.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`there is no ${opening} … ${closing}`);
  return `${document.slice(0, from)}${opening}\n\n${text}\n\n${document.slice(to)}`;
}

/** A table in Markdown. A cell holds no line break; what would end a cell is escaped. */
export function makeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
