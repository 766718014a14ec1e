// What the pages can do beyond reading. Nothing here is needed: each part begins where its elements stand.

import { store } from './store.js';
import { startShortcuts } from './shortcuts.js';

const root = document.documentElement;
const words = document.getElementById('script-words').dataset;

const button = document.querySelector('.theme-switch');
if (button) {
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const tell = () => button.setAttribute('aria-pressed', isDark());
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    store('theme', root.dataset.theme);
    tell();
  });
  tell();
  button.hidden = false;
}

startShortcuts();
if (document.querySelector('.timeline-filter')) import('./timeline.js');
if (document.getElementById('search-form')) import('./search.js');
if (document.querySelector('blockquote')) import('./copy.js').then(copy => copy.start(words));
