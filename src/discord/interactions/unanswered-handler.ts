import type { ButtonInteraction } from 'discord.js';
import type { ComponentState } from '../components/custom-id.ts';
import { type GuildContext, renderView } from '../guild-context.ts';
import { GROUPED_LIMIT, groupUnanswered, type QuestionGroup } from '../library/question-groups.ts';
import type { NoticeView } from '../views/view.ts';
import { respond } from './deferred-reply.ts';
import { mayModerate } from './moderator-check.ts';

/** The groups of questions without an answer on this server, as they are now. */
export async function listQuestionGroups(context: GuildContext): Promise<QuestionGroup[]> {
  const questions = await context.memory.listUnanswered(context.server, GROUPED_LIMIT);
  return groupUnanswered(questions, context.library());
}

/** The group that a question is in. */
export async function findQuestionGroup(
  id: string,
  context: GuildContext,
): Promise<QuestionGroup | null> {
  const groups = await listQuestionGroups(context);
  return groups.find((group) => idsOf(group).includes(id)) ?? null;
}

/** Turns to a page of the list. */
export async function showUnansweredPage(
  interaction: ButtonInteraction,
  { page }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) return say(interaction, 'not-allowed', context);
  const groups = await listQuestionGroups(context);
  await interaction.update(renderView({ kind: 'unanswered', groups, page }, context));
}

/** Takes a group off the list, and shows the page again without it. */
export async function dismissGroup(
  interaction: ButtonInteraction,
  { page, argument }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) return say(interaction, 'not-allowed', context);
  const group = await findQuestionGroup(argument, context);
  if (group) await context.memory.dismissUnanswered(context.server, idsOf(group));
  const groups = await listQuestionGroups(context);
  await interaction.update(renderView({ kind: 'unanswered', groups, page }, context));
}

/** Offers the facts that a question may be an ask of. */
export async function showFactChoices(
  interaction: ButtonInteraction,
  { argument }: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!mayModerate(interaction, context)) return say(interaction, 'not-allowed', context);
  const group = await findQuestionGroup(argument, context);
  if (!group) return say(interaction, 'changed-list', context);
  const { matcher } = context.library();
  const facts = matcher.explain(group.text).candidates.flatMap((candidate) => candidate.facts);
  await respond(interaction, true, () =>
    renderView({ kind: 'propose', group, facts: [...new Set(facts)] }, context),
  );
}

async function say(
  interaction: ButtonInteraction,
  notice: NoticeView['notice'],
  context: GuildContext,
): Promise<void> {
  await respond(interaction, true, () => renderView({ kind: 'notice', notice }, context));
}

function idsOf(group: QuestionGroup): string[] {
  return [group.id, ...group.others.map(({ id }) => id)];
}
