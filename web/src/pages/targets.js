// The matrix of targets: indicator × province × year, and a chart of one indicator.

import { chart } from '../chart.js';
import { load } from '../data.js';
import { h, select, textField, vi } from '../dom.js';
import { rowPieces, rowsOf } from '../groups.js';
import { t } from '../language.js';
import { pieces } from '../lists.js';
import { isChosen, planLink, planOf, provinceOf, provinceOptions, sectionName } from '../plans.js';
import { keepQuery, planAddress } from '../route.js';
import { fold, number, quantity } from '../text.js';

const step = 25; // indicators
const most = 20; // plans of an indicator, until the reader asks for the rest

const isOfYear = (year, chosen) => chosen === '' || String(year ?? '-') === chosen;

/** The years (null: no year) of an indicator's values that the filters leave. */
function yearsLeft(indicator, asked) {
  return Object.entries(indicator.places).filter(([province]) => isChosen(province, asked.province))
    .flatMap(([, years]) => years).filter((year) => isOfYear(year, asked.year));
}

/** The lines of an indicator, [plan, its targets], as the data has them: by province. Stops behind `enough` plans. */
async function linesOf(site, index, indicator, asked, enough) {
  const lines = new Map();
  for await (const rows of rowPieces('targets', index, indicator)) {
    for (const row of rows) {
      const plan = planOf(site, row.plan);
      if (isChosen(provinceOf(plan), asked.province) && isOfYear(row.year, asked.year)) lines.set(plan, [...(lines.get(plan) ?? []), row]);
    }
    if (lines.size > enough) break;
  }
  return [...lines];
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

/** The part of the table that one indicator fills: `upTo` plans, and a button for the rest. */
async function bodyOf(site, index, indicator, years, asked, onchart, upTo = most) {
  const filtered = asked.province !== '' || asked.year !== '';
  const all = await linesOf(site, index, indicator, asked, filtered ? Infinity : upTo);
  const rest = (filtered ? all.length : indicator.plans) - upTo;
  const lines = all.slice(0, upTo);
  const button = h('button', { type: 'button', class: 'plain', 'aria-label': t('chart.of', { name: indicator.name }), onclick: () => onchart(indicator) }, t('chart'));
  const body = h('tbody', {}, lines.map(([plan, targets], i) => h('tr', {},
    i === 0 && h('th', { scope: 'rowgroup', rowspan: lines.length + (rest > 0 ? 1 : 0) }, vi(indicator.name), grouping(indicator), h('div', {}, button)),
    h('th', { scope: 'row' }, vi(provinceOf(plan) || '—'), h('div', {}, planLink(site, plan.key))),
    years.map((year) => cell(plan, targets.filter((target) => (target.year ?? null) === year))))));
  if (rest > 0) {
    body.append(h('tr', {}, h('td', { colspan: years.length + 1 }, h('button', { type: 'button', onclick: async () => {
      const whole = await bodyOf(site, index, indicator, years, asked, onchart, Infinity);
      body.replaceWith(whole);
      whole.rows[upTo].querySelector('a').focus();
    } }, t('more.plans', { n: number(rest) })))));
  }
  return body;
}

/** An empty cell before the value number `at` of a row; a row that is one cell grows. */
function addCell(row, at) {
  const values = row.querySelectorAll(':scope > td');
  if (values[0]?.colSpan > 1) values[0].colSpan += 1;
  else row.insertBefore(h('td'), values[at] ?? null);
}

/** The columns: all years of these indicators that the filters leave, what has no year last. */
function yearsOf(indicators, asked) {
  const years = new Set(indicators.flatMap((indicator) => yearsLeft(indicator, asked)));
  return [...[...years].filter((year) => year !== null).sort((a, b) => a - b), ...(years.has(null) ? [null] : [])];
}

export async function targets(site, route) {
  const index = await load('targets');
  const all = index.groups;
  const asked = { q: '', province: '', year: '', plans: '', ...route.query };
  const words = new Map(all.map((indicator) => [indicator, fold([indicator.name, ...indicator.others].join(' '))]));
  const heads = h('tr');
  const head = h('thead', {}, heads);
  const caption = h('caption', { class: 'unseen' }, t('matrix'));
  const table = h('table', { class: 'matrix' });
  const drawing = h('section', { class: 'chart', 'aria-labelledby': 'h-chart', hidden: true });
  const years = []; // of the columns
  const list = pieces(table, step, (indicator) => bodyOf(site, index, indicator, years, asked, showChart), addColumns);

  /** Gives the table the columns that these indicators need and it has not. */
  function addColumns(indicators) {
    for (const year of yearsOf(indicators, asked).filter((each) => !years.includes(each))) {
      const at = year === null ? years.length : years.filter((each) => each !== null && each < year).length;
      years.splice(at, 0, year);
      heads.insertBefore(h('th', { scope: 'col', class: 'n' }, year ?? t('no.year')), heads.cells[2 + at] ?? null);
      for (const row of table.querySelectorAll('tbody > tr')) addCell(row, at);
    }
  }

  async function showChart(indicator) {
    const rows = (await rowsOf('targets', index, indicator)).filter((row) => isChosen(provinceOf(planOf(site, row.plan)), asked.province));
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
      yearsLeft(indicator, asked).length > 0);
    years.length = 0;
    heads.replaceChildren(h('th', { scope: 'col' }, t('indicator')), h('th', { scope: 'col' }, t('province')));
    const shown = list.show(chosen);
    table.prepend(caption, head);
    await shown;
    if (chosen.length === 1 && asked.q) await showChart(chosen[0]);
  }

  const any = { value: '', label: t('all') };
  const everyYear = yearsOf(all, { province: '', year: '' }).filter((year) => year !== null);
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
