import { onTestFinished } from 'vitest';
import { type DiscordSimulator, startPlayground } from '../../src/index.ts';
import { prepareFeatureBot } from '../feature-bot.ts';
import { logIn } from '../test-clients.ts';

/** Starts the playground with the feature bot; it stops with the test. */
export async function startFeatures(): Promise<DiscordSimulator> {
  const discord = await startPlayground({ rateLimits: false });
  onTestFinished(() => discord.stop());
  await logIn(discord, prepareFeatureBot);
  await discord.events.until(() => discord.store.commands.size > 0 || undefined);
  return discord;
}
