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

export function parse(hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [page = '', ...rest] = path.split('/').map(decoded);
  return { page, rest, query: Object.fromEntries(new URLSearchParams(query)) };
}

/** Keeps what is asked of the page in its address, without a new step in the history. */
export function keepQuery(path, query) {
  history.replaceState(null, '', address(path, query));
}

export const planAddress = (key, item) => address(item ? ['plan', key, item] : ['plan', key]);
