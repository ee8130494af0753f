/**
 * From the groups that DuckDB counted to the cube.
 *
 * @module
 */
import type { DuckDBDataChunk, DuckDBVector } from "@duckdb/node-api"
import { Cube, type Zaehlfrage } from "@teilhabe/core/cube"
import type { Messwert } from "@teilhabe/core/kernel"
import type { Merkmal } from "@teilhabe/core/merkmal"
import type { Planmenge, Plan, Planmerkmal } from "./plan.js"
import { type Gezaehlt, type Platz, platzOf, zaehlliste } from "./platz.js"
import { Summen } from "./summen.js"
import { gewichtInvalid, notCounted, takenForMissing, Vormerkung } from "./vormerkung.js"

const LISTED = 20

const asText = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : typeof value === "string" ? value : String(value))

/** One Merkmal of a count: its places, and what was noticed. */
class Achse {
  readonly keys: ReadonlyArray<string>
  ohneAngabe = 0
  unbekannt = 0
  readonly abgelehnt: Vormerkung
  readonly unbekannte: Vormerkung

  constructor(readonly merkmal: Merkmal.Merkmal, hoechstens: number) {
    this.keys = [...zaehlliste(merkmal).schluessel.keys()]
    this.abgelehnt = new Vormerkung(hoechstens)
    this.unbekannte = new Vormerkung(hoechstens)
  }

  noteCounted({ ohneAngabe, unbekannt }: Gezaehlt, zeilen: number): void {
    if (!ohneAngabe) return
    this.ohneAngabe += zeilen
    if (unbekannt === undefined) return
    this.unbekannt += zeilen
    this.unbekannte.add(unbekannt, zeilen)
  }
}

/** Finds the places of the groups of a statement; each different answer is looked up once. */
const platzsuche = ({ lies, merkmal, stellen }: Planmerkmal, vektoren: () => ReadonlyArray<DuckDBVector>): ((row: number) => Platz) => {
  const known = new Map<unknown, Platz>()
  return (row) => {
    const values = stellen.map((at) => vektoren()[at]?.getItem(row))
    const key = values.length === 1 ? values[0] : JSON.stringify(values.map(asText))
    const found = known.get(key)
    if (found !== undefined) return found
    const made = platzOf(merkmal, lies(values.map(asText)))
    // A column may hold a million different unknown answers: they are not worth keeping.
    if (known.size < 100_000) known.set(key, made)
    return made
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

  constructor(private readonly frage: Zaehlfrage.Zaehlfrage, merkmale: ReadonlyArray<Planmerkmal>) {
    const hoechstens = frage.hoechstens ?? LISTED
    this.achsen = merkmale.map(({ merkmal }) => new Achse(merkmal, hoechstens))
    this.gewichte = new Vormerkung(hoechstens)
  }

  /** Whether rows were left open, which the second statement counts. */
  get isOpen(): boolean {
    return this.offen > 0
  }

  /** Takes the groups of a statement, a chunk of its result after another. */
  taking({ menge, merkmale }: Plan): (chunk: DuckDBDataChunk) => void {
    let vektoren: ReadonlyArray<DuckDBVector> = []
    const suchen = merkmale.map((one) => platzsuche(one, () => vektoren))
    return (chunk) => {
      vektoren = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnVector(at))
      for (let row = 0; row < chunk.rowCount; row += 1) {
        this.take(suchen, row, mengeOf(menge, (column) => vektoren[column]?.getItem(row)), menge)
      }
    }
  }

  private take(suchen: ReadonlyArray<(row: number) => Platz>, row: number, { gewicht, offen, summe, zeilen }: Menge, { art, ...menge }: Planmenge): void {
    if (gewicht !== undefined && !(gewicht >= 0 && gewicht < Infinity)) {
      this.nichtGezaehlt += zeilen
      this.gewichte.add(String(gewicht), zeilen)
      return
    }
    const index = this.place(suchen, row, zeilen, offen)
    if (index === undefined || zeilen === 0) return
    if (art === "zeilen") this.summen.addZeilen(index, zeilen)
    else if (gewicht !== undefined) this.summen.addEinzeln(index, gewicht, zeilen)
    else this.summen.addSumme(index, summe, "nachkomma" in menge ? menge.nachkomma : 0)
  }

  /** Finds the cell of a group, and notes what is to be said of it. */
  private place(suchen: ReadonlyArray<(row: number) => Platz>, row: number, zeilen: number, offen: number): number | undefined {
    const plaetze = suchen.map((suche) => suche(row))
    this.offen += offen
    if (plaetze.includes("mehrere")) {
      this.offen += zeilen
      return undefined
    }
    let index = 0
    for (const [at, platz] of plaetze.entries()) {
      if (platz === "mehrere") return undefined
      if (platz.place === undefined) {
        this.nichtGezaehlt += zeilen
        if (zeilen > 0) this.achsen[at]?.abgelehnt.add(platz.wert, zeilen)
        return undefined
      }
      index = index * (this.achsen[at]?.keys.length ?? 1) + platz.place
    }
    // Only now is it sure that the rows count.
    for (const [at, platz] of plaetze.entries()) if (zeilen > 0 && platz !== "mehrere" && platz.place !== undefined) this.achsen[at]?.noteCounted(platz, zeilen)
    this.gezaehlt += zeilen
    return index
  }

  private zelle([index, wert]: readonly [number, Messwert.Messwert]): Cube.Zelle {
    let rest = index
    const koordinate = Object.fromEntries(this.achsen.toReversed().map(({ merkmal, keys }) => {
      const key = keys[rest % keys.length] ?? ""
      rest = Math.floor(rest / keys.length)
      return [merkmal.id, key] as const
    }))
    return { koordinate, wert }
  }

  /** What came of the count; where there was a filter, given how many rows the table has. */
  auszaehlung(alle: number | undefined): Cube.Auszaehlung {
    const { achsen, frage, gewichte, gezaehlt, nichtGezaehlt } = this
    const findings = [
      ...gewichte.findings(gewichtInvalid(frage.gewicht ?? "")),
      ...achsen.flatMap(({ merkmal, abgelehnt }) => abgelehnt.findings(notCounted(merkmal))),
      ...achsen.flatMap(({ merkmal, unbekannte }) => unbekannte.findings(takenForMissing(merkmal, zaehlliste(merkmal).fehlt ?? ""))),
    ]
    return {
      cube: Cube.make(achsen.map(({ merkmal }) => merkmal), "null", this.summen.zellen().map((one) => this.zelle(one))),
      gezaehlt, nichtGezaehlt,
      ausgelassen: alle === undefined ? 0 : alle - gezaehlt - nichtGezaehlt,
      ohneAngabe: Object.fromEntries(achsen.map(({ merkmal, ohneAngabe }) => [merkmal.id, ohneAngabe])),
      unbekannt: Object.fromEntries(achsen.map(({ merkmal, unbekannt }) => [merkmal.id, unbekannt])),
      findings: findings.slice(0, frage.hoechstens ?? LISTED),
    }
  }
}
