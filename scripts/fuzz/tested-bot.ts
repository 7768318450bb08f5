import { openTestMemory, type Rig, startRig } from '../../test/discord/rig.ts';
import type { Subject } from './discord.ts';

const ERROR = 50;

/** Faults of a payload that Discord would not send: discord.js or Discord refuses them, and the log may say so. */
const EXPECTED = [
  'an event could not be read',
  'interaction failed',
  'a mention failed',
  'could not even apologise',
  'a direct message failed',
];

/** Starts a bot that is tried. What is in its log at `error`, and is none of the expected, has escaped. */
export async function startSubject(): Promise<{
  subject: Subject;
  rig: Rig;
  stop(): Promise<void>;
}> {
  const rig = await startRig({ memory: await openTestMemory() });
  const uncaught: string[] = [];
  const note = (error: unknown) => uncaught.push((error as Error)?.stack ?? String(error));
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  const subject: Subject = {
    discord: rig.discord,
    escaped() {
      const lines = rig.log.splice(0);
      const wrong = lines.filter(({ level, msg }) => level >= ERROR && !EXPECTED.includes(msg));
      return [...uncaught, ...wrong.map((line) => JSON.stringify(line))];
    },
  };
  return {
    subject,
    rig,
    async stop() {
      process.off('unhandledRejection', note);
      process.off('uncaughtException', note);
      await rig.stop();
    },
  };
}
