/**
 * What follows from the count of a question's columns: its cube, and what was left out, refused or missing.
 *
 * @module
 */
import * as Messwert from "../../kernel/Messwert.js"
import { type Auszaehlung, keyAt } from "./cubeTally.js"
import { type Ablesung, type Plan, wahrheitOf } from "./zaehlAspekt.js"
import type { Bedarf } from "./zaehlGruppen.js"
import type { Zellen } from "./zaehlLauf.js"
import { WAHR } from "./zaehlZeilen.js"

/** An answer, and the cells whose rows a finding may speak of. */
export interface Antwort {
  readonly auszaehlung: Auszaehlung
  readonly gemeldet: Uint8Array | undefined
}

type Zeigt = (aspekt: number) => number

// What the columns show in the cell in hand.
const zeigerOf = ({ blicke, plan }: Bedarf): { readonly go: (cell: number) => void; readonly zeigt: Zeigt } => {
  const shown = new Int32Array(plan.aspekte.length)
  const achsen = blicke.toReversed().map(({ klassen, zeigt }) => ({ length: klassen.erste.length, zeigt: [...zeigt] }))
  return {
    go: (cell) => {
      let rest = cell
      for (const { length, zeigt } of achsen) {
        const klasse = rest % length
        rest = (rest - klasse) / length
        for (const [aspekt, werte] of zeigt) shown[aspekt] = werte[klasse] ?? 0
      }
    },
    zeigt: (aspekt) => shown[aspekt] ?? 0,
  }
}

const lies = (one: Ablesung, zeigt: Zeigt): number =>
  one.art === "fest" ? one.wert : one.art === "eins" ? zeigt(one.aspekt) : (one.tafel[zeigt(one.aspekt)]?.[zeigt(one.monat)] ?? 0)

class Summe {
  ausgelassen = 0
  nichtGezaehlt = 0
  gezaehlt = 0
  readonly ohne: Array<number>
  readonly unbekannt: Array<number>
  readonly werte = new Map<number, number>()
  private readonly plaetze: Int32Array

  constructor(readonly plan: Plan) {
    this.ohne = plan.achsen.map(() => 0)
    this.unbekannt = plan.achsen.map(() => 0)
    this.plaetze = new Int32Array(plan.achsen.length)
  }

  /** Takes the rows of one cell; tells whether a finding may speak of them. */
  take(zeigt: Zeigt, count: number, wert: number): boolean {
    const { filter, gewicht, achsen } = this.plan
    if (filter !== undefined && wahrheitOf(filter, zeigt) !== WAHR) {
      this.ausgelassen += count
      return false
    }
    const isRefused = (gewicht !== undefined && zeigt(gewicht) !== 0) || achsen.some(({ platz, keys }, at) => {
      this.plaetze[at] = lies(platz, zeigt)
      return this.plaetze[at] === keys.length + 2
    })
    if (!isRefused) return this.count(count, wert)
    this.nichtGezaehlt += count
    return true
  }

  private count(count: number, wert: number): boolean {
    let [index, isUnknown] = [0, false]
    for (const [at, { keys, missing }] of this.plan.achsen.entries()) {
      const platz = this.plaetze[at] ?? 0
      index = index * keys.length + (platz < keys.length ? platz : (missing ?? 0))
      if (platz < keys.length) continue
      this.ohne[at] = (this.ohne[at] ?? 0) + count
      if (platz === keys.length) continue
      this.unbekannt[at] = (this.unbekannt[at] ?? 0) + count
      isUnknown = true
    }
    this.gezaehlt += count
    this.werte.set(index, (this.werte.get(index) ?? 0) + wert)
    return isUnknown
  }
}

/** Answers a question from the count of its columns; the findings are left to whoever sees the rows. */
export const antworte = (bedarf: Bedarf, { counts, sums }: Zellen, faktor: number): Antwort => {
  const { plan } = bedarf
  const summe = new Summe(plan)
  const { go, zeigt } = zeigerOf(bedarf)
  let gemeldet: Uint8Array | undefined
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0
    if (count === 0) continue
    go(cell)
    if (!summe.take(zeigt, count, plan.gewicht === undefined ? count : (sums?.[cell] ?? 0))) continue
    gemeldet ??= new Uint8Array(counts.length)
    gemeldet[cell] = 1
  }
  const perMerkmal = (numbers: ReadonlyArray<number>): Readonly<Record<string, number>> =>
    Object.fromEntries(plan.merkmale.map(({ id }, at) => [id, numbers[at] ?? 0] as const))
  const inhalt = new Map([...summe.werte].sort(([a], [b]) => a - b).map(([index, wert]) => [keyAt(plan.achsen, index), Messwert.exakt(wert / faktor)] as const))
  const { gezaehlt, ausgelassen, nichtGezaehlt } = summe
  return {
    auszaehlung: {
      cube: { merkmale: plan.merkmale, ungenannt: "null", inhalt },
      gezaehlt, ausgelassen, nichtGezaehlt, ohneAngabe: perMerkmal(summe.ohne), unbekannt: perMerkmal(summe.unbekannt), findings: [],
    },
    gemeldet,
  }
}
