// What a finding says, wherever it is shown.

import { h, vi } from './dom.js';
import { language, t } from './language.js';
import { planLink, planOf, provinceOf, sectionName } from './plans.js';
import { cut } from './text.js';

const keyOf = (sha256) => sha256.slice(0, 12);

function evidenceOf(site, finding, evidence) {
  const key = keyOf(evidence.document);
  const words = evidence.span ? cut(evidence.text, 200) : t('whole.document');
  return h('li', {}, vi([provinceOf(planOf(site, key)), evidence.symbol].filter(Boolean).join(', ')), ` · ${sectionName(evidence.section)}: `,
    planLink(site, key, evidence.span ? finding.id : undefined, words));
}

/** A finding of the audit says everything itself; a diagnostic of a record is of `plan` alone. */
export function findingBody(site, finding, plan) {
  if (typeof finding.message === 'string') {
    return [h('p', { lang: 'en' }, finding.message),
      finding.suggestion && h('p', {}, h('b', {}, `${t('suggestion')}: `), vi(finding.suggestion)),
      h('p', { class: 'where' }, vi(provinceOf(planOf(site, plan))), ' ', planLink(site, plan, finding.id), ` · ${sectionName(finding.section)}`)];
  }
  return [h('p', {}, finding.message[language()]),
    h('p', {}, h('b', {}, `${t('advice')}: `), finding.advice[language()]),
    finding.evidence.length > 0 && h('div', { class: 'evidence' }, h('b', {}, t('evidence')),
      h('ul', {}, finding.evidence.map((each) => evidenceOf(site, finding, each))))];
}
