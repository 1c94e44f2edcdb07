// Addresses: "#/plan/ab12/t3?kind=t".

/** The address of a page: parts of its path, and what is asked of it; what is empty is left out. */
export function address(path, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '' && value != null));
  return `#/${path.map(encodeURIComponent).join('/')}${asked.size || String(asked) ? `?${asked}` : ''}`;
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [page = '', ...rest] = path.split('/').map(decoded);
  return { page, rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

let latest = null; // the route of the address where the reader went last

/** The route of an address that the reader goes to; it takes the place of the one before. */
export function arrive(hash) {
  latest = parse(hash);
  return latest;
}

/** False once the reader has gone elsewhere. */
export function isLatest(route) {
  return route === latest;
}

/** Keeps what is asked of the page in its address, without a new step in the history. A page that was left may not. */
export function keepQuery(route, query) {
  if (isLatest(route)) history.replaceState(null, '', address([route.page, ...route.rest], query));
}

export const planAddress = (key, item) => address(item ? ['plan', key, item] : ['plan', key]);
