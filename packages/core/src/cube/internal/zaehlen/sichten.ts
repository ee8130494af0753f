/**
 * The columns that questions look at, each as few codes; also two columns as one, where only both together say something.
 *
 * @module
 */
import type { Spaltentabelle } from "./spaltenType.js"
import type { Aspekt, Paar } from "./aspekt.js"
import { type Ansicht, ansichtOf, bufferFor, refine } from "./klassen.js"

/** A column as it is read, and which of the aspects asked for it shows, by their places. */
export interface Sicht {
  readonly ansicht: Ansicht
  readonly of: ReadonlyArray<number>
}

// So many conditions over two columns give at most 137 classes, if each asks who was there on a day: they fit into a byte.
const ZUSAMMEN = 16

/** Names what is read as one; a column of days is read a second time for their months. */
class Namen {
  private readonly kennungen = new Map<string, Map<string, number>>()

  of(aspekt: Aspekt): string {
    if (aspekt.art !== "Paar") return `${aspekt.art === "Monat" ? "Monat" : ""}:${aspekt.spalte}`
    const name = [...new Set(aspekt.teile.map((teil) => this.of(teil)))].sort().join("+")
    const known = this.kennungen.get(name) ?? new Map<string, number>()
    const nummer = known.get(aspekt.kennung) ?? known.size
    this.kennungen.set(name, known.set(aspekt.kennung, nummer))
    return `${name}#${Math.floor(nummer / ZUSAMMEN)}`
  }
}

/** Finds what has to be read for some aspects, each column once for all of them. */
export const sichtenOf = (tabelle: Spaltentabelle, aspekte: ReadonlyArray<Aspekt>): ReadonlyArray<Sicht> => {
  const [namen, seen] = [new Namen(), new Map<string, Array<number>>()]
  for (const [at, aspekt] of aspekte.entries()) {
    const name = namen.of(aspekt)
    const known = seen.get(name)
    if (known === undefined) seen.set(name, [at])
    else known.push(at)
  }
  return [...seen.values()].flatMap((of) => {
    const own = of.flatMap((at) => aspekte[at] ?? [])
    const [first] = own
    const paare = own.flatMap((one) => (one.art === "Paar" ? [one] : []))
    const ansicht = first === undefined ? undefined : first.art === "Paar" ? ofPaare(tabelle, paare) : ansichtOf(tabelle, first.spalte, own)
    return ansicht === undefined ? [] : [{ ansicht, of }]
  })
}

type Codes = Uint8Array | Int32Array

const joinBytes = (a: Uint8Array, b: Uint8Array, many: number, tafel: Uint8Array, out: Uint8Array): void => {
  for (let row = 0; row < a.length; row += 1) out[row] = tafel[Math.imul(a[row] ?? 0, many) + (b[row] ?? 0)] ?? 0
}

const joinCodes = (a: Codes, b: Codes, many: number, tafel: ArrayLike<number>, out: Codes): void => {
  for (let row = 0; row < a.length; row += 1) out[row] = tafel[Math.imul(a[row] ?? 0, many) + (b[row] ?? 0)] ?? 0
}

const readerOf = (a: Ansicht, b: Ansicht, tafel: Int32Array, codes: number): Ansicht["lies"] => {
  const [out, bytes] = [bufferFor(codes), Uint8Array.from(tafel)]
  return (from, to) => {
    const [left, right] = [a.lies(from, to), b.lies(from, to)]
    if (left instanceof Uint8Array && right instanceof Uint8Array && out instanceof Uint8Array) joinBytes(left, right, b.codes, bytes, out)
    else joinCodes(left, right, b.codes, tafel, out)
    return out.subarray(0, to - from)
  }
}

// For each class of the first column and, changing quickest, of the second what a pair shows.
const shownBy = (paar: Paar, teile: ReadonlyArray<ReadonlyArray<number>>, [many, each]: readonly [number, number], isFirst: ReadonlyArray<boolean>): Int32Array =>
  Int32Array.from({ length: many * each }, (_, at) => {
    const [a, b] = [Math.floor(at / each), at % each]
    return paar.of(teile.map((werte, teil) => werte[isFirst[teil] === true ? a : b] ?? 0))
  })

const ofPaare = (tabelle: Spaltentabelle, paare: ReadonlyArray<Paar>): Ansicht | undefined => {
  const [first, second] = sichtenOf(tabelle, paare.flatMap(({ teile }) => teile))
  if (first === undefined || second === undefined) return undefined
  const [a, b] = [first, second].map(({ ansicht, of }) => {
    const klassen = refine(ansicht.codes, ansicht.zeigt)
    return { klassen, werte: new Map(of.map((teil, place) => [teil, klassen.erste.map((code) => ansicht.zeigt[place]?.[code] ?? 0)])) }
  })
  if (a === undefined || b === undefined) return undefined
  const [many, each] = [a.klassen.erste.length, b.klassen.erste.length]
  let next = 0
  const shown = paare.map((paar) => {
    const places = paar.teile.map((_, teil) => next + teil)
    next += paar.teile.length
    return shownBy(paar, places.map((place) => a.werte.get(place) ?? b.werte.get(place) ?? []), [many, each], places.map((place) => a.werte.has(place)))
  })
  const { von, erste } = refine(many * each, shown)
  const tafel = new Int32Array(first.ansicht.codes * second.ansicht.codes)
  for (const [x, klasse] of a.klassen.von.entries()) {
    for (const [y, other] of b.klassen.von.entries()) tafel[x * second.ansicht.codes + y] = von[klasse * each + other] ?? 0
  }
  return {
    codes: erste.length,
    lies: readerOf(first.ansicht, second.ansicht, tafel, erste.length),
    zeigt: shown.map((one) => Int32Array.from(erste, (at) => one[at] ?? 0)),
  }
}
