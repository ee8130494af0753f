/**
 * How wide the possible values of withheld cells are, shown by other worlds that fit all that is published.
 *
 * A change of some cells that leaves every sum as it is, and no cell below what it holds at least, is such a world. What
 * is shown so holds against every attacker, without a solver.
 *
 * @module
 */
import type { Zellraum } from "./raum.js"

/** A change of cells by whole numbers. */
export type Tausch = ReadonlyMap<number, number>

/** What is needed to look for other worlds. */
export interface Weltlage {
  readonly raum: Zellraum
  /** What a withheld cell is known to hold at least. */
  readonly mindestens: Float64Array
  /** Where the equations of a cell begin in `gleichungen`, and which they are. */
  readonly anfang: Int32Array
  readonly gleichungen: Int32Array
  readonly faktoren: Int32Array
  /** The pairs of part and whole that a cell is in. */
  readonly paare: ReadonlyMap<number, ReadonlyArray<number>>
  /** How far each cell is shown to go up and down. */
  readonly auf: Float64Array
  readonly ab: Float64Array
}

const paareNachZelle = (paare: Int32Array): ReadonlyMap<number, ReadonlyArray<number>> => {
  const found = new Map<number, Array<number>>()
  for (const [at, zelle] of paare.entries()) {
    const own = found.get(zelle)
    if (own === undefined) found.set(zelle, [at >> 1])
    else own.push(at >> 1)
  }
  return found
}

/** Makes ready to look for other worlds; nothing is shown yet. */
export const weltlageOf = (raum: Zellraum, mindestens: Float64Array): Weltlage => {
  const { anfang, zellen, faktoren } = raum.gleichungen
  const beginn = new Int32Array(raum.zahl + 1)
  for (const zelle of zellen) beginn[zelle + 1] = (beginn[zelle + 1] ?? 0) + 1
  for (let zelle = 0; zelle < raum.zahl; zelle += 1) beginn[zelle + 1] = (beginn[zelle + 1] ?? 0) + (beginn[zelle] ?? 0)
  const naechste = beginn.slice()
  const own = new Int32Array(zellen.length)
  const ownFaktoren = new Int32Array(zellen.length)
  for (let gleichung = 0; gleichung + 1 < anfang.length; gleichung += 1) {
    for (let at = anfang[gleichung] ?? 0; at < (anfang[gleichung + 1] ?? 0); at += 1) {
      const zelle = zellen[at] ?? 0
      const place = naechste[zelle] ?? 0
      own[place] = gleichung
      ownFaktoren[place] = faktoren[at] ?? 0
      naechste[zelle] = place + 1
    }
  }
  return {
    raum, mindestens, anfang: beginn, gleichungen: own, faktoren: ownFaktoren, paare: paareNachZelle(raum.paare),
    auf: new Float64Array(raum.zahl), ab: new Float64Array(raum.zahl),
  }
}

/** How much a cell can fall; a cell whose value nobody knows is taken to have no room. */
export const luftOf = ({ raum, mindestens }: Weltlage, zelle: number): number => {
  const wert = raum.werte[zelle] ?? Number.NaN
  return Number.isNaN(wert) ? 0 : Math.max(0, wert - (mindestens[zelle] ?? 0))
}

/** How much a cell can rise. */
export const raumNachOben = ({ raum }: Weltlage, zelle: number): number => {
  const platz = (raum.oben[zelle] ?? Infinity) - (raum.werte[zelle] ?? 0)
  return raum.oben[zelle] === Infinity ? Infinity : Number.isNaN(platz) ? 0 : Math.max(0, platz)
}

const haelt = ({ anfang, gleichungen, faktoren }: Weltlage, tausch: Tausch): boolean => {
  const summen = new Map<number, number>()
  for (const [zelle, um] of tausch) {
    for (let at = anfang[zelle] ?? 0; at < (anfang[zelle + 1] ?? 0); at += 1) {
      const gleichung = gleichungen[at] ?? 0
      summen.set(gleichung, (summen.get(gleichung) ?? 0) + (faktoren[at] ?? 0) * um)
    }
  }
  return [...summen.values()].every((summe) => summe === 0)
}

/** How often a change can be made, forwards and backwards. */
const weiten = (lage: Weltlage, tausch: Tausch): readonly [vor: number, zurueck: number] => {
  let [vor, zurueck] = [Infinity, Infinity]
  const { werte, paare } = lage.raum
  for (const [zelle, um] of tausch) {
    const luft = luftOf(lage, zelle) / Math.abs(um)
    const nachOben = raumNachOben(lage, zelle) / Math.abs(um)
    vor = Math.min(vor, um < 0 ? luft : nachOben)
    zurueck = Math.min(zurueck, um < 0 ? nachOben : luft)
    for (const paar of lage.paare.get(zelle) ?? []) {
      const [klein = 0, gross = 0] = [paare[2 * paar], paare[2 * paar + 1]]
      const mehr = (tausch.get(klein) ?? 0) - (tausch.get(gross) ?? 0)
      const unterschied = (werte[gross] ?? 0) - (werte[klein] ?? 0)
      const platz = (Number.isNaN(unterschied) ? 0 : Math.max(0, unterschied)) / Math.abs(mehr)
      if (mehr > 0) vor = Math.min(vor, platz)
      if (mehr < 0) zurueck = Math.min(zurueck, platz)
    }
  }
  return [Math.floor(vor), Math.floor(zurueck)]
}

/** Larger factors than these come from no table; they would be an accident of counting modulo a prime. */
const MAX_FAKTOR = 1000

/** Notes what a change shows of all its cells; tells whether it is one at all. */
export const zeige = (lage: Weltlage, tausch: Tausch): boolean => {
  if ([...tausch.values()].some((um) => Math.abs(um) > MAX_FAKTOR) || !haelt(lage, tausch)) return false
  const [vor, zurueck] = weiten(lage, tausch)
  for (const [zelle, um] of tausch) {
    const [plus, minus] = um > 0 ? [vor, zurueck] : [zurueck, vor]
    lage.auf[zelle] = Math.max(lage.auf[zelle] ?? 0, plus * Math.abs(um))
    lage.ab[zelle] = Math.max(lage.ab[zelle] ?? 0, minus * Math.abs(um))
  }
  return true
}

/** How wide the values of a cell are shown to be. */
export const gezeigt = ({ auf, ab }: Weltlage, zelle: number): number => (auf[zelle] ?? 0) + (ab[zelle] ?? 0)
