// Tables and lists of any length: shown a piece at a time, sorted by their headings.

import { h } from './dom.js';
import { t } from './language.js';
import { number } from './text.js';

/**
 * A list whose rows are drawn `step` at a time. `draw` makes the element of a row, or a promise of it; `prepare` is told
 * the rows that are drawn next.
 */
export function pieces(container, step, draw, prepare = () => {}) {
  const status = h('p', { class: 'status', role: 'status' });
  const more = h('button', { type: 'button', class: 'more', onclick: () => grow() });
  let rows = [];
  let shown = 0;
  let turn = 0;

  async function grow(by = step) {
    turn += 1;
    const mine = turn;
    const coming = rows.slice(shown, shown + by);
    prepare(coming);
    const next = await Promise.all(coming.map(draw));
    if (mine !== turn) return;
    container.append(...next);
    shown += next.length;
    status.textContent = rows.length === 0 ? t('none') : t('shown', { shown: number(shown), all: number(rows.length) });
    more.hidden = shown >= rows.length;
    more.textContent = t('more', { n: number(Math.min(step, rows.length - shown)) });
  }

  return {
    status,
    more,
    /** Shows these rows from the first on, at once at least up to number `upTo`. */
    show(all, upTo = 0) {
      rows = all;
      shown = 0;
      container.replaceChildren();
      return grow(Math.max(step, upTo + 1));
    },
  };
}

function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'vi', { numeric: true });
}

/**
 * A table. A column is {name, label, cell(row), sort(row)?, class?}; one with `sort` can be sorted by. Where rows come
 * only when they are shown, `rowOf` makes a promise of a row from what stands for it.
 */
export function table(caption, columns, { step = 100, sorted = null, rowOf = (row) => row } = {}) {
  const body = h('tbody', { role: 'rowgroup' });
  // On a phone a row is shown as a card; the roles keep it a row to whoever listens.
  const cell = (column, row) => (column.heads
    ? h('th', { scope: 'row', role: 'rowheader', class: column.class }, column.cell(row))
    : h('td', { role: 'cell', class: column.class, 'data-label': column.label }, column.cell(row)));
  const list = pieces(body, step, async (entry) => {
    const row = await rowOf(entry);
    return h('tr', { role: 'row' }, columns.map((column) => cell(column, row)));
  });
  let rows = [];
  let order = sorted;
  let turn = 0;

  const heads = columns.map((column) => h('th', { scope: 'col', role: 'columnheader', class: column.class },
    column.sort ? h('button', { type: 'button', class: 'sort', onclick: () => sortBy(column.name) }, column.label) : column.label));

  function sortBy(name) {
    order = { name, down: order?.name === name ? !order.down : false };
    draw();
  }

  async function inOrder({ sort }) {
    const values = new Map(await Promise.all(rows.map(async (entry) => [entry, sort(await rowOf(entry))])));
    return [...rows].sort((a, b) => compare(values.get(a), values.get(b)) * (order.down ? -1 : 1));
  }

  async function draw() {
    turn += 1;
    const mine = turn;
    const column = columns.find(({ name }) => name === order?.name);
    columns.forEach((each, i) => {
      if (each === column) heads[i].setAttribute('aria-sort', order.down ? 'descending' : 'ascending');
      else heads[i].removeAttribute('aria-sort');
    });
    const all = column ? await inOrder(column) : rows;
    if (mine === turn) await list.show(all);
  }

  const element = [list.status,
    h('div', { class: 'wide', role: 'group', tabindex: '0', 'aria-label': caption },
      h('table', { role: 'table', class: 'stack' }, h('caption', { class: 'unseen' }, caption),
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, heads)), body)),
    list.more];
  return { element, show: (all) => { rows = all; return draw(); } };
}

/** Bars with their numbers: [{label, value, href, class}]. */
export function bars(items) {
  const most = Math.max(1, ...items.map(({ value }) => value));
  return h('ul', { class: 'bars' }, items.map(({ label, value, href, kind }) =>
    h('li', {}, h('a', { href }, label), h('span', { class: 'n' }, number(value)),
      h('span', { class: `bar ${kind ?? ''}`, 'aria-hidden': 'true', style: `--share:${(value / most).toFixed(4)}` }))));
}
