import { LocalDiscord, type LocalDiscordOptions } from '../driver/local-discord.ts';
import { bundlePage } from './bundle.ts';
import { addPlaygroundRoutes } from './routes.ts';

/** How many ports after the wanted one are tried when it is taken. */
const MAX_PORT_ATTEMPTS = 20;

/**
 * Starts a local Discord with its page, where people try a bot as they would in Discord's own client.
 * Takes the next free port when the wanted one is taken.
 * @throws {Error} EADDRINUSE when twenty ports in a row are taken.
 */
export async function startPlayground(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const files = bundlePage();
  // Whoever asks for the page gets the error; until then it must not end the process.
  files.catch(() => undefined);
  const discord = new LocalDiscord(options);
  addPlaygroundRoutes(discord.app, discord, files);
  const { port = 0 } = options;
  const last = port === 0 ? 0 : Math.min(port + MAX_PORT_ATTEMPTS - 1, 65_535);
  for (let tried = port; ; tried += 1) {
    try {
      return await discord.start(tried);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tried >= last) throw error;
    }
  }
}
