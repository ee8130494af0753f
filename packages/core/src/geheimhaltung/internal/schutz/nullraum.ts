/**
 * All the ways in which withheld cells can change together while everything published stays as it is.
 *
 * Each cell has a row over free directions; a cell with an empty row can be worked out. Publishing a cell takes away one
 * direction. Numbers are counted modulo a prime below 2^26, so that every product is exact.
 *
 * @module
 */
import type { Gleichungen } from "./gleichungen.js"

/** Two primes below 2^26: what one of them overlooked, the other would have to overlook as well. */
export const PRIMZAHLEN = [67_108_859, 67_108_837] as const

interface Zeile {
  readonly spalten: Int32Array
  readonly werte: Float64Array
}

/** The directions; `kopie` gives one of its own to go on from. */
export interface Nullraum {
  /** How many directions a cell has a part in; 0 where it can be worked out. */
  readonly breite: (zelle: number) => number
  /** Lets go of the directions that change a cell. */
  readonly nenne: (zelle: number) => void
  /** The cells of a list that would be known if this one were told. */
  readonly verrate: (zelle: number, merke: Uint8Array) => number | undefined
  /** The directions that a cell is changed by, each as the cells with their changes. */
  readonly richtungen: (zelle: number, hoechstens: number) => ReadonlyArray<ReadonlyMap<number, number>>
  readonly kopie: () => Nullraum
}

interface Zustand {
  readonly primzahl: number
  readonly zeilen: Array<Zeile>
  readonly breiten: Int32Array
  readonly lebend: Uint8Array
  readonly spaltenzahl: Int32Array
  readonly traeger: Array<Array<number>>
  readonly stufen: Int32Array
}

const mal = (a: number, b: number, p: number): number => {
  const rest = a * b - Math.floor((a * b) / p) * p
  return rest < 0 ? rest + p : rest >= p ? rest - p : rest
}

const kehrwert = (a: number, p: number): number => {
  let [r, next, s, t] = [p, a, 0, 1]
  while (next !== 0) {
    const q = Math.floor(r / next)
    ;[r, next] = [next, r - q * next]
    ;[s, t] = [t, s - q * t]
  }
  return s < 0 ? s + p : s
}

const placeOf = (spalten: Int32Array, spalte: number): number => {
  let low = 0
  let high = spalten.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = spalten[middle] ?? 0
    if (found === spalte) return middle
    if (found < spalte) low = middle + 1
    else high = middle - 1
  }
  return -1
}

let spaltenpuffer = new Int32Array(1024)
let wertpuffer = new Float64Array(1024)

const reserve = (size: number): void => {
  if (spaltenpuffer.length >= size) return
  spaltenpuffer = new Int32Array(size * 2)
  wertpuffer = new Float64Array(size * 2)
}

/** Adds a multiple of one row to another, without the columns that are gone; keeps count of what came and went. */
const addiere = (z: Zustand, zelle: number, other: Zeile, faktor: number): Zeile => {
  const own = z.zeilen[zelle] ?? { spalten: new Int32Array(0), werte: new Float64Array(0) }
  const [a, b, va, vb, p] = [own.spalten, other.spalten, own.werte, other.werte, z.primzahl]
  reserve(a.length + b.length)
  let [i, j, k] = [0, 0, 0]
  while (i < a.length || j < b.length) {
    const ca = i < a.length ? a[i] ?? 0 : 2147483647
    const cb = j < b.length ? b[j] ?? 0 : 2147483647
    const spalte = ca < cb ? ca : cb
    if (z.lebend[spalte] === 0) {
      if (ca === spalte) i += 1
      if (cb === spalte) j += 1
      continue
    }
    let wert = ca === spalte ? va[i] ?? 0 : 0
    if (cb === spalte) {
      wert = (wert + mal(faktor, vb[j] ?? 0, p)) % p
      if (ca !== spalte) {
        z.spaltenzahl[spalte] = (z.spaltenzahl[spalte] ?? 0) + 1
        z.traeger[spalte]?.push(zelle)
      } else if (wert === 0) z.spaltenzahl[spalte] = (z.spaltenzahl[spalte] ?? 0) - 1
      j += 1
    }
    if (ca === spalte) i += 1
    if (wert === 0) continue
    spaltenpuffer[k] = spalte
    wertpuffer[k] = wert
    k += 1
  }
  return { spalten: spaltenpuffer.slice(0, k), werte: wertpuffer.slice(0, k) }
}

// The fewest rows with the column mean the least work; of these the coarsest cell, whose parts then say what it is.
const pivotOf = (z: Zustand, { spalten }: Zeile): number => {
  let best = -1
  for (const spalte of spalten) {
    if (z.lebend[spalte] === 0) continue
    const [zahl, least] = [z.spaltenzahl[spalte] ?? 0, best < 0 ? 0 : z.spaltenzahl[best] ?? 0]
    if (best < 0 || zahl < least || (zahl === least && (z.stufen[spalte] ?? 0) > (z.stufen[best] ?? 0))) best = spalte
  }
  return best
}

const setze = (z: Zustand, zelle: number, zeile: Zeile): void => {
  z.zeilen[zelle] = zeile
  z.breiten[zelle] = zeile.spalten.length
}

/** Lets a row be 0: one column is said by the others, in every row that has it. */
const tilge = (z: Zustand, zeile: Zeile): void => {
  const pivot = pivotOf(z, zeile)
  if (pivot < 0) return
  const faktor = z.primzahl - kehrwert(zeile.werte[placeOf(zeile.spalten, pivot)] ?? 1, z.primzahl)
  const zeilen = z.traeger[pivot] ?? []
  z.lebend[pivot] = 0
  let lebende = 0
  for (const spalte of zeile.spalten) lebende += z.lebend[spalte] ?? 0
  for (const zelle of zeilen) {
    const own = z.zeilen[zelle]
    const place = own === undefined ? -1 : placeOf(own.spalten, pivot)
    if (own === undefined || place < 0) continue
    const wert = own.werte[place] ?? 0
    if (wert === 0) continue
    if (lebende === 0) {
      own.werte[place] = 0
      z.breiten[zelle] = (z.breiten[zelle] ?? 1) - 1
    } else setze(z, zelle, addiere(z, zelle, zeile, mal(wert, faktor, z.primzahl)))
  }
  z.traeger[pivot] = []
}

const lebendig = (z: Zustand, zelle: number): Zeile => {
  const own = z.zeilen[zelle] ?? { spalten: new Int32Array(0), werte: new Float64Array(0) }
  if (own.spalten.length === z.breiten[zelle]) return own
  const places = [...own.spalten.keys()].filter((at) => z.lebend[own.spalten[at] ?? 0] === 1)
  const neu = { spalten: Int32Array.from(places, (at) => own.spalten[at] ?? 0), werte: Float64Array.from(places, (at) => own.werte[at] ?? 0) }
  setze(z, zelle, neu)
  return neu
}

const parallel = (a: Zeile, b: Zeile, p: number): boolean => {
  const [a0 = 0, b0 = 0] = [a.werte[0], b.werte[0]]
  return a.spalten.every((spalte, at) => spalte === b.spalten[at]) && a.werte.every((wert, at) => mal(wert, b0, p) === mal(b.werte[at] ?? 0, a0, p))
}

const verrate = (z: Zustand, zelle: number, merke: Uint8Array): number | undefined => {
  const own = lebendig(z, zelle)
  let least: ReadonlyArray<number> | undefined
  for (const spalte of own.spalten) if (least === undefined || (z.traeger[spalte]?.length ?? 0) < least.length) least = z.traeger[spalte]
  for (const other of least ?? []) {
    if (merke[other] === 1 && other !== zelle && z.breiten[other] === own.spalten.length && parallel(own, lebendig(z, other), z.primzahl)) return other
  }
  return undefined
}

const richtungenOf = (z: Zustand, zelle: number, hoechstens: number): ReadonlyArray<ReadonlyMap<number, number>> =>
  [...lebendig(z, zelle).spalten].sort((a, b) => (z.spaltenzahl[a] ?? 0) - (z.spaltenzahl[b] ?? 0) || a - b).slice(0, hoechstens).map((spalte) => {
    const richtung = new Map<number, number>()
    for (const other of z.traeger[spalte] ?? []) {
      const zeile = lebendig(z, other)
      const wert = zeile.werte[placeOf(zeile.spalten, spalte)]
      if (wert !== undefined) richtung.set(other, wert > z.primzahl / 2 ? wert - z.primzahl : wert)
    }
    return richtung
  })

const nullraum = (z: Zustand): Nullraum => ({
  breite: (zelle) => z.breiten[zelle] ?? 0,
  nenne: (zelle) => tilge(z, lebendig(z, zelle)),
  verrate: (zelle, merke) => verrate(z, zelle, merke),
  richtungen: (zelle, hoechstens) => richtungenOf(z, zelle, hoechstens),
  kopie: () => nullraum({
    ...z,
    zeilen: z.zeilen.map(({ spalten, werte }) => ({ spalten, werte: werte.slice() })),
    breiten: z.breiten.slice(),
    lebend: z.lebend.slice(),
    spaltenzahl: z.spaltenzahl.slice(),
    traeger: z.traeger.map((zeilen) => zeilen.slice()),
  }),
})

const summeOf = (z: Zustand, { anfang, zellen, faktoren }: Gleichungen, gleichung: number, offen: Uint8Array): Zeile => {
  const summe = new Map<number, number>()
  for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) {
    const zelle = zellen[at] ?? 0
    if (offen[zelle] === 0) continue
    const { spalten, werte } = lebendig(z, zelle)
    const faktor = ((faktoren[at] ?? 0) + z.primzahl) % z.primzahl
    for (const [index, spalte] of spalten.entries()) {
      const neu = ((summe.get(spalte) ?? 0) + mal(faktor, werte[index] ?? 0, z.primzahl)) % z.primzahl
      if (neu === 0) summe.delete(spalte)
      else summe.set(spalte, neu)
    }
  }
  const spalten = [...summe.keys()].sort((a, b) => a - b)
  return { spalten: Int32Array.from(spalten), werte: Float64Array.from(spalten, (spalte) => summe.get(spalte) ?? 0) }
}

/** Works out the directions that equations leave to the cells that are open. */
export const nullraumOf = (zahl: number, gleichungen: Gleichungen, offen: Uint8Array, stufen: Int32Array, primzahl: number): Nullraum => {
  const leer = { spalten: new Int32Array(0), werte: new Float64Array(0) }
  const z: Zustand = {
    primzahl,
    zeilen: Array.from({ length: zahl }, (_, zelle) => (offen[zelle] === 1 ? { spalten: Int32Array.of(zelle), werte: Float64Array.of(1) } : leer)),
    breiten: Int32Array.from(offen),
    lebend: Uint8Array.from(offen),
    spaltenzahl: Int32Array.from(offen),
    traeger: Array.from({ length: zahl }, (_, zelle) => (offen[zelle] === 1 ? [zelle] : [])),
    stufen,
  }
  const { anfang, zellen } = gleichungen
  const rang = Int32Array.from({ length: anfang.length - 1 }, (_, gleichung) => {
    let grob = 0
    for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) grob = Math.max(grob, stufen[zellen[at] ?? 0] ?? 0)
    return grob
  })
  // Fine sums first, so that the coarse ones are told in terms of the finest cells alone.
  const folge = [...rang.keys()].sort((a, b) => (rang[a] ?? 0) - (rang[b] ?? 0) || a - b)
  for (const gleichung of folge) {
    const summe = summeOf(z, gleichungen, gleichung, offen)
    if (summe.spalten.length > 0) tilge(z, summe)
  }
  return nullraum(z)
}
