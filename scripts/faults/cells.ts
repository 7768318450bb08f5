import type { DiscordOptions, DiscordSimulator } from 'discord-simulator';

/** One way in which Discord, or the connection to it, can fail. */
export interface Cell {
  name: string;
  /** Options that the local Discord needs for it. */
  options?: DiscordOptions;
  /**
   * Causes the fault, with half of the questions in flight and the other half not yet asked.
   *
   * @param hit number of calls of each kind to fail, for faults of calls.
   */
  strike(discord: DiscordSimulator, hit: number): void;
  /** The answers that are hit arrive later than Discord waits for them. */
  delaysAnswers?: boolean;
  /** Calls of the bot fail, so that it has to repeat them. */
  failsCalls?: boolean;
  /** Discord ends the session: events meanwhile are lost, and Discord shows the members that they failed. */
  losesSession?: boolean;
  /** Milliseconds for which Discord is down at the start. */
  awayMs?: number;
}

const ANSWERS = ['POST /interactions', 'POST /channels'];

function orderAnswers(discord: DiscordSimulator, fault: object, times: number): void {
  for (const on of ANSWERS) discord.faults.inject({ on, times, ...fault });
}

/** Lists all cells. @param awayMs how long Discord is down at the start in the last one, in milliseconds. */
export function listCells(awayMs: number): Cell[] {
  const status = (code: 500 | 502 | 503): Cell => ({
    name: `${code}`,
    failsCalls: true,
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
      failsCalls: true,
      strike: (discord, hit) => orderAnswers(discord, { status: 429, retryAfter: 0.3 }, hit),
    },
    {
      name: '429 global',
      failsCalls: true,
      strike: (discord) =>
        orderAnswers(discord, { status: 429, retryAfter: 0.5, isGlobal: true }, 4),
    },
    status(500),
    status(502),
    status(503),
    {
      name: 'connection reset in mid-body',
      failsCalls: true,
      strike: (discord, hit) => orderAnswers(discord, { truncatesBody: true }, hit),
    },
    {
      name: '5 s latency',
      failsCalls: true,
      delaysAnswers: true,
      strike: (discord, hit) => orderAnswers(discord, { latency: 5_000 }, hit),
    },
    { name: 'duplicate events', strike: ({ faults }) => faults.duplicateEvents(400) },
    { name: 'out-of-order events', strike: ({ faults }) => faults.swapEvents(200) },
    { name: `Discord away for ${awayMs / 1000} s at the start`, awayMs, strike() {} },
  ];
}
