/**
 * What follows from the count of a question's columns: its cube, and what was left out, refused or missing.
 *
 * @module
 */
import * as Messwert from "../../../kernel/Messwert.js"
import { joinKey } from "../cubeKey.js"
import { type Auszaehlung, keyAt } from "../cubeTally.js"
import { type Ablesung, type Plan, wahrheitOf } from "./aspekt.js"
import { type Bedarf, DICHT } from "./gruppen.js"
import type { Zellen } from "./lauf.js"
import { WAHR } from "./zeilen.js"

/** An answer, and the cells whose rows a finding may speak of. */
export interface Antwort {
  readonly auszaehlung: Auszaehlung
  readonly gemeldet: Uint8Array | undefined
}

type Zeigt = (aspekt: number) => number

const lies = (one: Ablesung, zeigt: Zeigt): number =>
  one.art === "fest" ? one.wert : zeigt(one.aspekt)

const KLEIN = 256

/** The values of the cells, by their places: in a row where there is room, else in a list. */
class Werte {
  // One more than the value, so that 0 says that no row was there: a new row of numbers is 0 and costs nothing yet.
  private readonly reihe: Float64Array | undefined
  private readonly liste = new Map<number, number>()
  private readonly belegt: Array<number> = []

  constructor(private readonly achsen: Plan["achsen"]) {
    const size = achsen.reduce((all, { keys }) => all * keys.length, 1)
    this.reihe = size <= DICHT ? new Float64Array(size) : undefined
  }

  add(index: number, wert: number): void {
    const known = this.reihe === undefined ? (this.liste.get(index) ?? 0) : (this.reihe[index] ?? 0)
    if (known === 0) this.belegt.push(index)
    const next = known === 0 ? wert + 1 : known + wert
    if (this.reihe === undefined) this.liste.set(index, next)
    else this.reihe[index] = next
  }

  inhalt(faktor: number): ReadonlyMap<string, Messwert.Messwert> {
    const inhalt = new Map<string, Messwert.Messwert>()
    // Small numbers are the most by far, and values never change: one of each is enough.
    const kleine = new Map<number, Messwert.Messwert>()
    const exakt = (wert: number): Messwert.Messwert => {
      const known = kleine.get(wert)
      if (known !== undefined) return known
      const made = Messwert.exakt(wert / faktor)
      if (wert < KLEIN) kleine.set(wert, made)
      return made
    }
    // The last keys change quickest, so that those before them are joined once.
    const innen = this.achsen.at(-1)?.keys ?? [""]
    let [block, davor] = [-1, ""]
    const put = (index: number, wert: number): void => {
      const at = Math.floor(index / innen.length)
      if (at !== block) [block, davor] = [at, this.achsen.length < 2 ? "" : joinKey([keyAt(this.achsen.slice(0, -1), at), ""])]
      inhalt.set(davor + (innen[index % innen.length] ?? ""), exakt(wert))
    }
    for (const index of Float64Array.from(this.belegt).sort()) put(index, (this.reihe === undefined ? (this.liste.get(index) ?? 0) : (this.reihe[index] ?? 0)) - 1)
    return inhalt
  }
}

class Summe {
  ausgelassen = 0
  nichtGezaehlt = 0
  gezaehlt = 0
  readonly ohne: Array<number>
  readonly unbekannt: Array<number>
  readonly werte: Werte
  private readonly plaetze: Int32Array

  constructor(readonly plan: Plan) {
    this.ohne = plan.achsen.map(() => 0)
    this.unbekannt = plan.achsen.map(() => 0)
    this.werte = new Werte(plan.achsen)
    this.plaetze = new Int32Array(plan.achsen.length)
  }

  private isRefused(zeigt: Zeigt): boolean {
    const { gewicht, achsen } = this.plan
    if (gewicht !== undefined && zeigt(gewicht) !== 0) return true
    for (let at = 0; at < achsen.length; at += 1) {
      const achse = achsen[at]
      if (achse === undefined) continue
      const platz = lies(achse.platz, zeigt)
      if (platz === achse.keys.length + 2) return true
      this.plaetze[at] = platz
    }
    return false
  }

  /** Takes the rows of one cell; tells whether a finding may speak of them. */
  take(zeigt: Zeigt, count: number, wert: number): boolean {
    const { filter } = this.plan
    if (filter !== undefined && wahrheitOf(filter, zeigt) !== WAHR) {
      this.ausgelassen += count
      return false
    }
    if (!this.isRefused(zeigt)) return this.count(count, wert)
    this.nichtGezaehlt += count
    return true
  }

  /** Takes the rows of a cell that lies at a place of the cube without more ado. */
  takePlain(index: number, count: number, wert: number): void {
    this.gezaehlt += count
    this.werte.add(index, wert)
  }

  private count(count: number, wert: number): boolean {
    let [index, isUnknown] = [0, false]
    const { achsen } = this.plan
    for (let at = 0; at < achsen.length; at += 1) {
      const [platz, size] = [this.plaetze[at] ?? 0, achsen[at]?.keys.length ?? 0]
      index = index * size + (platz < size ? platz : (achsen[at]?.missing ?? 0))
      if (platz < size) continue
      this.ohne[at] = (this.ohne[at] ?? 0) + count
      if (platz === size) continue
      this.unbekannt[at] = (this.unbekannt[at] ?? 0) + count
      isUnknown = true
    }
    this.takePlain(index, count, wert)
    return isUnknown
  }
}

// Marks a class with which a row has to be looked at by the rules.
const SCHWER = -1

const schritteOf = ({ achsen }: Plan): ReadonlyArray<number> => {
  let next = 1
  return achsen.toReversed().map(({ keys }) => {
    const schritt = next
    next *= keys.length
    return schritt
  }).toReversed()
}

interface Weg {
  readonly length: number
  /** What each class adds to the place in the cube, or `SCHWER`. */
  readonly schritte: Float64Array
  readonly zeigt: ReadonlyArray<readonly [number, Int32Array]>
}

// What a class says without any other column: where its aspects are Merkmale, their places; a valid weight says nothing.
const wegeOf = ({ blicke, plan }: Bedarf): ReadonlyArray<Weg> => {
  const schritte = schritteOf(plan)
  return blicke.map(({ klassen: { erste }, zeigt }): Weg => ({
    length: erste.length, zeigt: [...zeigt],
    schritte: Float64Array.from(erste, (_, klasse) => {
      let sum = 0
      for (const [aspekt, werte] of zeigt) {
        const wert = werte[klasse] ?? 0
        const at = plan.achsen.findIndex(({ platz }) => platz.art === "eins" && platz.aspekt === aspekt)
        const isPlain = aspekt === plan.gewicht ? wert === 0 : at >= 0 && wert < (plan.achsen[at]?.keys.length ?? 0)
        if (!isPlain) return SCHWER
        sum += at < 0 ? 0 : wert * (schritte[at] ?? 0)
      }
      return sum
    }),
  }))
}

// Goes through the cells that hold rows: few of very many, where a question has many columns.
class Gang {
  readonly shown: Int32Array
  private readonly fest: number
  private readonly zeigt: Zeigt
  // The classes of the last column lie side by side.
  private readonly wege: ReadonlyArray<Weg>
  private readonly klassen: Int32Array
  gemeldet: Uint8Array | undefined

  constructor(readonly plan: Plan, wege: ReadonlyArray<Weg>, readonly zellen: Zellen, readonly summe: Summe) {
    this.wege = wege.toReversed()
    this.klassen = new Int32Array(wege.length)
    this.shown = new Int32Array(plan.aspekte.length)
    this.zeigt = (aspekt) => this.shown[aspekt] ?? 0
    const schritte = schritteOf(plan)
    const isSimple = plan.filter === undefined && plan.achsen.every(({ platz, keys }) => platz.art === "eins" || (platz.art === "fest" && platz.wert < keys.length))
    this.fest = isSimple ? plan.achsen.reduce((sum, { platz }, at) => sum + (platz.art === "fest" ? platz.wert * (schritte[at] ?? 0) : 0), 0) : SCHWER
  }

  go(): void {
    const { counts } = this.zellen
    for (let cell = 0; cell < counts.length; cell += 1) if (counts[cell] !== 0) this.visit(cell)
  }

  // The place in the cube, or SCHWER.
  private placeOf(cell: number): number {
    let [rest, place] = [cell, this.fest]
    for (let at = 0; at < this.wege.length; at += 1) {
      const length = this.wege[at]?.length ?? 1
      const before = Math.trunc(rest / length)
      const klasse = rest - before * length
      const schritt = this.wege[at]?.schritte[klasse] ?? SCHWER
      place = place === SCHWER || schritt === SCHWER ? SCHWER : place + schritt
      this.klassen[at] = klasse
      rest = before
    }
    return place
  }

  private show(): void {
    for (let at = 0; at < this.wege.length; at += 1) {
      for (const [aspekt, werte] of this.wege[at]?.zeigt ?? []) this.shown[aspekt] = werte[this.klassen[at] ?? 0] ?? 0
    }
  }

  private visit(cell: number): void {
    const { counts, sums } = this.zellen
    const count = counts[cell] ?? 0
    const wert = this.plan.gewicht === undefined ? count : (sums?.[cell] ?? 0)
    const index = this.placeOf(cell)
    if (index !== SCHWER) {
      this.summe.takePlain(index, count, wert)
      return
    }
    this.show()
    if (this.summe.take(this.zeigt, count, wert)) {
      this.gemeldet ??= new Uint8Array(counts.length)
      this.gemeldet[cell] = 1
    }
  }
}

/** Answers a question from the count of its columns; the findings are left to whoever sees the rows. */
export const antworte = (bedarf: Bedarf, zellen: Zellen, faktor: number): Antwort => {
  const { plan } = bedarf
  const summe = new Summe(plan)
  const gang = new Gang(plan, wegeOf(bedarf), zellen, summe)
  gang.go()
  const perMerkmal = (numbers: ReadonlyArray<number>): Readonly<Record<string, number>> =>
    Object.fromEntries(plan.merkmale.map(({ id }, at) => [id, numbers[at] ?? 0] as const))
  const { gezaehlt, ausgelassen, nichtGezaehlt } = summe
  return {
    auszaehlung: {
      cube: { merkmale: plan.merkmale, ungenannt: "null", inhalt: summe.werte.inhalt(faktor) },
      gezaehlt, ausgelassen, nichtGezaehlt, ohneAngabe: perMerkmal(summe.ohne), unbekannt: perMerkmal(summe.unbekannt), findings: [],
    },
    gemeldet: gang.gemeldet,
  }
}
