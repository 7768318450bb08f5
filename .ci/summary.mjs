// Prints `N passed, N failed[, N skipped]` from Vitest's JSON report. Fails where no test was executed.
import { readFileSync } from 'node:fs';

const path = process.argv[2] ?? 'reports/vitest.json';
let report;
try {
  report = JSON.parse(readFileSync(path, 'utf8'));
} catch (error) {
  console.error(`${path}: no report of a test run (${error.message})`);
  process.exit(1);
}
const skipped = report.numPendingTests + report.numTodoTests;
const counts = [`${report.numPassedTests} passed`, `${report.numFailedTests} failed`];
if (skipped > 0) counts.push(`${skipped} skipped`);
console.log(counts.join(', '));
if (report.numPassedTests + report.numFailedTests === 0) process.exit(1);
