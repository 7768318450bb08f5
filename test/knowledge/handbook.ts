import type { Files } from './folder.ts';

/** A knowledge folder with one document: three sections with a sentence each, and an ask for each that repeats its words. */
export const HANDBOOK: Files = {
  'topics.yaml': 'work: Work\n',
  'handbook/document.md': `---
title: Handbook
language: en
---

# Remote days

Remote days are agreed with your lead.

# Travel

Trains are booked in second class.

# Equipment

A laptop is replaced every four years.
`,
  'handbook/facts.yaml': `- id: remote
  statement: Remote days are agreed with your lead.
  quote: Remote days are agreed with your lead.
  topics: [work]
  certainty: stated
  asks: [Who agrees to remote days?]
- id: trains
  statement: Trains are booked in second class.
  quote: Trains are booked in second class.
  topics: [work]
  certainty: stated
  asks: [Which class are trains booked in?]
- id: laptop
  statement: A laptop is replaced every four years.
  quote: A laptop is replaced every four years.
  topics: [work]
  certainty: stated
  asks: [When is a laptop replaced?]
`,
};

/** The same folder with many rules more, which take seconds to encode. */
export function makeLongHandbook(rules: number): Files {
  const numbers = Array.from({ length: rules }, (_, i) => i + 1);
  const sentence = (i: number) => `Form ${i} goes to desk ${i + 500}.`;
  return {
    ...HANDBOOK,
    'handbook/document.md': `${HANDBOOK['handbook/document.md']}\n# Forms\n\n${numbers.map(sentence).join('\n\n')}\n`,
    'handbook/facts.yaml': `${HANDBOOK['handbook/facts.yaml']}${numbers
      .map(
        (i) => `- id: form-${i}
  statement: ${sentence(i)}
  quote: ${sentence(i)}
  topics: [work]
  certainty: stated
  asks: [Where does form ${i} go?, form ${i}, Which desk takes form ${i}?]
`,
      )
      .join('')}`,
  };
}
