// The reader's choices, kept by the browser where it keeps any.

export function store(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It holds for this page.
  }
}

export function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
