// Search over everything that has a name: plans, cited instruments, indicators, agencies.

import MiniSearch from 'minisearch';

import { load } from '../data.js';
import { h, vi } from '../dom.js';
import { t } from '../language.js';
import { pieces } from '../lists.js';
import { address, planAddress } from '../route.js';
import { nameOf, provinceOf } from '../plans.js';
import { fold, number } from '../text.js';

let index = null; // a promise of it: two searches may ask for it at once

async function entries(site) {
  const [graph, targets, tasks] = await Promise.all([load('graph'), load('targets'), load('tasks')]);
  const rows = [
    ...site.plans.map((plan) => ({ kind: 'plan', name: nameOf(plan), more: [plan.title, plan.issuer, provinceOf(plan)], href: planAddress(plan.key) })),
    ...graph.nodes.filter((node) => node.plans.length === 0).map((node) =>
      ({ kind: 'instrument', name: [node.type, node.symbol].filter(Boolean).join(' ') || node.id, more: [node.title, node.issuer], href: address(['graph', node.id]) })),
    ...targets.groups.map((target) => ({ kind: 'target', name: target.name, more: target.units, href: address(['targets'], { q: target.name }) })),
    ...tasks.groups.map((agency, i) => ({ kind: 'task', name: agency.name, more: [], href: address(['tasks', i]) })),
  ];
  return rows.map((row, id) => ({ ...row, id, more: row.more.filter(Boolean).join(' · ') }));
}

async function indexOf(site) {
  const made = new MiniSearch({
    fields: ['name', 'more'],
    storeFields: ['kind', 'name', 'more', 'href'],
    processTerm: (term) => fold(term) || null,
    searchOptions: { boost: { name: 3 }, prefix: (term) => term.length > 1, combineWith: 'AND', boostDocument: (_, __, stored) => (stored.kind === 'plan' ? 5 : 1) },
  });
  made.addAll(await entries(site));
  return made;
}

function searcher(site) {
  if (!index) {
    index = indexOf(site);
    index.catch(() => { index = null; });
  }
  return index;
}

export async function search(site, route) {
  const q = route.query.q ?? '';
  const found = q.trim() ? (await searcher(site)).search(q) : [];
  const container = h('ol', { class: 'cards results' });
  const list = pieces(container, 50, (hit) => h('li', { class: 'card' },
    h('h2', {}, h('a', { href: hit.href, lang: 'vi' }, hit.name)),
    h('p', {}, h('span', { class: 'tag' }, t(`search.${hit.kind}`)), ' ', vi(hit.more))));
  return {
    title: t('search'),
    body: [h('p', { class: 'lead' }, q.trim() ? t('search.results', { n: number(found.length), q }) : t('search.ask')), list.status, container, list.more],
    ready: () => {
      const field = document.getElementById('q');
      if (document.activeElement !== field) field.value = q;
      return list.show(found);
    },
  };
}
