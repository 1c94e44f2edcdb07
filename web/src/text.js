// Words and numbers as people of the field write and look for them.

import { language } from './language.js';

/** As words are compared: without case, tone marks and hats. */
export function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The places of `needle` in `text`, as fold() compares; [start, end] in UTF-16 units of `text`. */
export function findAll(text, needle, most = 500) {
  const wanted = fold(needle).trim();
  if (!wanted) return [];
  let folded = '';
  const from = [];
  for (let i = 0; i < text.length; i += 1) {
    const piece = fold(text[i]);
    for (let k = 0; k < piece.length; k += 1) from.push(i);
    folded += piece;
  }
  from.push(text.length);
  const found = [];
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < most; at = folded.indexOf(wanted, at + wanted.length))
    found.push([from[at], from[at + wanted.length - 1] + 1]);
  return found;
}

export function number(value) {
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 6 }).format(value);
}

/** "2025-09-21" as 21/9/2025; less precise dates as far as they go; "--12-01" (each year) as 1/12. */
export function date(iso) {
  if (!iso) return '';
  const [, year, month, day] = /^(\d{4}|-)?-?(\d{2})?-?(\d{2})?$/.exec(iso) ?? [];
  if (!year && !month) return iso;
  return [day, month].filter(Boolean).map(Number).concat(year && year !== '-' ? [year] : []).join('/');
}

const signs = { '=': '', '>=': '≥ ', '>': '> ', '<=': '≤ ', '<': '< ', '~': '≈ ', range: '' };

/** "≥ 80 %", "10–12 trường". */
export function quantity(target) {
  const top = target.value_max === null ? '' : `–${number(target.value_max)}`;
  return `${signs[target.comparator] ?? `${target.comparator} `}${number(target.value)}${top} ${target.unit}`.trim();
}

export function cut(text, length = 160) {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length) > 0 ? text.lastIndexOf(' ', length) : length)} …`;
}
