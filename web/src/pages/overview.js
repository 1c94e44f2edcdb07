// What the corpus holds, in figures, each of which leads to its page.

import { load } from '../data.js';
import { h, vi } from '../dom.js';
import { label, t } from '../language.js';
import { bars } from '../lists.js';
import { provinceOf } from '../plans.js';
import { address } from '../route.js';
import { number } from '../text.js';

const severities = ['info', 'warning', 'error'];
const enough = 12;

function sum(plans, kind) {
  return plans.reduce((total, plan) => total + plan.counts[kind], 0);
}

/** [[value, how many]], the most frequent first. */
function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || String(a[0]).localeCompare(String(b[0]), 'vi'));
}

/** [{code, rank, value}], the gravest kinds first: a rank is that of the gravest finding of the kind. */
function codesOf(findings) {
  const ranks = new Map();
  for (const [code, rank] of findings.rows) ranks.set(code, Math.max(rank, ranks.get(code) ?? 0));
  return counted(findings.rows.map(([code]) => code)).map(([code, value]) => ({ code: findings.codes[code], rank: ranks.get(code), value }))
    .sort((a, b) => b.rank - a.rank);
}

function figure(value, name, href) {
  return h('li', {}, h('a', { href }, h('b', {}, number(value)), ' ', h('span', {}, t(`figure.${name}`))));
}

function section(id, ...content) {
  return h('section', { 'aria-labelledby': `h-${id}` }, h('h2', { id: `h-${id}` }, t(id)), content);
}

function unread(site) {
  if (site.unread.length === 0) return null;
  return section('unread', h('div', { class: 'wide', role: 'group', tabindex: '0', 'aria-label': t('unread') }, h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('file')), h('th', { scope: 'col' }, t('reason')))),
    h('tbody', {}, site.unread.map((input) => h('tr', {}, h('td', {}, vi(input.input.split('/').pop())), h('td', { lang: 'en' }, input.reason)))))));
}

export async function overview(site) {
  const findings = await load('findings');
  const bySeverity = severities.map((name, rank) => ({ name, value: findings.rows.filter((row) => row[1] === rank).length })).reverse();
  const provinces = counted(site.plans.map(provinceOf).filter(Boolean));
  const types = counted(site.plans.map((plan) => plan.type ?? ''));
  return {
    title: t('nav.overview'),
    body: [
      h('p', { class: 'lead' }, t('overview.lead', { n: number(site.plans.length), provinces: provinces.length })),
      h('ul', { class: 'figures' },
        figure(site.plans.length, 'plans', '#/plans'),
        figure(sum(site.plans, 'references'), 'references', '#/graph'),
        figure(sum(site.plans, 'targets'), 'targets', '#/targets'),
        figure(sum(site.plans, 'assignments'), 'assignments', '#/tasks'),
        figure(findings.rows.length, 'findings', '#/findings')),
      h('div', { class: 'columns' },
        section('by.severity', bars(bySeverity.map(({ name, value }) =>
          ({ label: t(`severity.${name}`), value, href: address(['findings'], { severity: name }), kind: name })))),
        section('by.type', bars(types.slice(0, enough).map(([type, value]) =>
          ({ label: type ? vi(type) : t('no.type'), value, href: address(['plans'], { type: type || '-' }) })))),
        section('by.code', bars(codesOf(findings).map(({ code, rank, value }) =>
          ({ label: label('code', code), value, href: address(['findings'], { code }), kind: severities[rank] })))),
        section('by.province', bars(provinces.slice(0, 2 * enough).map(([name, value]) =>
          ({ label: vi(name), value, href: address(['plans'], { province: name }) }))))),
      unread(site),
    ],
  };
}
