import { type ButtonComponent, type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Fact } from '../../knowledge/knowledge.ts';
import type { Answer, Verdict } from '../../matching/api/verdict.ts';
import { readContradiction } from '../../presentation/verdict-text.ts';
import {
  type ComponentAction,
  type ComponentState,
  readCustomId,
} from '../components/custom-id.ts';
import { resolveFactReferences } from '../components/fact-reference.ts';
import { readRowsWithActions, readShownFacts } from '../components/message-buttons.ts';
import { resolveArticle, resolveTopic } from '../components/topic-reference.ts';
import {
  type GuildContext,
  inPrivate,
  inPublic,
  narrowContext,
  renderView,
} from '../guild-context.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import { parseAskedQuestion } from '../views/asked-question.ts';
import { unescapeText } from '../views/markdown-escape.ts';
import { EMBED_LAYOUT, TEXT_LAYOUT } from '../views/message-draft.ts';
import type { VerdictView, View } from '../views/view.ts';
import { respond } from './deferred-reply.ts';
import { handleErase, handleVote } from './feedback-handler.ts';
import { replyWithNotice } from './notice-reply.ts';
import { dismissGroup, showFactChoices, showUnansweredPage } from './unanswered-handler.ts';

type ButtonHandler = (
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
) => Promise<void>;

const HANDLERS: Partial<Record<ComponentAction, ButtonHandler>> = {
  context: showContext,
  more: showMore,
  ask: answerSuggestion,
  share: shareSource,
  facts: showFactsPage,
  topic: showTopicPage,
  paragraph: (interaction, state, context) => {
    const [fact] = resolveFactReferences(state.argument, context.library().knowledge);
    return showPage(interaction, state, fact ? { kind: 'context', fact } : null, context);
  },
  sources: (interaction, state, context) =>
    showPage(interaction, state, { kind: 'sources' }, context),
  explain: showExplanationPage,
  figures: showExplanationPage,
  here: (interaction, _state, context) => replyUnknown(interaction, context),
  helpful: (interaction, _state, context) => handleVote(interaction, true, context),
  unhelpful: (interaction, _state, context) => handleVote(interaction, false, context),
  unanswered: showUnansweredPage,
  dismiss: dismissGroup,
  propose: showFactChoices,
  erase: (interaction, _state, context) => handleErase(interaction, context),
};

/** Handles a button, using only its `custom_id` and the message it is on. */
export async function handleButton(
  interaction: ButtonInteraction,
  context: GuildContext,
): Promise<void> {
  const state = readCustomId(interaction.customId);
  const handle = state && HANDLERS[state.action];
  return handle ? handle(interaction, state, context) : replyUnknown(interaction, context);
}

async function showContext(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const [fact] = resolveFactReferences(state.argument, context.library().knowledge);
  if (!fact) return replyUnknown(interaction, context);
  await respond(interaction, true, () => renderView({ kind: 'context', fact }, inPrivate(context)));
}

async function showMore(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const facts = requireAll(resolveFactReferences(state.argument, context.library().knowledge));
  if (!facts) return replyUnknown(interaction, context);
  await respond(interaction, true, () => renderView({ kind: 'more', facts }, inPrivate(context)));
}

/** Answers a suggested question, in private if the suggestion was private or the settings are unknown. */
async function answerSuggestion(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const library = context.library();
  const [fact] = resolveFactReferences(state.argument, library.knowledge);
  if (!fact) return replyUnknown(interaction, context);
  const ephemeral = !context.knowsSettings || interaction.message.flags.has(MessageFlags.Ephemeral);
  const question = (interaction.component as ButtonComponent).label ?? fact.asks[0] ?? '';
  const view: VerdictView = { kind: 'verdict', question, verdict: answerWithFact(fact, null) };
  const id = await respond(interaction, ephemeral, async () => {
    await context.scheduler.acquire(true);
    view.verdict = answerWithFact(fact, await library.matcher.ask(question));
    return renderView(view, ephemeral ? inPrivate(context) : context);
  });
  const message = ephemeral || id === null ? null : { id, channelId: interaction.channelId };
  recordOutcome(view, { member: interaction.user.id, question }, message, context);
}

// A suggestion promises one fact. The matcher's verdict on its words may have changed since.
function answerWithFact(fact: Fact, verdict: Verdict | null): Answer {
  if (verdict?.outcome === 'answer' && verdict.facts[0]?.fact.key === fact.key) return verdict;
  return {
    outcome: 'answer',
    confidence: 1,
    facts: [{ fact, score: 1 }],
    further: [],
    contradictions: [],
  };
}

/** Posts what "Find the source" showed, and removes the button so that it is posted once. */
async function shareSource(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  if (!context.knowsSettings) return replyWithNotice(interaction, 'memory-down', context);
  const facts = requireAll(readShownFacts(interaction.message, context.library().knowledge));
  if (!facts) return replyUnknown(interaction, context);
  const { guildId, channelId, message } = interaction;
  const contradictions = message.content
    .split('\n')
    .flatMap((line) => readContradiction(unescapeText(line)) ?? []);
  const url = `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${state.argument}`;
  await interaction.update({
    components: readRowsWithActions(message, ['context', 'facts', 'here']),
  });
  const view: View = { kind: 'shared', url, contradictions, facts };
  const shared = await interaction.followUp(renderView(view, inPublic(context)));
  recordOutcome(view, { member: interaction.user.id, question: null }, shared, context);
}

/** Shows another page in place. Buttons that do not turn pages stay. */
async function showPage(
  interaction: ButtonInteraction,
  state: ComponentState,
  view: View | null,
  context: GuildContext,
): Promise<void> {
  if (!view) return replyUnknown(interaction, context);
  const { message } = interaction;
  // Without embeds, the bot may not embed links here, or a moderator removed them.
  const layout = message.embeds.length > 0 ? EMBED_LAYOUT : TEXT_LAYOUT;
  const payload = renderView(view, context, { page: state.page, layout });
  const otherRows = readRowsWithActions(message, ['more', 'share', 'helpful', 'unhelpful']);
  await interaction.update({ ...payload, components: [...payload.components, ...otherRows] });
}

function showFactsPage(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const facts = requireAll(readShownFacts(interaction.message, context.library().knowledge));
  return showPage(interaction, state, facts && { kind: 'facts', facts }, context);
}

function showTopicPage(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const found = resolveTopic(state.argument, context.library().knowledge);
  const view: View | null = found && { kind: 'topic', ...found };
  return showPage(interaction, state, view, narrowContext(context, found?.article ?? null));
}

/** Shows a page of an explanation, which is made again from the question above it. */
async function showExplanationPage(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const question = parseAskedQuestion(interaction.message.content)?.question ?? null;
  const { articles } = context.library().knowledge;
  const article = state.argument === '' ? null : resolveArticle(state.argument, articles);
  if (question === null || (article === null && state.argument !== '')) {
    return replyUnknown(interaction, context);
  }
  const narrowed = narrowContext(context, article);
  const explanation = await narrowed.library().matcher.explain(question);
  const detail = state.action === 'figures' ? 'figures' : 'words';
  const view: View = { kind: 'explanation', question, explanation, article, detail };
  return showPage(interaction, state, view, narrowed);
}

function replyUnknown(interaction: ButtonInteraction, context: GuildContext): Promise<void> {
  return replyWithNotice(interaction, 'unknown-statement', context);
}

/** Returns the facts; `null` where there are none or one of them no longer exists. */
function requireAll(facts: (Fact | null)[]): Fact[] | null {
  const present = facts.filter((fact) => fact !== null);
  return present.length > 0 && present.length === facts.length ? present : null;
}
