// Text cut where spans begin and end.

/** From offsets in code points, which the records have, to offsets in JavaScript's strings. */
export function offsets(text) {
  if (!/[\ud800-\udfff]/.test(text)) return (at) => at;
  const units = [];
  for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) units.push(i);
  units.push(text.length);
  return (at) => units[at] ?? text.length;
}

/**
 * The stretches of [start, end) within which the same spans hold: [{start, end, items, ending}], in order, where
 * `ending` are the items whose span ends with the stretch. `items` are {start, end} in the order of their starts.
 */
export function stretches(start, end, items) {
  const within = items.filter((item) => item.start < end && item.end > start);
  const cuts = [...new Set([start, end, ...within.flatMap((item) => [item.start, item.end])])]
    .filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => ({
    start: from,
    end: cuts[i + 1],
    items: within.filter((item) => item.start <= from && item.end >= cuts[i + 1]),
    ending: within.filter((item) => item.end === cuts[i + 1]),
  }));
}

/** For each of the blocks (in order, apart), the items that touch it, found in one walk. */
export function share(blocks, items) {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  const shares = blocks.map(() => []);
  let first = 0;
  for (const item of sorted) {
    while (first < blocks.length && blocks[first].end <= item.start) first += 1;
    for (let i = first; i < blocks.length && blocks[i].start < item.end; i += 1) shares[i].push(item);
  }
  return shares;
}

/** The spans of a table's cells in its text: rows of {start, end} or null (empty); null where they are not found. */
export function cellsOf(text, block, table) {
  let at = block.start;
  const rows = [];
  for (const row of [table.header, ...table.rows]) {
    const cells = [];
    for (const cell of row) {
      const start = cell === '' ? -1 : text.indexOf(cell, at);
      if (cell !== '' && (start < 0 || start + cell.length > block.end || text.slice(at, start).trim() !== '')) return null;
      cells.push(cell === '' ? null : { start, end: start + cell.length });
      if (cell !== '') at = start + cell.length;
    }
    rows.push(cells);
  }
  return text.slice(at, block.end).trim() === '' ? rows : null;
}
