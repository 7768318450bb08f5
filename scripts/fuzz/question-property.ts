import { checkMessage } from 'discord-simulator';
import fc from 'fast-check';
import type { Library } from '../../src/discord/library/library.ts';
import { renderReply } from '../../src/discord/views/reply-renderer.ts';
import { createMatcher, type Verdict } from '../../src/matching/index.ts';
import { anyText } from './arbitraries.ts';
import type { Property } from './property.ts';

/** https://discord.com/developers/docs/resources/message#create-message */
const CONTENT_LIMIT = 2000;
const EMBEDS_LIMIT = 6000;

/** For any question or posted message, the verdict quotes the articles verbatim and renders to a valid payload. */
export function questionProperty({ knowledge }: Library): Property {
  const matcher = createMatcher(knowledge);
  const check = (verdict: Verdict, text: string) => {
    expectVerbatim(verdict);
    const view = { kind: 'verdict', question: text, verdict } as const;
    const payload = renderReply(view, { knowledge });
    const issues = checkMessage(payload);
    if (issues.length > 0) throw new Error(`Discord would refuse it: ${JSON.stringify(issues)}`);
    const length = payload.embeds.reduce(
      (sum, { description = '', footer }) => sum + description.length + (footer?.text.length ?? 0),
      0,
    );
    if (length > EMBEDS_LIMIT) throw new Error(`embeds of ${length} characters`);
    if ((payload.content ?? '').length > CONTENT_LIMIT) throw new Error('content too long');
    const rendered = `${payload.content ?? ''}${payload.embeds.map((embed) => embed.description).join('')}`;
    const ping = /(?<!\\)(?:\\\\)*@(?:everyone|here)|(?<!\\)(?:\\\\)*<@|(?<!\\):\/\//.exec(
      rendered,
    );
    if (ping) throw new Error(`"${ping[0]}" is not escaped`);
  };
  return {
    name: 'questions',
    share: 0.4,
    async run(runs, time) {
      await fc.assert(
        fc.asyncProperty(anyText(100_000), fc.boolean(), async (text, isPost) => {
          const verdict = time(() => (isPost ? matcher.findSource(text) : matcher.ask(text)));
          check(verdict, text);
        }),
        { numRuns: runs },
      );
    },
  };
}

function expectVerbatim(verdict: Verdict): void {
  if (verdict.outcome !== 'answer') return;
  for (const { fact } of [...verdict.facts, ...verdict.further]) {
    const { article, paragraph, sentence, quote } = fact;
    const source = article.paragraphs[paragraph - 1]?.sentences[sentence - 1]?.text;
    if (source !== quote) throw new Error(`${fact.key}: the quote is not its sentence`);
  }
}
