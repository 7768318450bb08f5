import { loadMessages, showEnd } from './message-log.ts';
import { state, updateNow } from './state.ts';

/** Opens a channel at its last messages. */
export function openChannel(channelId: string): void {
  state.unread.delete(channelId);
  const log = state.logs.get(channelId);
  if (log) showEnd(log);
  else void loadMessages(channelId);
  updateNow({
    channelId,
    text: '',
    draft: null,
    replyTo: null,
    editing: null,
    suggestions: null,
    menu: null,
    errorMessage: null,
    isSidebarOpen: false,
  });
  document.querySelector<HTMLElement>('#composer')?.focus();
}
