import type { ButtonInteraction } from 'discord.js';
import type { ComponentState } from '../components/custom-id.ts';
import { type GuildContext, inPrivate, renderView } from '../guild-context.ts';
import { type AssessedGroup, assessGroups } from '../library/question-assessment.ts';
import { GROUPED_LIMIT, groupUnanswered, type QuestionGroup } from '../library/question-groups.ts';
import { respond } from './deferred-reply.ts';
import { mayModerate } from './moderator-check.ts';
import { replyWithNotice } from './notice-reply.ts';

/** Lists the server's questions that still have no answer, or were voted "Not what I asked". */
export async function listOpenGroups(context: GuildContext): Promise<AssessedGroup[]> {
  const { scheduler } = context;
  const groups = await listQuestionGroups(context);
  return assessGroups(groups, context.library(), () => scheduler.acquire(true));
}

/** Lists the server's unanswered questions in groups. */
async function listQuestionGroups(context: GuildContext): Promise<QuestionGroup[]> {
  const questions = await context.memory.listUnanswered(context.server, GROUPED_LIMIT);
  return groupUnanswered(questions, context.library());
}

/** Finds the group that contains a question; `null` where there is none. */
export async function findQuestionGroup(
  id: string,
  context: GuildContext,
): Promise<QuestionGroup | null> {
  const groups = await listQuestionGroups(context);
  return groups.find((group) => listIds(group).includes(id)) ?? null;
}

/** Shows a page of the list. */
export async function showUnansweredPage(
  interaction: ButtonInteraction,
  { page }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) {
    return replyWithNotice(interaction, 'not-allowed', context);
  }
  await updateList(interaction, page, context);
}

/** Dismisses a group, and shows the page again without it. */
export async function dismissGroup(
  interaction: ButtonInteraction,
  { page, argument }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) {
    return replyWithNotice(interaction, 'not-allowed', context);
  }
  const group = await findQuestionGroup(argument, context);
  if (group) await context.memory.dismissUnanswered(context.server, listIds(group));
  await updateList(interaction, page, context);
}

/** Offers the facts that a question can be proposed as an ask of. */
export async function showFactChoices(
  interaction: ButtonInteraction,
  { argument }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) {
    return replyWithNotice(interaction, 'not-allowed', context);
  }
  const group = await findQuestionGroup(argument, context);
  if (!group) return replyWithNotice(interaction, 'list-changed', context);
  const { matcher } = context.library();
  await respond(interaction, true, async () => {
    const { candidates } = await matcher.explain(group.text);
    const facts = new Set(candidates.flatMap((candidate) => candidate.facts));
    return renderView({ kind: 'proposal', group, facts: [...facts] }, inPrivate(context));
  });
}

async function updateList(
  interaction: ButtonInteraction,
  page: number,
  context: GuildContext,
): Promise<void> {
  const groups = await listOpenGroups(context);
  await interaction.update(renderView({ kind: 'unanswered', groups, page }, context));
}

function listIds(group: QuestionGroup): string[] {
  return [group.id, ...group.others.map(({ id }) => id)];
}
