// @ts-check
/** Light or dark: as the system has it, or as chosen. */
const KEY = 'commonweave.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

export const theme = () => localStorage.getItem(KEY) ?? 'system';

export function applyTheme() {
  const chosen = theme();
  document.documentElement.dataset.theme = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen;
  document.dispatchEvent(new Event('themechange'));
}

/** @param {string} chosen */
export function chooseTheme(chosen) {
  if (chosen === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, chosen);
  applyTheme();
}

dark.addEventListener('change', applyTheme);
