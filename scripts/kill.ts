/**
 * `npm run kill [-- --kills 100] [--only sqlite|postgresql]`: kills the bot (SIGKILL) at random moments
 * under load, and checks that nothing it acknowledged is lost.
 */

import { readOptions } from './harness/script-options.ts';
import { openPostgresTarget, openSqliteTarget, type Target } from './kill/databases.ts';
import { runKills } from './kill/run-kills.ts';

const { values } = readOptions({
  options: { kills: { type: 'string', default: '100' }, only: { type: 'string', default: '' } },
});
const targets: Record<string, (directory: string) => Target | Promise<Target>> = {
  SQLite: openSqliteTarget,
  PostgreSQL: openPostgresTarget,
};
let isWrong = false;
for (const [name, open] of Object.entries(targets)) {
  if (!name.toLowerCase().includes(values.only.toLowerCase())) continue;
  const result = await runKills(open, Number(values.kills), (kill) => {
    if (kill % 10 === 0) console.error(`${name}: killed ${kill} times`);
  });
  const { kills, votes, missing, corrections, repeated, stale, unrecorded, violations } = result;
  console.log(`${name}: ${kills} kills
  ${votes} votes acknowledged, ${missing} of them missing
  ${corrections} corrections made, ${repeated} of them twice, ${stale} recorded answers not corrected
  ${unrecorded} answers posted just before a kill and not recorded
  ${violations.length === 0 ? 'every start and every check of the database succeeded' : violations.join('\n  ')}`);
  isWrong ||= missing + repeated + stale + violations.length > 0;
}
process.exitCode = isWrong ? 1 : 0;
