import { update } from './state.ts';

type Theme = 'light' | 'dark';

/** Takes the theme that was chosen last, else the one the system asks for. */
export function initTheme(): void {
  const chosen = localStorage.getItem('theme');
  const light = matchMedia('(prefers-color-scheme: light)');
  const wanted = () => (light.matches ? 'light' : 'dark');
  light.addEventListener('change', () => {
    if (!localStorage.getItem('theme')) applyTheme(wanted());
  });
  applyTheme(chosen === 'light' || chosen === 'dark' ? chosen : wanted());
}

/** Changes the theme, and remembers it. */
export function setTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  applyTheme(theme);
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  update({ theme });
}
