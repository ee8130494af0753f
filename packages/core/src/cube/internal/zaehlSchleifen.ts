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

/** Puts the codes of a column into classes. */
export const recode = (codes: Uint8Array, length: number, tafel: Uint8Array, out: Uint8Array): void => {
  for (let row = 0; row < length; row += 1) out[row] = tafel[codes[row] ?? 0] ?? 0
}

/** Puts two columns together: the classes of the second, so many, change quickest. */
export const join2 = (out: Int32Array, count: number, a: Int32Array, b: Int32Array, sizeB: number): void => {
  for (let at = 0; at < count; at += 1) out[at] = Math.imul(a[at] ?? 0, sizeB) + (b[at] ?? 0)
}

/** Puts three columns together. */
export const join3 = (out: Int32Array, count: number, a: Int32Array, b: Int32Array, sizeB: number, c: Int32Array, sizeC: number): void => {
  const sizeBC = sizeB * sizeC
  for (let at = 0; at < count; at += 1) out[at] = (Math.imul(a[at] ?? 0, sizeBC) + Math.imul(b[at] ?? 0, sizeC) + (c[at] ?? 0)) | 0
}

type Counts = Uint32Array

const count1 = (counts: Counts, length: number, { bytes, schritt }: Beitrag): void => {
  for (let row = 0; row < length; row += 1) {
    const at = Math.imul(bytes[row] ?? 0, schritt)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count2 = (counts: Counts, length: number, { words: a, schritt: s }: Beitrag, { words: b, schritt: t }: Beitrag): void => {
  for (let at = 0; at < length >> 2; at += 1) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0]
    const p = (Math.imul(x & 255, s) + Math.imul(y & 255, t)) | 0
    const q = (Math.imul((x >>> 8) & 255, s) + Math.imul((y >>> 8) & 255, t)) | 0
    const r = (Math.imul((x >>> 16) & 255, s) + Math.imul((y >>> 16) & 255, t)) | 0
    const u = (Math.imul(x >>> 24, s) + Math.imul(y >>> 24, t)) | 0
    counts[p] = (counts[p] ?? 0) + 1
    counts[q] = (counts[q] ?? 0) + 1
    counts[r] = (counts[r] ?? 0) + 1
    counts[u] = (counts[u] ?? 0) + 1
  }
}

const count3 = (counts: Counts, length: number, { words: a, schritt: s }: Beitrag, { words: b, schritt: t }: Beitrag, { words: c, schritt: v }: Beitrag): void => {
  for (let at = 0; at < length >> 2; at += 1) {
    const [x, y, z] = [a[at] ?? 0, b[at] ?? 0, c[at] ?? 0]
    const p = (Math.imul(x & 255, s) + Math.imul(y & 255, t) + Math.imul(z & 255, v)) | 0
    const q = (Math.imul((x >>> 8) & 255, s) + Math.imul((y >>> 8) & 255, t) + Math.imul((z >>> 8) & 255, v)) | 0
    const r = (Math.imul((x >>> 16) & 255, s) + Math.imul((y >>> 16) & 255, t) + Math.imul((z >>> 16) & 255, v)) | 0
    const u = (Math.imul(x >>> 24, s) + Math.imul(y >>> 24, t) + Math.imul(z >>> 24, v)) | 0
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
export const countBytes = (counts: Counts, length: number, beitraege: ReadonlyArray<Beitrag>): boolean => {
  const [a, b, c] = beitraege
  if (a === undefined || beitraege.length > 3) return false
  if (b === undefined) count1(counts, length, a)
  else if (c === undefined) count2(counts, length, a, b)
  else count3(counts, length, a, b, c)
  if (b !== undefined) countRest(counts, length, beitraege)
  return true
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

/** Adds up weights by the places of rows. */
export const weighPlaces = (sums: Float64Array, length: number, places: Int32Array, weights: Float64Array): void => {
  for (let row = 0; row < length; row += 1) {
    const at = places[row] ?? 0
    sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0)
  }
}
