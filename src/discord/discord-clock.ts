import { type Client, RequestMethod, Routes } from 'discord.js';

/** A clock this far from Discord's has been set wrongly, in milliseconds. */
const MAX_DIFFERENCE_MS = 60 * 60 * 1000;

/**
 * Checks this machine's clock against the date of a response of Discord: what is erased by age must not depend
 * on a clock that was set wrongly.
 *
 * @param now milliseconds since 1970.
 * @returns how far the clock is ahead of Discord's, in milliseconds, where that is implausible; 0 where it is not.
 * @throws the reason where Discord does not answer.
 */
export async function measureClockError(client: Client<true>, now: () => number): Promise<number> {
  const { headers } = await client.rest.queueRequest({
    method: RequestMethod.Get,
    fullRoute: Routes.gatewayBot(),
  });
  const difference = now() - Date.parse(headers.get('date') ?? '');
  return Math.abs(difference) > MAX_DIFFERENCE_MS ? difference : 0;
}
