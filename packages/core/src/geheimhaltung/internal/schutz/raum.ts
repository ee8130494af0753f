/**
 * The cells of all tables, each once, by whole numbers, and the sums that hold between them.
 *
 * @module
 */
import { INSGESAMT } from "../../../merkmal/Codeliste.js"
import type { Koordinate, Merkmal } from "../../../merkmal/Merkmal.js"
import type { Zuordnung } from "../../../merkmal/Zuordnung.js"
import type { Stelle } from "../../Stelle.js"
import { ergaenze, type Gleichungen } from "./gleichungen.js"
import { geflechtOf, type Geflecht } from "./merkmal.js"

/** What is known of a cell before anything is withheld; several may hold. */
export const LAGE = {
  /** A table wants to publish it. */
  gefragt: 1,
  /** It is out already, in an earlier report. */
  heraus: 2,
  /** An earlier report withheld it. */
  frueher: 4,
  /** It is asked for, and has no number. */
  abwesend: 8,
  /** A rate rests on it. */
  quote: 16,
  /** A table that is to be published states its true value. */
  neu: 32,
} as const

/** One cell of one table: no value where nobody knows it. */
export interface Raumzelle {
  readonly koordinate: Koordinate
  readonly wert: number | undefined
  readonly lage: number
  /** What everybody knows that it holds at least and at most; left out, 0 and without end. */
  readonly von?: number
  readonly bis?: number
}

/** The cells of one table. */
export interface Raumtabelle {
  readonly gegenstand: string
  readonly merkmale: ReadonlyArray<Merkmal>
  readonly zellen: ReadonlyArray<Raumzelle>
}

/** All cells. */
export interface Zellraum {
  readonly zahl: number
  /** The true values, `NaN` where nobody knows one. */
  readonly werte: Float64Array
  readonly lagen: Uint8Array
  /** What everybody knows that a cell holds at least, and at most. */
  readonly unten: Float64Array
  readonly oben: Float64Array
  /** The first of the cells that no table has: what lacks to a denominator. */
  readonly ersterRest: number
  /** How coarse a cell is: the steps of sums below it. */
  readonly stufen: Int32Array
  readonly gleichungen: Gleichungen
  /** Two by two: the first holds no more than the second. */
  readonly paare: Int32Array
  readonly find: (stelle: Stelle) => number | undefined
  readonly stelleOf: (zelle: number) => Stelle
  readonly geflechte: ReadonlyArray<{ readonly gegenstand: string; readonly geflecht: Geflecht }>
  /** Where a cell lies in its lists; nothing for what lacks to a denominator. */
  readonly ortOf: (zelle: number) => Ort | undefined
}

/** The place of a cell by numbers: that of a Merkmal is `code / schritt` modulo the number of its keys. */
export interface Ort {
  readonly code: number
  readonly geflechte: ReadonlyArray<Geflecht>
  readonly schritte: ReadonlyArray<number>
  readonly zellen: ReadonlyMap<number, number>
}

interface Bereich {
  readonly gegenstand: string
  readonly geflechte: ReadonlyArray<Geflecht>
  readonly schritte: ReadonlyArray<number>
  readonly inhalt: Map<number, Inhalt>
}

interface Inhalt {
  wert: number | undefined
  lage: number
  von: number
  bis: number
}

const bereichOf = (gegenstand: string, tabellen: ReadonlyArray<Raumtabelle>, zuordnungen: ReadonlyArray<Zuordnung>): Bereich => {
  const ids = [...new Set(tabellen.flatMap(({ merkmale }) => merkmale.map(({ id }) => id)))].sort()
  const geflechte = ids.map((id) => geflechtOf(id, [...new Set(tabellen.flatMap(({ merkmale }) => merkmale.filter((one) => one.id === id).map(({ liste }) => liste)))], zuordnungen))
  let schritt = 1
  const schritte = geflechte.map(({ schluessel }) => {
    const own = schritt
    schritt *= schluessel.length
    return own
  })
  if (schritt > Number.MAX_SAFE_INTEGER) throw new RangeError(`The tables of ${gegenstand} span more than 2^53 cells together: protect fewer Merkmale at once`)
  return { gegenstand, geflechte, schritte, inhalt: new Map() }
}

/** The number of a place within what one thing is counted by; nothing where it names what no list has. */
const codeOf = ({ geflechte, schritte }: Bereich, koordinate: Koordinate): number | undefined => {
  let code = 0
  let named = 0
  for (const [at, { merkmal, nummern }] of geflechte.entries()) {
    const key = koordinate[merkmal]
    if (key === undefined) continue
    named += 1
    const nummer = nummern.get(key)
    if (nummer === undefined) return undefined
    code += nummer * (schritte[at] ?? 0)
  }
  return named === Object.keys(koordinate).length ? code : undefined
}

const keyAt = (code: number, schritt: number, anzahl: number): number => Math.floor(code / schritt) % anzahl

/** Beyond this size the holes of a table are not looked at. */
const MAX_KASTEN = 1_000_000

// A cell that no table states still ties others together: a row and a column that both lack it.
const fuelle = (bereich: Bereich, codes: ReadonlyArray<number>): void => {
  let kasten: Array<number> = [0]
  for (const [at, { schluessel }] of bereich.geflechte.entries()) {
    const schritt = bereich.schritte[at] ?? 1
    const used = [...new Set(codes.map((code) => keyAt(code, schritt, schluessel.length)))]
    if (kasten.length * used.length > MAX_KASTEN) return
    kasten = kasten.flatMap((start) => used.map((key) => start + key * schritt))
  }
  for (const code of kasten) if (!bereich.inhalt.has(code)) bereich.inhalt.set(code, { wert: undefined, lage: 0, von: 0, bis: Infinity })
}

const fuege = (bereich: Bereich, { zellen }: Raumtabelle, differ: (stelle: Stelle, eins: number, zwei: number, lage: number) => void): void => {
  const codes: Array<number> = []
  for (const { koordinate, wert, lage, von = 0, bis = Infinity } of zellen) {
    const code = codeOf(bereich, koordinate)
    if (code === undefined) continue
    codes.push(code)
    const known = bereich.inhalt.get(code)
    if (known === undefined) bereich.inhalt.set(code, { wert, lage, von, bis })
    else {
      if (known.wert !== undefined && wert !== undefined && known.wert !== wert) differ({ gegenstand: bereich.gegenstand, koordinate }, known.wert, wert, lage)
      known.wert ??= wert
      known.lage |= lage
      known.von = Math.max(known.von, von)
      known.bis = Math.min(known.bis, bis)
    }
  }
  fuelle(bereich, codes)
}

interface Sammlung {
  readonly anfang: Array<number>
  readonly zellen: Array<number>
  readonly faktoren: Array<number>
  readonly paare: Array<number>
}

/** Finds the sums along one Merkmal: the cells that differ in nothing else are a line. */
const sammleLinien = (bereich: Bereich, at: number, nummern: ReadonlyMap<number, number>, codes: ReadonlyArray<number>, sammlung: Sammlung): void => {
  const schritt = bereich.schritte[at] ?? 1
  const geflecht = bereich.geflechte[at]
  if (geflecht === undefined) return
  const linien = new Map<number, Array<number>>()
  for (const code of codes) {
    const key = keyAt(code, schritt, geflecht.schluessel.length)
    const linie = linien.get(code - key * schritt)
    if (linie === undefined) linien.set(code - key * schritt, [key])
    else linie.push(key)
  }
  for (const [rest, keys] of linien) {
    if (keys.length < 2) continue
    const zelleOf = (key: number): number => nummern.get(rest + key * schritt) ?? 0
    const { gleichungen, paare } = geflecht.linienart(keys)
    for (const { schluessel, faktoren } of gleichungen) {
      for (const [index, key] of schluessel.entries()) {
        sammlung.zellen.push(zelleOf(key))
        sammlung.faktoren.push(faktoren[index] ?? 0)
      }
      sammlung.anfang.push(sammlung.zellen.length)
    }
    for (const [klein, gross] of paare) sammlung.paare.push(zelleOf(klein), zelleOf(gross))
  }
}

const stufeOf = ({ geflechte, schritte }: Bereich, code: number): number =>
  geflechte.reduce((sum, { schluessel, stufen }, at) => sum + (stufen[keyAt(code, schritte[at] ?? 1, schluessel.length)] ?? 0), 0)

const koordinateAt = ({ geflechte, schritte }: Bereich, code: number): Koordinate =>
  Object.fromEntries(geflechte.map(({ merkmal, schluessel }, at) => [merkmal, schluessel[keyAt(code, schritte[at] ?? 1, schluessel.length)] ?? INSGESAMT] as const)
    .filter(([, key]) => key !== INSGESAMT))

/** A part of one thing counted that a rate tells with it: the rest of the denominator. */
export interface Rest {
  readonly ganzes: Stelle
  readonly teil: Stelle
}

interface Platz {
  readonly bereich: Bereich
  readonly code: number
}

const sammle = (bereiche: ReadonlyArray<Bereich>) => {
  const plaetze: Array<Platz> = []
  const sammlung: Sammlung = { anfang: [0], zellen: [], faktoren: [], paare: [] }
  const nummern = new Map<Bereich, ReadonlyMap<number, number>>()
  for (const bereich of bereiche) {
    const codes = [...bereich.inhalt.keys()].sort((a, b) => a - b)
    const own = new Map(codes.map((code, index) => [code, plaetze.length + index]))
    for (const code of codes) plaetze.push({ bereich, code })
    nummern.set(bereich, own)
    for (const at of bereich.geflechte.keys()) sammleLinien(bereich, at, own, codes, sammlung)
  }
  return { plaetze, sammlung, nummern }
}

/** Puts the cells of all tables together; `differ` hears of a cell with two values. */
export const zellraumOf = (
  tabellen: ReadonlyArray<Raumtabelle>,
  zuordnungen: ReadonlyArray<Zuordnung>,
  reste: ReadonlyArray<Rest>,
  differ: (stelle: Stelle, eins: number, zwei: number, lage: number) => void,
): Zellraum => {
  const gegenstaende = [...new Set(tabellen.map(({ gegenstand }) => gegenstand))].sort()
  const bereiche = gegenstaende.map((gegenstand) => {
    const eigene = tabellen.filter((one) => one.gegenstand === gegenstand)
    const bereich = bereichOf(gegenstand, eigene, zuordnungen)
    for (const tabelle of eigene) fuege(bereich, tabelle, differ)
    return bereich
  })
  const { plaetze, sammlung, nummern } = sammle(bereiche)
  const find = ({ gegenstand, koordinate }: Stelle): number | undefined => {
    const bereich = bereiche.find((one) => one.gegenstand === gegenstand)
    const code = bereich === undefined ? undefined : codeOf(bereich, koordinate)
    return bereich === undefined || code === undefined ? undefined : nummern.get(bereich)?.get(code)
  }
  const stelleOf = (zelle: number): Stelle => {
    const platz = plaetze[zelle]
    if (platz !== undefined) return { gegenstand: platz.bereich.gegenstand, koordinate: koordinateAt(platz.bereich, platz.code) }
    const rest = reste[zelle - plaetze.length]
    return { gegenstand: `${rest?.ganzes.gegenstand ?? ""} ohne ${JSON.stringify(rest?.teil.koordinate)}`, koordinate: rest?.ganzes.koordinate ?? {} }
  }
  const ortOf = (zelle: number): Ort | undefined => {
    const platz = plaetze[zelle]
    return platz === undefined ? undefined : { code: platz.code, geflechte: platz.bereich.geflechte, schritte: platz.bereich.schritte, zellen: nummern.get(platz.bereich) ?? new Map() }
  }
  return fertig(plaetze, sammlung, reste, { find, stelleOf, ortOf, geflechte: bereiche.flatMap(({ gegenstand, geflechte }) => geflechte.map((geflecht) => ({ gegenstand, geflecht }))) })
}

const fertig = (plaetze: ReadonlyArray<Platz>, sammlung: Sammlung, reste: ReadonlyArray<Rest>, lesen: Pick<Zellraum, "find" | "stelleOf" | "geflechte" | "ortOf">): Zellraum => {
  const zahl = plaetze.length + reste.length
  const raum = {
    zahl, ersterRest: plaetze.length, werte: new Float64Array(zahl).fill(Number.NaN), lagen: new Uint8Array(zahl), stufen: new Int32Array(zahl),
    unten: new Float64Array(zahl), oben: new Float64Array(zahl).fill(Infinity),
  }
  for (const [zelle, { bereich, code }] of plaetze.entries()) {
    const inhalt = bereich.inhalt.get(code)
    raum.werte[zelle] = inhalt?.wert ?? Number.NaN
    raum.lagen[zelle] = inhalt?.lage ?? 0
    raum.unten[zelle] = inhalt?.von ?? 0
    raum.oben[zelle] = inhalt?.bis ?? Infinity
    raum.stufen[zelle] = stufeOf(bereich, code)
  }
  for (const [index, { ganzes, teil }] of reste.entries()) {
    const [one, other] = [lesen.find(ganzes), lesen.find(teil)]
    if (one === undefined || other === undefined) continue
    raum.werte[plaetze.length + index] = (raum.werte[one] ?? 0) - (raum.werte[other] ?? 0)
    raum.lagen[plaetze.length + index] = LAGE.quote
    sammlung.zellen.push(one, other, plaetze.length + index)
    sammlung.faktoren.push(1, -1, -1)
    sammlung.anfang.push(sammlung.zellen.length)
  }
  const gleichungen = { anfang: Int32Array.from(sammlung.anfang), zellen: Int32Array.from(sammlung.zellen), faktoren: Int32Array.from(sammlung.faktoren) }
  ergaenze(raum.werte, gleichungen)
  return { ...raum, gleichungen, paare: Int32Array.from(sammlung.paare), ...lesen }
}
