import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { composeContext } from './context-message.ts';
import { composeCorrection } from './correction-message.ts';
import { composeExplanation } from './explanation-message.ts';
import { composeHelp } from './help-message.ts';
import type { MessageDraft, MessageLayout } from './message-draft.ts';
import { composeApology, composeNotice, composeUnknownArticle } from './notice-message.ts';
import { composePrivacy } from './privacy-message.ts';
import { composeSettings } from './settings-message.ts';
import { composeSources } from './sources-message.ts';
import { composeTopic } from './topic-message.ts';
import { composeProposal, composeUnanswered } from './unanswered-message.ts';
import {
  composeFacts,
  composeMore,
  composeShared,
  composeSource,
  composeVerdict,
} from './verdict-message.ts';
import type { View } from './view.ts';

type Composer<V> = (
  view: V,
  layout: MessageLayout,
  knowledge: Knowledge,
  t: Translator,
) => MessageDraft;

const COMPOSERS: { [Kind in View['kind']]: Composer<Extract<View, { kind: Kind }>> } = {
  verdict: composeVerdict,
  explanation: composeExplanation,
  source: composeSource,
  shared: composeShared,
  facts: composeFacts,
  more: composeMore,
  topic: composeTopic,
  context: composeContext,
  sources: composeSources,
  help: composeHelp,
  'unknown-article': composeUnknownArticle,
  apology: composeApology,
  notice: composeNotice,
  unanswered: composeUnanswered,
  proposal: composeProposal,
  settings: composeSettings,
  privacy: composePrivacy,
  correction: composeCorrection,
};

/** Composes a view's text and components, before they are split into pages. */
export const composeView: Composer<View> = (view, layout, knowledge, t) => {
  // The table pairs each kind with its composer; TypeScript cannot follow that through a lookup.
  const compose = COMPOSERS[view.kind] as Composer<View>;
  return compose(view, layout, knowledge, t);
};
