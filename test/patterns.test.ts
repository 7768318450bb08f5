import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type Literal, parse } from 'acorn';
import { simple } from 'acorn-walk';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** A pattern in the code. */
interface Pattern {
  place: string;
  source: string;
  flags: string;
}

function listPatterns(file: string): Pattern[] {
  // Types become blanks, so that lines stay where they are.
  const code = stripTypeScriptTypes(readFileSync(join(ROOT, file), 'utf8'));
  const patterns: Pattern[] = [];
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  simple(tree, {
    Literal({ regex, loc }: Literal) {
      if (regex === undefined || regex === null) return;
      patterns.push({
        place: `${file}:${loc?.start.line}`,
        source: regex.pattern,
        flags: regex.flags,
      });
    },
  });
  return patterns;
}

/** Says how the time for a pattern can grow faster than its input; `null` where it cannot. */
function describeGrowth({ source, flags }: Pattern): string | null {
  const { reports } = analyse(
    { source, flags },
    { reportTypes: { Move: !flags.includes('y'), Self: true, Trade: true }, maxReports: 1 },
  );
  const [report] = reports;
  return report === undefined
    ? null
    : `${report.type}, ${report.exponential ? 'exponential' : 'quadratic'}`;
}

const files = globSync(['src/**/*.ts', 'commands/**/*.ts', 'packages/*/src/**/*.ts'], {
  cwd: ROOT,
}).filter((file) => !file.endsWith('.d.ts'));
const patterns = files.flatMap(listPatterns);

test('the patterns are read at all, and slow ones are told from fast ones', () => {
  expect(patterns.length).toBeGreaterThan(300);
  expect(describeGrowth({ place: '', source: '^(a+)+$', flags: '' })).toContain('exponential');
  expect(describeGrowth({ place: '', source: '\\s+$', flags: '' })).toContain('quadratic');
  expect(describeGrowth({ place: '', source: '\\s+', flags: 'g' })).toBeNull();
});

test('no pattern takes more than linear time', () => {
  const slow = patterns.flatMap((pattern) => {
    const growth = describeGrowth(pattern);
    return growth === null
      ? []
      : [`${pattern.place} /${pattern.source}/${pattern.flags}: ${growth}`];
  });
  expect(slow).toEqual([]);
});
