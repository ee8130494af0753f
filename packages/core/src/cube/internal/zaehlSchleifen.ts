/**
 * The loops over rows, written out: each adds up what the columns contribute to the place of a row, and counts there.
 *
 * One loop for each number of columns is twice as quick as one loop for any: the engine keeps everything in registers.
 *
 * @module
 */

/** What each code of a column contributes to the place of a row. */
export interface Beitrag {
  readonly codes: Uint8Array
  /** 256 entries, so that no code lies outside. */
  readonly tafel: Int32Array
}

type Counts = Uint32Array

const bump = (counts: Counts, at: number): void => {
  counts[at] = (counts[at] ?? 0) + 1
}

const count1 = (counts: Counts, length: number, a: Beitrag): void => {
  const [c, t] = [a.codes, a.tafel]
  for (let row = 0; row < length; row += 1) bump(counts, t[c[row] ?? 0] ?? 0)
}

const count2 = (counts: Counts, length: number, a: Beitrag, b: Beitrag): void => {
  const [c0, t0, c1, t1] = [a.codes, a.tafel, b.codes, b.tafel]
  for (let row = 0; row < length; row += 1) bump(counts, (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0))
}

const count3 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag): void => {
  const [c0, t0, c1, t1, c2, t2] = [a.codes, a.tafel, b.codes, b.tafel, c.codes, c.tafel]
  for (let row = 0; row < length; row += 1) bump(counts, (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0) + (t2[c2[row] ?? 0] ?? 0))
}

const count4 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag): void => {
  const [c0, t0, c1, t1] = [a.codes, a.tafel, b.codes, b.tafel]
  const [c2, t2, c3, t3] = [c.codes, c.tafel, d.codes, d.tafel]
  for (let row = 0; row < length; row += 1) bump(counts, (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0) + (t2[c2[row] ?? 0] ?? 0) + (t3[c3[row] ?? 0] ?? 0))
}

const count5 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag, e: Beitrag): void => {
  const [c0, t0, c1, t1] = [a.codes, a.tafel, b.codes, b.tafel]
  const [c2, t2, c3, t3, c4, t4] = [c.codes, c.tafel, d.codes, d.tafel, e.codes, e.tafel]
  for (let row = 0; row < length; row += 1) {
    bump(counts, (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0) + (t2[c2[row] ?? 0] ?? 0) + (t3[c3[row] ?? 0] ?? 0) + (t4[c4[row] ?? 0] ?? 0))
  }
}

const count6 = (counts: Counts, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag, e: Beitrag, f: Beitrag): void => {
  const [c0, t0, c1, t1, c2, t2] = [a.codes, a.tafel, b.codes, b.tafel, c.codes, c.tafel]
  const [c3, t3, c4, t4, c5, t5] = [d.codes, d.tafel, e.codes, e.tafel, f.codes, f.tafel]
  for (let row = 0; row < length; row += 1) {
    const half = (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0) + (t2[c2[row] ?? 0] ?? 0)
    bump(counts, half + (t3[c3[row] ?? 0] ?? 0) + (t4[c4[row] ?? 0] ?? 0) + (t5[c5[row] ?? 0] ?? 0))
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
  const [c, t] = [a.codes, a.tafel]
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + (t[c[row] ?? 0] ?? 0)
}

const add4 = (places: Int32Array, length: number, a: Beitrag, b: Beitrag, c: Beitrag, d: Beitrag): void => {
  const [c0, t0, c1, t1] = [a.codes, a.tafel, b.codes, b.tafel]
  const [c2, t2, c3, t3] = [c.codes, c.tafel, d.codes, d.tafel]
  for (let row = 0; row < length; row += 1) {
    places[row] = (places[row] ?? 0) + (t0[c0[row] ?? 0] ?? 0) + (t1[c1[row] ?? 0] ?? 0) + (t2[c2[row] ?? 0] ?? 0) + (t3[c3[row] ?? 0] ?? 0)
  }
}

/** Adds what columns of bytes contribute to the places of rows. */
export const addBytes = (places: Int32Array, length: number, beitraege: ReadonlyArray<Beitrag>): void => {
  let at = 0
  for (; at + 4 <= beitraege.length; at += 4) {
    const [a, b, c, d] = beitraege.slice(at, at + 4)
    if (a !== undefined && b !== undefined && c !== undefined && d !== undefined) add4(places, length, a, b, c, d)
  }
  for (const one of beitraege.slice(at)) add1(places, length, one)
}

/** Adds what a column of many codes contributes to the places of rows. */
export const addWide = (places: Int32Array, length: number, codes: Int32Array, tafel: Int32Array): void => {
  for (let row = 0; row < length; row += 1) places[row] = (places[row] ?? 0) + (tafel[codes[row] ?? 0] ?? 0)
}

/** Counts rows by their places. */
export const countPlaces = (counts: Counts, length: number, places: Int32Array): void => {
  for (let row = 0; row < length; row += 1) bump(counts, places[row] ?? 0)
}

/** Adds up weights by the places of rows. */
export const weighPlaces = (sums: Float64Array, length: number, places: Int32Array, weights: Float64Array): void => {
  for (let row = 0; row < length; row += 1) {
    const at = places[row] ?? 0
    sums[at] = (sums[at] ?? 0) + (weights[row] ?? 0)
  }
}
