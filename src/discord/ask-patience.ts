import type { Here } from './context.ts';
import type { NoticeView } from './render/view.ts';

/** Counts a question; what to say where its asker has to wait, otherwise `null`. */
export async function askPatience(member: string, context: Here): Promise<NoticeView | null> {
  const { patience, server, settings } = context;
  return waitFor(await patience.ask({ member, server, cooldown: settings.cooldown }));
}

/** Counts a button or menu that was used; what to say where that was too many, otherwise `null`. */
export async function pressPatience(member: string, context: Here): Promise<NoticeView | null> {
  return waitFor(await context.patience.press(member));
}

function waitFor(seconds: number): NoticeView | null {
  return seconds === 0 ? null : { kind: 'notice', notice: 'busy', count: seconds };
}
