import * as Result from "effect/Result"
import type { Finding } from "../kernel/Finding.js"
import type { Id } from "../kernel/Id.js"
import * as Fassung from "../konzept/Fassung.js"
import type { Konzept } from "../konzept/Konzept.js"
import { type Baum, fuege, listKey, type Knoten, zerlege } from "./internal/baum.js"
import { fehler } from "./internal/finding.js"
import { sameValue } from "./internal/gleich.js"
import { orderAfter } from "./internal/reihe.js"
import type { Aenderung, Feld, Stelle, Unterschied } from "./Unterschied.js"

type Plain = Readonly<Record<string, unknown>>

const misfit = (element: string, message: string): Finding => fehler("UnterschiedMisfit", ["aenderungen"], `${message}: compare anew with the Fassung that is changed`, { element })

const sideFits = (value: Plain, one: Feld): boolean =>
  Object.hasOwn(value, one.feld) === Object.hasOwn(one, "alt") && sameValue(value[one.feld], one.alt)

const checkFelder = (value: Plain, felder: ReadonlyArray<Feld>, element: string): ReadonlyArray<Finding> =>
  felder.filter((feld) => !sideFits(value, feld)).map(({ feld }) => misfit(element, `the field "${feld}" of "${element}" is not what the change says it was`))

const checkFits = ({ knoten, rahmen }: Baum, aenderung: Aenderung, gone: ReadonlySet<Id>): ReadonlyArray<Finding> => {
  if (aenderung.art === "rahmen") return checkFelder(rahmen, aenderung.felder, "konzept")
  const { element } = aenderung
  const there = knoten.get(element)
  if (aenderung.art === "hinzugekommen") return there === undefined || gone.has(element) ? [] : [misfit(element, `the element "${element}" is to come, and is there already`)]
  if (there === undefined) return [misfit(element, `the element "${element}" is not there`)]
  if (aenderung.art === "entfallen") return sameValue(there.wert, aenderung.wert) ? [] : [misfit(element, `the element "${element}" is to go, and says something else by now`)]
  return checkFelder(there.wert, aenderung.felder, element)
}

const patch = (value: Plain, felder: ReadonlyArray<Feld>): Plain => {
  const byName = new Map(felder.map((feld) => [feld.feld, feld]))
  const kept = Object.entries(value).filter(([key]) => !byName.has(key))
  return Object.fromEntries([...kept, ...felder.flatMap((one) => (Object.hasOwn(one, "neu") ? [[one.feld, one.neu] as const] : []))])
}

const knotenAfter = (knoten: Baum["knoten"], aenderungen: ReadonlyArray<Aenderung>): ReadonlyMap<Id, Pick<Knoten, "art" | "wert">> => {
  const after = new Map<Id, Pick<Knoten, "art" | "wert">>(knoten)
  for (const one of aenderungen) if (one.art === "entfallen") after.delete(one.element)
  for (const one of aenderungen) {
    if (one.art === "hinzugekommen") after.set(one.element, { art: one.elementart, wert: one.wert })
    const there = one.art === "geaendert" ? after.get(one.element) : undefined
    if (one.art === "geaendert" && there !== undefined) after.set(one.element, { art: there.art, wert: patch(there.wert, one.felder) })
  }
  return after
}

const stellenOf = ({ aenderungen, reihenfolgen }: Unterschied): ReadonlyArray<Stelle> => [
  ...reihenfolgen.map(({ stelle }) => stelle),
  ...aenderungen.flatMap((one) => (one.art === "hinzugekommen" ? [one.stelle] : one.art === "geaendert" && one.stelle !== undefined ? [one.stelle.neu] : [])),
]

const listenAfter = ({ listen }: Baum, unterschied: Unterschied): ReadonlyMap<string, ReadonlyArray<Id>> => {
  const stellen = new Map([...[...listen.values()].map(({ stelle }) => stelle), ...stellenOf(unterschied)].map((stelle) => [listKey(stelle), stelle]))
  const ordered = new Map(unterschied.reihenfolgen.map(({ neu, stelle }) => [listKey(stelle), neu]))
  return new Map([...stellen].map(([key, stelle]) => [key, ordered.get(key) ?? orderAfter(listen.get(key)?.ids ?? [], stelle, unterschied.aenderungen)]))
}

/**
 * Applies what differs to the old Fassung, and gives the new one; fails with every place where the Konzept is not the one that was compared.
 *
 * Nothing is applied in part.
 *
 * @example
 * ```ts
 * import { applyUnterschied, compareFassungen } from "@teilhabe/core/fortschreibung"
 * import { marl } from "@teilhabe/konzepte/marl"
 * import * as Result from "effect/Result"
 *
 * const kleiner = { ...marl, projekte: marl.projekte.slice(1) }
 * const unterschied = compareFassungen(marl, kleiner)
 * Result.getOrThrow(applyUnterschied(marl, unterschied)).projekte.length === kleiner.projekte.length // => true
 * Result.isFailure(applyUnterschied(kleiner, unterschied)) // => true
 * ```
 */
export const applyUnterschied = (alt: Konzept, unterschied: Unterschied): Result.Result<Konzept, ReadonlyArray<Finding>> => {
  const baum = zerlege(alt)
  const gone = new Set(unterschied.aenderungen.flatMap((one) => (one.art === "entfallen" ? [one.element] : [])))
  const other = alt.id === unterschied.alt.konzept && Fassung.nummer(alt) === unterschied.alt.nummer
    ? []
    : [misfit(alt.id, `the change is of Fassung ${unterschied.alt.nummer} of "${unterschied.alt.konzept}", and this is Fassung ${Fassung.nummer(alt)} of "${alt.id}"`)]
  const findings = [...other, ...unterschied.aenderungen.flatMap((one) => checkFits(baum, one, gone))]
  if (findings.length > 0) return Result.fail(findings)
  const rahmen = unterschied.aenderungen.find((one) => one.art === "rahmen")
  return Result.succeed(fuege({
    rahmen: rahmen === undefined ? baum.rahmen : patch(baum.rahmen, rahmen.felder),
    knoten: knotenAfter(baum.knoten, unterschied.aenderungen),
    listen: listenAfter(baum, unterschied),
  }))
}
