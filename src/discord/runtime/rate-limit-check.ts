import type { GuildContext } from '../guild-context.ts';
import type { NoticeView } from '../views/view.ts';

/** Counts a question; what to say where its asker has to wait, otherwise `null`. */
export async function checkQuestionLimit(
  member: string,
  context: GuildContext,
): Promise<NoticeView | null> {
  const { rateLimiter, server, settings } = context;
  return waitFor(await rateLimiter.checkQuestion({ member, server, cooldown: settings.cooldown }));
}

/** Counts a button or menu that was used; what to say where that was too many, otherwise `null`. */
export async function checkComponentLimit(
  member: string,
  context: GuildContext,
): Promise<NoticeView | null> {
  return waitFor(await context.rateLimiter.checkComponent(member));
}

function waitFor(seconds: number): NoticeView | null {
  return seconds === 0 ? null : { kind: 'notice', notice: 'busy', count: seconds };
}
