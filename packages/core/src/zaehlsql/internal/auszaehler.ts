/**
 * From the groups that a database counted to the cube.
 *
 * @module
 */
import * as Cube from "../../cube/Cube.js"
import type { Zaehlfrage } from "../../cube/Zaehlfrage.js"
import type { Merkmal } from "../../merkmal/Merkmal.js"
import type { Planmenge, Plan, Planmerkmal } from "./plan.js"
import { type Platz, platzOf, zaehlliste } from "./platz.js"
import { Summen } from "./summen.js"
import { gewichtInvalid, notCounted, takenForMissing, Vormerkung } from "./vormerkung.js"

const LISTED = 20
/** What stands between the keys of a cell. */
const BETWEEN_KEYS = "\u001F"

const asText = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : typeof value === "string" ? value : String(value))

/** One Merkmal of a count: its places, and what was noticed. */
class Achse {
  readonly keys: ReadonlyArray<string>
  ohneAngabe = 0
  unbekannt = 0
  readonly abgelehnt: Vormerkung
  readonly unbekannte: Vormerkung

  constructor(readonly merkmal: Merkmal, hoechstens: number) {
    this.keys = [...zaehlliste(merkmal).schluessel.keys()]
    this.abgelehnt = new Vormerkung(hoechstens)
    this.unbekannte = new Vormerkung(hoechstens)
  }

  noteCounted(platz: Platz | undefined, zeilen: number): void {
    if (platz === undefined || platz === "mehrere" || platz.place === undefined || !platz.ohneAngabe) return
    this.ohneAngabe += zeilen
    if (platz.unbekannt === undefined) return
    this.unbekannt += zeilen
    this.unbekannte.add(platz.unbekannt, zeilen)
  }
}

/** Reads a value of the groups in hand: a text, a number, or nothing. */
export type Gruppenleser = (column: number, row: number) => unknown

type Platzsuche = (at: Gruppenleser, row: number) => Platz

// A column may hold a million different unknown answers: beyond these they are not worth keeping.
const KEPT = 100_000

/** Finds the places of the groups of a statement; each different answer is looked up once. */
const platzsuche = ({ lies, merkmal, stellen }: Planmerkmal): Platzsuche => {
  const known = new Map<unknown, Platz>()
  const keep = (key: unknown, values: ReadonlyArray<unknown>): Platz => {
    const made = platzOf(merkmal, lies(values.map(asText)))
    if (known.size < KEPT) known.set(key, made)
    return made
  }
  const [only] = stellen
  if (only !== undefined && stellen.length === 1) {
    return (at, row) => {
      const value = at(only, row)
      return known.get(value) ?? keep(value, [value])
    }
  }
  return (at, row) => {
    const values = stellen.map((column) => at(column, row))
    const key = JSON.stringify(values.map(asText))
    return known.get(key) ?? keep(key, values)
  }
}

/** What a group brings: so many rows, with a weight or a sum of weights. */
interface Menge {
  readonly zeilen: number
  readonly offen: number
  readonly gewicht?: number
  readonly summe?: unknown
}

const mengeOf = (menge: Planmenge, at: (column: number) => unknown): Menge => {
  const alle = Number(at(menge.zeilen))
  if (menge.art === "zeilen") return { zeilen: alle, offen: 0 }
  if (menge.art === "einzeln") return { zeilen: alle, offen: 0, gewicht: Number(at(menge.gewicht) ?? Number.NaN) }
  const zeilen = Number(at(menge.summiert))
  return { zeilen, offen: alle - zeilen, summe: at(menge.summe) }
}

/** Reads the groups of the statements of a question. */
export class Auszaehler {
  private readonly achsen: ReadonlyArray<Achse>
  private readonly summen = new Summen()
  private readonly gewichte: Vormerkung
  private gezaehlt = 0
  private nichtGezaehlt = 0
  private offen = 0
  /** Where the group in hand lies, by Merkmal. */
  private readonly plaetze: Array<Platz> = []

  constructor(private readonly frage: Zaehlfrage, merkmale: ReadonlyArray<Planmerkmal>) {
    const hoechstens = frage.hoechstens ?? LISTED
    this.achsen = merkmale.map(({ merkmal }) => new Achse(merkmal, hoechstens))
    this.gewichte = new Vormerkung(hoechstens)
  }

  /** Whether rows were left open, which the second statement counts. */
  get isOpen(): boolean {
    return this.offen > 0
  }

  /** Takes the groups of a statement, some of its rows after others. */
  taking({ menge, merkmale }: Plan): (zeilen: number, at: Gruppenleser) => void {
    const suchen = merkmale.map(platzsuche)
    return (zeilen, at) => {
      for (let row = 0; row < zeilen; row += 1) {
        for (const [achse, suche] of suchen.entries()) this.plaetze[achse] = suche(at, row)
        this.take(mengeOf(menge, (column) => at(column, row)), menge)
      }
    }
  }

  private take({ gewicht, offen, summe, zeilen }: Menge, menge: Planmenge): void {
    this.offen += offen
    if (zeilen === 0) return
    if (gewicht !== undefined && !(gewicht >= 0 && gewicht < Infinity)) {
      this.nichtGezaehlt += zeilen
      this.gewichte.add(String(gewicht), zeilen)
      return
    }
    const index = this.place(zeilen)
    if (index === undefined) return
    if (menge.art === "zeilen") this.summen.addZeilen(index, this.keyOf, zeilen)
    else if (menge.art === "summe") this.summen.addSumme(index, this.keyOf, summe, menge.nachkomma)
    else this.summen.addEinzeln(index, this.keyOf, gewicht ?? 0, zeilen)
  }

  /** Finds the cell of the group in hand, and notes what is to be said of it. */
  private place(zeilen: number): number | undefined {
    const { achsen, plaetze } = this
    if (plaetze.includes("mehrere")) {
      this.offen += zeilen
      return undefined
    }
    let index = 0
    for (const [at, achse] of achsen.entries()) {
      const platz = plaetze[at]
      if (platz === undefined || platz === "mehrere") return undefined
      if (platz.place === undefined) {
        this.nichtGezaehlt += zeilen
        achse.abgelehnt.add(platz.wert, zeilen)
        return undefined
      }
      index = index * achse.keys.length + platz.place
    }
    // Only now is it sure that the rows count.
    for (const [at, achse] of achsen.entries()) achse.noteCounted(plaetze[at], zeilen)
    this.gezaehlt += zeilen
    return index
  }

  /**
   * The key of the cell in hand. It is put together here, and no `Cube.make` checks it: every part comes from the lists
   * themselves, and a cube may have a million cells.
   */
  private readonly keyOf = (): string => this.achsen.map(({ keys }, at) => {
    const platz = this.plaetze[at]
    return platz === undefined || platz === "mehrere" || platz.place === undefined ? "" : (keys[platz.place] ?? "")
  }).join(BETWEEN_KEYS)

  /** What came of the count; where there was a filter, given how many rows the table has. */
  auszaehlung(alle: number | undefined): Cube.Auszaehlung {
    const { achsen, frage, gewichte, gezaehlt, nichtGezaehlt } = this
    const findings = [
      ...gewichte.findings(gewichtInvalid(frage.gewicht ?? "")),
      ...achsen.flatMap(({ merkmal, abgelehnt }) => abgelehnt.findings(notCounted(merkmal))),
      ...achsen.flatMap(({ merkmal, unbekannte }) => unbekannte.findings(takenForMissing(merkmal, zaehlliste(merkmal).fehlt ?? ""))),
    ]
    return {
      cube: { ...Cube.empty(achsen.map(({ merkmal }) => merkmal)), inhalt: this.summen.inhalt() },
      gezaehlt, nichtGezaehlt,
      ausgelassen: alle === undefined ? 0 : alle - gezaehlt - nichtGezaehlt,
      ohneAngabe: Object.fromEntries(achsen.map(({ merkmal, ohneAngabe }) => [merkmal.id, ohneAngabe])),
      unbekannt: Object.fromEntries(achsen.map(({ merkmal, unbekannt }) => [merkmal.id, unbekannt])),
      findings: findings.slice(0, frage.hoechstens ?? LISTED),
    }
  }
}
