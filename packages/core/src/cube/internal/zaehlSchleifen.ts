/**
 * The loops over rows, written out: each adds up what the columns contribute to the place of a row, and counts there.
 *
 * One loop for each number of columns is twice as quick as one loop for any: the engine keeps everything in registers.
 * A product is quicker than a table of products, which would be one more array to read and to hold within its bounds.
 *
 * @module
 */

/** A column of bytes: its classes, the last of them for all larger bytes, and how far apart they lie in the count. */
export interface Beitrag {
  readonly codes: Uint8Array
  readonly letzte: number
  readonly schritt: number
}

type Counts = Uint32Array

// Nothing is called within the loops, not even a function of one line: the engine inlines only so much.

const count1 = (counts: Counts, length: number, a: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count2 = (counts: Counts, length: number, a: Beitrag, b: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count3 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  const { codes: c2, letzte: l2, schritt: s2 } = c
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1) + Math.imul(Math.min(c2[row] ?? 0, l2), s2)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count4 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  const { codes: c2, letzte: l2, schritt: s2 } = c
  const { codes: c3, letzte: l3, schritt: s3 } = d
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1) + Math.imul(Math.min(c2[row] ?? 0, l2), s2) + Math.imul(Math.min(c3[row] ?? 0, l3), s3)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count5 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag, e: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  const { codes: c2, letzte: l2, schritt: s2 } = c
  const { codes: c3, letzte: l3, schritt: s3 } = d
  const { codes: c4, letzte: l4, schritt: s4 } = e
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1) + Math.imul(Math.min(c2[row] ?? 0, l2), s2) + Math.imul(Math.min(c3[row] ?? 0, l3), s3) + Math.imul(Math.min(c4[row] ?? 0, l4), s4)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

const count6 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag, e: Beitrag, f: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  const { codes: c2, letzte: l2, schritt: s2 } = c
  const { codes: c3, letzte: l3, schritt: s3 } = d
  const { codes: c4, letzte: l4, schritt: s4 } = e
  const { codes: c5, letzte: l5, schritt: s5 } = f
  for (let row = 0; row < length; row += 1) {
    const at = (Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1) + Math.imul(Math.min(c2[row] ?? 0, l2), s2) + Math.imul(Math.min(c3[row] ?? 0, l3), s3) + Math.imul(Math.min(c4[row] ?? 0, l4), s4) + Math.imul(Math.min(c5[row] ?? 0, l5), s5)) | 0
    counts[at] = (counts[at] ?? 0) + 1
  }
}

/** Counts rows by one to six columns of bytes; tells whether there were so many. */
export const countBytes = (counts: Counts, length: number, beitraege: ReadonlyArray<Beitrag>): boolean => {
  const [a, b, c, d, e, f] = beitraege
  if (a === undefined || beitraege.length > 6) return false
  if (b === undefined) count1(counts, length, a)
  else if (c === undefined) count2(counts, length, a, b)
  else if (d === undefined) count3(counts, length, a, b, c)
  else if (e === undefined) count4(counts, length, a, b, c, d)
  else if (f === undefined) count5(counts, length, a, b, c, d, e)
  else count6(counts, length, a, b, c, d, e, f)
  return true
}

const add1 = (places: Int32Array, length: number, a: Beitrag): void => {
  const { codes, letzte, schritt } = a
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + Math.imul(Math.min(codes[row] ?? 0, letzte), schritt)
}

const add3 = (places: Int32Array, length: number, a: Beitrag, b: Beitrag, c: Beitrag): void => {
  const { codes: c0, letzte: l0, schritt: s0 } = a
  const { codes: c1, letzte: l1, schritt: s1 } = b
  const { codes: c2, letzte: l2, schritt: s2 } = c
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + Math.imul(Math.min(c0[row] ?? 0, l0), s0) + Math.imul(Math.min(c1[row] ?? 0, l1), s1) + Math.imul(Math.min(c2[row] ?? 0, l2), s2)
}

/** Adds what columns of bytes contribute to the places of rows. */
export const addBytes = (places: Int32Array, length: number, beitraege: ReadonlyArray<Beitrag>): void => {
  let at = 0
  for (; at + 3 <= beitraege.length; at += 3) {
    const [a, b, c] = beitraege.slice(at, at + 3)
    if (a !== undefined && b !== undefined && c !== undefined) add3(places, length, a, b, c)
  }
  for (const one of beitraege.slice(at)) add1(places, length, one)
}

/** Puts the codes of a column into classes. */
export const recode = (codes: Uint8Array, length: number, tafel: Uint8Array, out: Uint8Array): void => {
  for (let row = 0; row < length; row += 1) out[row] = tafel[codes[row] ?? 0] ?? 0
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
