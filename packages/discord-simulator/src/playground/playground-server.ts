import { addControlRoutes } from '../control/control-routes.ts';
import type { DiscordOptions } from '../driver/options.ts';
import { DiscordSimulator } from '../driver/simulator.ts';
import { readPage } from './page-files.ts';
import { addPlaygroundRoutes } from './routes.ts';

/** How many consecutive ports are tried. */
const MAX_PORT_ATTEMPTS = 20;

/**
 * Starts a local Discord with a page on which a bot can be used as in Discord's client. Uses the next
 * free port when the requested one is taken.
 * @throws {Error} EADDRINUSE when twenty consecutive ports are taken.
 */
export async function startPlayground(options: DiscordOptions = {}): Promise<DiscordSimulator> {
  const files = readPage();
  // An error is reported when the page is requested; it must not end the process.
  files.catch(() => undefined);
  const discord = new DiscordSimulator(options);
  addControlRoutes(discord);
  addPlaygroundRoutes(discord.app, discord, files);
  const { port = 0 } = options;
  const last = port === 0 ? 0 : Math.min(port + MAX_PORT_ATTEMPTS - 1, 65_535);
  for (let candidate = port; ; candidate += 1) {
    try {
      return await discord.start(candidate);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || candidate >= last) throw error;
    }
  }
}
