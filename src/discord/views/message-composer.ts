import type { Knowledge } from '../../knowledge/types.ts';
import { composeContext } from './context-message.ts';
import { composeCorrection } from './correction-message.ts';
import { composeExplanation } from './explanation-message.ts';
import { composeHelp } from './help-message.ts';
import type { MessageDraft, MessageLayout } from './message-draft.ts';
import {
  composeApology,
  composeNotice,
  composeUnavailable,
  composeUnknownArticle,
} from './notice-message.ts';
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

type Composers = {
  [Kind in View['kind']]: (
    view: Extract<View, { kind: Kind }>,
    layout: MessageLayout,
    knowledge: Knowledge,
  ) => MessageDraft;
};

const COMPOSERS: Composers = {
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
  gone: composeUnavailable,
  'no-article': composeUnknownArticle,
  apology: composeApology,
  notice: composeNotice,
  unanswered: composeUnanswered,
  propose: composeProposal,
  settings: composeSettings,
  privacy: composePrivacy,
  corrected: composeCorrection,
};

/**
 * Says a view in words and buttons.
 *
 * @param knowledge what the view was made from; lists are read from it.
 */
export function composeView(view: View, layout: MessageLayout, knowledge: Knowledge): MessageDraft {
  // The table pairs each kind with its composer; TypeScript cannot follow that through a lookup.
  const composer = COMPOSERS[view.kind] as (
    view: View,
    layout: MessageLayout,
    knowledge: Knowledge,
  ) => MessageDraft;
  return composer(view, layout, knowledge);
}
