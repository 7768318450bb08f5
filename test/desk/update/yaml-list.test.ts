import { describe, expect, test } from 'vitest';
import { type EntryEdit, editEntries } from '../../../src/desk/update/yaml-list.ts';

const edit = (text: string, ...edits: [number, EntryEdit][]) =>
  editEntries(text, new Map(edits), 'facts.yaml');

describe('editing a list in YAML as text', () => {
  test('GIVEN a new value THEN only it changes, whatever style it is written in', () => {
    const text = "# all\n- id: a # first\n  quote: |-\n    Old.\n  draft: 'no'\n\n- {id: b}\n";
    expect(edit(text, [0, { set: { quote: 'New: yes.', draft: true } }])).toBe(
      '# all\n- id: a # first\n  quote: "New: yes."\n  draft: true\n\n- {id: b}\n',
    );
  });

  test('GIVEN a new field THEN it follows the quote, with the indentation of the others', () => {
    expect(
      edit('  - id: a\n    quote: One. # as said\n    topics: [x]', [0, { set: { needs: 'x' } }]),
    ).toBe('  - id: a\n    quote: One. # as said\n    needs: x\n    topics: [x]');
  });

  test('GIVEN undefined THEN the field goes', () => {
    const text = '- id: a\n  nearest:\n    - b\n    - c\n  asks: [x]\n';
    expect(edit(text, [0, { set: { nearest: undefined } }])).toBe('- id: a\n  asks: [x]\n');
    expect(edit(text, [0, { set: { nearest: ['c'] } }])).toMatch(
      /^- id: a\n {2}nearest:\s+\[c\]\n/,
    );
  });

  test('GIVEN a removed entry whose value others share THEN they get the value', () => {
    const text = '- id: a\n  quote: &one One.\n- id: b\n  quote: *one\n- id: c\n  quote: *one\n';
    expect(edit(text, [0, { remove: 'a: gone' }])).toBe(
      '# a: gone\n# - id: a\n#   quote: &one One.\n- id: b\n  quote: One.\n- id: c\n  quote: One.\n',
    );
  });

  test('GIVEN all entries removed THEN the list is empty', () => {
    expect(edit('- id: a\n', [0, { remove: 'gone' }])).toBe('# gone\n# - id: a\n[]\n');
  });

  test('GIVEN an entry in flow style THEN the edit is refused', () => {
    expect(() => edit('- {id: a}\n', [0, { set: { id: 'b' } }])).toThrow(
      'facts.yaml cannot be edited as it is written (entry 1)',
    );
  });
});
