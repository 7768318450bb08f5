import { update } from './state.ts';

type Theme = 'light' | 'dark';

/** Takes the theme that was chosen last, else the one the system asks for. */
export function startTheme(): void {
  const chosen = localStorage.getItem('theme');
  const light = matchMedia('(prefers-color-scheme: light)');
  const wanted = () => (light.matches ? 'light' : 'dark');
  light.addEventListener('change', () => {
    if (!localStorage.getItem('theme')) show(wanted());
  });
  show(chosen === 'light' || chosen === 'dark' ? chosen : wanted());
}

/** Changes the theme, and remembers it. */
export function setTheme(theme: Theme): void {
  localStorage.setItem('theme', theme);
  show(theme);
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  update({ theme });
}
