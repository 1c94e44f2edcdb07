// The text of a plan with what was found in it marked.

import { h } from './dom.js';
import { t } from './language.js';
import { planAddress } from './route.js';
import { cellsOf, share, stretches } from './spans.js';

const deepest = 6;

/** What is marked, once: a stretch names all its items, and a small link after the last leads to the list. */
function marked(plan, start, end, items) {
  return stretches(start, end, items).flatMap((stretch) => {
    const text = plan.text.slice(stretch.start, stretch.end);
    if (stretch.items.length === 0) return [text];
    const kinds = [...new Set(stretch.items.map((item) => item.mark))].join(' ');
    return [h('span', { class: `mark ${kinds}`, 'data-items': stretch.items.map((item) => item.id).join(' ') }, text),
      ...stretch.ending.map((item) => note(plan, item))];
  });
}

function note(plan, item) {
  return h('a', { class: `note ${item.mark}`, id: `note-${item.id}`, href: planAddress(plan.key, item.id), 'data-note': item.id,
    'aria-label': t('note.to.list', { kind: t(`one.${item.kind}`), id: item.id }) }, item.id);
}

function tableOf(plan, block, table, items) {
  const rows = cellsOf(plan.text, block, table);
  if (!rows) return null;
  const [header, ...body] = rows;
  const row = (cells, tag) => h('tr', {}, cells.map((cell) => h(cell ? tag : 'td', tag === 'th' && cell ? { scope: 'col' } : {}, cell && marked(plan, cell.start, cell.end, items))));
  return h('div', { class: 'wide', role: 'group', tabindex: '0', 'aria-label': table.title ?? t('kind.table') },
    h('table', {}, header.length > 0 && h('thead', {}, row(header, 'th')), h('tbody', {}, body.map((cells) => row(cells, 'td')))));
}

/** The depth of each section in the tree, from 1. */
function depths(sections) {
  const found = new Map();
  for (const section of sections) found.set(section.id, section.parent ? (found.get(section.parent) ?? 0) + 1 : 1);
  return found;
}

/** The element that holds a block's text: a heading where a section with a title begins, else by the block's kind. */
function blockElement(block, section, depth) {
  const id = section ? `section-${section.id}` : null;
  if (section?.title && block.kind === 'heading')
    return h(`h${Math.min(depth + 2, deepest)}`, { id, tabindex: '-1', class: `depth-${depth}` });
  return h('p', { id, tabindex: id && '-1', class: block.kind });
}

/** Nested headings may not skip a level: a titled section below an untitled one is one level higher. */
function headingDepths(plan) {
  const titled = new Map(plan.sections.map((section) => [section.id, Boolean(section.title)]));
  const real = depths(plan.sections);
  const found = new Map();
  for (const section of plan.sections) {
    const above = section.parent ? found.get(section.parent) ?? 0 : 0;
    found.set(section.id, titled.get(section.id) ? above + 1 : above);
  }
  return (section) => Math.max(1, Math.min(found.get(section.id), real.get(section.id)));
}

export function textOf(plan, items) {
  const shares = share(plan.blocks, items.filter((item) => item.start !== null));
  const depth = headingDepths(plan);
  const sections = new Map(plan.sections.map((section) => [section.start, section]));
  let tables = 0;
  let page = null;
  const elements = [];
  plan.blocks.forEach((block, i) => {
    if (block.page && block.page !== page) {
      page = block.page;
      elements.push(h('p', { class: 'page-mark' }, t('page.mark', { n: page })));
    }
    const table = block.kind === 'table' ? plan.tables[tables++] : null;
    const drawn = table && tableOf(plan, block, table, shares[i]);
    if (drawn) {
      elements.push(drawn);
      return;
    }
    const section = sections.get(block.start);
    const element = blockElement(block, section, section && depth(section));
    element.append(...marked(plan, block.start, block.end, shares[i]));
    elements.push(element);
  });
  return h('div', { class: 'document', lang: 'vi' }, elements);
}
