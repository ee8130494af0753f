/**
 * Which version (Fassung) of the definition of a Merkmal numbers follow.
 *
 * @module
 */
import * as Altersgruppe from "../../merkmal/Altersgruppe.js"
import * as Raummerkmal from "../../merkmal/Raummerkmal.js"
import * as Zeitmerkmal from "../../merkmal/Zeitmerkmal.js"
import type { Operandwert } from "../Ergebnis.js"

const selects = ({ koordinate, alter }: Operandwert): ReadonlyArray<string> => [
  ...Object.keys(koordinate).filter((id) => id !== Raummerkmal.ID && id !== Zeitmerkmal.ID),
  ...(alter === undefined ? [] : [Altersgruppe.ID]),
]

/** The definitions that a number follows, of those Merkmale alone by which it is selected. */
export const definitionenOf = (wert: Operandwert): Readonly<Record<string, string>> =>
  Object.fromEntries(selects(wert).flatMap((id) => {
    const version = wert.definitionen[id]
    return version === undefined ? [] : [[id, version] as const]
  }))

/** The Merkmal whose values follow different definitions in numbers that select by it. */
export const conflict = (werte: ReadonlyArray<Operandwert>): string | undefined => {
  const versions = new Map<string, string>()
  for (const [id, own] of werte.flatMap((wert) => Object.entries(definitionenOf(wert)))) {
    if ((versions.get(id) ?? own) !== own) return id
    versions.set(id, own)
  }
  return undefined
}

/** The Merkmale of which some numbers that select by them name a definition and others do not. */
export const undeclared = (werte: ReadonlyArray<Operandwert>): ReadonlyArray<string> => {
  const named = new Set(werte.flatMap((wert) => Object.keys(definitionenOf(wert))))
  return [...named].filter((id) => werte.some((wert) => selects(wert).includes(id) && wert.definitionen[id] === undefined)).sort()
}

/** For each Merkmal that tells the groups apart, the one definition by which most of what was read can be told. */
export const fassungenOf = (gelesen: ReadonlyArray<ReadonlyArray<Operandwert>>, merkmale: ReadonlyArray<string>): Readonly<Record<string, string>> =>
  Object.fromEntries(merkmale.flatMap((id) => {
    const told = gelesen.map((kandidaten) => new Set(kandidaten.flatMap((one) => (one.wert._tag === "Fehlend" ? [] : (definitionenOf(one)[id] ?? [])))))
    const versions = [...new Set(told.flatMap((one) => [...one]))].sort()
    const [most] = versions
      .map((version) => ({ version, count: told.filter((one) => one.has(version)).length }))
      .toSorted((a, b) => b.count - a.count)
    return most === undefined ? [] : [[id, most.version] as const]
  }))

/** The Merkmal by which a number follows another definition than the figure does. */
export const strays = (wert: Operandwert, fassungen: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(definitionenOf(wert)).find(([id, version]) => (fassungen[id] ?? version) !== version)?.[0]
