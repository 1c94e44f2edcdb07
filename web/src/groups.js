// Rows of groups (of indicators, of agencies), which the data has in parts: an index names where a group's rows are.

import { load } from './data.js';

const piece = async (name, group, k) => (await load(`${name}/${group.part + k}`))[group.at];
const piecesOf = (index, group) => Math.ceil(group.rows / index.part);

/** Row number `i` of a group. */
export async function rowOf(name, index, group, i) {
  return (await piece(name, group, Math.floor(i / index.part)))[i % index.part];
}

/** The rows of a group from the first on, a list at a time, each loaded when it is asked for. */
export async function* rowPieces(name, index, group) {
  for (let k = 0; k < piecesOf(index, group); k += 1) yield piece(name, group, k);
}

/** All rows of a group. */
export async function rowsOf(name, index, group) {
  return (await Promise.all(Array.from({ length: piecesOf(index, group) }, (_, k) => piece(name, group, k)))).flat();
}
