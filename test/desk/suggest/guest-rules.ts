/** Two pages of rules as `draft` leaves them, with one reviewed fact that lacks asks and one that lacks nothing. */
export const GUEST_RULES = {
  'guests/document.md': `---
title: Guest rules
noun: rules
language: en
---

## Guests

A guest must leave the club house by 22:00, unless the committee has agreed to a later time. Members may bring two guests. Guests may not use the sauna.

## Lease

The lease reportedly ends in May. A guest card costs 5 euros. The sauna is open on Fridays.
`,
  'guests/facts.yaml': `# Kept as it is.
- id: leave
  statement: 'Guests: A guest must leave the club house by 22:00, unless the committee has agreed to a later time.'
  quote: A guest must leave the club house by 22:00, unless the committee has agreed to a later time.
  topics: [guests]
  kind: rule
  certainty: stated
  draft: true
  needs: who or what?
- id: bring
  statement: Members may bring two guests to the club.
  quote: Members may bring two guests.
  topics: [guests]
  certainty: stated
  draft: true
  asks:
    - May members bring two guests?
- id: no-sauna
  statement: Guests may not use the sauna at all.
  quote: Guests may not use the sauna.
  topics: [guests]
  certainty: stated
  draft: true
- id: lease
  statement: The lease reportedly ends in May, it is said.
  quote: The lease reportedly ends in May.
  topics: [lease]
  certainty: reported
  draft: true
- id: card
  statement: A guest card costs 5 euros.
  quote: A guest card costs 5 euros.
  topics: [guests]
  certainty: stated
  asks: [What is the price of a card?]
- id: open
  statement: The sauna is open on Fridays.
  quote: The sauna is open on Fridays.
  topics: [guests]
  certainty: stated
  asks: [When is the sauna open?, On which day can I use the sauna?, sauna day]
`,
  'guests/gaps.yaml': `- id: dogs
  statement: The rules do not say whether guests may bring dogs.
  asks: [May guests bring dogs?]
`,
  'topics.yaml': 'guests: Guests\nlease: Lease\n',
};
