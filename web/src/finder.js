// Finding words in a text without regard to tone marks, place by place.

import { h } from './dom.js';
import { t } from './language.js';
import { findAll } from './text.js';

/** The text nodes of an element with their places in its text; the small links are no part of it. */
function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT,
    { acceptNode: (node) => (node.parentElement.closest('.note, .page-mark') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT) });
  const nodes = [];
  let length = 0;
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: length });
    length += walker.currentNode.data.length;
  }
  return nodes;
}

function rangeOf(nodes, start, end) {
  const range = document.createRange();
  const at = (place) => nodes.findLast((each) => each.start <= place);
  const [first, last] = [at(start), at(end - 1)];
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function paint(name, ranges) {
  if (!globalThis.Highlight) return;
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
  else CSS.highlights.delete(name);
}

/** A field that finds words in `element`. */
export function finder(element) {
  const count = h('output', { class: 'count' });
  let ranges = [];
  let at = 0;

  function go(step) {
    if (ranges.length === 0) return;
    at = (at + step + ranges.length) % ranges.length;
    paint('found-now', [ranges[at]]);
    ranges[at].startContainer.parentElement.scrollIntoView({ block: 'center' });
    count.textContent = t('find.count', { at: at + 1, n: ranges.length });
  }

  function find(words) {
    const nodes = textNodes(element);
    const text = nodes.map(({ node }) => node.data).join('');
    ranges = findAll(text, words).map(([start, end]) => rangeOf(nodes, start, end));
    at = 0;
    paint('found', ranges);
    paint('found-now', []);
    count.textContent = words.trim() ? t('find.count', { at: 0, n: 0 }) : '';
    go(0);
  }

  const field = h('input', { type: 'search', autocomplete: 'off', 'aria-label': t('find.in.text'), placeholder: t('find.in.text'), oninput: (event) => find(event.target.value) });
  return h('form', { class: 'finder', onsubmit: (event) => { event.preventDefault(); go(event.submitter?.value === 'back' ? -1 : 1); } },
    field, count, h('button', { type: 'submit', value: 'next', 'aria-label': t('find.next') }, '↓'), h('button', { type: 'submit', value: 'back', 'aria-label': t('find.previous') }, '↑'));
}
