// One-letter keys, which a reader can turn off (WCAG 2.1.4): `/` goes to the search, `?` shows the list, `g` and a sign go to a section.

import { store, stored } from './store.js';

const wait = 1200;

export function startShortcuts() {
  const list = document.getElementById('shortcuts');
  if (!list) return;
  const choice = list.querySelector('input');
  let isOn = stored('shortcuts') !== 'off', went = 0;

  choice.checked = isOn;
  choice.addEventListener('change', () => {
    isOn = choice.checked;
    store('shortcuts', isOn ? 'on' : 'off');
  });
  for (const opener of document.querySelectorAll('.shortcuts-open')) {
    opener.hidden = false;
    opener.addEventListener('click', () => list.showModal());
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!isOn || list.open || event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    if (event.key === '/') {
      const field = document.querySelector('#q, .site-search input');
      if (!field) return;
      field.focus();
      field.select();
    } else if (event.key === '?') list.showModal();
    else if (event.key === 'g') went = event.timeStamp;
    else if (went && event.timeStamp - went < wait) {
      went = 0;
      const link = [...list.querySelectorAll('a[data-key]')].find(one => one.dataset.key === event.key);
      if (!link) return;
      location.href = link.href;
    } else return;
    event.preventDefault();
  });
}
