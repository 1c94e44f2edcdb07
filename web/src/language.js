// The language of the page: Vietnamese, or English on request.

import { words } from './words.js';

const key = 'vanban.language';
let current = 'vi';

/** Storage may be refused, as it is to some pages opened from file://. */
export function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Then it lasts as long as the page.
  }
}

export function language() {
  return current;
}

export function setLanguage(to) {
  current = to === 'en' ? 'en' : 'vi';
  document.documentElement.lang = current;
  remember(key, current);
}

export function startLanguage() {
  setLanguage(remembered(key) ?? 'vi');
}

/** The words of that name, with {n} and the like filled in; the name itself where there are none. */
export function t(name, values = {}) {
  const pair = words[name];
  const text = pair ? pair[current === 'vi' ? 0 : 1] : name;
  return text.replace(/\{(\w+)\}/g, (_, value) => values[value] ?? '');
}

/** The label of a code that the data holds; unknown ones are shown as they are. */
export function label(kind, code) {
  return words[`${kind}.${code}`] ? t(`${kind}.${code}`) : String(code).replaceAll('_', ' ');
}
