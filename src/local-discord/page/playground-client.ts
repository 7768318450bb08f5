import type { Action, Outcome, Past } from '../playground/page-protocol.ts';
import { state, update } from './state.ts';

/**
 * Has the server do what the member did. Null when it was refused; the reason is shown then.
 */
export async function act(action: Action, signal?: AbortSignal): Promise<Outcome | null> {
  try {
    const response = await fetch(`/playground/actions?viewer=${state.surroundings?.viewerId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
      ...(signal ? { signal } : {}),
    });
    const answer = (await response.json()) as Outcome & { message?: string };
    if (response.ok) return answer;
    update({ complaint: answer.message ?? `The local Discord answered ${response.status}.` });
  } catch {
    if (!signal?.aborted)
      update({ complaint: 'The local Discord does not answer. Is it running?' });
  }
  return null;
}

/** The messages of a channel before one, or the last ones. Null when they cannot be had. */
export async function readPast(channelId: string, before?: string): Promise<Past | null> {
  const query = new URLSearchParams({
    viewer: state.surroundings?.viewerId ?? '',
    channel: channelId,
    ...(before === undefined ? {} : { before }),
  });
  const response = await fetch(`/playground/messages?${query}`).catch(() => null);
  return response?.ok ? ((await response.json()) as Past) : null;
}
