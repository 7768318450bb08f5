import { startPlayground } from 'discord-simulator';
import { onTestFinished } from 'vitest';
import { type Rig, startRig } from '../discord/rig.ts';
import { POLICY_DESK } from '../policy-desk.ts';

/** Starts the playground with Footnote; it stops with the test. */
export async function startFootnote(): Promise<Rig> {
  const rig = await startRig({}, await startPlayground({ ...POLICY_DESK, rateLimits: false }));
  onTestFinished(() => rig.stop());
  return rig;
}
