/**
 * Checks a knowledge folder and prints what is wrong with it:
 *
 *     node scripts/check-knowledge.ts [DIR]
 *
 * DIR is `knowledge` where it is not given. Exit status: 0, or 1 where there are problems, or 2 for a usage error.
 */
import { checkKnowledge, formatFindings } from '../src/knowledge/check.ts';

const directories = process.argv.slice(2);
if (directories.length > 1 || directories[0]?.startsWith('-')) {
  console.error('usage: node scripts/check-knowledge.ts [DIR]');
  process.exitCode = 2;
} else {
  const findings = await checkKnowledge(directories[0] ?? 'knowledge');
  console.log(formatFindings(findings));
  if (findings.problems.length > 0) process.exitCode = 1;
}
