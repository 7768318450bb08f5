import type { GuildContext } from '../guild-context.ts';
import type { NoticeView } from '../views/view.ts';

/** Counts a question. Returns the notice for a rate-limited member; `null` where they are not. */
export async function checkQuestionLimit(
  member: string,
  context: GuildContext,
): Promise<NoticeView | null> {
  const { rateLimiter, server, settings } = context;
  const { cooldown } = settings;
  return toNotice(await rateLimiter.checkQuestion({ member, server, cooldown }));
}

/** Counts the use of a button or menu. Returns the notice for a rate-limited member; `null` where they are not. */
export async function checkComponentLimit(
  member: string,
  context: GuildContext,
): Promise<NoticeView | null> {
  return toNotice(await context.rateLimiter.checkComponent(member));
}

/** Counts a change of the server's settings. Returns the notice where there were too many; `null` otherwise. */
export async function checkSaveLimit(context: GuildContext): Promise<NoticeView | null> {
  return toNotice(await context.rateLimiter.checkSave(context.server));
}

function toNotice(seconds: number): NoticeView | null {
  return seconds === 0 ? null : { kind: 'notice', notice: 'rate-limited', amount: seconds };
}
