// What was found in a plan, as the list beside its text shows it.

import { h, vi } from './dom.js';
import { findingBody } from './finding.js';
import { label, t } from './language.js';
import { planLink, planOfInstrument, sectionName } from './plans.js';
import { address, planAddress } from './route.js';
import { cut, date, fold, quantity } from './text.js';

const keyOf = (sha256) => sha256.slice(0, 12);

function facts(pairs) {
  return h('dl', {}, pairs.filter(([, value]) => value !== null && value !== undefined && value !== '').map(([name, value]) =>
    [h('dt', {}, t(name)), h('dd', {}, value)]));
}

function referenceFacts(site, plan, reference) {
  const cited = reference.instrument && planOfInstrument(site, reference.instrument);
  return [facts([['form', t(`form.${reference.form}`)], ['refers.to', vi(reference.target === 'self' ? t('form.self') : reference.target)],
    ['issuer', reference.issuer && vi(reference.issuer)], ['date', date(reference.date)], ['title', reference.title && vi(cut(reference.title))]]),
  where(reference, reference.instrument && !cited && t('not.in.corpus'), cited && cited.key !== plan.key && planLink(site, cited.key, undefined, t('to.plan')),
    reference.instrument && h('a', { href: address(['graph', reference.instrument]) }, t('to.graph')))];
}

function targetFacts(target) {
  return [facts([['indicator', vi(target.indicator)], ['value', vi(quantity(target))], ['year', target.year], ['start.year', target.start_year],
    ['baseline', target.baseline === null ? null : quantity({ ...target, comparator: '=', value: target.baseline, value_max: null })]]),
  where(target, h('a', { href: address(['targets'], { q: target.indicator }) }, t('to.matrix')))];
}

function assignmentFacts(assignment) {
  const names = (agencies) => agencies.length > 0 && vi(agencies.map((agency) => agency.name).join('; '));
  return [facts([['actors', names(assignment.actor) || null], ['role', t(`role.${assignment.role}`)], ['partners', names(assignment.partners) || null],
    ['deadline', date(assignment.deadline)], ['report.to', assignment.report_to && vi(assignment.report_to)]]), where(assignment)];
}

function findingFacts(site, plan, finding) {
  const own = finding.evidence ? finding.evidence[0] && keyOf(finding.evidence[0].document) : plan.key;
  const back = address(['findings'], { plan: own, at: `${own}-${finding.id}` });
  return [findingBody(site, finding, plan.key), h('p', { class: 'where' }, h('a', { href: back }, t('in.findings')))];
}

/** Where it stands, and the ways from there. */
const where = (item, ...ways) => h('p', { class: 'where' }, sectionName(item.section), ways.filter(Boolean).map((way) => [' · ', way]));

const shape = {
  r: (reference) => ({ title: null, facts: (site, plan) => referenceFacts(site, plan, reference) }),
  t: (target) => ({ title: null, facts: () => targetFacts(target) }),
  a: (assignment) => ({ title: assignment.task, facts: () => assignmentFacts(assignment) }),
  d: (finding) => ({ title: label('code', finding.code), severity: finding.severity, facts: (site, plan) => findingFacts(site, plan, finding) }),
};

/** `kind` is what it is (r, t, a, d, f), `mark` how it is marked: findings of both origins alike. */
function itemOf(plan, kind, data, span, section) {
  const mark = kind === 'f' ? 'd' : kind;
  const start = span ? span.start : null;
  const quote = span ? plan.text.slice(span.start, span.end) : t('whole.document');
  const made = shape[mark](data);
  return { id: data.id, kind, mark, start, end: span ? span.end : null, section, quote, ...made, title: made.title ?? quote };
}

/** The places of an audit's finding in this plan; the first gets the mark. */
function ownEvidence(plan, finding) {
  return finding.evidence.find((each) => keyOf(each.document) === plan.key && each.span) ?? finding.evidence.find((each) => keyOf(each.document) === plan.key);
}

export function itemsOf(plan) {
  const plain = (kind, all) => all.map((data) => itemOf(plan, kind, data, data.span, data.section));
  const findings = plan.findings.map((finding) => {
    const own = ownEvidence(plan, finding);
    return itemOf(plan, 'f', finding, own?.span ?? null, own?.section ?? null);
  });
  return [...plain('r', plan.references), ...plain('t', plan.targets), ...plain('a', plan.assignments), ...findings, ...plain('d', plan.diagnostics)];
}

export function words(item) {
  return fold(`${item.id} ${item.title} ${item.quote}`);
}

export function card(site, plan, item) {
  return h('li', { class: `card ${item.mark} ${item.severity ?? ''}`, id: `item-${item.id}` },
    h('h3', {}, h('span', { class: `badge ${item.mark}` }, item.id), ' ',
      h('a', { href: planAddress(plan.key, item.id), 'data-item': item.id, lang: item.mark === 'd' ? null : 'vi' }, cut(item.title, 140))),
    item.severity && h('span', { class: `tag ${item.severity}` }, t(`severity.${item.severity}`)),
    item.facts(site, plan));
}
