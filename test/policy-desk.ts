import { type DiscordOptions, type DiscordSimulator, startDiscord } from 'discord-simulator';
import { describeSampleServer } from '../src/main/sample-server.ts';

/** The thread in #policy-questions. */
export const THREAD = "Horscroft's visit";

/** The server of a run without a token. */
export const POLICY_DESK = describeSampleServer(THREAD);

/** Starts a local Discord with the server of a run without a token. */
export function startPolicyDesk(options: DiscordOptions = {}): Promise<DiscordSimulator> {
  return startDiscord({ ...POLICY_DESK, ...options });
}
