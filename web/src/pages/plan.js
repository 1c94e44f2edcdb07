// One plan: its outline, its text with what was found in it marked, and the list of what was found.

import { load } from '../data.js';
import { h, textField, vi } from '../dom.js';
import { finder } from '../finder.js';
import { t } from '../language.js';
import { pieces } from '../lists.js';
import { card, itemsOf, words } from '../planItems.js';
import { nameOf, planOf } from '../plans.js';
import { planAddress } from '../route.js';
import { offsets } from '../spans.js';
import { textOf } from '../planText.js';
import { date, fold, number } from '../text.js';

const marks = ['r', 't', 'a', 'd'];
const views = ['text', 'outline', 'items'];

/** Spans into offsets of JavaScript, once; blocks and sections get `start` and `end`. */
function prepared(plan) {
  if (plan.prepared) return plan;
  const at = offsets(plan.text);
  const move = (span) => (span ? { start: at(span.start), end: at(span.end) } : null);
  for (const list of [plan.references, plan.targets, plan.assignments, plan.diagnostics, ...plan.findings.map((finding) => finding.evidence)])
    for (const item of list) item.span = move(item.span);
  for (const each of [...plan.blocks, ...plan.sections]) Object.assign(each, move(each.span));
  plan.prepared = true;
  return plan;
}

function factsOf(plan, summary) {
  const { document: facts, source } = plan;
  const signers = facts.signers.map((signer) => [signer.position, signer.name].filter(Boolean).join(' ')).filter(Boolean).join('; ');
  const pairs = [['symbol', facts.symbol], ['type', facts.type], ['issuer', facts.issuer], ['date', date(facts.date)],
    ['signers', signers], ['source', `${source.uri.split('/').pop()} (${source.media_type})`]];
  return h('dl', { class: 'facts', 'aria-label': nameOf(summary) }, pairs.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, t(name)), h('dd', { lang: 'vi' }, value))));
}

function outlineOf(plan) {
  const below = new Map();
  for (const section of plan.sections) below.set(section.parent, [...(below.get(section.parent) ?? []), section]);
  const list = (parent) => {
    const sections = (below.get(parent) ?? []).filter((section) => section.title || below.has(section.id));
    return sections.length > 0 && h('ul', {}, sections.map((section) =>
      h('li', {}, h('a', { href: planAddress(plan.key, section.id), lang: 'vi' }, `${section.marker} `, section.title ?? ''), list(section.id))));
  };
  return h('nav', { class: 'outline', 'aria-labelledby': 'h-outline' }, h('h2', { id: 'h-outline' }, t('outline')), list(null) || h('p', {}, t('none')));
}

/** The list of items: what kinds, which words. */
function itemPanel(site, plan, items) {
  const chosen = { kind: '', q: '' };
  const container = h('ol', { class: 'cards' });
  const list = pieces(container, 60, (item) => card(site, plan, item));
  const ofKind = (kind) => items.filter((item) => item.mark === kind);
  const buttons = ['', ...marks].map((kind) => h('button', { type: 'button', class: `choice ${kind}`, 'aria-pressed': 'false', onclick: () => draw({ kind }) },
    kind ? t(`kind.${kind}`) : t('all'), h('span', { class: 'n' }, ` ${number(kind ? ofKind(kind).length : items.length)}`)));

  const visible = () => items.filter((item) => (chosen.kind === '' || item.mark === chosen.kind) && words(item).includes(fold(chosen.q)));

  function draw(change, upTo) {
    Object.assign(chosen, change);
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(['', ...marks][i] === chosen.kind)));
    container.scrollTop = 0;
    return list.show(visible(), upTo);
  }

  const field = textField(t('text.filter'), '', (q) => draw({ q }));
  const element = h('section', { class: 'items', 'aria-labelledby': 'h-items' }, h('h2', { id: 'h-items' }, t('items')),
    h('div', { class: 'choices' }, buttons), field, list.status, container, list.more);

  /** Brings an item into the list, whatever was filtered. */
  async function reveal(item) {
    if (document.getElementById(`item-${item.id}`)) return;
    if (!visible().includes(item)) {
      Object.assign(chosen, { kind: item.mark, q: '' });
      field.querySelector('input').value = '';
    }
    await draw({}, visible().indexOf(item));
  }
  return { element, draw, reveal };
}

function legend(layout) {
  return h('div', { class: 'legend', role: 'group', 'aria-labelledby': 'h-legend' }, h('span', { id: 'h-legend' }, t('legend')), marks.map((kind) =>
    h('label', {}, h('input', { type: 'checkbox', checked: true, onchange: (event) => layout.classList.toggle(`without-${kind}`, !event.target.checked) }),
      ' ', h('span', { class: `mark ${kind}` }, t(`kind.${kind}`)))));
}

export async function plan(site, route) {
  const summary = planOf(site, route.rest[0]);
  if (!summary) return null;
  const data = prepared(await load(`plan/${summary.key}`));
  const items = itemsOf(data);
  const byId = new Map(items.map((item) => [item.id, item]));
  const panel = itemPanel(site, data, items);
  const text = textOf(data, items);
  const layout = h('div', { class: 'reading', 'data-view': 'text' });
  const switches = views.map((view) => h('button', { type: 'button', 'aria-pressed': String(view === 'text'), onclick: () => turnTo(view) }, t(view === 'items' ? 'items.short' : view)));
  let from = 'list';

  function turnTo(view) {
    layout.dataset.view = view;
    switches.forEach((button, i) => button.setAttribute('aria-pressed', String(views[i] === view)));
  }

  function focusOn(element) {
    element?.scrollIntoView({ block: 'center' });
    element?.focus({ preventScroll: true });
  }

  function goToSection(id) {
    turnTo('text');
    const element = document.getElementById(`section-${id}`);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }

  /** Marks the item in the text and in the list; the reader goes on in the other of the two. */
  async function choose(id) {
    for (const element of layout.querySelectorAll('.on')) element.classList.remove('on');
    const item = byId.get(id);
    if (!item) {
      goToSection(id);
      return;
    }
    for (const element of layout.querySelectorAll(`[data-items~="${CSS.escape(id)}"], #note-${CSS.escape(id)}`)) element.classList.add('on');
    await panel.reveal(item);
    const cardElement = document.getElementById(`item-${id}`);
    cardElement.classList.add('on');
    const note = document.getElementById(`note-${id}`);
    const toList = from === 'text' || !note;
    from = 'list';
    turnTo(toList ? 'items' : 'text');
    if (toList) focusOn(cardElement.querySelector('a'));
    else {
      cardElement.parentElement.scrollTop = cardElement.offsetTop - cardElement.parentElement.offsetTop - 40;
      focusOn(note);
      layout.querySelector(`[data-items~="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'center' });
    }
  }

  // A marked word leads to the innermost item that it is part of; its small link does the same for the keyboard.
  text.addEventListener('click', (event) => {
    const note = event.target.closest('[data-note]');
    const mark = event.target.closest('.mark');
    if (note) from = 'text';
    else if (mark && getSelection().isCollapsed) {
      const ids = mark.dataset.items.split(' ').filter((id) => !layout.classList.contains(`without-${byId.get(id).mark}`));
      const length = (id) => byId.get(id).end - byId.get(id).start;
      if (ids.length === 0) return;
      from = 'text';
      goTo(ids.sort((a, b) => length(a) - length(b))[0]);
    }
  });

  function goTo(id) {
    const to = planAddress(data.key, id);
    if (location.hash === to) choose(id);
    else location.hash = to;
  }
  layout.addEventListener('click', (event) => {
    const link = event.target.closest('[data-item], [data-note]');
    if (link && link.getAttribute('href') === location.hash) choose(link.dataset.item ?? link.dataset.note);
  });

  layout.append(outlineOf(data), h('section', { class: 'text', 'aria-labelledby': 'h-text' },
    h('h2', { id: 'h-text', class: 'unseen' }, t('text')), h('div', { class: 'tools' }, legend(layout), finder(text)), text), panel.element);
  const name = nameOf(summary);
  return {
    title: name,
    heading: h('div', { class: 'plan-head' }, h('p', { class: 'kicker' }, vi([summary.type, summary.symbol].filter(Boolean).join(' '))),
      h('h1', { tabindex: '-1', lang: 'vi' }, summary.title ?? name)),
    body: [factsOf(data, summary), h('div', { class: 'views', role: 'group', 'aria-label': t('nav') }, switches), layout],
    ready: async () => {
      await panel.draw({});
      if (route.rest[1]) await choose(route.rest[1]);
    },
    update: (next) => {
      if (next.rest[0] !== data.key || !next.rest[1]) return false;
      choose(next.rest[1]).then(() => { document.documentElement.dataset.shown = location.hash; });
      return true;
    },
  };
}
