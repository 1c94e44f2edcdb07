// The citation graph: a drawing, and the same as a table.

import { load, loadGraphCode } from '../data.js';
import { h, select, textField, vi } from '../dom.js';
import { label, t } from '../language.js';
import { table } from '../lists.js';
import { nameOf, planLink, planOf, provinceOptions } from '../plans.js';
import { address, keepQuery, planAddress } from '../route.js';
import { cut, date, fold, number } from '../text.js';

const most = 150; // nodes that a drawing can show and a reader can take in
export const types = ['Nghị quyết', 'Luật', 'Nghị định', 'Quyết định', 'Chỉ thị', 'Kết luận', 'Thông tư', 'Kế hoạch', 'Chương trình'];

/** By its symbol, else by its title, which often begins with its type. */
function nameOfNode(node) {
  if (node.symbol) return node.symbol;
  if (!node.title) return node.file ?? node.type ?? node.id;
  const hasType = !node.type || fold(node.title).startsWith(fold(node.type));
  return cut(hasType ? node.title : `${node.type} ${node.title}`, 60);
}

/** Nodes with their edges, `out` and `in`; plans that say nothing of themselves go by their file's name. */
function linked(site, data) {
  if (data.linked) return data;
  for (const node of data.nodes) Object.assign(node, { file: node.plans.length > 0 ? nameOf(planOf(site, node.plans[0])) : null, out: [], in: [], words: fold([node.type, node.symbol, node.title, node.issuer, node.id].filter(Boolean).join(' ')) });
  for (const edge of data.edges) {
    edge.source = data.nodes[edge.from];
    edge.target = data.nodes[edge.to];
    edge.source.out.push(edge);
    edge.target.in.push(edge);
  }
  data.linked = true;
  return data;
}

function isOfType(node, type) {
  return type === '' || (type === '-' ? !types.includes(node.type) : node.type === type);
}

/** Those around a node, or those that the filters leave with their neighbours, the most cited first. */
function chosenNodes(data, asked) {
  const center = asked.around && data.nodes.find((node) => node.id === asked.around);
  if (center) return [center, ...new Set([...center.out.map((edge) => edge.target), ...center.in.map((edge) => edge.source)])];
  const fits = (node) => isOfType(node, asked.type) && (asked.q === '' || node.words.includes(fold(asked.q))) &&
    (asked.province === '' || (node.province ?? '-') === asked.province) &&
    (asked.state === '' || (node.plans.length > 0) === (asked.state === 'yes'));
  const filtered = asked.q !== '' || asked.province !== '' || asked.type !== '' || asked.state !== '';
  const found = data.nodes.filter(fits);
  const all = filtered ? [...new Set([...found, ...found.flatMap((node) => [...node.out.map((edge) => edge.target), ...node.in.map((edge) => edge.source)])])] : found;
  const degree = (node) => node.in.length * 2 + node.out.length;
  return all.filter((node) => node.in.length >= Number(asked.cited || 0) || node.plans.length > 0).sort((a, b) => degree(b) - degree(a));
}

function edgeText(edge) {
  return edge.kinds.length > 0 ? edge.kinds.map((kind) => label('relation', kind)).join(', ') : t('graph.cites').toLowerCase();
}

function edgeItem(site, edge, node) {
  return h('li', {}, h('span', { class: 'tag' }, edgeText(edge)), ' ', h('a', { href: address(['graph', node.id]), lang: 'vi' }, nameOfNode(node)), ' ',
    edge.mention && h('a', { class: 'small', href: planAddress(edge.plan, edge.mention) }, t('evidence')));
}

function detail(site, node) {
  return [
    h('h2', { id: 'h-selected' }, t('graph.selected')),
    h('p', {}, h('b', { lang: 'vi' }, [node.type, node.symbol].filter(Boolean).join(' ') || nameOfNode(node)), ' ', vi([node.issuer, date(node.date)].filter(Boolean).join(', '))),
    node.title && h('p', { lang: 'vi' }, node.title),
    h('p', {}, node.plans.length > 0 ? node.plans.map((key) => [planLink(site, key, undefined, t('to.plan')), ' ']) : t('graph.missing')),
    node.out.length > 0 && [h('h3', {}, `${t('graph.cites')} (${number(node.out.length)})`), h('ul', {}, node.out.map((edge) => edgeItem(site, edge, edge.target)))],
    node.in.length > 0 && [h('h3', {}, `${t('graph.cited.by')} (${number(node.in.length)})`), h('ul', {}, node.in.map((edge) => edgeItem(site, edge, edge.source)))],
  ].flat();
}

function legend() {
  return h('ul', { class: 'graph-key', 'aria-label': t('legend') },
    types.map((type, i) => h('li', {}, h('span', { class: `dot g${i}`, 'aria-hidden': 'true' }), vi(type))),
    h('li', {}, h('span', { class: 'dot g-other', 'aria-hidden': 'true' }), t('graph.other')),
    h('li', {}, h('span', { class: 'dot present', 'aria-hidden': 'true' }), t('graph.present')),
    h('li', {}, h('span', { class: 'dot missing', 'aria-hidden': 'true' }), t('graph.missing')),
    h('li', {}, h('span', { class: 'dot ring', 'aria-hidden': 'true' }), t('graph.province')));
}

export async function graph(site, route) {
  const [raw, draw] = await Promise.all([load('graph'), loadGraphCode()]);
  const data = linked(site, raw);
  const center = route.rest[0] && data.nodes.find((node) => [node.id, ...node.same].includes(route.rest[0]));
  if (route.rest[0] && !center) return null;
  const asked = { q: '', type: '', province: '', state: '', cited: '', ...route.query, around: center ? center.id : '' };
  const canvas = h('div', { class: 'canvas', role: 'img', 'aria-label': t('graph.drawing') });
  const status = h('p', { class: 'status', role: 'status' });
  const selected = h('section', { class: 'selected', 'aria-labelledby': 'h-selected', hidden: true });
  const centerLine = h('p', {});
  let picture = null;

  const list = table(t('graph.nodes'), [
    { name: 'symbol', label: t('symbol'), heads: true, sort: nameOfNode, cell: (node) => h('a', { href: address(['graph', node.id]), lang: 'vi' }, nameOfNode(node)) },
    { name: 'type', label: t('type'), sort: (node) => node.type ?? '', cell: (node) => vi(node.type ?? '—') },
    { name: 'title', label: t('title'), class: 'title', sort: (node) => node.title ?? '', cell: (node) => vi(cut(node.title ?? '—')) },
    { name: 'province', label: t('province'), sort: (node) => node.province ?? '', cell: (node) => vi(node.province ?? '—') },
    { name: 'state', label: t('graph.state'), sort: (node) => node.plans.length, cell: (node) => (node.plans.length > 0 ? planLink(site, node.plans[0], undefined, t('graph.yes')) : t('graph.no')) },
    { name: 'cited', label: t('graph.cited.by'), class: 'n', sort: (node) => node.in.length, cell: (node) => number(node.in.length) },
  ], { sorted: { name: 'cited', down: true } });

  function pick(node) {
    selected.replaceChildren(...detail(site, node).filter(Boolean));
    selected.hidden = false;
  }

  async function redraw(change = {}) {
    Object.assign(asked, change);
    const { around, ...query } = asked;
    keepQuery(route, query);
    const all = chosenNodes(data, asked);
    const nodes = all.slice(0, most);
    const shown = new Set(nodes);
    const edges = data.edges.filter((edge) => shown.has(edge.source) && shown.has(edge.target));
    status.textContent = all.length > nodes.length ? t('graph.only', { n: number(nodes.length), all: number(all.length) }) : t('graph.drawn', { n: number(nodes.length), m: number(edges.length) });
    picture?.destroy();
    picture = draw({ canvas, nodes, edges, name: nameOfNode, typeOf: (node) => types.indexOf(node.type), province: asked.province, center: asked.around, onpick: pick });
    canvas.dataset.nodes = nodes.length;
    await list.show(all);
  }

  const any = { value: '', label: t('all') };
  const button = (name, act) => h('button', { type: 'button', onclick: act }, t(`graph.${name}`));
  if (asked.around) {
    centerLine.append(`${t('graph.around')} `, vi(nameOfNode(center)), ' · ', h('a', { href: '#/graph' }, t('graph.everything')));
    pick(center);
  }
  return {
    title: t('nav.graph'),
    body: [
      h('p', { class: 'lead' }, t('graph.lead')),
      asked.around ? centerLine : h('form', { class: 'filters', 'aria-label': t('filters'), onsubmit: (event) => event.preventDefault() },
        textField(t('text.filter'), asked.q, (q) => redraw({ q })),
        select(t('type'), [any, ...types.map((type) => ({ value: type, label: type })), { value: '-', label: t('graph.other') }], asked.type, (type) => redraw({ type })),
        select(t('province'), provinceOptions(site.plans), asked.province, (province) => redraw({ province })),
        select(t('graph.state'), [any, { value: 'yes', label: t('graph.present') }, { value: 'no', label: t('graph.missing') }], asked.state, (state) => redraw({ state })),
        select(t('graph.show'), [any, ...['2', '3', '5', '10'].map((n) => ({ value: n, label: t('graph.cited.n', { n }) }))], asked.cited, (cited) => redraw({ cited }))),
      status, legend(),
      h('div', { class: 'graph' },
        h('div', { class: 'drawing' }, canvas, h('div', { class: 'zoom' }, button('zoom.in', () => picture.zoom(1.3)), button('zoom.out', () => picture.zoom(1 / 1.3)), button('fit', () => picture.fit()))),
        selected),
      h('h2', {}, t('graph.nodes')), list.element,
    ],
    ready: () => redraw(),
  };
}
