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
import { Datensatz as Codec } from "./internal/datensatzSchema.js"
import type { Datensatz as Shape, Fundstelle } from "./internal/datensatzType.js"

/** Reads a Datensatz from JSON and writes it there, cube and lists included. */
export const Datensatz = Codec

/** Numbers of one kind over Merkmale; area is the Merkmal `raum`, time the Merkmal `zeit`. */
export interface Datensatz extends Shape {}

export { type Fundstelle, type Herkunft } from "./internal/datensatzType.js"
export { type Encoded } from "./internal/datensatzSchema.js"
export { type Toleranz } from "./internal/cubeToleranz.js"

const RATE = /^(?:Prozent|%|je )/u

const fehler = (code: string, path: Finding["path"], message: string, details: Finding["details"]): Finding =>
  ({ code: `cube/${code}`, schwere: "fehler", path, message, details })

const problems = ({ id, cube, definitionen }: Shape): ReadonlyArray<Finding> => {
  const ids = cube.merkmale.map((merkmal) => merkmal.id)
  const lacking = [Raummerkmal.ID, Zeitmerkmal.ID].filter((wanted) => !ids.includes(wanted)).map((merkmal) =>
    fehler("MerkmalLacking", ["cube", "merkmale"], `the Datensatz "${id}" has no Merkmal "${merkmal}": add it, even with one key only, so that its numbers are not taken for another area or time`, { id, merkmal }))
  const lost = Object.keys(definitionen).filter((merkmal) => !ids.includes(merkmal)).map((merkmal) =>
    fehler("DefinitionUnused", ["definitionen", merkmal], `the Datensatz "${id}" names a definition of "${merkmal}", which is no Merkmal of its cube`, { id, merkmal }))
  return [...lacking, ...lost]
}

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
 * Lists the times that a Datensatz speaks of, in their order.
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
  auspraegungen(datensatz, Zeitmerkmal.ID).flatMap(({ schluessel }) => {
    const zeit = Zeitmerkmal.parse(schluessel)
    return Result.isSuccess(zeit) ? [zeit.success] : []
  })

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
 * Rates (`Prozent`, `je 1.000`) do not add up, so they are left out and counted as `kein-zaehlwert`.
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
export const checkTotals = ({ cube, einheit, toleranz }: Datensatz): Summenpruefung =>
  RATE.test(einheit) ? notSummable(cube) : checkCube(cube, toleranz)

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
