// The findings: of the audit and of each plan, the gravest first.

import { load } from '../data.js';
import { h, select, textField } from '../dom.js';
import { label, language, t } from '../language.js';
import { pieces } from '../lists.js';
import { isChosen, nameOf, planLink, planOf, provinceOf, provinceOptions } from '../plans.js';
import { keepQuery } from '../route.js';
import { fold } from '../text.js';
import { findingBody } from '../finding.js';

const severities = ['info', 'warning', 'error'];

function card(site, index, row, details) {
  const [code, severity, plan] = row;
  const name = severities[severity];
  return h('li', { class: `card ${name}`, id: `finding-${nameOfRow(row)}`, tabindex: '-1' },
    h('h2', {}, h('span', { class: `tag ${name}` }, t(`severity.${name}`)), ' ', label('code', index.codes[code])),
    findingBody(site, details, plan));
}

const nameOfRow = (row) => `${row[2]}-${row[3]}`;

function words(site, index, row, details) {
  const plan = planOf(site, row[2]);
  const own = typeof details.message === 'string' ? [details.message, details.suggestion] : [details.message[language()], details.advice[language()], ...details.evidence.map((each) => `${each.symbol} ${each.text}`)];
  return fold([label('code', index.codes[row[0]]), plan ? nameOf(plan) : '', ...own].filter(Boolean).join(' '));
}

export async function findings(site, route) {
  const index = await load('findings');
  const asked = { q: '', severity: '', code: '', province: '', origin: '', ...route.query };
  const container = h('ol', { class: 'cards' });
  const detailsOf = async (i) => (await load(`findings/${Math.floor(i / index.part)}`))[i % index.part];
  const list = pieces(container, 40, async (i) => card(site, index, index.rows[i], await detailsOf(i)));

  async function chosen() {
    const rows = [...index.rows.keys()].filter((i) => {
      const [code, severity, plan, id] = index.rows[i];
      return (asked.severity === '' || severities[severity] === asked.severity) && (asked.code === '' || index.codes[code] === asked.code) &&
        (asked.origin === '' || id[0] === asked.origin) && (asked.plan === undefined || asked.plan === plan) &&
        isChosen(provinceOf(planOf(site, plan)), asked.province);
    });
    if (!asked.q.trim()) return rows;
    const details = await Promise.all(rows.map(detailsOf));
    return rows.filter((i, k) => words(site, index, index.rows[i], details[k]).includes(fold(asked.q)));
  }

  async function draw(change = {}) {
    Object.assign(asked, change);
    keepQuery(route, asked);
    const rows = await chosen();
    await list.show(rows, rows.findIndex((i) => nameOfRow(index.rows[i]) === asked.at));
  }

  // Whoever comes back finds the finding that they left.
  container.addEventListener('click', (event) => {
    if (event.target.closest('a')) keepQuery(route, { ...asked, at: event.target.closest('.card').id.replace('finding-', '') });
  });

  const codes = index.codes.map((code) => ({ value: code, label: label('code', code) })).sort((a, b) => a.label.localeCompare(b.label, 'vi'));
  const all = { value: '', label: t('all') };
  const ofPlan = asked.plan === undefined ? null : h('p', {}, planLink(site, asked.plan), ' · ', h('a', { href: '#/findings' }, t('all')));
  return {
    title: t('nav.findings'),
    body: [
      h('p', { class: 'lead' }, t('findings.lead')),
      ofPlan,
      h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() },
        textField(t('text.filter'), asked.q, (q) => draw({ q })),
        select(t('severity'), [all, ...[...severities].reverse().map((name) => ({ value: name, label: t(`severity.${name}`) }))], asked.severity, (severity) => draw({ severity })),
        select(t('code'), [all, ...codes], asked.code, (code) => draw({ code })),
        select(t('origin'), [all, { value: 'f', label: t('origin.f') }, { value: 'd', label: t('origin.d') }], asked.origin, (origin) => draw({ origin })),
        select(t('province'), provinceOptions(site.plans), asked.province, (province) => draw({ province }))),
      list.status, container, list.more,
    ],
    ready: async () => {
      await draw();
      const at = route.query.at;
      const element = at && document.getElementById(`finding-${at}`);
      if (element) {
        element.scrollIntoView({ block: 'center' });
        element.focus({ preventScroll: true });
      }
    },
  };
}
