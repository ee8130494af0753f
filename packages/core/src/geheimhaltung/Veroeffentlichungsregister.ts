/**
 * What was once published and what was once withheld, so that no later report gives away an earlier one.
 *
 * A city stores it as JSON and hands it on from report to report. It holds nothing that is not out anyway.
 *
 * @module
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Cube from "../cube/Cube.js"
import * as Messwert from "../kernel/Messwert.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import * as Stelle from "./Stelle.js"
import type { VeroeffentlichteTabelle } from "./Veroeffentlichung.js"

/** One table of one report. */
export interface Eintrag {
  readonly am: Stichtag.Stichtag
  /** The report it stood in: `Jahresbericht 2024`. */
  readonly bericht: string
  readonly tabelle: VeroeffentlichteTabelle
  /** How wide the values of its withheld cells stay, as the rule says in public; left out, nobody knows. */
  readonly spanne?: number
}

/** All tables that a city published, in the order of their publication. */
export interface Veroeffentlichungsregister {
  readonly eintraege: ReadonlyArray<Eintrag>
}

const Ort = Schema.Struct({ gegenstand: Schema.String, koordinate: Schema.Record(Schema.String, Schema.String) })

const Quote = Schema.Struct({
  id: Schema.String,
  zaehler: Ort,
  nenner: Ort,
  nachkommastellen: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 3 })),
  wert: Messwert.Messwert,
})

const Tabelle = Schema.Struct({
  id: Schema.NonEmptyString,
  gegenstand: Schema.NonEmptyString,
  cube: Cube.Cube,
  quoten: Schema.Array(Quote),
  mindestens: Schema.Literals([0, 1]),
  ganzzahlig: Schema.Boolean,
})

const Register = Schema.Struct({
  eintraege: Schema.Array(Schema.Struct({ am: Stichtag.Stichtag, bericht: Schema.NonEmptyString, tabelle: Tabelle, spanne: Schema.optionalKey(Schema.Finite) })),
})

/** What a register is written as. */
export type Encoded = typeof Register.Encoded

/** Reads a register from JSON and writes it there, so that the city keeps it from report to report. */
export const Veroeffentlichungsregister: Schema.Codec<Veroeffentlichungsregister, Encoded> = Register

/** A register of a city that has published nothing yet. */
export const empty: Veroeffentlichungsregister = { eintraege: [] }

/** A table that the register has already, of the same report. */
export interface EintragDoppelt {
  readonly _tag: "geheimhaltung/EintragDoppelt"
  readonly bericht: string
  readonly tabelle: string
  readonly message: string
}

const doppelt = ({ bericht, tabelle: { id } }: Eintrag): EintragDoppelt => ({
  _tag: "geheimhaltung/EintragDoppelt",
  bericht,
  tabelle: id,
  message: `The table ${id} of the report "${bericht}" is in the register already: what is out stays as it is, so enter a corrected one under a report of its own`,
})

/**
 * Enters a table of a report; refuses one that the register has already of the same report.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Veroeffentlichungsregister } from "@teilhabe/core/geheimhaltung"
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 * import * as Result from "effect/Result"
 *
 * const cube = Cube.make([], "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(120) }])
 * const tabelle = { id: "kurse", gegenstand: "kurse", cube, quoten: [], mindestens: 1, ganzzahlig: true } as const
 * const eintrag = { am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", tabelle }
 * const register = Result.getOrThrow(Veroeffentlichungsregister.add(Veroeffentlichungsregister.empty, eintrag))
 * register.eintraege.length // => 1
 * Result.isFailure(Veroeffentlichungsregister.add(register, eintrag)) // => true
 * ```
 */
export const add = ({ eintraege }: Veroeffentlichungsregister, eintrag: Eintrag): Result.Result<Veroeffentlichungsregister, EintragDoppelt> =>
  eintraege.some(({ bericht, tabelle }) => bericht === eintrag.bericht && tabelle.id === eintrag.tabelle.id)
    ? Result.fail(doppelt(eintrag))
    : Result.succeed({ eintraege: [...eintraege, eintrag] })

/** What one report told about a cell: its number, or that it is withheld. */
export interface Auskunft {
  readonly am: Stichtag.Stichtag
  readonly bericht: string
  readonly tabelle: string
  readonly wert: Messwert.Messwert
}

// A Merkmal that the table does not have is total in it: of such a place it says nothing.
const coordinateIn = ({ cube }: VeroeffentlichteTabelle, koordinate: Koordinate): Koordinate | undefined => {
  const named = Object.entries(koordinate).filter(([id, key]) => Stelle.keyOf({ gegenstand: "", koordinate: { [id]: key } }) !== Stelle.keyOf({ gegenstand: "", koordinate: {} }))
  return named.every(([id]) => cube.merkmale.some((merkmal) => merkmal.id === id)) ? Object.fromEntries(named) : undefined
}

/**
 * Looks up what all reports told about a cell, in the order of their publication: a number, or `gesperrt`.
 *
 * @example
 * ```ts
 * import { Cube } from "@teilhabe/core/cube"
 * import { Veroeffentlichungsregister } from "@teilhabe/core/geheimhaltung"
 * import { Messwert, Stichtag } from "@teilhabe/core/kernel"
 *
 * const cube = Cube.make([], "unbekannt", [{ koordinate: {}, wert: Messwert.exakt(120) }])
 * const tabelle = { id: "kurse", gegenstand: "kurse", cube, quoten: [], mindestens: 1, ganzzahlig: true } as const
 * const register = { eintraege: [{ am: Stichtag.make(2025, 3, 1), bericht: "Jahresbericht 2024", tabelle }] }
 * Veroeffentlichungsregister.find(register, { gegenstand: "kurse", koordinate: {} })
 * // => [{ am: "2025-03-01", bericht: "Jahresbericht 2024", tabelle: "kurse", wert: Messwert.exakt(120) }]
 * Veroeffentlichungsregister.find(register, { gegenstand: "kita-kinder", koordinate: {} }) // => []
 * ```
 */
export const find = ({ eintraege }: Veroeffentlichungsregister, stelle: Stelle.Stelle): ReadonlyArray<Auskunft> =>
  eintraege.flatMap(({ am, bericht, tabelle }) => {
    const koordinate = tabelle.gegenstand === stelle.gegenstand ? coordinateIn(tabelle, stelle.koordinate) : undefined
    if (koordinate === undefined || !Cube.has(tabelle.cube, koordinate)) return []
    return [{ am, bericht, tabelle: tabelle.id, wert: Cube.get(tabelle.cube, koordinate) }]
  })
