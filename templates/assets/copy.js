// A button beside each quotation that copies it with where it was said.

/** `“The words” — Outlet, “Headline”, date, address`. */
function citationOf(quotation) {
  const witness = quotation.closest('figure')?.querySelector('.witnesses a.outlet');
  if (witness) {
    const date = witness.closest('li').querySelector('time')?.textContent;
    return [witness.textContent, witness.title && `“${witness.title}”`, date, witness.href];
  }
  const article = quotation.closest('article');
  return [
    article?.querySelector('.outlet')?.textContent,
    `“${document.querySelector('h1').textContent.trim()}”`,
    article?.querySelector('time')?.textContent,
    document.querySelector('.original a, link[rel=canonical]').href,
  ];
}

export function start(words) {
  if (!navigator.clipboard) return;
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  document.body.append(said);
  for (const quotation of document.querySelectorAll('main blockquote')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy-quotation';
    button.textContent = words.copy;
    button.addEventListener('click', async () => {
      const text = quotation.innerText.trim().replace(/\s+/g, ' ');
      const citation = citationOf(quotation).filter(part => part).join(', ');
      try {
        await navigator.clipboard.writeText(`${/^[“"«„]/.test(text) ? text : `“${text}”`} — ${citation}`);
        button.textContent = said.textContent = words.copied;
        setTimeout(() => { button.textContent = words.copy; }, 2500);
      } catch {
        said.textContent = words.copyFailed;
      }
    });
    quotation.after(button);
  }
}
