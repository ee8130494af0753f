/**
 * The loops over rows, four rows at a time: a word of 32 bits holds the bytes of four rows of a column.
 *
 * Columns whose combinations fit into a byte are put together for four rows by one product and one sum. So a row costs few
 * steps for each column, and is looked at alone only where it is counted. Nothing is called within the loops: the engine
 * inlines only so much.
 *
 * @module
 */

/** Bytes of rows, and the same memory as words of four rows. */
export interface Woerter {
  readonly bytes: Uint8Array
  readonly words: Int32Array
}

/** Makes room for a number of rows that four divides. */
export const woerter = (rows: number): Woerter => {
  const bytes = new Uint8Array(rows)
  return { bytes, words: new Int32Array(bytes.buffer) }
}

/** Where the columns put together lie in a count: their bytes, and how far apart they lie. */
export interface Beitrag extends Woerter {
  readonly schritt: number
}

const EACH = 0x01010101
const TOP = -0x7f7f7f80
const BELOW = 0x7f7f7f7f

/** Tells whether one of the bytes is larger than the last class, which is below 128. */
export const exceeds = (words: Int32Array, count: number, letzte: number): boolean => {
  const reach = Math.imul(127 - letzte, EACH)
  let seen = 0
  for (let at = 0; at < count; at += 1) {
    const four = words[at] ?? 0
    seen |= ((four & BELOW) + reach) | four
  }
  return (seen & TOP) !== 0
}

/** Makes the last class, which is below 128, of all larger bytes. */
export const clamp = (words: Int32Array, count: number, letzte: number): void => {
  const [reach, most] = [Math.imul(127 - letzte, EACH), Math.imul(letzte, EACH)]
  for (let at = 0; at < count; at += 1) {
    const four = words[at] ?? 0
    // The topmost bit of each byte that is larger, and from it all of its bits.
    const larger = (((four & BELOW) + reach) | four) & TOP
    const mask = (larger - (larger >>> 7)) | larger
    words[at] = (four & ~mask) | (most & mask)
  }
}

/** Puts the codes of a column into classes, by a table of all bytes. */
export const recode = (words: Int32Array, count: number, tafel: Uint8Array): void => {
  for (let at = 0; at < count; at += 1) {
    const x = words[at] ?? 0
    words[at] = (tafel[x & 255] ?? 0) | ((tafel[(x >>> 8) & 255] ?? 0) << 8) | ((tafel[(x >>> 16) & 255] ?? 0) << 16) | ((tafel[x >>> 24] ?? 0) << 24)
  }
}

/** A column as it is put together with others: its words, how many classes it has, and the last of them. */
export interface Teil {
  readonly words: Int32Array
  readonly size: number
}

/**
 * Puts two columns together: the classes of the second change quickest. Tells whether all bytes were classes, of which
 * there are at most 128; else what was put together means nothing.
 */
export const join2 = (out: Int32Array, count: number, { words: a, size: sizeA }: Teil, { words: b, size: sizeB }: Teil): boolean => {
  const [reachA, reachB] = [Math.imul(128 - sizeA, EACH), Math.imul(128 - sizeB, EACH)]
  let seen = 0
  for (let at = 0; at < count; at += 1) {
    const x = a[at] ?? 0
    const y = b[at] ?? 0
    seen |= ((x & BELOW) + reachA) | x | ((y & BELOW) + reachB) | y
    out[at] = Math.imul(x, sizeB) + y
  }
  return (seen & TOP) === 0
}

/** Puts three columns together, as `join2` puts two. */
export const join3 = (out: Int32Array, count: number, { words: a, size: sizeA }: Teil, { words: b, size: sizeB }: Teil, { words: c, size: sizeC }: Teil): boolean => {
  const [reachA, reachB, reachC] = [Math.imul(128 - sizeA, EACH), Math.imul(128 - sizeB, EACH), Math.imul(128 - sizeC, EACH)]
  let seen = 0
  for (let at = 0; at < count; at += 1) {
    const x = a[at] ?? 0
    const y = b[at] ?? 0
    const z = c[at] ?? 0
    seen |= ((x & BELOW) + reachA) | x | ((y & BELOW) + reachB) | y | ((z & BELOW) + reachC) | z
    out[at] = Math.imul(Math.imul(x, sizeB) + y, sizeC) + z
  }
  return (seen & TOP) === 0
}

/** Puts a column together with what is put together already, whose bytes are right. */
export const joinNext = (out: Int32Array, count: number, { words: b, size: sizeB }: Teil): void => {
  for (let at = 0; at < count; at += 1) out[at] = Math.imul(out[at] ?? 0, sizeB) + (b[at] ?? 0)
}

type Counts = Uint32Array

// Neighbours often lie in one cell, and adding to what has only just been written takes long: so each of four rows in a
// row is counted in a part of its own, `lane` cells further on, where there is room for four.

const count1 = (counts: Counts, lane: number, length: number, { words: a, schritt: s }: Beitrag): void => {
  const words = length >> 2
  for (let at = 0; at < words; at += 1) {
    const x = a[at] ?? 0
    const p = Math.imul(x & 255, s)
    const q = (Math.imul((x >>> 8) & 255, s) + lane) | 0
    const r = (Math.imul((x >>> 16) & 255, s) + lane + lane) | 0
    const u = (Math.imul(x >>> 24, s) + lane + lane + lane) | 0
    counts[p] = (counts[p] ?? 0) + 1
    counts[q] = (counts[q] ?? 0) + 1
    counts[r] = (counts[r] ?? 0) + 1
    counts[u] = (counts[u] ?? 0) + 1
  }
}

const count2 = (counts: Counts, lane: number, length: number, { words: a, schritt: s }: Beitrag, { words: b, schritt: t }: Beitrag): void => {
  const words = length >> 2
  for (let at = 0; at < words; at += 1) {
    const x = a[at] ?? 0
    const y = b[at] ?? 0
    const p = (Math.imul(x & 255, s) + Math.imul(y & 255, t)) | 0
    const q = (Math.imul((x >>> 8) & 255, s) + Math.imul((y >>> 8) & 255, t) + lane) | 0
    const r = (Math.imul((x >>> 16) & 255, s) + Math.imul((y >>> 16) & 255, t) + lane + lane) | 0
    const u = (Math.imul(x >>> 24, s) + Math.imul(y >>> 24, t) + lane + lane + lane) | 0
    counts[p] = (counts[p] ?? 0) + 1
    counts[q] = (counts[q] ?? 0) + 1
    counts[r] = (counts[r] ?? 0) + 1
    counts[u] = (counts[u] ?? 0) + 1
  }
}

const count3 = (counts: Counts, lane: number, length: number, { words: a, schritt: s }: Beitrag, { words: b, schritt: t }: Beitrag, { words: c, schritt: v }: Beitrag): void => {
  const words = length >> 2
  for (let at = 0; at < words; at += 1) {
    const x = a[at] ?? 0
    const y = b[at] ?? 0
    const z = c[at] ?? 0
    const p = (Math.imul(x & 255, s) + Math.imul(y & 255, t) + Math.imul(z & 255, v)) | 0
    const q = (Math.imul((x >>> 8) & 255, s) + Math.imul((y >>> 8) & 255, t) + Math.imul((z >>> 8) & 255, v) + lane) | 0
    const r = (Math.imul((x >>> 16) & 255, s) + Math.imul((y >>> 16) & 255, t) + Math.imul((z >>> 16) & 255, v) + lane + lane) | 0
    const u = (Math.imul(x >>> 24, s) + Math.imul(y >>> 24, t) + Math.imul(z >>> 24, v) + lane + lane + lane) | 0
    counts[p] = (counts[p] ?? 0) + 1
    counts[q] = (counts[q] ?? 0) + 1
    counts[r] = (counts[r] ?? 0) + 1
    counts[u] = (counts[u] ?? 0) + 1
  }
}

// What is left over where four does not divide the number of rows.
const countRest = (counts: Counts, length: number, beitraege: ReadonlyArray<Beitrag>): void => {
  for (let row = length & ~3; row < length; row += 1) {
    const at = beitraege.reduce((sum, { bytes, schritt }) => sum + (bytes[row] ?? 0) * schritt, 0)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** Counts rows by one to three bytes; tells whether there were so many. */
export const countBytes = (counts: Counts, lane: number, length: number, beitraege: ReadonlyArray<Beitrag>): boolean => {
  const [a, b, c] = beitraege
  if (a === undefined || beitraege.length > 3) return false
  if (b === undefined) count1(counts, lane, length, a)
  else if (c === undefined) count2(counts, lane, length, a, b)
  else count3(counts, lane, length, a, b, c)
  countRest(counts, length, beitraege)
  return true
}

/** Adds the parts of a count up. */
export const foldLanes = (counts: Counts, lane: number): Counts => {
  if (lane === 0) return counts
  const all = counts.slice(0, lane)
  for (let at = 0; at < lane; at += 1) all[at] = (counts[at] ?? 0) + (counts[at + lane] ?? 0) + (counts[at + 2 * lane] ?? 0) + (counts[at + 3 * lane] ?? 0)
  return all
}

/** Adds what bytes contribute to the places of rows. */
export const addBytes = (places: Int32Array, length: number, { bytes, schritt }: Beitrag): void => {
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + Math.imul(bytes[row] ?? 0, schritt)
}

/** Adds what a column of many codes contributes to the places of rows. */
export const addWide = (places: Int32Array, length: number, codes: Int32Array, tafel: Int32Array): void => {
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + (tafel[codes[row] ?? 0] ?? 0)
}

/** Counts rows by their places. */
export const countPlaces = (counts: Counts, length: number, places: Int32Array): void => {
  for (let row = 0; row < length; row += 1) {
    const at = places[row] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** Counts rows by their places, and adds up weights that are whole and small. */
export const weighBytes = (counts: Counts, sums: Float64Array, places: Int32Array, weights: Uint8Array): void => {
  for (let row = 0; row < weights.length; row += 1) {
    const at = places[row] ?? 0
    counts[at] = (counts[at] ?? 0) + 1
    sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0)
  }
}

/** Adds up weights by the places of rows. */
export const weighPlaces = (sums: Float64Array, length: number, places: Int32Array, weights: Float64Array): void => {
  for (let row = 0; row < length; row += 1) {
    const at = places[row] ?? 0
    sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0)
  }
}
