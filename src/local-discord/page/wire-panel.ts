import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext, TrafficEntry } from '../playground/page-protocol.ts';
import { announce } from './announcements.ts';
import { icon } from './icons.ts';
import { performAction } from './playground-client.ts';
import { state, update } from './state.ts';

/** The side panel: what went over the wire since somebody last did something, as the bot and Discord wrote it. */
export function renderWirePanel({ faults }: PageContext): TemplateResult | typeof nothing {
  const { isWireOpen, traffic: wire, problems } = state;
  if (!isWireOpen) return nothing;
  return html`<aside class="wire" aria-label="Wire">
    <div class="bar">
      <h2>Wire</h2>
      <button @click=${copyTraffic}>Copy</button>
      <button aria-label="Close the wire" @click=${() => update({ isWireOpen: false })}>${icon('close')}</button>
    </div>
    <div class="wire-body" tabindex="0" role="region" aria-label="What went over the wire">
      <p class="quiet">REST calls and gateway events since you last did something, each checked against Discord’s published API description.</p>
      ${problems.length > 0 ? renderProblems(problems) : nothing}
      ${wire.length === 0 ? html`<p class="quiet">Nothing yet.</p>` : nothing}
      ${wire.map(renderEntry)}
    </div>
    ${renderFaults(faults)}
  </aside>`;
}

function renderEntry(entry: TrafficEntry): TemplateResult {
  const { direction, name, status, request: sent, response: answer, issues } = entry;
  const time = new Date(entry.at).toISOString().slice(11, 23);
  const isToBot = direction === 'to-bot';
  return html`<details class="entry">
    <summary>
      <span class="way" title=${isToBot ? 'Discord to bot' : 'bot to Discord'}>${icon(isToBot ? 'toBot' : 'fromBot')}<span class="for-readers">${isToBot ? 'to the bot' : 'from the bot'}</span></span>
      <code>${abbreviateIds(name)}</code>
      ${status === null ? nothing : html`<span class=${status >= 400 ? 'bad' : 'quiet'}>${status}</span>`}
      ${renderValidity(issues)}
    </summary>
    <p class="quiet">${time} ${name}</p>
    ${issues?.map((issue) => html`<p class="bad">${issue}</p>`)}
    ${renderJson(status === null ? 'Data' : 'Request', sent)} ${renderJson('Answer', answer)}
  </details>`;
}

/** Ids are long and alike; their ends tell them apart. */
function abbreviateIds(name: string): string {
  return name.replace(/\d{13,16}(?=\d{4}(?!\d))/g, '…');
}

function renderValidity(issues: string[] | null): TemplateResult {
  if (issues === null)
    return html`<span class="verdict quiet" title="Discord publishes no description of this">unchecked</span>`;
  if (issues.length === 0) return html`<span class="verdict good">${icon('check')} valid</span>`;
  return html`<span class="verdict bad">${icon('close')} ${issues.length} wrong</span>`;
}

function renderJson(title: string, value: unknown): TemplateResult | typeof nothing {
  if (value === null || value === undefined) return nothing;
  return html`<h3>${title}</h3><pre tabindex="0" aria-label="${title} as JSON">${JSON.stringify(value, null, 2)}</pre>`;
}

function renderProblems(problems: string[]): TemplateResult {
  return html`<div class="problems" role="note" aria-label="Problems">
    <h3>On the real Discord this would go wrong</h3>
    ${problems.slice(-5).map((problem) => html`<p>${problem}</p>`)}
    <button @click=${() => update({ problems: [] })}>Clear</button>
  </div>`;
}

function renderFaults(faults: PageContext['faults']): TemplateResult {
  const order = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('fault'));
    const outcome = await performAction({ type: 'inject-fault', name });
    if (outcome) announce(`Ordered: ${faults.find((fault) => fault.name === name)?.label}`);
  };
  return html`<form class="faults" @submit=${order}>
    <label for="fault">Order a fault</label>
    <select id="fault" name="fault">${faults.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}</select>
    <button>Order</button>
  </form>`;
}

async function copyTraffic(): Promise<void> {
  await navigator.clipboard.writeText(JSON.stringify(state.traffic, null, 2));
  announce('Copied');
}
