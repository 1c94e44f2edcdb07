// Elements. Text becomes text nodes and nothing else: no string is ever read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** h('a', {href: '#/', onclick: f}, 'text', element, [more]): an element; null, undefined and false are left out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Words of a document, which are Vietnamese whatever the language of the page. */
export function vi(text, attributes) {
  return h('span', { lang: 'vi', ...attributes }, text);
}

/** A choice among values: [{value, label}]. */
export function select(label, options, value, onchange) {
  return h('label', { class: 'field' }, h('span', {}, label),
    h('select', { onchange: (event) => onchange(event.target.value) },
      options.map((option) => h('option', { value: option.value, selected: option.value === value }, option.label))));
}

/** A field to type in; `oninput` gets its value once the typing rests. */
export function textField(label, value, oninput, attributes) {
  let timer;
  return h('label', { class: 'field grow' }, h('span', {}, label),
    h('input', {
      type: 'search', value, autocomplete: 'off', ...attributes,
      oninput: (event) => {
        clearTimeout(timer);
        timer = setTimeout(() => oninput(event.target.value), 150);
      },
    }));
}
