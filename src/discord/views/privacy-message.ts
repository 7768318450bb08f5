import { describePrivacy } from '../../presentation/privacy-text.ts';
import { createDraft, type DraftButton, type MessageDraft } from './message-draft.ts';
import { bold, plain, small } from './message-line.ts';
import type { PrivacyView } from './view.ts';

const ERASE: DraftButton = {
  label: 'Erase my data',
  state: { action: 'erase', page: 0, argument: '' },
  style: 'danger',
};

/** Composes what is stored and for how long, with a button that erases it. */
export function composePrivacy({ retention }: PrivacyView): MessageDraft {
  const { stored, notStored, deletion } = describePrivacy(retention);
  const lines = [
    bold('What I store'),
    ...stored.map(plain),
    bold('What I do not store'),
    ...notStored.map(plain),
    small(deletion),
  ];
  return createDraft(lines, [[ERASE]]);
}
