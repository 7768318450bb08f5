import type { Article } from '../../knowledge/knowledge.ts';
import type { Finding } from './finding.ts';
import type { SourcePositions } from './source-positions.ts';

/** How long before `review_by` a document is reported, in days. */
const REVIEW_NOTICE_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is to be said about one field of a document's front matter. */
interface DateFinding {
  field: 'published' | 'valid_from' | 'expires' | 'review_by';
  message: string;
  fix: string;
}

/**
 * Reports documents that are not valid or are due for review, and those that are published in the future.
 *
 * @param now milliseconds since 1970; a document's dates are days of UTC.
 */
export async function checkDates(
  articles: readonly Article[],
  positions: SourcePositions,
  now: number,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const article of articles) {
    for (const { field, ...words } of findDates(article, now)) {
      findings.push({
        ...(await positions.ofText(`${article.slug}/${article.file}`, `${field}:`)),
        severity: 'warning',
        kind: 'date',
        fact: null,
        field,
        ...words,
      });
    }
  }
  return findings;
}

function findDates(article: Article, now: number): DateFinding[] {
  const { published, validFrom = null, expires = null, reviewBy = null } = article;
  const today = toDay(now);
  const soon = toDay(now + REVIEW_NOTICE_DAYS * DAY_MS);
  const findings: DateFinding[] = [];
  if (published !== null && published > today)
    findings.push({
      field: 'published',
      message: `${published} is in the future`,
      fix: 'correct the date',
    });
  if (validFrom !== null && validFrom > today)
    findings.push({
      field: 'valid_from',
      message: `is not valid before ${validFrom}, and answers say so`,
      fix: 'add it on that day, or correct the date',
    });
  if (expires !== null && expires < today)
    findings.push({
      field: 'expires',
      message: `expired on ${expires}, and answers say so`,
      fix: 'replace it with its successor, or correct the date',
    });
  if (reviewBy !== null && reviewBy <= soon)
    findings.push({
      field: 'review_by',
      message: `${reviewBy < today ? 'was' : 'is'} to be reviewed by ${reviewBy}`,
      fix: 'compare it with the original, and set the next date',
    });
  return findings;
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
