import { html, raw } from 'hono/html';
import type { Article } from '../../knowledge/knowledge.ts';
import { describePlace } from '../../knowledge/place.ts';
import {
  type ArticleCoverage,
  coveragePercent,
  type SentenceCoverage,
} from './article-coverage.ts';
import { PAGE_STYLE } from './page-style.ts';

/**
 * Renders an HTML page with each article's sentences marked by their facts. Popovers show the facts, so
 * the page needs no script.
 */
export function renderCoveragePage(coverages: readonly ArticleCoverage[]): string {
  const sections = coverages.map((coverage, at) => renderArticle(coverage, `a${at + 1}`));
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage: ${coveragePercent(coverages)} %</title>
<style>${raw(PAGE_STYLE)}</style>
</head>
<body>
<main>
<h1>Coverage: ${coveragePercent(coverages)} %</h1>
<p class="legend">Each sentence shows how many facts quote it; click one to see them.
<span class="mark facts">2</span> facts · <span class="mark waived">waived</span> needs none ·
<span class="mark none">none</span> has none yet</p>
${sections}
</main>
</body>
</html>
`);
}

function renderArticle(coverage: ArticleCoverage, prefix: string) {
  const { article, paragraphs, facts } = coverage;
  const numbered = paragraphs.map((sentences, p) =>
    sentences.map((sentence, s) => ({ sentence, id: `${prefix}-${p + 1}-${s + 1}` })),
  );
  return html`<section lang="${article.language}">
<h2>${article.title}</h2>
<p class="figures" lang="en">${article.slug}: ${coveragePercent([coverage])} % of ${paragraphs.flat().length} sentences, ${facts.length} facts</p>
${numbered.map(
  (sentences) => html`<div class="paragraph">
${sentences.map(({ sentence, id }) => renderSentence(sentence, id))}
</div>
`,
)}
${numbered.flat().map(({ sentence, id }) => renderPopover(article, sentence, id))}
</section>
`;
}

function renderSentence({ sentence, state, facts }: SentenceCoverage, id: string) {
  const mark = state === 'facts' ? String(facts.length) : state;
  return html`<button type="button" class="sentence ${state}" popovertarget="${id}">${sentence.text} <span class="mark ${state}">${mark}</span></button> `;
}

function renderPopover(article: Article, { sentence, state, facts }: SentenceCoverage, id: string) {
  const emptyText =
    state === 'waived' ? 'This sentence needs no fact.' : 'No fact quotes this sentence yet.';
  return html`<aside id="${id}" popover lang="en">
<h3>${describePlace(article, sentence)}</h3>
${
  facts.length === 0
    ? html`<p>${emptyText}</p>`
    : html`<ul>
${facts.map(
  ({ id: name, statement, certainty, topics, asks, draft }) => html`<li>
<p>${statement}</p>
<p class="figures"><code>${name}</code> · ${draft === true ? 'draft · ' : ''}${certainty} · ${topics.join(', ')} · ${asks.length} asks</p>
</li>
`,
)}
</ul>`
}
</aside>
`;
}
