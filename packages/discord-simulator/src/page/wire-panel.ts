import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext, TrafficEntry } from '../playground/page-protocol.ts';
import { announce } from './announcements.ts';
import { icon } from './icons.ts';
import { performAction } from './playground-client.ts';
import { formatBotSuffix, state, update } from './state.ts';

/** Renders the side panel with the traffic since the last user action. */
export function renderWirePanel({ faults }: PageContext): TemplateResult | typeof nothing {
  const { isWireOpen, traffic, problems } = state;
  if (!isWireOpen) return nothing;
  return html`<aside class="wire" aria-label="Wire">
    <div class="bar">
      <h2>Wire</h2>
      <button @click=${copyTraffic}>Copy</button>
      <button aria-label="Close" @click=${() => update({ isWireOpen: false })}>${icon('close')}</button>
    </div>
    <div class="wire-body" tabindex="0" role="region" aria-label="Traffic">
      <p class="muted">REST calls and gateway events since your last action. “Valid” and “invalid” are by Discord’s published API description, which has REST calls and messages, but no other events.</p>
      ${problems.length > 0 ? renderProblems(problems) : nothing}
      ${traffic.length === 0 ? html`<p class="muted">Nothing yet.</p>` : nothing}
      ${traffic.map(renderEntry)}
    </div>
    ${renderFaults(faults)}
  </aside>`;
}

function renderEntry(entry: TrafficEntry): TemplateResult {
  const { botId, direction, name, status, request, response, issues } = entry;
  const time = new Date(entry.at).toISOString().slice(11, 23);
  const isToBot = direction === 'to-bot';
  return html`<details class="entry">
    <summary>
      <span class="direction" title=${isToBot ? 'Discord to bot' : 'bot to Discord'}>${icon(isToBot ? 'toBot' : 'fromBot')}<span class="visually-hidden">${isToBot ? 'to the bot' : 'from the bot'}</span></span>
      <code>${abbreviateIds(name)}</code>
      ${status === null ? nothing : html`<span class=${status >= 400 ? 'bad' : 'muted'}>${status}</span>`}
      ${renderValidity(issues)}
    </summary>
    <p class="muted">${time} ${name}${botId === null ? '' : formatBotSuffix(botId)}</p>
    ${issues?.map((issue) => html`<p class="bad">${issue}</p>`)}
    ${renderJson(status === null ? 'Data' : 'Request', request)} ${renderJson('Response', response)}
  </details>`;
}

/** Shortens ids to their last digits, which distinguish them. */
function abbreviateIds(name: string): string {
  return name.replace(/\d{13,16}(?=\d{4}(?!\d))/g, '…');
}

function renderValidity(issues: string[] | null): TemplateResult {
  if (issues === null)
    return html`<span class="validity muted" title="Discord publishes no schema for this">unchecked</span>`;
  if (issues.length === 0) return html`<span class="validity good">${icon('check')} valid</span>`;
  return html`<span class="validity bad">${icon('close')} ${issues.length} invalid</span>`;
}

function renderJson(title: string, value: unknown): TemplateResult | typeof nothing {
  if (value === null || value === undefined) return nothing;
  return html`<h3>${title}</h3><pre tabindex="0" aria-label="${title} as JSON">${JSON.stringify(value, null, 2)}</pre>`;
}

function renderProblems(problems: string[]): TemplateResult {
  return html`<div class="problems" role="note" aria-label="Problems">
    <h3>This would go wrong on the real Discord</h3>
    ${problems.slice(-5).map((problem) => html`<p>${problem}</p>`)}
    <button @click=${() => update({ problems: [] })}>Clear</button>
  </div>`;
}

function renderFaults(faults: PageContext['faults']): TemplateResult {
  const inject = async (event: SubmitEvent) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get('fault'));
    const result = await performAction({ type: 'inject-fault', name });
    if (result) announce(`Injected: ${faults.find((fault) => fault.name === name)?.label}`);
  };
  return html`<form class="faults" @submit=${inject}>
    <label for="fault">Inject a fault</label>
    <select id="fault" name="fault">${faults.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}</select>
    <button>Inject</button>
  </form>`;
}

async function copyTraffic(): Promise<void> {
  await navigator.clipboard.writeText(JSON.stringify(state.traffic, null, 2));
  announce('Copied');
}
