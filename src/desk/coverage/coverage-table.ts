import { type Coverage, percent } from './coverage-measure.ts';

const HEADINGS = [
  'article',
  'sentences',
  'covered',
  'facts',
  'drafts',
  'facts/sentence',
  'asks/fact',
  'topics',
];

/** A line for each article, and one for all where there are several, in aligned columns. */
export function toTable(coverages: readonly Coverage[]): string {
  const rows = [HEADINGS, ...coverages.map((one) => toRow(one.article.slug, [one]))];
  if (coverages.length > 1) rows.push(toRow('all', coverages));
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ')).join('\n');
}

function toRow(name: string, coverages: readonly Coverage[]): string[] {
  const sentences = coverages.flatMap(({ paragraphs }) => paragraphs.flat()).length;
  const facts = coverages.flatMap((coverage) => coverage.facts);
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  return [
    name,
    String(sentences),
    `${percent(coverages)} %`,
    String(facts.length),
    String(facts.filter(({ draft }) => draft === true).length),
    divide(facts.length, sentences),
    divide(asks, facts.length),
    String(new Set(facts.flatMap(({ topics }) => topics)).size),
  ];
}

function divide(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(1);
}
