/**
 * Which values of a column are alike for all who ask.
 *
 * @module
 */
import { fehltCode } from "./spaltenCheck.js"
import { FIRST, isMonatUngerade, LAST, monate } from "./spaltenTage.js"
import type { Schluesselspalte, Spalte, Spaltentabelle, Tagesspalte, Zahlenspalte } from "./spaltenType.js"
import type { Aspekt } from "./aspekt.js"

/** Numbers classes by what several columns of numbers show: for each item its class, and for each class its first item. */
export interface Klassen {
  readonly von: Int32Array
  readonly erste: ReadonlyArray<number>
}

/** Puts items into classes of those for which all lists show the same. */
export const refine = (length: number, listen: ReadonlyArray<ArrayLike<number>>): Klassen => {
  let [von, erste] = [new Int32Array(length), length === 0 ? [] : [0]]
  for (const liste of listen) {
    const classes = new Map<number, number>()
    const next = new Int32Array(length)
    const first: Array<number> = []
    for (let item = 0; item < length; item += 1) {
      const pair = (liste[item] ?? 0) * length + (von[item] ?? 0)
      let known = classes.get(pair)
      if (known === undefined) {
        known = first.push(item) - 1
        classes.set(pair, known)
      }
      next[item] = known
    }
    von = next
    erste = first
  }
  return { von, erste }
}

/** A column as the pass reads it: codes of few bytes, of which each belongs to a class. */
export interface Ansicht {
  /** How many codes there are, the last of them for what is missing. */
  readonly codes: number
  /** The codes of some rows: bytes where 256 are enough. */
  readonly lies: (from: number, to: number) => Uint8Array | Int32Array
  /** For each aspect what a code shows. */
  readonly zeigt: ReadonlyArray<Int32Array>
}

const BLOCK = 4096
/** How many rows are read at a time, so that a column read for several questions is still near. */
export { BLOCK }

/** Makes room for the codes of a block. */
export const bufferFor = (codes: number): Uint8Array | Int32Array => (codes <= 256 ? new Uint8Array(BLOCK) : new Int32Array(BLOCK))

const translate8 = (codes: ArrayLike<number>, from: number, to: number, tafel: Int32Array, out: Uint8Array): void => {
  const last = tafel.length - 1
  for (let row = from; row < to; row += 1) out[row - from] = tafel[Math.min(codes[row] ?? last, last)] ?? last
}

const translate32 = (codes: ArrayLike<number>, from: number, to: number, tafel: Int32Array, out: Int32Array): void => {
  const last = tafel.length - 1
  for (let row = from; row < to; row += 1) out[row - from] = tafel[Math.min(codes[row] ?? last, last)] ?? last
}

// A byte column is read as it is: all 256 codes, of which those without a key mean a missing answer.
const ofBytes = ({ schluessel }: Schluesselspalte, codes: Uint8Array, aspekte: ReadonlyArray<(key: string | undefined) => number>): Ansicht => ({
  codes: 256,
  lies: (from, to) => codes.subarray(from, to),
  zeigt: aspekte.map((of) => Int32Array.from({ length: 256 }, (_, code) => of(code === 255 ? undefined : schluessel[code]))),
})

const ofKeys = (spalte: Schluesselspalte, aspekte: ReadonlyArray<(key: string | undefined) => number>): Ansicht => {
  const { schluessel, codes } = spalte
  if (codes instanceof Uint8Array) return ofBytes(spalte, codes, aspekte)
  // The largest code is the missing answer, even where so many keys are listed.
  const keys = schluessel.slice(0, fehltCode(codes))
  const shown = aspekte.map((of) => Int32Array.from({ length: keys.length + 1 }, (_, code) => of(keys[code])))
  const { von, erste } = refine(keys.length + 1, shown)
  const out = bufferFor(erste.length)
  return {
    codes: erste.length,
    lies: (from, to) => {
      if (out instanceof Uint8Array) translate8(codes, from, to, von, out)
      else translate32(codes, from, to, von, out)
      return out.subarray(0, to - from)
    },
    zeigt: shown.map((one) => Int32Array.from(erste, (code) => one[code] ?? 0)),
  }
}

type Tagestafel = Uint8Array | Uint16Array

// A table has an entry for every day, and a last one for what is no day: so no row takes another way than the others.
const tafelFor = (codes: number): Tagestafel => (codes <= 256 ? new Uint8Array(LAST - FIRST + 2) : new Uint16Array(LAST - FIRST + 2))

// One loop for each kind of array keeps both quick.
const readDays8 = (tage: Int32Array, tafel: Uint8Array, out: Uint8Array): void => {
  const last = tafel.length - 1
  for (let row = 0; row < tage.length; row += 1) out[row] = tafel[Math.min(((tage[row] ?? 0) - FIRST) >>> 0, last)] ?? 0
}

const readDays32 = (tage: Int32Array, tafel: Tagestafel, out: Int32Array): void => {
  const last = tafel.length - 1
  for (let row = 0; row < tage.length; row += 1) out[row] = tafel[Math.min(((tage[row] ?? 0) - FIRST) >>> 0, last)] ?? 0
}

const readerOf = (tage: Int32Array, codes: number, tafel: Tagestafel): Ansicht["lies"] => {
  const out = bufferFor(codes)
  return (from, to) => {
    const view = tage.subarray(from, to)
    if (out instanceof Int32Array) readDays32(view, tafel, out)
    else if (tafel instanceof Uint8Array) readDays8(view, tafel, out)
    return out.subarray(0, to - from)
  }
}

const ofDays = ({ tage }: Tagesspalte, aspekte: ReadonlyArray<Extract<Aspekt, { readonly art: "Tag" }>>): Ansicht => {
  const grenzen = Int32Array.from(new Set([FIRST, ...aspekte.flatMap((one) => one.grenzen)])).sort()
  const shown = aspekte.map((one) => {
    let [at, wert] = [-1, 0]
    return Int32Array.from({ length: grenzen.length + 1 }, (_, grenze) => {
      if (grenze === grenzen.length) return one.of(undefined)
      while (at + 1 < one.grenzen.length && (one.grenzen[at + 1] ?? Infinity) <= (grenzen[grenze] ?? 0)) {
        at += 1
        wert = one.of(one.grenzen[at])
      }
      return wert
    })
  })
  const { von, erste } = refine(grenzen.length + 1, shown)
  const tafel = tafelFor(erste.length).fill(von[grenzen.length] ?? 0)
  for (const [at, grenze] of grenzen.entries()) tafel.fill(von[at] ?? 0, grenze - FIRST, (grenzen[at + 1] ?? LAST + 1) - FIRST)
  return {
    codes: erste.length,
    lies: readerOf(tage, erste.length, tafel),
    zeigt: shown.map((one) => Int32Array.from(erste, (at) => one[at] ?? 0)),
  }
}

let months: Uint8Array | undefined

// The months of all days are the same for every count, and take longer to find than few rows to count.
const monatstafel = (): Uint8Array => {
  if (months !== undefined) return months
  const tafel = new Uint8Array(LAST - FIRST + 2).fill(2, LAST - FIRST + 1)
  const starts = monate()
  for (const [at, start] of starts.entries()) if (!isMonatUngerade(start)) tafel.fill(1, start - FIRST, (starts[at + 1] ?? LAST + 1) - FIRST)
  months = tafel
  return tafel
}

const ofMonths = ({ tage }: Tagesspalte, aspekte: number): Ansicht => ({
  codes: 3,
  lies: readerOf(tage, 3, monatstafel()),
  zeigt: Array.from({ length: aspekte }, () => Int32Array.of(0, 1, 2)),
})

const ofNumbers = ({ zahlen }: Zahlenspalte, aspekte: ReadonlyArray<readonly [number, number, number]>): Ansicht => {
  const out = new Uint8Array(BLOCK)
  // Bytes hold nothing but numbers from 0 on.
  if (zahlen instanceof Uint8Array || zahlen instanceof Uint16Array) return { codes: 1, lies: (from, to) => out.subarray(0, to - from), zeigt: aspekte.map(([wert]) => Int32Array.of(wert)) }
  return {
    codes: 3,
    lies: (from, to) => {
      for (let row = from; row < to; row += 1) {
        const zahl = zahlen[row] ?? Number.NaN
        out[row - from] = zahl >= 0 && zahl < Infinity ? 0 : Number.isNaN(zahl) ? 2 : 1
      }
      return out.subarray(0, to - from)
    },
    zeigt: aspekte.map((werte) => Int32Array.from(werte)),
  }
}

/** Puts the values of a column into classes of those that show the same to all who ask; the aspects are all of one kind. */
export const ansichtOf = ({ spalten }: Spaltentabelle, name: string, aspekte: ReadonlyArray<Aspekt>): Ansicht | undefined => {
  const spalte: Spalte | undefined = spalten[name]
  if (spalte?._tag === "Schluessel") return ofKeys(spalte, aspekte.flatMap((one) => (one.art === "Schluessel" ? [one.of] : [])))
  if (spalte?._tag === "Zahl") return ofNumbers(spalte, aspekte.flatMap((one) => (one.art === "Zahl" ? [one.werte] : [])))
  if (spalte?._tag !== "Tag") return undefined
  return aspekte[0]?.art === "Monat" ? ofMonths(spalte, aspekte.length) : ofDays(spalte, aspekte.flatMap((one) => (one.art === "Tag" ? [one] : [])))
}
