import { html, type TemplateResult } from 'lit';

/** SVG paths on a 16 × 16 grid, since font glyphs differ between machines. */
const PATHS = {
  reply: 'M6 4 2 8l4 4M2.5 8H9a5 5 0 0 1 5 5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1v1M8 14v1M1 8h1M14 8h1M3 3l.7.7M12.3 12.3l.7.7M3 13l.7-.7M12.3 3.7 13 3',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z',
  bars: 'M2 4h12M2 8h12M2 12h12',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  thread: 'M4 2v6a2 2 0 0 0 2 2h7',
  down: 'M4 6l4 4 4-4',
  toBot: 'M8 2v12M4 10l4 4 4-4',
  fromBot: 'M8 14V2M4 6l4-4 4 4',
  check: 'M3 8.5l3.5 3.5L13 4.5',
} as const;

/** Renders a decorative icon, hidden from screen readers. */
export function icon(name: keyof typeof PATHS): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
