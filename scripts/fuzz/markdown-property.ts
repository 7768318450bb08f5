import fc from 'fast-check';
import { DeskError } from '../../src/desk/desk-errors.ts';
import { importMarkdown } from '../../src/desk/import/markdown-import.ts';
import { expectWords, numberMarks } from './marked-text.ts';
import type { Property } from './property.ts';

const inline = fc.oneof(
  { weight: 3, arbitrary: fc.constant('KEPT') },
  fc.constantFrom(
    '~~STRUCK~~',
    '<del>STRUCK</del>',
    '*KEPT*',
    '**KEPT**',
    '`KEPT`',
    '[KEPT](https://example.org/)',
    '[KEPT][ref]',
    'KEPT[^1]',
    'KEPT<br>KEPT',
    '&amp; KEPT',
    '<!-- HIDDEN -->',
    '==KEPT==',
    '==KEPT *KEPT*==',
    '`~~KEPT~~`',
    '~~*STRUCK* STRUCK~~',
    '<s>STRUCK *STRUCK*</s>',
  ),
);
const text = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const list = (of: fc.Arbitrary<string>) => fc.array(of, { minLength: 1, maxLength: 3 });
const between = (before: string, after = '') =>
  text.map((words) => `${before}KEPT ${words}.${after}`);

const block = fc.oneof(
  { weight: 3, arbitrary: between('') },
  between('## '),
  between('> '),
  between('> [!WARNING]\n> '),
  between(':::note\n', '\n:::'),
  between(':::warning[KEPT]\n', '\n:::'),
  between(':::tip KEPT\n', '\n:::'),
  between('::: tip KEPT\n', '\n:::'),
  between('::: {.callout-tip title="KEPT"}\n', '\n:::'),
  between('::: outer KEPT\n::: inner KEPT\n', '\n:::\nKEPT\n:::'),
  between('!!! note "KEPT"\n    '),
  between('??? tip\n    KEPT.\n\n    '),
  between('> [!info]- KEPT\n> '),
  between('Term\n: '),
  between('- [x] '),
  // Code, in which nothing is a mark.
  fc.constant('    KEPT KEPT'),
  fc.constant('```\nKEPT\n```'),
  fc.constant('```\n~~KEPT~~ <del>KEPT</del>\n::: tip KEPT\n```'),
  fc.constant('<del>\n\nSTRUCK.\n\n- STRUCK\n\n</del>'),
  list(between('- ')).map((items) => items.join('\n')),
  list(between('3. ')).map((items) => items.join('\n')),
  list(between('| a | ', ' |')).map((rows) => `| x | y |\n|---|---|\n${rows.join('\n')}`),
);

/**
 * Of any Markdown, in the dialects that people write, the words that stand are read, whole and apart from their
 * neighbours, and those that are struck out or commented out are not.
 */
export function markdownProperty(): Property {
  return {
    name: 'Markdown dialects',
    share: 0.05,
    async run(runs) {
      fc.assert(
        fc.property(list(block), (blocks) => {
          const marked = numberMarks(
            `# Rules\n\n${blocks.join('\n\n')}\n\n[^1]: KEPT.\n\n[ref]: https://example.org/`,
          );
          try {
            expectWords(importMarkdown(marked.text).markdown ?? '', '', marked);
          } catch (error) {
            if (!(error instanceof DeskError)) throw error;
          }
        }),
        { numRuns: runs },
      );
    },
  };
}
