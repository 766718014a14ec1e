// The search page: reads `?q=`, searches while one types, and shows what was found. Without it the page offers its lists.

import { openIndex, wordsOf } from './search-index.js';

const atOnce = 10, pause = 180;
const home = new URL('../', import.meta.url);
const form = document.getElementById('search-form');
const field = form.elements.q;
const status = document.getElementById('search-status');
const list = document.getElementById('search-results');
const more = document.getElementById('search-more');
const filters = document.getElementById('search-filters');

let index, timer, shown = 0, latest = 0;

const say = (text, ...values) => { status.textContent = text.replace(/\{(\d)\}/g, (place, i) => values[i] ?? place); };

async function load(path, again) {
  const response = await fetch(new URL(`search/${path}`, home), again ? { cache: 'reload' } : {});
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return response.json();
}

const chosen = () => Object.fromEntries(['topic', 'outlet', 'year'].map(name => [name, form.elements[name]?.value ?? '']));

function remember() {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ q: field.value.trim(), ...chosen() })) {
    address.searchParams.delete(name);
    if (value) address.searchParams.append(name, value);
  }
  if (address.href !== location.href) history.replaceState(null, '', address);
}

/** A text with the words that were found marked. */
function marked(text, forms) {
  const parts = document.createDocumentFragment();
  let end = 0;
  for (const { 0: word, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!wordsOf(word).some(one => forms.has(one))) continue;
    const mark = document.createElement('mark');
    mark.textContent = word;
    parts.append(text.slice(end, start), mark);
    end = start + word.length;
  }
  parts.append(text.slice(end));
  return parts;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function itemOf(article, forms) {
  const link = element('a', '', marked(article.title, forms));
  link.href = new URL(article.path, home);
  const title = element('h2', 'result-title', link);
  const lines = element('p', 'result-lines', marked(article.lines, forms));
  if (article.lang) for (const part of [title, lines]) Object.assign(part, { lang: article.lang, dir: article.dir });
  return element('li', 'result', element('p', 'result-source byline', element('span', 'outlet', article.outlet), ' ', element('span', 'result-date', article.date)), title, lines);
}

async function showMore(found, from, run) {
  const articles = await Promise.all(found.articles.slice(from, from + atOnce).map(index.show));
  if (run !== latest) return;
  const items = articles.map(article => itemOf(article, found.forms));
  if (from) list.append(...items);
  else list.replaceChildren(...items);
  shown = from + items.length;
  more.hidden = shown >= found.articles.length;
  more.onclick = async () => {
    const first = shown;
    await showMore(found, shown, run);
    list.children[first]?.querySelector('a').focus();
  };
}

async function search() {
  const run = ++latest;
  remember();
  const query = field.value.trim(), narrowed = chosen();
  if (!query && !Object.values(narrowed).some(value => value)) {
    list.replaceChildren();
    more.hidden = true;
    status.textContent = '';
    return;
  }
  try {
    index ??= await openIndex(load);
    const found = await index.search(query, narrowed);
    await showMore(found, 0, run);
    if (run !== latest) return;
    const count = found.articles.length.toLocaleString(document.documentElement.lang);
    const { dataset } = status;
    if (found.skipped.length) say(dataset.common, found.skipped.join(', '));
    else if (!found.articles.length) say(dataset.none, query);
    else say(found.isPartial ? dataset.some : dataset.count, count);
    if (found.articles.length && found.meant.length) status.append(' ', dataset.meant.replace('{0}', found.meant.join(', ')));
  } catch {
    index = undefined;
    if (run === latest) say(status.dataset.failed);
    document.getElementById('search-lists').hidden = false;
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(timer);
  search();
});
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(search, pause);
});
filters.addEventListener('change', search);

// Down and up go from the field through the results; Escape goes back to the field.
document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const links = [...list.querySelectorAll('.result-title a')];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'Escape' && at >= 0) field.focus();
  else if (event.key === 'ArrowDown' && (at >= 0 || document.activeElement === field) && links[at + 1]) links[at + 1].focus();
  else if (event.key === 'ArrowUp' && at > 0) links[at - 1].focus();
  else if (event.key === 'ArrowUp' && at === 0) field.focus();
  else return;
  event.preventDefault();
});

const asked = new URL(location.href).searchParams;
// Somebody may have begun to write before this ran.
field.value ||= asked.get('q') ?? '';
for (const name of ['topic', 'outlet', 'year']) {
  const choice = form.elements[name];
  if (choice && [...choice.options].some(option => option.value === asked.get(name))) choice.value = asked.get(name);
}
filters.hidden = false;
document.getElementById('search-lists').hidden = true;
search();
