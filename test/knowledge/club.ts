import { breakFile, type Files } from './folder.ts';

/** The files of the two documents. */
export const HANDBOOK = 'club-handbook/document.md';
export const RULES = 'boathouse-rules/document.md';

const HANDBOOK_FILES: Files = {
  [HANDBOOK]: `---
title: Valmora Rowing Club Handbook
noun: handbook
publisher: Valmora Rowing Club
author: null
url: https://club.example/handbook
published: 2025-03-01
---

# Membership

Membership costs 40 dollars a year. Juniors pay half.

# Letters

The agreement with the port was published in May.
`,
  'club-handbook/facts.yaml': `- id: fee
  statement: Membership costs 40 dollars a year.
  quote: Membership costs 40 dollars a year.
  topics: [fees]
  certainty: stated
  asks: [How much is membership?, What does membership cost?, membership fee]
- id: juniors
  statement: Juniors pay half.
  quote: Juniors pay half.
  topics: [fees]
  certainty: stated
  asks: [What do juniors pay?, Is it cheaper for juniors?, junior fee]
- id: agreement
  statement: The agreement with the port was published in May.
  quote: The agreement with the port was published in May.
  topics: [port]
  certainty: stated
  asks: [When was the agreement published?, agreement date, When did the agreement with the port appear?]
`,
};

const RULES_FILES: Files = {
  [RULES]: `---
title: Boathouse Rules
noun: rules
publisher: null
author: Ines Calder
---

# Boats

Boats must be back by sunset. Oars stay in the boathouse.
`,
  'boathouse-rules/facts.yaml': `- id: sunset
  statement: Boats must be back by sunset.
  quote: Boats must be back by sunset.
  topics: [boats]
  certainty: stated
  asks: [When must boats be back?, Until when may I row?, boats back by]
- id: oars
  statement: Oars stay in the boathouse.
  quote: Oars stay in the boathouse.
  topics: [boats]
  certainty: stated
  asks: [Where are the oars kept?, May I take oars home?, oars]
`,
};

/** A club's handbook, of two subjects. */
export const HANDBOOK_ONLY: Files = HANDBOOK_FILES;
/** The rules of its boathouse, whose noun is a plural. */
export const RULES_ONLY: Files = RULES_FILES;
/** Both documents. */
export const CLUB: Files = { ...HANDBOOK_FILES, ...RULES_FILES };

/** Adds fields to the front matter of the handbook. */
export const withFields = (fields: string, files: Files = HANDBOOK_ONLY): Files =>
  breakFile(HANDBOOK, 'author: null\n', `author: null\n${fields}`, files);
