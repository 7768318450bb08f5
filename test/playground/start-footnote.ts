import { startPlayground } from 'discord-simulator';
import { onTestFinished } from 'vitest';
import { type Rig, startRig } from '../discord/rig.ts';

/** Starts the playground with Footnote; it stops with the test. */
export async function startFootnote(): Promise<Rig> {
  const rig = await startRig({}, await startPlayground({ rateLimits: false }));
  onTestFinished(() => rig.stop());
  return rig;
}
