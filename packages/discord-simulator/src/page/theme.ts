import { update } from './state.ts';

type Theme = 'light' | 'dark';

/** Applies the saved theme, or the system's. */
export function initTheme(): void {
  const saved = localStorage.getItem('theme');
  const light = matchMedia('(prefers-color-scheme: light)');
  const getSystemTheme = () => (light.matches ? 'light' : 'dark');
  light.addEventListener('change', () => {
    if (!localStorage.getItem('theme')) applyTheme(getSystemTheme());
  });
  applyTheme(saved === 'light' || saved === 'dark' ? saved : getSystemTheme());
}

/** Changes and saves the theme. */
export function setTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  applyTheme(theme);
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  update({ theme });
}
