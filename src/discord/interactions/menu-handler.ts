import type { AnySelectMenuInteraction } from 'discord.js';
import type { Settings } from '../../memory/memory.ts';
import { type ComponentAction, readCustomId } from '../components/custom-id.ts';
import { resolveFactReferences } from '../components/fact-reference.ts';
import { type GuildContext, renderView, resolveGuildContext } from '../guild-context.ts';
import { REPLIES_PRIVATE } from '../views/settings-message.ts';
import { ASK_LENGTH_LIMIT } from '../views/unanswered-message.ts';
import type { NoticeView } from '../views/view.ts';
import { respond } from './deferred-reply.ts';
import { mayModerate } from './moderator-check.ts';
import { findQuestionGroup } from './unanswered-handler.ts';

/** What a choice makes of the settings. */
const CHANGES: Partial<
  Record<ComponentAction, (values: readonly string[], context: GuildContext) => Partial<Settings>>
> = {
  channels: (values) => ({ channels: [...values] }),
  replies: ([value]) => ({ private: value === REPLIES_PRIVATE }),
  cooldown: ([value]) => ({ cooldown: Number(value) }),
  articles: (values, { fullLibrary }) => ({
    articlesOff: fullLibrary()
      .knowledge.articles.map(({ slug }) => slug)
      .filter((slug) => !values.includes(slug)),
  }),
};

/** Does what was chosen in a menu. */
export async function handleMenu(
  interaction: AnySelectMenuInteraction,
  context: GuildContext,
): Promise<void> {
  const state = readCustomId(interaction.customId);
  if (!state) throw new Error(`"${interaction.customId}" is no menu of ours`);
  if (!mayModerate(interaction, context)) return say(interaction, 'not-allowed', context);
  if (state.action === 'proposed') return proposeAsk(interaction, state.argument, context);
  const change = CHANGES[state.action];
  if (!change) throw new Error(`"${interaction.customId}" is no menu of ours`);
  await save(interaction, change(interaction.values, context), context);
}

async function save(
  interaction: AnySelectMenuInteraction,
  change: Partial<Settings>,
  context: GuildContext,
): Promise<void> {
  const { server, memory } = context;
  if (server === '') return say(interaction, 'not-allowed', context);
  await memory.saveSettings(server, { ...memory.settings(server), ...change });
  context.log.info({ server, by: interaction.user.id, change }, 'settings changed');
  const now = resolveGuildContext(context, interaction.guildId, true);
  const view = {
    kind: 'settings',
    settings: now.settings,
    articles: context.fullLibrary().knowledge.articles,
  } as const;
  await interaction.update(renderView(view, now));
}

async function proposeAsk(
  interaction: AnySelectMenuInteraction,
  question: string,
  context: GuildContext,
): Promise<void> {
  const [fact] = resolveFactReferences(interaction.values[0] ?? '', context.library().knowledge);
  const group = await findQuestionGroup(question, context);
  if (!fact || !group) return say(interaction, 'changed-list', context);
  if (group.text.length > ASK_LENGTH_LIMIT) return say(interaction, 'too-long', context);
  await context.proposeAsk({ fact: fact.key, ask: group.text, asked: group.count });
  const payload = renderView({ kind: 'notice', notice: 'proposed' }, context);
  await interaction.update({ ...payload, content: payload.content ?? '' });
}

async function say(
  interaction: AnySelectMenuInteraction,
  notice: NoticeView['notice'],
  context: GuildContext,
): Promise<void> {
  await respond(interaction, true, () => renderView({ kind: 'notice', notice }, context));
}
