// Pieces of data, each a script of the folder data/ that calls vanban.data(name, value). They are loaded when a page
// shows what is in them, which works from file:// too.

const loads = new Map();
const arrived = new Map();
const kept = 24; // plans; a reader goes back to the last few

window.vanban = {
  data(name, value) {
    arrived.set(name, value);
  },
  /** Set by graph.js. */
  drawGraph: null,
};

function script(src) {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = src;
    element.onload = () => resolve(element.remove());
    element.onerror = () => reject(new Error(src));
    document.head.append(element);
  });
}

function forgetOldPlans() {
  const plans = [...loads.keys()].filter((name) => name.startsWith('plan/'));
  for (const name of plans.slice(0, -kept)) loads.delete(name);
}

/** The value of data/<name>.js. Names come from the data itself or are checked by the caller. */
export function load(name) {
  if (!loads.has(name)) {
    const value = script(`data/${name}.js`).then(() => {
      const found = arrived.get(name);
      arrived.delete(name);
      return found;
    });
    value.catch(() => loads.delete(name));
    loads.set(name, value);
    forgetOldPlans();
  }
  return loads.get(name);
}

/** The drawing of the graph is large and comes only with the page that shows it. */
export async function loadGraphCode() {
  if (!window.vanban.drawGraph) await script('graph.js');
  return window.vanban.drawGraph;
}
