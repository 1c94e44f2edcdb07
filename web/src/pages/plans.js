// The list of all plans.

import { h, select, textField, vi } from '../dom.js';
import { t } from '../language.js';
import { table } from '../lists.js';
import { isChosen, nameOf, provinceOf, provinceOptions } from '../plans.js';
import { keepQuery, planAddress } from '../route.js';
import { date, fold, number } from '../text.js';

function typeOptions(plans) {
  const types = [...new Set(plans.map((plan) => plan.type).filter(Boolean))].sort((a, b) => a.localeCompare(b, 'vi'));
  return [{ value: '', label: t('all') }, ...types.map((type) => ({ value: type, label: type })), { value: '-', label: '—' }];
}

function yearOptions(plans) {
  const years = [...new Set(plans.map((plan) => plan.date?.slice(0, 4)).filter(Boolean))].sort().reverse();
  return [{ value: '', label: t('all') }, ...years.map((year) => ({ value: year, label: year })), { value: '-', label: '—' }];
}

function severityCell(plan) {
  const [info, warning, error] = plan.severities;
  return [['error', error], ['warning', warning], ['info', info]].filter(([, n]) => n > 0).map(([name, n]) =>
    h('span', { class: `tag ${name}` }, `${number(n)} ${t(`severity.${name}`).toLowerCase()} `));
}

const count = (kind) => ({ class: 'n', sort: (plan) => plan.counts[kind], cell: (plan) => number(plan.counts[kind]) });

function columns() {
  return [
    { name: 'symbol', label: t('symbol'), heads: true, sort: nameOf, cell: (plan) => h('a', { href: planAddress(plan.key), lang: 'vi' }, nameOf(plan)) },
    { name: 'title', label: t('title'), class: 'title', sort: (plan) => plan.title ?? '', cell: (plan) => vi(plan.title ?? '—') },
    { name: 'type', label: t('type'), sort: (plan) => plan.type ?? '', cell: (plan) => vi(plan.type ?? '—') },
    { name: 'province', label: t('province'), sort: provinceOf, cell: (plan) => vi(provinceOf(plan) || '—') },
    { name: 'date', label: t('date'), class: 'n', sort: (plan) => plan.date ?? '', cell: (plan) => date(plan.date) || '—' },
    { name: 'references', label: t('kind.r'), ...count('references') },
    { name: 'targets', label: t('kind.t'), ...count('targets') },
    { name: 'assignments', label: t('kind.a'), ...count('assignments') },
    { name: 'findings', label: t('kind.d'), sort: (plan) => plan.counts.findings, cell: severityCell },
  ];
}

export function plans(site, route) {
  const asked = { q: '', province: '', type: '', year: '', ...route.query };
  const list = table(t('nav.plans'), columns());
  const words = new Map(site.plans.map((plan) => [plan, fold([plan.symbol, plan.title, plan.issuer, plan.file].filter(Boolean).join(' '))]));

  function draw(change = {}) {
    Object.assign(asked, change);
    keepQuery(route, asked);
    const wanted = fold(asked.q);
    return list.show(site.plans.filter((plan) => words.get(plan).includes(wanted) && isChosen(provinceOf(plan), asked.province) &&
      isChosen(plan.type ?? '', asked.type) && isChosen(plan.date?.slice(0, 4) ?? '', asked.year)));
  }

  return {
    title: t('nav.plans'),
    body: [
      h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() },
        textField(t('text.filter'), asked.q, (q) => draw({ q })),
        select(t('province'), provinceOptions(site.plans), asked.province, (province) => draw({ province })),
        select(t('type'), typeOptions(site.plans), asked.type, (type) => draw({ type })),
        select(t('year'), yearOptions(site.plans), asked.year, (year) => draw({ year }))),
      list.element,
    ],
    ready: () => draw(),
  };
}
