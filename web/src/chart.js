// A chart of one indicator: its values over the years, one sign a plan, or where there are many plans, their bounds. The matrix has the same numbers as text.

import { h, svg, vi } from './dom.js';
import { t } from './language.js';
import { nameOf, provinceOf } from './plans.js';
import { planAddress } from './route.js';
import { number, quantity } from './text.js';

const size = { width: 720, height: 300, left: 70, right: 20, top: 16, bottom: 34 };
const series = 8; // styles that can be told apart
const enough = 12; // plans that a reader can follow
const apart = 42; // labels of years

/** Round numbers from below the least to above the most, about five of them. */
function ticks(least, most) {
  const span = most - least || Math.abs(most) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 5, 10].map((m) => m * power).find((candidate) => span / candidate <= 5);
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step);
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
}

function scale([from, to], [low, high]) {
  return (value) => (to === from ? (low + high) / 2 : low + ((value - from) / (to - from)) * (high - low));
}

/** Signs differ in shape, so that colour is not all that tells them apart. */
const shapes = ['M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0', 'M-4.5,-4.5h9v9h-9z', 'M0,-6L6,5H-6z', 'M0,-6.5L6.5,0L0,6.5L-6.5,0z', 'M0,6L6,-5H-6z', 'M-6,-2h4v-4h4v4h4v4h-4v4h-4v-4h-4z', 'M-6,-3h12v6h-12z', 'M-3,-6h6v12h-6z'];

function line(points, i, x, y) {
  const sorted = [...points].sort((a, b) => a.year - b.year);
  const path = sorted.map((point, k) => `${k ? 'L' : 'M'}${x(point.year).toFixed(1)},${y(point.value).toFixed(1)}`).join('');
  return svg('g', { class: `series s${i % series}` }, svg('path', { class: 'line', d: path }),
    sorted.map((point) => svg('a', { href: planAddress(point.plan.key, point.id), 'aria-label': `${provinceOf(point.plan)} ${nameOf(point.plan)}, ${point.year}: ${quantity(point)}` },
      svg('path', { class: 'sign', d: shapes[i % series], transform: `translate(${x(point.year).toFixed(1)},${y(point.value).toFixed(1)})` }, svg('title', {}, `${provinceOf(point.plan)} ${point.year}: ${quantity(point)}`)))));
}

/** One unit, one scale. */
function panel(name, unit, points) {
  const years = [...new Set(points.map((point) => point.year))].sort((a, b) => a - b);
  const levels = ticks(Math.min(...points.map((point) => point.value)), Math.max(...points.map((point) => point.value)));
  const x = scale([years[0], years.at(-1)], [size.left + 20, size.width - size.right - 20]);
  const y = scale([levels[0], levels.at(-1)], [size.height - size.bottom, size.top]);
  const plans = grouped(points, (point) => point.plan);
  const many = plans.length > enough;
  const lines = many ? bounds(points) : plans.map(([plan, own]) => [[provinceOf(plan), nameOf(plan)].filter(Boolean).join(', '), own]);
  return h('figure', {},
    h('figcaption', {}, t('chart.unit', { unit }), many && h('p', {}, t('chart.bounds', { n: number(plans.length) }))),
    svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'group', 'aria-label': `${t('chart.of', { name })} (${unit})` },
      svg('g', { class: 'axis', 'aria-hidden': 'true' }, levels.map((level) => [
        svg('line', { x1: size.left, x2: size.width - size.right, y1: y(level), y2: y(level) }),
        svg('text', { x: size.left - 8, y: y(level) + 4, 'text-anchor': 'end' }, number(level))]),
      labelled(years, x).map((year) => svg('text', { x: x(year), y: size.height - 10, 'text-anchor': 'middle' }, year))),
      lines.map(([, own], i) => line(own, i, x, y))),
    h('ul', { class: 'key' }, lines.map(([label], i) => h('li', { class: `series s${i % series}` },
      svg('svg', { viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, svg('path', { class: 'sign', d: shapes[i % series] })), ' ',
      many ? label : vi(label)))));
}

/** [[key, its points]], in the order of the points. */
function grouped(points, keyOf) {
  const groups = new Map();
  for (const point of points) groups.set(keyOf(point), [...(groups.get(keyOf(point)) ?? []), point]);
  return [...groups];
}

/** The points with the greatest, the middle and the least value of each year: [[name, points]]. */
function bounds(points) {
  const years = grouped(points, (point) => point.year).map(([, own]) => own.sort((a, b) => a.value - b.value));
  return [[t('chart.greatest'), years.map((own) => own.at(-1))], [t('chart.middle'), years.map((own) => own[Math.floor((own.length - 1) / 2)])],
    [t('chart.least'), years.map((own) => own[0])]];
}

/** The years whose labels do not touch. */
function labelled(years, x) {
  return years.reduce((kept, year) => (kept.length > 0 && x(year) - x(kept.at(-1)) < apart ? kept : [...kept, year]), []);
}

/** `points` are targets, each with its plan's summary as `plan`; those without a year cannot be drawn. */
export function chart(name, points) {
  const dated = points.filter((point) => point.year !== null);
  if (dated.length === 0) return h('p', {}, t('chart.none'));
  const units = [...new Set(dated.map((point) => point.unit))];
  return h('div', {}, units.map((unit) => panel(name, unit, dated.filter((point) => point.unit === unit))));
}
