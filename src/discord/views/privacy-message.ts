import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Translator } from '../../presentation/messages/translator.ts';
import { describePrivacy } from '../../presentation/privacy-text.ts';
import {
  createDraft,
  type DraftButton,
  type MessageDraft,
  type MessageLayout,
} from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import type { PrivacyView } from './view.ts';

/** Composes what is stored and for how long, with a button that erases it. */
export function composePrivacy(
  { retention }: PrivacyView,
  _layout: MessageLayout,
  _knowledge: Knowledge,
  t: Translator,
): MessageDraft {
  const erase: DraftButton = {
    label: t.text('button.erase'),
    state: { action: 'erase', page: 0, argument: '' },
    style: 'danger',
  };
  const { stored, notStored, deletion } = describePrivacy(retention, t);
  const lines = [
    bold(t.text('privacy.stored')),
    ...stored.map(plain),
    bold(t.text('privacy.notStored')),
    ...notStored.map(plain),
    small(deletion),
  ];
  return createDraft(lines, [[erase]]);
}
