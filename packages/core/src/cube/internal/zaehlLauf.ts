/**
 * The pass over the rows: block by block, for every group of questions.
 *
 * @module
 */
import type { Spaltentabelle } from "./spaltenType.js"
import { type Gruppe, type Quellen } from "./zaehlGruppen.js"
import { BLOCK } from "./zaehlKlassen.js"
import { addBytes, addWide, type Beitrag, countBytes, countPlaces, recode, weighPlaces } from "./zaehlSchleifen.js"

/** How many rows, and what weight, each cell of a group holds. */
export interface Zellen {
  readonly counts: Uint32Array
  readonly sums: Float64Array | undefined
}

/** Weights made whole by a power of ten, so that they add up exactly. */
export interface Gewichte {
  readonly zahlen: ArrayLike<number>
  readonly faktor: number
}

const DIGITS = 1e15

const isWeight = (zahl: number): boolean => zahl >= 0 && zahl < Infinity

// How many rows have a weight that a factor makes whole, before the first that it does not; the sum of them.
const wholeBy = (zahlen: ArrayLike<number>, faktor: number): boolean => {
  let sum = 0
  for (let row = 0; row < zahlen.length; row += 1) {
    const zahl = zahlen[row] ?? 0
    if (!isWeight(zahl)) continue
    const whole = Math.round(zahl * faktor)
    if (whole / faktor !== zahl) return false
    sum += whole
  }
  return sum <= DIGITS
}

/** Finds the power of ten that makes all weights whole; nothing where they have more than six decimals, or are too large. */
export const gewichteOf = ({ spalten }: Spaltentabelle, name: string): Gewichte | undefined => {
  const spalte = spalten[name]
  if (spalte?._tag !== "Zahl") return undefined
  const { zahlen } = spalte
  const faktor = [1, 1e2, 1e4, 1e6].find((one) => wholeBy(zahlen, one))
  return faktor === undefined ? undefined : { zahlen, faktor }
}

const scaled = ({ zahlen, faktor }: Gewichte, from: number, length: number, out: Float64Array): void => {
  for (let row = 0; row < length; row += 1) {
    const zahl = zahlen[from + row] ?? 0
    out[row] = isWeight(zahl) ? Math.round(zahl * faktor) : 0
  }
}

/** One axis of a count: a column, the class of each of its codes, and how far apart the classes lie. */
export interface Leseachse {
  readonly quelle: number
  readonly klasse: Int32Array
  readonly letzte: number
  readonly schritt: number
  /** The classes of a block of bytes; none where the codes are the classes, up to the last. */
  readonly tafel: Uint8Array | undefined
  readonly out: Uint8Array
}

// Codes that are classes need no table: 0, 1, 2 and so on, and one last class for all that is larger.
const isPlain = (von: Int32Array, letzte: number): boolean => von.every((klasse, code) => klasse === Math.min(code, letzte))

/** Makes the axes of a count of columns by classes; the last changes quickest. */
export const leseachsen = (quellen: Quellen, achsen: Gruppe["achsen"]): ReadonlyArray<Leseachse> => {
  let next = 1
  return achsen.toReversed().map(({ quelle, klassen: { von, erste } }): Leseachse => {
    const [schritt, letzte] = [next, erste.length - 1]
    next *= erste.length
    const plain = (quellen.ansichten[quelle]?.codes ?? 0) > 256 || isPlain(von, letzte)
    return { quelle, klasse: von, letzte, schritt, tafel: plain ? undefined : Uint8Array.from(von), out: new Uint8Array(plain ? 0 : BLOCK) }
  }).toReversed()
}

/** The codes of a block, by the column. */
export type Block = ReadonlyMap<number, Uint8Array | Int32Array>

interface Beitraege {
  readonly bytes: ReadonlyArray<Beitrag>
  readonly wide: ReadonlyArray<{ readonly codes: Int32Array; readonly tafel: Int32Array }>
}

const beitraegeOf = (achsen: ReadonlyArray<Leseachse>, block: Block, length: number): Beitraege => {
  const bytes: Array<Beitrag> = []
  const wide: Array<Beitraege["wide"][number]> = []
  for (const { quelle, klasse, letzte, schritt, tafel, out } of achsen) {
    const codes = block.get(quelle)
    if (codes instanceof Uint8Array) {
      if (tafel !== undefined) recode(codes, length, tafel, out)
      bytes.push({ codes: tafel === undefined ? codes : out, letzte, schritt })
    } else if (codes !== undefined) wide.push({ codes, tafel: klasse.map((one) => one * schritt) })
  }
  return { bytes, wide }
}

/** Works out the place of each row of a block. */
export const placesOf = (achsen: ReadonlyArray<Leseachse>, block: Block, length: number, places: Int32Array): void => {
  place(beitraegeOf(achsen, block, length), length, places)
}

const place = ({ bytes, wide }: Beitraege, length: number, places: Int32Array): void => {
  places.fill(0)
  addBytes(places, length, bytes)
  for (const { codes, tafel } of wide) addWide(places, length, codes, tafel)
}

/** Calls something for each block of rows with the codes of some columns. */
export const eachBlock = (quellen: Quellen, needed: Iterable<number>, zeilen: number, then: (block: Block, from: number, length: number) => void): void => {
  const all = [...new Set(needed)]
  for (let from = 0; from < zeilen; from += BLOCK) {
    const to = Math.min(from + BLOCK, zeilen)
    then(new Map(all.flatMap((quelle) => {
      const codes = quellen.ansichten[quelle]?.lies(from, to)
      return codes === undefined ? [] : [[quelle, codes] as const]
    })), from, to - from)
  }
}

type Zaehler = (block: Block, from: number, length: number) => void

const zaehlerOf = (achsen: ReadonlyArray<Leseachse>, { counts, sums }: Zellen, gewichte: Gewichte | undefined): Zaehler => {
  const places = new Int32Array(BLOCK)
  const weights = new Float64Array(gewichte === undefined ? 0 : BLOCK)
  return (block, from, length) => {
    const beitraege = beitraegeOf(achsen, block, length)
    if ((gewichte === undefined || sums === undefined) && beitraege.wide.length === 0 && countBytes(counts, length, beitraege.bytes)) return
    place(beitraege, length, places)
    countPlaces(counts, length, places)
    if (gewichte === undefined || sums === undefined) return
    scaled(gewichte, from, length, weights)
    weighPlaces(sums, length, places, weights)
  }
}

/** Counts every group in one pass over the rows. */
export const laufe = (quellen: Quellen, gruppen: ReadonlyArray<Gruppe>, zeilen: number, gewichte: ReadonlyMap<string, Gewichte>): ReadonlyArray<Zellen> => {
  const zaehler = gruppen.map((gruppe) => {
    const weights = gruppe.gewicht === undefined ? undefined : gewichte.get(gruppe.gewicht)
    const zellen: Zellen = { counts: new Uint32Array(gruppe.groesse), sums: weights === undefined ? undefined : new Float64Array(gruppe.groesse) }
    return { zellen, zaehle: zaehlerOf(leseachsen(quellen, gruppe.achsen), zellen, weights) }
  })
  const needed = gruppen.flatMap(({ achsen }) => achsen.map(({ quelle }) => quelle))
  eachBlock(quellen, needed, zeilen, (block, from, length) => {
    for (const { zaehle } of zaehler) zaehle(block, from, length)
  })
  return zaehler.map(({ zellen }) => zellen)
}

/** Adds up the cells of a group to those of a question in it. */
export const rolleAuf = (quellen: Quellen, { achsen, groesse, fragen }: Gruppe, one: Gruppe["fragen"][number], zellen: Zellen): Zellen => {
  if (fragen.length === 1) return zellen
  const eigene = leseachsen(quellen, one.blicke)
  const beitraege = achsen.map(({ quelle, klassen: { erste } }) => {
    const own = eigene.find((achse) => achse.quelle === quelle)
    return Int32Array.from(erste, (code) => (own?.klasse[code] ?? 0) * (own?.schritt ?? 0))
  })
  const counts = new Uint32Array(one.groesse)
  const sums = zellen.sums === undefined || one.plan.frage.gewicht === undefined ? undefined : new Float64Array(one.groesse)
  const innen = beitraege.at(-1) ?? Int32Array.of(0)
  for (let at = 0; at < groesse; at += innen.length) {
    const base = baseOf(beitraege, at)
    for (let klasse = 0; klasse < innen.length; klasse += 1) {
      const count = zellen.counts[at + klasse] ?? 0
      if (count === 0) continue
      const to = base + (innen[klasse] ?? 0)
      counts[to] = (counts[to] ?? 0) + count
      if (sums !== undefined) sums[to] = (sums[to] ?? 0) + (zellen.sums?.[at + klasse] ?? 0)
    }
  }
  return { counts, sums }
}

const baseOf = (beitraege: ReadonlyArray<Int32Array>, at: number): number => {
  let [rest, base] = [at / (beitraege.at(-1)?.length ?? 1), 0]
  for (let axis = beitraege.length - 2; axis >= 0; axis -= 1) {
    const one = beitraege[axis]
    if (one === undefined) continue
    base += one[rest % one.length] ?? 0
    rest = Math.floor(rest / one.length)
  }
  return base
}
