import type { ActionResult, MessageHistory, PageAction } from '../playground/page-protocol.ts';
import { state, update } from './state.ts';

/**
 * Has the server do what the member did. Null when it was refused; the reason is shown then.
 */
export async function performAction(
  action: PageAction,
  signal?: AbortSignal,
): Promise<ActionResult | null> {
  try {
    const response = await fetch(`/playground/actions?viewer=${state.context?.viewerId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(action),
      ...(signal ? { signal } : {}),
    });
    const answer = (await response.json()) as ActionResult & { message?: string };
    if (response.ok) return answer;
    update({ errorMessage: answer.message ?? `The local Discord answered ${response.status}.` });
  } catch {
    if (!signal?.aborted)
      update({ errorMessage: 'The local Discord does not answer. Is it running?' });
  }
  return null;
}

/** The messages of a channel before one, or the last ones. Null when they cannot be had. */
export async function fetchHistory(
  channelId: string,
  before?: string,
): Promise<MessageHistory | null> {
  const query = new URLSearchParams({
    viewer: state.context?.viewerId ?? '',
    channel: channelId,
    ...(before === undefined ? {} : { before }),
  });
  const response = await fetch(`/playground/messages?${query}`).catch(() => null);
  return response?.ok ? ((await response.json()) as MessageHistory) : null;
}
