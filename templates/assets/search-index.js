// The search of a site without a server. The files that it reads, and what they hold, are described where they are written: src/DigestGen/Exports/Search.

const base = 45;
const plain = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ς: 'σ' };
const paired = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/gu;

/** The words of a text as the index has them: without accents, in lower case; Chinese and Japanese in pairs of characters. */
export function wordsOf(text) {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[ßæœøđðþłıς]/g, letter => plain[letter]);
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(run => run.match(paired)).flatMap(run => {
    if (!/^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/.test(run)) return run.length > 1 && run.length <= 40 ? [run] : [];
    return run.length < 3 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  });
}

/** What inflected forms of an English word have in common; other words stay nearly as they are. */
export function stemOf(word) {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let stem = word.replace(/([^sui])s$/, '$1');
  stem = stem.replace(/^(.*[aeiouy].*)(?:ing|ed)$|^(..+)e$/, (whole, a, b) => (a ?? b).length > 2 ? a ?? b : whole);
  return stem.replace(/([^aeiouylsz])\1$/, '$1').replace(/y$/, 'i');
}

/** Slips between two words (a letter more, less, another, or two changed about), counted up to a limit; Damerau 1964, as optimal string alignment. */
export function slips(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, above[j - 2] + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [above, row] = [row, next];
  }
  return row[b.length];
}

const valueOf = code => code - (code > 92 ? 36 : 35);

function postingsOf(text) {
  const articles = [], impacts = [];
  let article = 0;
  for (let i = text.indexOf('!') + 1; i < text.length;) {
    let unit = 1, value;
    while ((value = valueOf(text.charCodeAt(i++))) >= base) {
      article += (value - base) * unit;
      unit *= base;
    }
    article += value * unit;
    articles.push(article);
    impacts.push(valueOf(text.charCodeAt(i++)));
  }
  return { articles, impacts };
}

/** The last place in a sorted list of beginnings that is not behind a word. */
function placeOf(word, beginnings) {
  let low = 0, high = beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beginnings[middle] <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The files in which words that begin like this can be, the nearest to a word first, a few at most. */
function placesOf(beginning, word, beginnings, most) {
  const places = [];
  for (let i = placeOf(beginning, beginnings); i <= placeOf(beginning + '\uffff', beginnings); i++) places.push(i);
  const own = placeOf(word, beginnings);
  return places.sort((a, b) => Math.abs(a - own) - Math.abs(b - own) || a - b).slice(0, most);
}

/** Opens the index in a folder: `load(path, again)` gives a file's JSON; `again` asks for it past the browser's store. */
export async function openIndex(load) {
  let meta = await load('meta.json', false);
  let files = new Map();

  const read = (name, how) => {
    if (!files.has(name)) files.set(name, load(`${meta.folder}/${name}.json`, false).then(how));
    return files.get(name);
  };
  const entriesOf = place => read(`words-${place}`, json => new Map(Object.entries(json)));

  const entryOf = async word => meta.words.length ? (await entriesOf(placeOf(word, meta.words))).get(word) : undefined;

  const spellingsIn = (kind, place) => read(`${kind}-${place}`, text => {
    const words = [];
    let last = '';
    for (const [, sign, shared, rest] of text.matchAll(/([#-/])([A-Z])([^#-/A-Z]*)/g)) {
      last = last.slice(0, shared.charCodeAt(0) - 65) + rest;
      words.push([last, sign.charCodeAt(0) - 35]);
    }
    return words;
  });

  /** Words of the index that a mistyped one can mean, the likeliest first: one half of it is as it should be. */
  async function meantBy(word) {
    const limit = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    if (!limit || /\P{L}/u.test(word)) return [];
    const half = Math.max(2, word.length >> 1), turned = [...word].reverse().join('');
    const found = new Map();
    for (const [kind, text] of [['spell', word], ['ends', turned]])
      for (const words of await Promise.all(placesOf(text.slice(0, half), text, meta[kind], 2).filter(() => meta[kind].length).map(place => spellingsIn(kind, place))))
        for (const [other, doublings] of words) {
          const distance = slips(text, other, limit);
          if (distance > 0 && distance <= limit) found.set(kind === 'spell' ? other : [...other].reverse().join(''), [distance, doublings]);
        }
    const all = [...found].map(([other, [distance, doublings]]) => ({ other, distance, doublings }));
    const nearest = Math.min(...all.map(one => one.distance));
    return all.filter(one => one.distance === nearest)
      .sort((a, b) => (b.other[0] === word[0]) - (a.other[0] === word[0]) || b.doublings - a.doublings || (a.other < b.other ? -1 : 1)).slice(0, 4);
  }

  async function addMeant(forms, word) {
    for (const { other, distance } of await meantBy(word))
      if (!forms.has(other)) forms.set(other, { weight: distance > 1 ? 0.4 : 0.6, text: await entryOf(other), isMeant: true });
  }

  /** The words of the index that one word of a search stands for, each with how much it counts. */
  async function formsOf(word, isLast) {
    const forms = new Map();
    const add = (form, weight, text) => {
      if (text !== undefined && !(forms.get(form)?.weight >= weight)) forms.set(form, { weight, text });
    };
    if (!meta.words.length) return forms;
    const near = await entriesOf(placeOf(word, meta.words));
    const own = near.get(word);
    add(word, 1, own);
    const stem = stemOf(word);
    for (const [form, text] of near) if (form.startsWith(stem.slice(0, 3)) && stemOf(form) === stem) add(form, 0.85, text);
    if (own?.includes('!')) for (const spelling of own.slice(0, own.indexOf('!')).split(' ')) add(spelling, 0.9, await entryOf(spelling));
    if (word.length > 1 && (isLast || (!forms.size && word.length > 3))) {
      const longer = [];
      for (const place of placesOf(word, word, meta.words, 3))
        for (const [form, text] of await entriesOf(place)) if (form.startsWith(word) && !form.includes(':')) longer.push([form, text]);
      longer.sort((a, b) => b[1].length - a[1].length);
      for (const [form, text] of longer.slice(0, 40)) add(form, 0.7 * word.length / form.length, text);
    }
    if (!forms.size) await addMeant(forms, word);
    return forms;
  }

  /** Scores of BM25: how rare a word is, times its weight in the article; of the forms of one word the best counts. Small words (`asides`) score where they stand and are missed nowhere. */
  function rank(groups, asides, allowed) {
    const scores = new Float32Array(meta.articles), hits = new Uint8Array(meta.articles);
    for (const forms of [...groups, ...asides]) {
      const best = new Float32Array(meta.articles), isNeeded = groups.includes(forms);
      const lists = [...forms.values()].filter(form => form.text !== undefined).map(form => ({ weight: form.weight, ...postingsOf(form.text) }));
      const most = Math.max(0, ...lists.map(list => list.articles.length));
      const rarity = Math.log(1 + (meta.articles - most + 0.5) / (most + 0.5));
      for (const { weight, articles, impacts } of lists)
        articles.forEach((article, i) => { best[article] = Math.max(best[article], rarity * weight * impacts[i] / meta.steps); });
      best.forEach((score, article) => {
        if (!score) return;
        scores[article] += score;
        if (isNeeded) hits[article]++;
      });
    }
    let top = 0;
    for (let i = 0; i < meta.articles; i++) if (!allowed || allowed[i]) top = Math.max(top, hits[i]);
    const articles = [];
    for (let i = 0; i < meta.articles; i++) if ((!allowed || allowed[i]) && hits[i] === top && (top || !groups.length)) articles.push(i);
    return { top, articles: articles.sort((a, b) => scores[b] - scores[a] || b - a) };
  }

  async function allowedBy({ topic, outlet, year }) {
    if (!topic && !outlet && !year) return null;
    const counts = new Uint8Array(meta.articles);
    let wanted = 0;
    for (const name of [topic && `topic:${topic}`, outlet && `outlet:${outlet}`]) {
      if (!name) continue;
      wanted++;
      for (const article of postingsOf(await entryOf(name) ?? '').articles) counts[article]++;
    }
    if (year) {
      wanted++;
      for (let i = 0; i < meta.years.length; i += 2) if (meta.years[i] === +year) counts.subarray(meta.years[i - 1] ?? 0, meta.years[i + 1]).forEach((count, at, all) => { all[at]++; });
    }
    return counts.map(count => count === wanted ? 1 : 0);
  }

  async function find(query, filters) {
    const all = [...new Set(wordsOf(query))];
    const words = all.filter(word => !meta.small.includes(word) && !meta.skipped.includes(word));
    const allowed = await allowedBy(filters);
    if (!words.length && (all.length || !allowed)) return { articles: [], skipped: all, forms: new Set(), meant: [], isPartial: false };
    // With many words the small ones tell nothing more.
    const small = words.length > 3 ? [] : all.filter(word => meta.small.includes(word));
    const [asides, groups] = await Promise.all([
      Promise.all(small.map(async word => new Map([[word, { weight: 1, text: await entryOf(word) }]]))),
      Promise.all(words.map((word, i) => formsOf(word, i === words.length - 1))),
    ]);
    let ranked = rank(groups, asides, allowed);
    if (ranked.top < groups.length) {
      // A slip can be another word: what stands in few articles may mean one that stands in more.
      for (const [i, word] of words.entries()) if (postingsOf(groups[i].get(word)?.text ?? '').articles.length <= Math.max(1, meta.articles / 200)) await addMeant(groups[i], word);
      ranked = rank(groups, asides, allowed);
    }
    return {
      articles: ranked.articles,
      skipped: [],
      forms: new Set(groups.flatMap(forms => [...forms.keys()])),
      meant: groups.flatMap(forms => [...forms].filter(([, form]) => form.isMeant && form.text !== undefined).map(([word]) => word)),
      isPartial: ranked.top < groups.length,
    };
  }

  return {
    /** The articles for a search, by number, best first: those that have all words, or the most of them. */
    async search(query, filters = {}) {
      try {
        return await find(query, filters);
      } catch {
        // The site was published anew since this index was opened: its files have other names now.
        meta = await load('meta.json', true);
        files = new Map();
        return await find(query, filters);
      }
    },
    /** What a list of results shows of an article. */
    async show(article) {
      const together = await read(`found-${Math.floor(article / meta.together)}`, json => json);
      const [title, path, outlet, date, lines, lang, dir] = together[article % meta.together];
      return { title, path, outlet, date, lines, lang, dir };
    },
  };
}
