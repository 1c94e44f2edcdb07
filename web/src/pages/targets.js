// The matrix of targets: indicator × province × year, and a chart of one indicator.

import { chart } from '../chart.js';
import { load } from '../data.js';
import { h, select, textField, vi } from '../dom.js';
import { t } from '../language.js';
import { pieces } from '../lists.js';
import { isChosen, nameOf, planLink, planOf, provinceOf, provinceOptions, sectionName } from '../plans.js';
import { keepQuery, planAddress } from '../route.js';
import { fold, number, quantity } from '../text.js';

const step = 25;

const rowsOf = async (indicator) => (await load(`targets/${indicator.part}`))[indicator.at];

/** The lines of an indicator: the targets of one plan each, those of one province together. */
function linesOf(site, rows, asked) {
  const lines = new Map();
  for (const row of rows) {
    const plan = planOf(site, row.plan);
    if (!isChosen(provinceOf(plan), asked.province)) continue;
    lines.set(plan, [...(lines.get(plan) ?? []), row]);
  }
  return [...lines].sort(([a], [b]) => provinceOf(a).localeCompare(provinceOf(b), 'vi') || nameOf(a).localeCompare(nameOf(b), 'vi'));
}

function cell(plan, targets) {
  return h('td', {}, targets.map((target) => h('div', {}, h('a', { href: planAddress(plan.key, target.id), lang: 'vi', title: sectionName(target.section) }, quantity(target)),
    target.baseline !== null && h('small', {}, ` ← ${number(target.baseline)}`))));
}

/** Why several names count as this indicator. */
function grouping({ others, rules }) {
  if (others.length === 0) return null;
  return h('details', {}, h('summary', {}, t('also.named', { n: others.length })),
    h('ul', {}, others.map((name) => h('li', {}, vi(name)))),
    rules.length > 0 && h('p', {}, t('set.alike'), ' ', vi(rules.join(', '))));
}

/** The part of the table that one indicator fills. */
async function bodyOf(site, indicator, years, asked, onchart) {
  const lines = linesOf(site, await rowsOf(indicator), asked);
  const button = h('button', { type: 'button', class: 'plain', 'aria-label': t('chart.of', { name: indicator.name }), onclick: () => onchart(indicator) }, t('chart'));
  return h('tbody', {}, lines.map(([plan, targets], i) => h('tr', {},
    i === 0 && h('th', { scope: 'rowgroup', rowspan: lines.length }, vi(indicator.name), grouping(indicator), h('div', {}, button)),
    h('th', { scope: 'row' }, vi(provinceOf(plan) || '—'), h('div', {}, planLink(site, plan.key))),
    years.map((year) => cell(plan, targets.filter((target) => (target.year ?? null) === year))))));
}

function yearsOf(indicators, year) {
  if (year !== '') return [year === '-' ? null : Number(year)];
  const years = [...new Set(indicators.flatMap((indicator) => indicator.years))].sort((a, b) => a - b);
  return [...years, null];
}

export async function targets(site, route) {
  const all = await load('targets');
  const asked = { q: '', province: '', year: '', plans: '', ...route.query };
  const words = new Map(all.map((indicator) => [indicator, fold([indicator.name, ...indicator.others].join(' '))]));
  const head = h('thead');
  const caption = h('caption', { class: 'unseen' }, t('matrix'));
  const table = h('table', { class: 'matrix' });
  const drawing = h('section', { class: 'chart', 'aria-labelledby': 'h-chart', hidden: true });
  let years = [];
  const list = pieces(table, step, (indicator) => bodyOf(site, indicator, years, asked, showChart));

  async function showChart(indicator) {
    const rows = (await rowsOf(indicator)).filter((row) => isChosen(provinceOf(planOf(site, row.plan)), asked.province));
    const points = rows.map((row) => ({ ...row, plan: planOf(site, row.plan) }));
    drawing.replaceChildren(h('h2', { id: 'h-chart', tabindex: '-1' }, t('chart.of', { name: indicator.name })),
      chart(indicator.name, points), h('button', { type: 'button', onclick: () => { drawing.hidden = true; } }, t('chart.close')));
    drawing.hidden = false;
    drawing.scrollIntoView({ block: 'nearest' });
    drawing.querySelector('h2').focus({ preventScroll: true });
  }

  async function draw(change = {}) {
    Object.assign(asked, change);
    keepQuery(route, asked);
    drawing.hidden = true;
    const wanted = fold(asked.q);
    const chosen = all.filter((indicator) => words.get(indicator).includes(wanted) && indicator.plans >= Number(asked.plans || 1) &&
      (asked.province === '' || asked.province === '-' || indicator.provinces.includes(asked.province)) &&
      (asked.year === '' || asked.year === '-' || indicator.years.includes(Number(asked.year))));
    years = yearsOf(chosen, asked.year);
    await list.show(chosen);
    head.replaceChildren(h('tr', {}, h('th', { scope: 'col' }, t('indicator')), h('th', { scope: 'col' }, t('province')),
      years.map((year) => h('th', { scope: 'col', class: 'n' }, year ?? t('no.year')))));
    table.prepend(caption, head);
    if (chosen.length === 1 && asked.q) await showChart(chosen[0]);
  }

  const any = { value: '', label: t('all') };
  const everyYear = [...new Set(all.flatMap((indicator) => indicator.years))].sort((a, b) => a - b);
  return {
    title: t('nav.targets'),
    body: [
      h('p', { class: 'lead' }, t('targets.lead')),
      h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() },
        textField(t('text.filter'), asked.q, (q) => draw({ q })),
        select(t('province'), provinceOptions(site.plans), asked.province, (province) => draw({ province })),
        select(t('year'), [any, ...everyYear.map((year) => ({ value: String(year), label: String(year) })), { value: '-', label: t('no.year') }], asked.year, (year) => draw({ year })),
        select(t('in.plans'), [any, ...['2', '3', '5', '10'].map((n) => ({ value: n, label: t('in.plans.n', { n }) }))], asked.plans, (plans) => draw({ plans }))),
      drawing, list.status,
      h('div', { class: 'wide', role: 'group', tabindex: '0', 'aria-label': t('matrix') }, table), list.more,
    ],
    ready: () => draw(),
  };
}
