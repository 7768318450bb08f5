import { html, nothing, type TemplateResult } from 'lit';
import { type PopupMenuItem, state, updateNow } from './state.ts';

/** Opens a menu next to an element or at a point, and focuses it. */
export function openPopupMenu(
  label: string,
  items: PopupMenuItem[],
  anchor: HTMLElement,
  point?: { x: number; y: number },
): void {
  const box = anchor.getBoundingClientRect();
  updateNow({
    menu: { label, items, anchor, x: point?.x ?? box.left, y: point?.y ?? box.bottom + 4 },
  });
  const menu = document.querySelector<HTMLElement>('.menu');
  if (!menu) return;
  keepInView(menu, box);
  listButtons()[0]?.focus();
}

/** Renders the open menu. */
export function renderPopupMenu(): TemplateResult | typeof nothing {
  const { menu } = state;
  if (!menu) return nothing;
  const rows = menu.items.map((item) =>
    'heading' in item
      ? html`<div class="menu-heading" role="presentation">${item.heading}</div>`
      : html`<button role="menuitem" tabindex="-1" class=${item.isDanger ? 'danger' : ''} @click=${() => runItem(item.run)}>${item.label}</button>`,
  );
  return html`
    <div class="cover" @pointerdown=${() => closeMenu()}></div>
    <div class="menu" role="menu" aria-label=${menu.label} style="left:${menu.x}px;top:${menu.y}px" @keydown=${onKeyDown}>
      ${rows}
    </div>`;
}

function runItem(action: () => void): void {
  closeMenu();
  action();
}

function closeMenu(): void {
  const anchor = state.menu?.anchor;
  updateNow({ menu: null });
  anchor?.focus();
}

/** https://www.w3.org/WAI/ARIA/apg/patterns/menubar/#keyboardinteraction */
function onKeyDown(event: KeyboardEvent): void {
  const buttons = listButtons();
  const current = buttons.indexOf(document.activeElement as HTMLElement);
  const moves: Record<string, number> = {
    ArrowDown: (current + 1) % buttons.length,
    ArrowUp: (current - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  };
  const next = moves[event.key];
  if (next !== undefined) buttons[next]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else return;
  event.preventDefault();
}

function listButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('.menu [role=menuitem]')];
}

function keepInView(menu: HTMLElement, anchor: DOMRect): void {
  const box = menu.getBoundingClientRect();
  if (box.bottom > innerHeight - 8)
    menu.style.top = `${Math.max(8, Math.min(anchor.top, innerHeight) - box.height - 4)}px`;
  if (box.right > innerWidth - 8) menu.style.left = `${Math.max(8, innerWidth - box.width - 8)}px`;
}
