import { html, raw } from 'hono/html';
import { type Coverage, percent, type SentenceCoverage } from './coverage-measure.ts';
import { STYLE } from './page-style.ts';

// A page that needs no script: a button opens its popover, and Escape or a click beside it closes it.

/** A whole HTML page: each article with its sentences marked by their facts, which a click shows. */
export function toPage(coverages: readonly Coverage[]): string {
  const sections = coverages.map((coverage, at) => showArticle(coverage, `a${at + 1}`));
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coverage: ${percent(coverages)} %</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>Coverage: ${percent(coverages)} %</h1>
<p class="legend">Each sentence tells how many facts rest on it; click one to see them.
<span class="mark facts">2</span> facts · <span class="mark waived">waived</span> needs none ·
<span class="mark none">none</span> has none yet</p>
${sections}
</main>
</body>
</html>
`);
}

function showArticle(coverage: Coverage, prefix: string) {
  const { article, paragraphs, facts } = coverage;
  const numbered = paragraphs.map((sentences, p) =>
    sentences.map((one, s) => ({ one, id: `${prefix}-${p + 1}-${s + 1}` })),
  );
  return html`<section lang="${article.language}">
<h2>${article.title}</h2>
<p class="figures" lang="en">${article.slug}: ${percent([coverage])} % of ${paragraphs.flat().length} sentences, ${facts.length} facts</p>
${numbered.map(
  (sentences) => html`<div class="paragraph">
${sentences.map(({ one, id }) => showSentence(one, id))}
</div>
`,
)}
${numbered.flat().map(({ one, id }) => showFacts(one, id))}
</section>
`;
}

function showSentence({ sentence, state, facts }: SentenceCoverage, id: string) {
  const mark = state === 'facts' ? String(facts.length) : state;
  return html`<button type="button" class="sentence ${state}" popovertarget="${id}">${sentence.text} <span class="mark ${state}">${mark}</span></button> `;
}

function showFacts({ sentence, state, facts }: SentenceCoverage, id: string) {
  const nothing =
    state === 'waived' ? 'This sentence needs no fact.' : 'No fact rests on this sentence yet.';
  const place = `Paragraph ${sentence.paragraph}, sentence ${sentence.sentence}`;
  return html`<aside id="${id}" popover lang="en">
<h3>${place}</h3>
${
  facts.length === 0
    ? html`<p>${nothing}</p>`
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
