// Tasks: the agencies, and what all plans ask of one.

import { load } from '../data.js';
import { h, select, textField, vi } from '../dom.js';
import { rowOf, rowsOf } from '../groups.js';
import { t } from '../language.js';
import { table } from '../lists.js';
import { isChosen, planLink, planOf, provinceOf, provinceOptions, sectionName } from '../plans.js';
import { address, keepQuery, planAddress } from '../route.js';
import { date, fold, number } from '../text.js';

const roles = ['lead', 'perform', 'coordinate', 'partner'];

function agencies(all, route) {
  const asked = { q: '', ...route.query };
  const rows = all.map((agency, i) => ({ ...agency, i, words: fold(agency.name) }));
  const list = table(t('agencies'), [
    { name: 'name', label: t('agency'), heads: true, sort: (row) => row.name, cell: (row) => h('a', { href: address(['tasks', row.i]), lang: 'vi' }, row.name) },
    { name: 'rows', label: t('count.tasks'), class: 'n', sort: (row) => row.rows, cell: (row) => number(row.rows) },
    ...roles.map((role) => ({ name: role, label: t(`role.${role}`), class: 'n', sort: (row) => row.roles[role] ?? 0, cell: (row) => number(row.roles[role] ?? 0) })),
    { name: 'plans', label: t('count.plans'), class: 'n', sort: (row) => row.plans, cell: (row) => number(row.plans) },
    { name: 'id', label: t('agency.list'), sort: (row) => (row.id ? 0 : 1), cell: (row) => t(row.id ? 'known.agency' : 'unknown.agency') },
  ]);

  function draw(q) {
    keepQuery(route, { q });
    return list.show(rows.filter((row) => row.words.includes(fold(q))));
  }

  return {
    title: t('nav.tasks'),
    body: [h('p', { class: 'lead' }, t('tasks.lead')),
      h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() }, textField(t('text.filter'), asked.q, draw)),
      list.element],
    ready: () => draw(asked.q),
  };
}

function tasksOf(site, index, agency, route) {
  const asked = { q: '', role: '', province: '', deadline: '', ...route.query };
  const every = Array.from({ length: agency.rows }, (_, i) => i);
  const list = table(t('tasks.of', { name: agency.name }), [
    { name: 'task', label: t('task'), class: 'text', cell: (row) => h('a', { href: planAddress(row.plan, row.id), lang: 'vi' }, row.task) },
    { name: 'role', label: t('role'), sort: (row) => roles.indexOf(row.role), cell: (row) => t(`role.${row.role}`) },
    { name: 'partners', label: t('partners'), cell: (row) => vi([...(row.role === 'partner' ? row.actors : []), ...row.partners].filter((name) => name !== agency.name).join('; ') || '—') },
    { name: 'deadline', label: t('deadline'), class: 'n', sort: (row) => row.deadline ?? '', cell: (row) => date(row.deadline) || '—' },
    { name: 'report', label: t('report.to'), cell: (row) => vi(row.report_to ?? '—') },
    { name: 'plan', label: t('plan'), sort: (row) => provinceOf(planOf(site, row.plan)), cell: (row) => [vi(provinceOf(planOf(site, row.plan))), ' ', planLink(site, row.plan), h('small', {}, ` ${sectionName(row.section)}`)] },
  ], { rowOf: (i) => rowOf('tasks', index, agency, i) });

  const fits = (row) => fold(row.task).includes(fold(asked.q)) && (asked.role === '' || row.role === asked.role) &&
    isChosen(provinceOf(planOf(site, row.plan)), asked.province) && (asked.deadline === '' || (row.deadline !== null) === (asked.deadline === 'yes'));

  // All rows are loaded only where a filter must look at them.
  async function draw(change = {}) {
    Object.assign(asked, change);
    keepQuery(route, asked);
    if (!['q', 'role', 'province', 'deadline'].some((filter) => asked[filter] !== '')) return list.show(every);
    const rows = await rowsOf('tasks', index, agency);
    return list.show(every.filter((i) => fits(rows[i])));
  }

  return {
    title: t('tasks.of', { name: agency.name }),
    body: [
      h('p', {}, h('a', { href: '#/tasks' }, `← ${t('tasks.all')}`)),
      h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() },
        textField(t('text.filter'), asked.q, (q) => draw({ q })),
        select(t('role'), [{ value: '', label: t('all') }, ...roles.map((role) => ({ value: role, label: t(`role.${role}`) }))], asked.role, (role) => draw({ role })),
        select(t('province'), provinceOptions(site.plans), asked.province, (province) => draw({ province })),
        select(t('deadline'), [{ value: '', label: t('all') }, { value: 'yes', label: t('has.deadline') }, { value: 'no', label: t('no.deadline') }], asked.deadline, (deadline) => draw({ deadline }))),
      list.element,
    ],
    ready: () => draw(),
  };
}

export async function tasks(site, route) {
  const index = await load('tasks');
  if (route.rest.length === 0) return agencies(index.groups, route);
  const agency = /^\d+$/.test(route.rest[0]) ? index.groups[Number(route.rest[0])] : null;
  return agency ? tasksOf(site, index, agency, route) : null;
}
