import { openTestMemory, type Rig, startRig } from '../../test/discord/rig.ts';
import type { TestedBot } from './bot-properties.ts';

/** pino's `error`. */
const ERROR_LEVEL = 50;

/** Messages that may be logged for payloads which discord.js or Discord refuses. */
const EXPECTED = [
  'malformed event dropped',
  'interaction failed',
  'mention failed',
  'apology failed',
  'direct message failed',
];

/** Starts a bot in a local Discord. */
export async function startTestedBot(): Promise<{
  bot: TestedBot;
  rig: Rig;
  stop(): Promise<void>;
}> {
  const rig = await startRig({ memory: await openTestMemory() });
  const uncaught: string[] = [];
  const note = (error: unknown) => uncaught.push((error as Error)?.stack ?? String(error));
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  const bot: TestedBot = {
    discord: rig.discord,
    errors() {
      const lines = rig.log.splice(0);
      const unexpected = lines.filter(
        ({ level, msg }) => level >= ERROR_LEVEL && !EXPECTED.includes(msg),
      );
      return [...uncaught, ...unexpected.map((line) => JSON.stringify(line))];
    },
  };
  return {
    bot,
    rig,
    async stop() {
      process.off('unhandledRejection', note);
      process.off('uncaughtException', note);
      await rig.stop();
    },
  };
}
