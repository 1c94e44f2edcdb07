// The plans of the corpus, as other pages name them.

import { h, vi } from './dom.js';
import { t } from './language.js';
import { planAddress } from './route.js';
import { cut } from './text.js';

/** The plan of that key; null where the corpus has none. */
export function planOf(site, key) {
  site.byKey ??= new Map(site.plans.map((plan) => [plan.key, plan]));
  return site.byKey.get(key) ?? null;
}

/** The plan that is that instrument; null where the corpus has none. */
export function planOfInstrument(site, id) {
  site.byInstrument ??= new Map(site.plans.filter((plan) => plan.id).map((plan) => [plan.id, plan]));
  return site.byInstrument.get(id) ?? null;
}

/** How a plan is called where there is little room. */
export function nameOf(plan) {
  if (plan.symbol) return plan.symbol;
  return plan.title ? cut(`${plan.type ?? ''} ${plan.title}`.trim(), 60) : plan.file.replace(/-[0-9a-f]{12}\.json$/, '');
}

export function provinceOf(plan) {
  return plan?.province?.name ?? '';
}

export function planLink(site, key, item, text) {
  const plan = planOf(site, key);
  return plan ? h('a', { href: planAddress(key, item), lang: 'vi' }, text ?? nameOf(plan)) : vi(text ?? key);
}

/** "Mục II/3" for a section's path. */
export function sectionName(path) {
  if (path === null || path === undefined) return t('section.start');
  return path === 'end' ? t('section.end') : t('section.at', { path });
}

/** The choices of a province, with those that `plans` are of. */
export function provinceOptions(plans) {
  const names = [...new Set(plans.map(provinceOf))].filter(Boolean).sort((a, b) => a.localeCompare(b, 'vi'));
  return [{ value: '', label: t('all') }, ...names.map((name) => ({ value: name, label: name })), { value: '-', label: t('no.province') }];
}

/** Is the province the chosen one ("": any; "-": none)? */
export function isChosen(province, chosen) {
  return chosen === '' || (chosen === '-' ? province === '' : province === chosen);
}
