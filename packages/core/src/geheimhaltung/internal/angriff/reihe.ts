/**
 * Rows of an exact elimination: whole coefficients, no common divisor.
 *
 * @module
 */

/** A row over sorted columns; no coefficient is 0. */
export interface Reihe {
  readonly spalten: ReadonlyArray<number>
  readonly werte: ReadonlyArray<number>
  readonly rechts: number
}

const gcd = (a: number, b: number): number => {
  let [x, y] = [Math.abs(a), Math.abs(b)]
  while (y !== 0) [x, y] = [y, x % y]
  return x
}

const gcdBig = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Divides a row by what all its coefficients have in common. */
export const scaled = (reihe: Reihe): Reihe => {
  let common = 0
  for (const wert of reihe.werte) {
    common = gcd(common, wert)
    if (common === 1) return reihe
  }
  return common === 0 ? reihe : { spalten: reihe.spalten, werte: reihe.werte.map((wert) => wert / common), rechts: reihe.rechts / common }
}

/** Goes through the columns of two rows in order, with both coefficients. */
const both = (a: Reihe, b: Reihe, visit: (spalte: number, ofA: number, ofB: number) => void): void => {
  let i = 0
  let j = 0
  while (i < a.spalten.length || j < b.spalten.length) {
    const atA = a.spalten[i] ?? Infinity
    const atB = b.spalten[j] ?? Infinity
    const spalte = Math.min(atA, atB)
    visit(spalte, atA === spalte ? a.werte[i] ?? 0 : 0, atB === spalte ? b.werte[j] ?? 0 : 0)
    if (atA === spalte) i += 1
    if (atB === spalte) j += 1
  }
}

/** The same with numbers of any size, where the usual ones are too small; nothing where the result is too large as well. */
const addBig = (row: Reihe, pivot: Reihe, times: number, minus: number): Reihe | undefined => {
  const spalten: Array<number> = []
  const werte: Array<bigint> = []
  let common = 0n
  both(row, pivot, (spalte, ofRow, ofPivot) => {
    const wert = BigInt(ofRow) * BigInt(times) - BigInt(ofPivot) * BigInt(minus)
    if (wert === 0n) return
    spalten.push(spalte)
    werte.push(wert)
    common = gcdBig(common, wert)
  })
  const divisor = common === 0n ? 1n : common
  const reduced = werte.map((wert) => Number(wert / divisor))
  const rechts = (row.rechts * times - pivot.rechts * minus) / Number(divisor)
  return reduced.every(Number.isSafeInteger) ? { spalten, werte: reduced, rechts } : undefined
}

/** Eliminates a column from a row by the pivot's row; nothing where a coefficient becomes too large to be exact. */
export const addMultiple = (row: Reihe, pivot: Reihe, spalte: number): Reihe | undefined => {
  const ofRow = row.werte[row.spalten.indexOf(spalte)] ?? 0
  const ofPivot = pivot.werte[pivot.spalten.indexOf(spalte)] ?? 0
  const common = gcd(ofRow, ofPivot)
  const times = ofPivot / common
  const minus = ofRow / common
  const spalten: Array<number> = []
  const werte: Array<number> = []
  let isExact = true
  both(row, pivot, (column, a, b) => {
    const [x, y] = [a * times, b * minus]
    const wert = x - y
    if (!Number.isSafeInteger(x) || !Number.isSafeInteger(y) || !Number.isSafeInteger(wert)) isExact = false
    if (wert === 0) return
    spalten.push(column)
    werte.push(wert)
  })
  if (!isExact) return addBig(row, pivot, times, minus)
  return scaled({ spalten, werte, rechts: row.rechts * times - pivot.rechts * minus })
}
