// Narrows a timeline to the entries that have some words, a year or a topic.

import { wordsOf } from './search-index.js';

const pause = 150;
const language = document.documentElement.lang;
const form = document.querySelector('.timeline-filter');
const status = form.querySelector('[role=status]');
const { words, year, topic } = form.elements;

const entries = [...document.querySelectorAll('main .timeline > .entry')].map(element => ({
  element,
  section: element.closest('section'),
  text: ` ${wordsOf(element.textContent).join(' ')}`,
  year: /^\d{4}/.exec(element.querySelector('time')?.dateTime)?.[0],
  topics: element.dataset.topics?.split('|') ?? [],
}));
const sections = new Set(entries.map(entry => entry.section).filter(section => section));
const folds = [...document.querySelectorAll('main .timeline-rest')];
let wasNarrowed = false;

function offer(choice, values) {
  choice.append(...values.map(value => new Option(value, value)));
  choice.parentElement.hidden = values.length < 2;
}

function narrow() {
  const wanted = wordsOf(words.value);
  const open = new Set();
  let shown = 0;
  for (const entry of entries) {
    const fits = wanted.every(word => entry.text.includes(` ${word}`)) && (!year.value || entry.year === year.value) && (!topic.value || entry.topics.includes(topic.value));
    entry.element.hidden = !fits;
    if (!fits) continue;
    shown++;
    open.add(entry.section);
  }
  for (const section of sections) section.hidden = !open.has(section);
  const isNarrowed = Boolean(wanted.length || year.value || topic.value);
  // What is asked for must not stay behind a fold.
  if (isNarrowed || wasNarrowed) {
    for (const fold of folds) {
      fold.open = isNarrowed;
      fold.hidden = !fold.querySelector('.entry:not([hidden])');
    }
  }
  wasNarrowed = isNarrowed;
  const values = [shown, entries.length].map(number => number.toLocaleString(language));
  status.textContent = isNarrowed ? status.dataset.shown.replace(/\{(\d)\}/g, (_, i) => values[i]) : '';
}

if (entries.length > 1) {
  let timer;
  offer(year, [...new Set(entries.map(entry => entry.year).filter(value => value))].sort().reverse());
  offer(topic, [...new Set(entries.flatMap(entry => entry.topics))].sort(new Intl.Collator(language).compare));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(narrow, pause);
  });
  form.hidden = false;
  // A browser that comes back fills the fields again.
  narrow();
}
