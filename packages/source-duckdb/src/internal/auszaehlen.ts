/**
 * From the groups that DuckDB counted to the cube.
 *
 * @module
 */
import type { DuckDBDataChunk, DuckDBVector } from "@duckdb/node-api"
import { Cube, type Zaehlfrage } from "@teilhabe/core/cube"
import type { Messwert } from "@teilhabe/core/kernel"
import type { Merkmal } from "@teilhabe/core/merkmal"
import type { Plan, Planmerkmal } from "./plan.js"
import { type Platz, platzOf, zaehlliste } from "./platz.js"
import { Summen } from "./summen.js"
import { gewichtInvalid, notCounted, takenForMissing, Vormerkung } from "./vormerkung.js"

const LISTED = 20

const asText = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : typeof value === "string" ? value : String(value))

/** One Merkmal of a count: its places, and what was noticed. */
class Achse {
  readonly merkmal: Merkmal.Merkmal
  readonly keys: ReadonlyArray<string>
  ohneAngabe = 0
  unbekannt = 0
  readonly abgelehnt: Vormerkung
  readonly unbekannte: Vormerkung
  private readonly known = new Map<unknown, Platz>()

  constructor(private readonly plan: Planmerkmal, hoechstens: number) {
    this.merkmal = plan.merkmal
    this.keys = [...zaehlliste(plan.merkmal).schluessel.keys()]
    this.abgelehnt = new Vormerkung(hoechstens)
    this.unbekannte = new Vormerkung(hoechstens)
  }

  /** Finds the place of a group; each different answer is looked up once. */
  platz(vektoren: ReadonlyArray<DuckDBVector>, row: number): Platz {
    const values = this.plan.stellen.map((at) => vektoren[at]?.getItem(row))
    const key = values.length === 1 ? values[0] : JSON.stringify(values.map(asText))
    const found = this.known.get(key)
    if (found !== undefined) return found
    const made = platzOf(this.merkmal, this.plan.lies(values.map(asText)))
    // A column may hold a million different unknown answers: they are not worth keeping.
    if (this.known.size < 100_000) this.known.set(key, made)
    return made
  }

  noteCounted({ ohneAngabe, unbekannt }: Platz & { readonly place: number }, zeilen: number): void {
    if (!ohneAngabe) return
    this.ohneAngabe += zeilen
    if (unbekannt === undefined) return
    this.unbekannt += zeilen
    this.unbekannte.add(unbekannt, zeilen)
  }
}

const isPlaced = (platz: Platz): platz is Platz & { readonly place: number } => platz.place !== undefined

/** Reads the groups of a statement. */
export class Auszaehler {
  private readonly achsen: ReadonlyArray<Achse>
  private readonly summen = new Summen()
  private readonly gewichte: Vormerkung
  private gezaehlt = 0
  private nichtGezaehlt = 0
  private buendel = 0

  constructor(private readonly frage: Zaehlfrage.Zaehlfrage, private readonly plan: Plan) {
    const hoechstens = frage.hoechstens ?? LISTED
    this.achsen = plan.merkmale.map((one) => new Achse(one, hoechstens))
    this.gewichte = new Vormerkung(hoechstens)
  }

  /** Whether groups held unknown answers that only a second question tells apart. */
  get isBundled(): boolean {
    return this.buendel > 0
  }

  add(chunk: DuckDBDataChunk): void {
    const vektoren = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnVector(at))
    for (let row = 0; row < chunk.rowCount; row += 1) this.addGroup(vektoren, row)
  }

  private addGroup(vektoren: ReadonlyArray<DuckDBVector>, row: number): void {
    const at = (column: number): unknown => vektoren[column]?.getItem(row)
    const zeilen = Number(at(this.plan.zeilen))
    const { gewicht } = this.plan
    if (zeilen === 0) return
    if (gewicht !== undefined && at(gewicht.gueltig) !== true) {
      this.nichtGezaehlt += zeilen
      this.gewichte.add(String(at(gewicht.einzeln) ?? Number.NaN), zeilen)
      return
    }
    const index = this.place(vektoren, row, zeilen)
    if (index === undefined) return
    const einzeln = gewicht === undefined ? undefined : at(gewicht.einzeln)
    if (gewicht === undefined) this.summen.addZeilen(index, zeilen)
    else if (typeof einzeln === "number") this.summen.addEinzeln(index, einzeln, zeilen)
    else this.summen.addSumme(index, at(gewicht.summe))
  }

  /** Finds the cell of a group, and notes what is to be said of it. */
  private place(vektoren: ReadonlyArray<DuckDBVector>, row: number, zeilen: number): number | undefined {
    const plaetze: Array<Platz & { readonly place: number }> = []
    let index = 0
    for (const [at, achse] of this.achsen.entries()) {
      const platz = achse.platz(vektoren, row)
      if (!isPlaced(platz)) {
        this.nichtGezaehlt += zeilen
        achse.abgelehnt.add(platz.wert, zeilen)
        if (platz.wert === "" && this.plan.merkmale[at]?.gebuendelt === true) this.buendel += zeilen
        return undefined
      }
      plaetze.push(platz)
      index = index * achse.keys.length + platz.place
    }
    // Only now is it sure that the rows count.
    for (const [at, platz] of plaetze.entries()) {
      this.achsen[at]?.noteCounted(platz, zeilen)
      if (platz.unbekannt === "" && this.plan.merkmale[at]?.gebuendelt === true) this.buendel += zeilen
    }
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
