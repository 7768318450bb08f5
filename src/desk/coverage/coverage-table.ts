import { type ArticleCoverage, coveragePercent } from './article-coverage.ts';

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

/** Formats a table with a row for each article, and a total row if there are several. */
export function formatCoverageTable(coverages: readonly ArticleCoverage[]): string {
  const rows = [
    HEADINGS,
    ...coverages.map((coverage) => formatRow(coverage.article.slug, [coverage])),
  ];
  if (coverages.length > 1) rows.push(formatRow('all', coverages));
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const align = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(align).join('  ')).join('\n');
}

function formatRow(name: string, coverages: readonly ArticleCoverage[]): string[] {
  const sentences = coverages.flatMap(({ paragraphs }) => paragraphs.flat()).length;
  const facts = coverages.flatMap((coverage) => coverage.facts);
  const asks = facts.reduce((sum, fact) => sum + fact.asks.length, 0);
  return [
    name,
    String(sentences),
    `${coveragePercent(coverages)} %`,
    String(facts.length),
    String(facts.filter(({ draft }) => draft === true).length),
    formatRatio(facts.length, sentences),
    formatRatio(asks, facts.length),
    String(new Set(facts.flatMap(({ topics }) => topics)).size),
  ];
}

function formatRatio(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(1);
}
