import { expect, test } from 'vitest';
import { judge } from '../../../scripts/faults/run-cell.ts';

const answered = { answered: 10, apologies: 0, late: 0, open: 0, twice: 0 };
const outcomes = (interactions: object, mentions: object = {}) => ({
  interactions: { ...answered, ...interactions },
  mentions: { ...answered, ...mentions },
});

test.each([
  ['all are answered', outcomes({}), {}, 0],
  ['one is late', outcomes({ late: 1 }), {}, 1],
  ['one is answered twice', outcomes({ twice: 1 }, { twice: 1 }), {}, 2],
  ['one is left open', outcomes({ open: 1 }, { open: 1 }), {}, 2],
  ['Discord delays its share', outcomes({ late: 3 }), { delaysAnswers: true }, 0],
  ['more are late than it delays', outcomes({ late: 4 }), { delaysAnswers: true }, 1],
  ['Discord loses the first half', outcomes({ late: 5 }, { open: 5 }), { losesSession: true }, 0],
  ['more are lost than that', outcomes({ late: 6 }, { open: 6 }), { losesSession: true }, 2],
])('GIVEN %s THEN the violations are counted', (_what, result, cell, violations) => {
  expect(judge(result, cell, 10)).toHaveLength(violations);
});
