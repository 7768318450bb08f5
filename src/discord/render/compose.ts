import type { Knowledge } from '../../knowledge/knowledge.ts';
import { composeExplanation } from './compose-explanation.ts';
import { composeContext, composeHelp, composeSources, composeTopic } from './compose-knowledge.ts';
import {
  composeCorrected,
  composePrivacy,
  composePropose,
  composeSettings,
  composeUnanswered,
} from './compose-memory.ts';
import { composeApology, composeGone, composeNoArticle, composeNotice } from './compose-notice.ts';
import {
  composeFacts,
  composeMore,
  composeShared,
  composeSource,
  composeVerdict,
} from './compose-verdict.ts';
import type { Layout, MessageDraft } from './message-draft.ts';
import type { View } from './view.ts';

type Composers = {
  [Kind in View['kind']]: (
    view: Extract<View, { kind: Kind }>,
    layout: Layout,
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
  gone: composeGone,
  'no-article': composeNoArticle,
  apology: composeApology,
  notice: composeNotice,
  unanswered: composeUnanswered,
  propose: composePropose,
  settings: composeSettings,
  privacy: composePrivacy,
  corrected: composeCorrected,
};

/**
 * Says a view in words and buttons.
 *
 * @param knowledge what the view was made from; lists are read from it.
 */
export function composeView(view: View, layout: Layout, knowledge: Knowledge): MessageDraft {
  // The table pairs each kind with its composer; TypeScript cannot follow that through a lookup.
  const composer = COMPOSERS[view.kind] as (
    view: View,
    layout: Layout,
    knowledge: Knowledge,
  ) => MessageDraft;
  return composer(view, layout, knowledge);
}
