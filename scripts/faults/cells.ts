import type { LocalDiscord, LocalDiscordOptions } from '../../src/local-discord/index.ts';

/** One way for Discord, or the line to it, to fail. */
export interface Cell {
  name: string;
  /** How the local Discord has to be for it. */
  options?: LocalDiscordOptions;
  /**
   * Happens while half of the questions are under way, and before the other half is asked.
   *
   * @param hit how many calls of a kind it befalls, where it is calls that it befalls.
   */
  strike(discord: LocalDiscord, hit: number): void;
  /** Discord ends the session: what it would have told the bot meanwhile is lost, and it says so to the members. */
  losesSession?: boolean;
  /** Discord is not there for so many milliseconds at the start. */
  awayMs?: number;
}

const ANSWERS = ['POST /interactions', 'POST /channels'];

function orderAnswers(discord: LocalDiscord, fault: object, times: number): void {
  for (const on of ANSWERS) discord.faults.inject({ on, times, ...fault });
}

/** @param awayMs how long Discord is away at the start, in milliseconds. */
export function listCells(awayMs: number): Cell[] {
  const status = (code: 500 | 502 | 503): Cell => ({
    name: `${code}`,
    strike: (discord, hit) => orderAnswers(discord, { status: code }, hit),
  });
  return [
    { name: 'nothing', strike() {} },
    { name: 'socket dropped', strike: ({ faults }) => faults.dropSockets() },
    {
      name: 'resume refused',
      losesSession: true,
      strike({ faults }) {
        faults.refuseResumes(1);
        faults.dropSockets();
      },
    },
    {
      name: 'invalid session',
      losesSession: true,
      strike: ({ faults }) => faults.invalidateSessions({ resumable: false }),
    },
    {
      name: 'invalid session, to be resumed',
      strike: ({ faults }) => faults.invalidateSessions({ resumable: true }),
    },
    {
      name: 'missed heartbeats',
      options: { heartbeatInterval: 1_000 },
      strike: ({ faults }) => faults.missHeartbeats(2),
    },
    { name: 'asked to reconnect (op 7)', strike: ({ faults }) => faults.requestReconnect() },
    {
      name: '429 by route',
      strike: (discord, hit) => orderAnswers(discord, { status: 429, retryAfter: 0.3 }, hit),
    },
    {
      name: '429 global',
      strike: (discord) =>
        orderAnswers(discord, { status: 429, retryAfter: 0.5, isGlobal: true }, 4),
    },
    status(500),
    status(502),
    status(503),
    {
      name: 'connection reset in mid-body',
      strike: (discord, hit) => orderAnswers(discord, { truncatesBody: true }, hit),
    },
    {
      name: '5 s latency',
      strike: (discord, hit) => orderAnswers(discord, { latency: 5_000 }, hit),
    },
    { name: 'duplicate events', strike: ({ faults }) => faults.duplicateEvents(400) },
    { name: 'out-of-order events', strike: ({ faults }) => faults.swapEvents(200) },
    { name: `Discord away for ${awayMs / 1000} s at the start`, awayMs, strike() {} },
  ];
}
