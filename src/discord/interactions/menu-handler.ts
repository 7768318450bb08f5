import type { AnySelectMenuInteraction } from 'discord.js';
import type { Settings } from '../../memory/memory.ts';
import { findChosenChannels } from '../chosen-channels.ts';
import { type ComponentAction, readCustomId } from '../components/custom-id.ts';
import { resolveFactReferences } from '../components/fact-reference.ts';
import { type GuildContext, inPrivate, renderView, resolveGuildContext } from '../guild-context.ts';
import { checkSaveLimit } from '../runtime/rate-limit-check.ts';
import { POSTS_ANSWERED, REPLIES_PRIVATE } from '../views/settings-message.ts';
import { ASK_LENGTH_LIMIT } from '../views/unanswered-message.ts';
import { respond } from './deferred-reply.ts';
import { mayModerate } from './moderator-check.ts';
import { replyWithNotice } from './notice-reply.ts';
import { findQuestionGroup } from './unanswered-handler.ts';

/** How the values chosen in a menu change the settings. */
const SETTINGS_CHANGES: Partial<
  Record<ComponentAction, (values: readonly string[], context: GuildContext) => Partial<Settings>>
> = {
  channels: (values) => ({ channels: [...values] }),
  replies: ([value]) => ({ private: value === REPLIES_PRIVATE }),
  cooldown: ([value]) => ({ cooldown: Number(value) }),
  posts: ([value]) => ({ posts: value === POSTS_ANSWERED }),
  articles: (values, { fullLibrary }) => ({
    articlesOff: fullLibrary()
      .knowledge.articles.map(({ slug }) => slug)
      .filter((slug) => !values.includes(slug)),
  }),
};

/** Handles a choice in a menu. @throws Error where the menu is not one of the bot's. */
export async function handleMenu(
  interaction: AnySelectMenuInteraction,
  context: GuildContext,
): Promise<void> {
  const { customId, values } = interaction;
  const state = readCustomId(customId);
  if (!mayModerate(interaction, context)) {
    return replyWithNotice(interaction, 'not-allowed', context);
  }
  if (state?.action === 'proposed') return proposeAsk(interaction, state.argument, context);
  const change = state && SETTINGS_CHANGES[state.action];
  if (!change) throw new Error(`no menu has the custom_id "${customId}"`);
  await saveSettings(interaction, change(values, context), context);
}

async function saveSettings(
  interaction: AnySelectMenuInteraction,
  change: Partial<Settings>,
  context: GuildContext,
): Promise<void> {
  const { server, memory, log } = context;
  if (server === '') return replyWithNotice(interaction, 'not-allowed', context);
  const notice = await checkSaveLimit(context);
  if (notice !== null) {
    await respond(interaction, true, () => renderView(notice, inPrivate(context)));
    return;
  }
  await memory.changeSettings(server, change);
  log.info({ server, by: interaction.user.id, change }, 'settings changed');
  const resolved = resolveGuildContext(context, interaction.guildId, true, context.locales);
  const updated = inPrivate(resolved);
  const { articles } = context.fullLibrary().knowledge;
  const { present: channels, gone } = findChosenChannels(interaction.guild, updated.settings);
  const settings = { ...updated.settings, channels };
  await interaction.update(renderView({ kind: 'settings', settings, articles, gone }, updated));
}

async function proposeAsk(
  interaction: AnySelectMenuInteraction,
  questionId: string,
  context: GuildContext,
): Promise<void> {
  const [fact] = resolveFactReferences(interaction.values[0] ?? '', context.library().knowledge);
  const group = await findQuestionGroup(questionId, context);
  if (!fact || !group) return replyWithNotice(interaction, 'list-changed', context);
  if (group.text.length > ASK_LENGTH_LIMIT) {
    return replyWithNotice(interaction, 'ask-too-long', context);
  }
  await context.proposeAsk({
    fact: fact.key,
    ask: group.text,
    asked: group.count,
    server: context.server,
    proposed: context.now(),
  });
  const payload = renderView({ kind: 'notice', notice: 'ask-proposed' }, context);
  await interaction.update({ ...payload, content: payload.content ?? '' });
}
