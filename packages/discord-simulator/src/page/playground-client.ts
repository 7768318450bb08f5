import type { ActionResult, MessageHistory, PageAction } from '../playground/page-protocol.ts';
import { state, update } from './state.ts';

/** Sends an action to the server; on failure shows the error and returns null. */
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
    const result = (await response.json()) as ActionResult & { message?: string };
    if (response.ok) return result;
    update({
      errorMessage: result.message ?? `The local Discord responded with ${response.status}.`,
    });
  } catch {
    if (!signal?.aborted)
      update({ errorMessage: 'The local Discord is not responding. Is it running?' });
  }
  return null;
}

/** Fetches a channel's messages before an id, or its last ones; null on failure. */
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
