// Draws the citation graph with Cytoscape. A script of its own, for only one page needs it.

import cytoscape from 'cytoscape';

const shapes = ['ellipse', 'rectangle', 'diamond', 'round-rectangle', 'triangle', 'hexagon', 'tag', 'round-hexagon', 'octagon'];

/** The colours of the style sheet, for whichever theme is on. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function styles() {
  const colour = colours();
  return [
    { selector: 'node', style: { label: 'data(name)', width: 'data(size)', height: 'data(size)', shape: 'data(shape)', 'background-color': (node) => colour(node.data('colour')), 'border-width': 1, 'border-color': colour('ink'),
      color: colour('ink'), 'font-size': 'data(font)', 'text-valign': 'bottom', 'text-margin-y': 3, 'text-background-color': colour('paper'), 'text-background-opacity': 0.8, 'min-zoomed-font-size': 6, 'text-wrap': 'wrap' } },
    { selector: 'node.missing', style: { 'background-opacity': 0.15, 'border-style': 'dashed', 'border-width': 2, 'border-color': (node) => colour(node.data('colour')) } },
    { selector: 'node.chosen', style: { 'border-width': 5, 'border-color': colour('accent'), 'border-style': 'solid' } },
    { selector: 'node:selected, node.center', style: { 'overlay-color': colour('accent'), 'overlay-opacity': 0.25, 'overlay-padding': 5, 'font-weight': 'bold' } },
    { selector: 'edge', style: { width: 1, 'line-color': colour('line-strong'), 'target-arrow-color': colour('line-strong'), 'target-arrow-shape': 'triangle', 'arrow-scale': 0.7, 'curve-style': 'straight', opacity: 0.7 } },
    { selector: 'edge.related', style: { width: 2, 'line-color': colour('accent'), 'target-arrow-color': colour('accent') } },
    { selector: '.faded', style: { opacity: 0.15 } },
  ];
}

/** Where the layout starts from: a spiral, the same each time. */
function start(i) {
  const [angle, radius] = [i * 2.4, 40 * Math.sqrt(i)];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function elements({ nodes, edges, name, typeOf, province, center }) {
  return [
    ...nodes.map((node, i) => ({ position: start(i), data: { id: node.id, name: name(node).slice(0, 32) + (node.province ? `\n${node.province}` : ''), node, colour: typeOf(node) < 0 ? 'g-other' : `g${typeOf(node)}`,
      shape: shapes[typeOf(node)] ?? 'vee', size: (node.plans.length > 0 ? 26 : 16) + 8 * Math.sqrt(node.in.length), font: node.plans.length > 0 || node.in.length > 2 ? 20 : 12 },
    classes: [node.plans.length === 0 && 'missing', province && node.province === province && 'chosen', node.id === center && 'center'].filter(Boolean).join(' ') })),
    ...edges.map((edge) => ({ data: { id: `${edge.from}>${edge.to}`, source: edge.source.id, target: edge.target.id }, classes: edge.kinds.length > 0 ? 'related' : '' })),
  ];
}

/** Draws the largest component out to the shape of the canvas and sets the others in rows below it. */
function fill(cy) {
  const gap = 40;
  const [main, ...others] = cy.elements().components().sort((a, b) => b.length - a.length);
  if (!main) return;
  const { w, h } = main.boundingBox();
  const stretch = Math.min(Math.max((cy.width() / cy.height()) * (h / w) * (others.length > 0 ? 1.3 : 1), 0.6), 2.5);
  main.nodes().positions((node) => ({ x: node.position('x') * stretch, y: node.position('y') }));
  const { x1, x2, y2 } = main.boundingBox();
  const at = { x: x1, y: y2 + gap, bottom: y2 };
  for (const component of others) {
    const box = component.boundingBox();
    if (at.x > x1 && at.x + box.w > x2) Object.assign(at, { x: x1, y: at.bottom + gap });
    component.nodes().shift({ x: at.x - box.x1, y: at.y - box.y1 });
    Object.assign(at, { x: at.x + box.w + gap, bottom: Math.max(at.bottom, at.y + box.h) });
  }
  fit(cy);
}

/** All of it; a few nodes are not drawn larger than they are. */
function fit(cy) {
  cy.fit(undefined, 20);
  if (cy.zoom() > 1) cy.zoom(1).center();
}

window.vanban.drawGraph = (asked) => {
  const layout = asked.center
    ? { name: 'concentric', concentric: (node) => (node.id() === asked.center ? 2 : 1), levelWidth: () => 1, minNodeSpacing: 110, animate: false }
    : { name: 'cose', animate: false, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 50, numIter: 400, fit: false };
  const cy = cytoscape({ container: asked.canvas, elements: elements(asked), style: styles(), layout, minZoom: 0.1, maxZoom: 4 });
  fill(cy);
  cy.on('tap', 'node', (event) => {
    const { target } = event;
    cy.elements().addClass('faded');
    target.closedNeighborhood().removeClass('faded');
    asked.onpick(target.data('node'));
  });
  cy.on('tap', (event) => {
    if (event.target === cy) cy.elements().removeClass('faded');
  });
  const restyle = () => cy.style(styles());
  document.addEventListener('themechange', restyle);
  return {
    zoom: (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit: () => fit(cy),
    destroy: () => {
      document.removeEventListener('themechange', restyle);
      cy.destroy();
    },
  };
};
