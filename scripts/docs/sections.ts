/**
 * Replaces the text of a generated section, between `<!-- generated: NAME -->` and
 * `<!-- end of NAME -->`.
 *
 * @throws Error naming the section if the document has no such markers.
 */
export function replaceSection(document: string, name: string, text: string): string {
  const [opening, closing] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
  const from = document.indexOf(opening);
  const to = document.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`there is no ${opening} … ${closing}`);
  return `${document.slice(0, from)}${opening}\n\n${text}\n\n${document.slice(to)}`;
}

/** Returns a Markdown table. Pipes in cells are escaped; line breaks are not allowed. */
export function makeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
