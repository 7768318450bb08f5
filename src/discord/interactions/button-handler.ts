import { type ButtonComponent, type ButtonInteraction, MessageFlags } from 'discord.js';
import type { Fact } from '../../knowledge/knowledge.ts';
import type { Answer, Verdict } from '../../matching/api/verdict.ts';
import {
  type ComponentAction,
  type ComponentState,
  readCustomId,
} from '../components/custom-id.ts';
import { resolveReferences } from '../components/fact-reference.ts';
import { readRowsDoing, readShownFacts } from '../components/message-buttons.ts';
import { resolveArticle, resolveTopic } from '../components/topic-reference.ts';
import { type GuildContext, renderView } from '../guild-context.ts';
import { narrowLibrary } from '../library/library.ts';
import { recordOutcome } from '../outcome-recorder.ts';
import { readAsked } from '../render/asked-question.ts';
import { EMBEDS, TEXT } from '../render/message-draft.ts';
import type { VerdictView, View } from '../render/view.ts';
import { respond } from './deferred-reply.ts';
import { erase, vote } from './feedback-handler.ts';
import { dismissGroup, offerFacts, turnUnanswered } from './unanswered-handler.ts';

type Press = (
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
) => Promise<void>;

const PRESSES: Partial<Record<ComponentAction, Press>> = {
  context: showContext,
  more: showMore,
  ask,
  share,
  facts: (interaction, state, context) => {
    const facts = allOf(readShownFacts(interaction.message, context.library().knowledge));
    return turnPage(interaction, state, facts && { kind: 'facts', facts }, context);
  },
  topic: (interaction, state, context) => {
    const library = context.library();
    const found = resolveTopic(state.argument, library.knowledge);
    if (found?.article == null)
      return turnPage(interaction, state, found && { kind: 'topic', ...found }, context);
    const narrow = narrowLibrary(library, found.article);
    const within = { ...context, library: () => narrow };
    return turnPage(interaction, state, { kind: 'topic', ...found }, within);
  },
  paragraph: (interaction, state, context) => {
    const [fact] = resolveReferences(state.argument, context.library().knowledge);
    return turnPage(interaction, state, fact ? { kind: 'context', fact } : null, context);
  },
  sources: (interaction, state, context) =>
    turnPage(interaction, state, { kind: 'sources' }, context),
  explain: turnExplanation,
  here: (interaction, _state, context) => sayGone(interaction, context),
  helpful: (interaction, _state, context) => vote(interaction, true, context),
  unhelpful: (interaction, _state, context) => vote(interaction, false, context),
  unanswered: turnUnanswered,
  dismiss: dismissGroup,
  propose: offerFacts,
  erase: (interaction, _state, context) => erase(interaction, context),
};

/** Does what a button says, out of nothing but the button and the message it is on. */
export async function handleButton(
  interaction: ButtonInteraction,
  context: GuildContext,
): Promise<void> {
  const state = readCustomId(interaction.customId);
  const press = state && PRESSES[state.action];
  return press ? press(interaction, state, context) : sayGone(interaction, context);
}

async function showContext(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const [fact] = resolveReferences(state.argument, context.library().knowledge);
  if (!fact) return sayGone(interaction, context);
  await respond(interaction, true, () => renderView({ kind: 'context', fact }, context));
}

async function showMore(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const facts = allOf(resolveReferences(state.argument, context.library().knowledge));
  if (!facts) return sayGone(interaction, context);
  await respond(interaction, true, () => renderView({ kind: 'more', facts }, context));
}

/** Answers a suggested question: as openly as the message it was suggested under. */
async function ask(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const library = context.library();
  const [fact] = resolveReferences(state.argument, library.knowledge);
  if (!fact) return sayGone(interaction, context);
  const hidden = interaction.message.flags.has(MessageFlags.Ephemeral);
  const question = (interaction.component as ButtonComponent).label ?? fact.asks[0] ?? '';
  const view: VerdictView = { kind: 'verdict', question, verdict: answerWith(fact, null) };
  const id = await respond(interaction, hidden, async () => {
    await context.scheduler.acquire(true);
    view.verdict = answerWith(fact, library.matcher.ask(question));
    return renderView(view, context);
  });
  const message = hidden || id === null ? null : { id, channelId: interaction.channelId };
  recordOutcome(view, { member: interaction.user.id, question }, message, context);
}

// A suggestion promises one fact. What the matcher makes of its words may have changed since.
function answerWith(fact: Fact, verdict: Verdict | null): Answer {
  const found = verdict?.outcome === 'answer' && verdict.facts[0]?.fact.key === fact.key;
  if (found) return verdict;
  return {
    outcome: 'answer',
    confidence: 1,
    facts: [{ fact, score: 1 }],
    further: [],
    contradictions: [],
  };
}

/** Posts what "Find the source" showed, and takes the button away so that it is posted once. */
async function share(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const facts = allOf(readShownFacts(interaction.message, context.library().knowledge));
  if (!facts) return sayGone(interaction, context);
  const { guildId, channelId, message } = interaction;
  // Our own words, as `compose` made them: what it says below its first line holds for everybody.
  const notes = message.content.split('\n').slice(1);
  const url = `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${state.argument}`;
  const kept: readonly ComponentAction[] = ['context', 'facts', 'here'];
  await interaction.update({ components: readRowsDoing(message, kept) });
  const view: View = { kind: 'shared', url, notes, facts };
  const shared = await interaction.followUp(renderView(view, context));
  recordOutcome(view, { member: interaction.user.id, question: null }, shared, context);
}

/** Shows another page in place. What the other buttons do stays as it is. */
async function turnPage(
  interaction: ButtonInteraction,
  state: ComponentState,
  view: View | null,
  context: GuildContext,
): Promise<void> {
  if (!view) return sayGone(interaction, context);
  const { message } = interaction;
  // Text is what the bot was told to write here, or what a moderator left by removing the embeds.
  const layout = message.embeds.length > 0 ? EMBEDS : TEXT;
  const payload = renderView(view, context, { page: state.page, layout });
  const kept = readRowsDoing(message, ['more', 'share', 'helpful']);
  await interaction.update({ ...payload, components: [...payload.components, ...kept] });
}

async function sayGone(interaction: ButtonInteraction, context: GuildContext): Promise<void> {
  await respond(interaction, true, () => renderView({ kind: 'gone', what: 'statement' }, context));
}

/** A page of an explanation is made again out of the question above it. */
async function turnExplanation(
  interaction: ButtonInteraction,
  state: ComponentState,
  context: GuildContext,
): Promise<void> {
  const question = readAsked(interaction.message.content);
  const library = context.library();
  const { articles } = library.knowledge;
  const article = state.argument === '' ? null : resolveArticle(state.argument, articles);
  if (question === null || (article === null && state.argument !== '')) {
    return sayGone(interaction, context);
  }
  const narrow = article === null ? library : narrowLibrary(library, article);
  const explanation = narrow.matcher.explain(question);
  const view: View = { kind: 'explanation', question, explanation, article };
  await turnPage(interaction, state, view, { ...context, library: () => narrow });
}

/** All facts; `null` where there are none or one of them is gone. */
function allOf(facts: (Fact | null)[]): Fact[] | null {
  const present = facts.filter((fact) => fact !== null);
  return present.length > 0 && present.length === facts.length ? present : null;
}
