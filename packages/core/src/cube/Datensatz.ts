/**
 * A Cube with all that a reader of its numbers has to know: what was counted, by which statistics, printed where.
 *
 * @module
 */
import type { Finding } from "../kernel/Finding.js"
import type { Messwert } from "../kernel/Messwert.js"
import type { Zeitraum } from "../kernel/Zeitraum.js"
import type { Auspraegung } from "../merkmal/Codeliste.js"
import type { Koordinate } from "../merkmal/Merkmal.js"
import * as Raummerkmal from "../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../merkmal/Zeitmerkmal.js"
import * as Result from "effect/Result"
import { checkTotals as checkCube, notSummable, type Summenpruefung } from "./internal/cubeCheck.js"
import { get as getZelle } from "./internal/cubeRead.js"
import { problems } from "./internal/datensatzProblem.js"
import { Datensatz as Codec } from "./internal/datensatzSchema.js"
import type { Datensatz as Shape, Fundstelle } from "./internal/datensatzType.js"

/** Reads a Datensatz from JSON and writes it there, cube and lists included. */
export const Datensatz = Codec

/** Numbers of one kind over Merkmale; area is the Merkmal `raum`, time the Merkmal `zeit`. */
export interface Datensatz extends Shape {}

export { type Fundstelle, type Herkunft } from "./internal/datensatzType.js"
export { type Encoded } from "./internal/datensatzSchema.js"
export { type Toleranz, type Toleranzen } from "./internal/cubeToleranz.js"

// What is counted one by one, or paid; whatever else a unit may be (rates, ages, years), its values do not add up.
const COUNTED = /^(?:Anzahl|Personen|Fälle|Einwohner|Einwohnerinnen und Einwohner|Kinder|Schüler|Schülerinnen und Schüler|Beschäftigte|Haushalte|Bedarfsgemeinschaften|Betriebe|Einrichtungen|Plätze|Angebote|Kurse|Teilnahmen|Wohnungen|Euro)$/u

/**
 * Tells whether the values of a Datensatz add up: as it says itself, else where its unit is one of people or things.
 *
 * @example
 * ```ts
 * import { Datensatz } from "@teilhabe/core/cube"
 *
 * Datensatz.isSummierbar({ einheit: "Personen" }) // => true
 * Datensatz.isSummierbar({ einheit: "Promille" }) // => false
 * Datensatz.isSummierbar({ einheit: "Ehrenämter", summierbar: true }) // => true
 * ```
 */
export const isSummierbar = ({ einheit, summierbar }: Pick<Shape, "einheit" | "summierbar">): boolean =>
  summierbar ?? COUNTED.test(einheit.trim().replace(/^(?:in )?(?:1\.000|Tausend) /u, ""))

/**
 * Makes a Datensatz; fails with findings where its cube does not say for which area and which time it holds.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import * as Result from "effect/Result"
 *
 * const ohneRaum = Datensatz.make({
 *   id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
 *   herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [], cube: Cube.empty([]),
 * })
 * Result.isFailure(ohneRaum) ? ohneRaum.failure.map(({ details }) => details["merkmal"]) : [] // => ["raum", "zeit"]
 * ```
 */
export const make = (datensatz: Shape): Result.Result<Datensatz, ReadonlyArray<Finding>> => {
  const findings = problems(datensatz)
  return findings.length > 0 ? Result.fail(findings) : Result.succeed(datensatz)
}

const auspraegungen = ({ cube }: Shape, id: string): ReadonlyArray<Auspraegung> =>
  cube.merkmale.find((merkmal) => merkmal.id === id)?.liste.auspraegungen ?? []

/**
 * Lists the areas that a Datensatz speaks of, with key and name.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([Zeitraum.tag(Stichtag.make(2015, 12, 31))])]
 * const zellen = [{ koordinate: { raum: "05562024", zeit: "2015-12-31" }, wert: Messwert.exakt(10233) }]
 * const datensatz: Datensatz.Datensatz = {
 *   id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
 *   herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "unbekannt", zellen),
 * }
 * Datensatz.raeume(datensatz).map(({ name }) => name) // => ["Marl"]
 * ```
 */
export const raeume = (datensatz: Datensatz): ReadonlyArray<Auspraegung> => auspraegungen(datensatz, Raummerkmal.ID)

/**
 * Lists the times that a Datensatz speaks of, in their order; throws a `RangeError` for a key that `make` would refuse.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([Zeitraum.tag(Stichtag.make(2015, 12, 31))])]
 * const zellen = [{ koordinate: { raum: "05562024", zeit: "2015-12-31" }, wert: Messwert.exakt(10233) }]
 * const datensatz: Datensatz.Datensatz = {
 *   id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
 *   herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "unbekannt", zellen),
 * }
 * Datensatz.zeiten(datensatz).map(({ art, von }) => `${art} ${von}`) // => ["tag 2015-12-31"]
 * ```
 */
export const zeiten = (datensatz: Datensatz): ReadonlyArray<Zeitraum> =>
  auspraegungen(datensatz, Zeitmerkmal.ID).map(({ schluessel }) =>
    Result.getOrThrowWith(Zeitmerkmal.parse(schluessel), ({ message }) => new RangeError(message)))

/**
 * Reads one cell, as `Cube.get` does.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([Zeitraum.tag(Stichtag.make(2015, 12, 31))])]
 * const zellen = [{ koordinate: { raum: "05562024", zeit: "2015-12-31" }, wert: Messwert.exakt(10233) }]
 * const datensatz: Datensatz.Datensatz = {
 *   id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
 *   herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "unbekannt", zellen),
 * }
 * Datensatz.get(datensatz, { raum: "05562024", zeit: "2015-12-31" }) // => Messwert.exakt(10233)
 * ```
 */
export const get = ({ cube }: Datensatz, koordinate: Koordinate): Messwert => getZelle(cube, koordinate)

/**
 * Holds every total that a Datensatz states against its parts, with the tolerance that its source declares.
 *
 * Values that do not add up (see `isSummierbar`: `Prozent`, `Promille`, `Jahre`) are left out and counted as
 * `kein-zaehlwert`.
 *
 * @example
 * ```ts
 * import { Cube, Datensatz } from "@teilhabe/core/cube"
 * import { Messwert, Raum, Stichtag, Zeitraum } from "@teilhabe/core/kernel"
 * import { Raummerkmal, Zeitmerkmal } from "@teilhabe/core/merkmal"
 *
 * const merkmale = [Raummerkmal.make([Raum.make("05562024", "Marl")]), Zeitmerkmal.make([Zeitraum.tag(Stichtag.make(2015, 12, 31))])]
 * const zellen = [{ koordinate: { raum: "05562024", zeit: "2015-12-31" }, wert: Messwert.exakt(10233) }]
 * const datensatz: Datensatz.Datensatz = {
 *   id: "probe", titel: "Probe", groesse: "bevoelkerung", einheit: "Personen", statistik: "melderegister", definitionen: {},
 *   herkunft: "synthetisch", fundstelle: { herausgeber: "erfunden", tabelle: "keine" }, anmerkungen: [],
 *   cube: Cube.make(merkmale, "unbekannt", zellen),
 * }
 * Datensatz.checkTotals(datensatz).findings // => []
 * ```
 */
export const checkTotals = (datensatz: Datensatz): Summenpruefung => {
  const { cube, toleranz, saldo = false } = datensatz
  return isSummierbar(datensatz) ? checkCube(cube, toleranz, { saldo }) : notSummable(cube)
}

/**
 * Writes where a table was published in one line, for a footnote.
 *
 * @example
 * ```ts
 * import { Datensatz } from "@teilhabe/core/cube"
 *
 * Datensatz.fundstelleText({ herausgeber: "IT.NRW", tabelle: "12411-01i", stand: "10.10.2017" }) // => "IT.NRW, 12411-01i, Stand 10.10.2017"
 * ```
 */
export const fundstelleText = ({ herausgeber, tabelle, stand, lizenz }: Fundstelle): string =>
  [herausgeber, tabelle, ...(stand === undefined ? [] : [`Stand ${stand}`]), ...(lizenz === undefined ? [] : [lizenz])].join(", ")
