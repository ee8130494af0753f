/**
 * The nineteen figures of the Konzept by its own numbers, each with every reading that offices use of it.
 *
 * @module
 */
import * as Result from "effect/Result"
import { nearest } from "../kernel/nearest.js"
import * as Stichtag from "../kernel/Stichtag.js"
import type { Indikatordefinition } from "./Indikatordefinition.js"
import { definitionenAbschluss } from "./internal/definitionenAbschluss.js"
import { definitionenArbeit } from "./internal/definitionenArbeit.js"
import { definitionenArbeitslosigkeit } from "./internal/definitionenArbeitslosigkeit.js"
import { definitionenAufenthalt } from "./internal/definitionenAufenthalt.js"
import { definitionenBevoelkerung } from "./internal/definitionenBevoelkerung.js"
import { definitionenEinbuergerung } from "./internal/definitionenEinbuergerung.js"
import { definitionenKita } from "./internal/definitionenKita.js"
import { definitionenMigration } from "./internal/definitionenMigration.js"
import { definitionenSchule } from "./internal/definitionenSchule.js"
import { definitionenSoziales } from "./internal/definitionenSoziales.js"
import { definitionenWanderung } from "./internal/definitionenWanderung.js"

const all = [
  ...definitionenBevoelkerung,
  ...definitionenMigration,
  ...definitionenWanderung,
  ...definitionenAufenthalt,
  ...definitionenEinbuergerung,
  ...definitionenArbeit,
  ...definitionenArbeitslosigkeit,
  ...definitionenSoziales,
  ...definitionenKita,
  ...definitionenSchule,
  ...definitionenAbschluss,
]

const byNumber = (a: Indikatordefinition, b: Indikatordefinition): number =>
  a.indikator < b.indikator ? -1 : a.indikator > b.indikator ? 1 : Number(b.standard) - Number(a.standard)

/** All readings of all figures, in the order of the Konzept; the reading that is meant where none is named comes first. */
export const definitionen: ReadonlyArray<Indikatordefinition> = all.sort(byNumber)

/** The numbers of the figures, in the order of the Konzept: `1.1.1` to `5.8`. */
export const indikatoren: ReadonlyArray<string> = [...new Set(definitionen.map(({ indikator }) => indikator))]

const holds = ({ gueltigAb, gueltigBis }: Indikatordefinition, stichtag: Stichtag.Stichtag): boolean =>
  (gueltigAb === undefined || gueltigAb <= stichtag) && (gueltigBis === undefined || stichtag <= gueltigBis)

const hint = (wanted: string, known: ReadonlyArray<string>): string => {
  const close = known.find((one) => wanted !== "" && one.startsWith(wanted)) ?? nearest(wanted, known)
  return close === undefined ? `; known: ${known.join(", ")}` : `; did you mean "${close}"?`
}

/**
 * Finds a definition by the number of the Konzept, by its reading and by the day on which it holds.
 *
 * Without a reading it is the standard one. Throws a `RangeError` where there is no such number or reading; a reading
 * that does not hold on the day is not found.
 *
 * @quelle Konzept, Evaluation und Fortschreibung, Monitoring der Integrationsstrategie
 * @example
 * ```ts
 * import { findDefinition } from "@teilhabe/core/indikator"
 * import { Stichtag } from "@teilhabe/core/kernel"
 *
 * findDefinition("2.2")?.variante // => "b2b"
 * findDefinition("1.4", "saldo-je-10000", Stichtag.make(2010, 12, 31)) // => undefined
 * findDefinition("2.2", "b2c") // => throws RangeError
 * ```
 */
export const findDefinition = (indikator: string, variante?: string, stichtag?: Stichtag.Stichtag): Indikatordefinition | undefined => {
  const given: unknown = indikator
  if (typeof given !== "string") throw new RangeError(`The number of an Indikator is text: write "${String(given)}", not ${String(given)}`)
  if (stichtag !== undefined && Result.isFailure(Stichtag.parse(String(stichtag)))) throw new RangeError(`"${String(stichtag)}" is no Stichtag: write Stichtag.make(2017, 12, 31)`)
  const own = definitionen.filter((one) => one.indikator === indikator)
  if (own.length === 0) throw new RangeError(`There is no Indikator "${indikator}"${hint(indikator, indikatoren)}`)
  const named = own.filter((one) => (variante === undefined ? one.standard : one.variante === variante))
  if (named.length === 0) {
    throw new RangeError(`The Indikator ${indikator} has no reading "${variante}"${hint(variante ?? "", own.map((one) => one.variante))}`)
  }
  return named.find((one) => stichtag === undefined || holds(one, stichtag))
}
