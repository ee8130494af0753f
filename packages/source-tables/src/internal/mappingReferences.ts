/**
 * What a mapping refers to within itself: Merkmale, their keys, Datensätze, and one meaning per column.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { Codeliste } from "@teilhabe/core/merkmal"
import type { Angaben, Beschriftung, Rolle } from "../Mapping.js"
import type { Code } from "./message.js"

/** Something that a mapping refers to and that is not there. */
export interface ReferenceProblem {
  readonly code: Code
  readonly path: Finding.Path
  readonly details: Finding.Finding["details"]
  readonly known?: Iterable<string>
  readonly wort?: string
}

type Beschriftungen = ReadonlyMap<string, Beschriftung>
type Koordinate = Readonly<Record<string, string>>

const ROLES = ["zeit", "raum", "merkmal", "koordinaten", "wahl", "fest", "wert", "frei"] as const

const WHOLE = "a whole number, since what is counted (ganzzahlig) is rounded to whole numbers"

const TIMES: ReadonlySet<string> = new Set(["raum", "zeit"])

const koordinateProblems = (koordinate: Koordinate, path: Finding.Path, known: Beschriftungen): ReadonlyArray<ReferenceProblem> =>
  Object.entries(koordinate).flatMap(([id, schluessel]): ReadonlyArray<ReferenceProblem> => {
    if (TIMES.has(id)) return []
    const found = known.get(id)
    if (found === undefined) return [{ code: "mapping/MerkmalUnknown", path: [...path, id], details: { merkmal: id }, known: known.keys(), wort: id }]
    const { liste } = found.merkmal
    if (schluessel === Codeliste.INSGESAMT || Codeliste.find(liste, schluessel) !== undefined) return []
    const keys = liste.auspraegungen.map((one) => one.schluessel)
    return [{ code: "mapping/KeyOfListUnknown", path: [...path, id], details: { schluessel, liste: liste.id }, known: keys, wort: schluessel }]
  })

const rolleProblems = (rolle: Rolle, path: Finding.Path, known: Beschriftungen): ReadonlyArray<ReferenceProblem> => {
  const found = ROLES.filter((name) => rolle[name] !== undefined)
  if (found.length !== 1) {
    return [{ code: "mapping/RoleUnclear", path, details: { known: ROLES.join(", "), found: found.join(", ") || "none" } }]
  }
  const { merkmal, koordinaten = {} } = rolle
  const missing = merkmal === undefined || known.has(merkmal) ? []
    : [{ code: "mapping/MerkmalUnknown" as const, path: [...path, "merkmal"], details: { merkmal }, known: known.keys(), wort: merkmal }]
  return [
    ...missing,
    ...Object.entries(koordinaten).flatMap(([label, koordinate]) => koordinateProblems(koordinate, [...path, "koordinaten", label], known)),
  ]
}

const parts = (angaben: Angaben): ReadonlyArray<ReferenceProblem> => {
  const { format, vorspalten, kopf, felder, spalten } = angaben
  const needed = format === "open-sdg" ? { felder } : format === "genesis" ? { vorspalten, kopf } : { vorspalten, spalten }
  return Object.entries(needed).filter(([, part]) => part === undefined)
    .map(([teil]) => ({ code: "mapping/PartMissing", path: [], details: { format, teil } }))
}

// The other formats are those in which offices publish; anybody writes a table of columns, a city its exact counts too.
const herkunftProblems = ({ format, herkunft }: Angaben): ReadonlyArray<ReferenceProblem> =>
  (format === "spalten" && herkunft === undefined ? [{ code: "mapping/HerkunftMissing", path: ["format"], details: { format } }] : [])

/** Lists what a mapping refers to and that is not there. */
export const referenceProblems = (angaben: Angaben, known: Beschriftungen): ReadonlyArray<ReferenceProblem> => {
  const { vorspalten = [], kopf = [], felder = {}, spalten = [], datensaetze } = angaben
  const ids = datensaetze.map(({ id }) => id)
  return [
    ...parts(angaben),
    ...herkunftProblems(angaben),
    ...vorspalten.flatMap((rolle, at) => rolleProblems(rolle, ["vorspalten", at], known)),
    ...kopf.flatMap((rolle, at) => rolleProblems(rolle, ["kopf", at], known)),
    ...Object.entries(felder).flatMap(([name, rolle]) => rolleProblems(rolle, ["felder", name], known)),
    ...spalten.flatMap(({ datensatz, koordinate = {} }, at): ReadonlyArray<ReferenceProblem> => [
      ...(datensatz === undefined || ids.includes(datensatz) ? []
        : [{ code: "mapping/DatensatzUnknown" as const, path: ["spalten", at, "datensatz"], details: { datensatz }, known: ids, wort: datensatz }]),
      ...koordinateProblems(koordinate, ["spalten", at, "koordinate"], known),
    ]),
    ...datensaetze.flatMap(({ koordinate = {}, merkmale = [], ganzzahlig, rundung }, at) => [
      ...(ganzzahlig === undefined || rundung === undefined || Number.isInteger(rundung.basis) ? []
        : [{ code: "mapping/ValueInvalid" as const, path: ["datensaetze", at, "rundung", "basis"], details: { expected: WHOLE, found: `"${rundung.basis}"` } }]),
      ...koordinateProblems(koordinate, ["datensaetze", at, "koordinate"], known),
      ...merkmale.filter((id) => !known.has(id)).map((id): ReferenceProblem =>
        ({ code: "mapping/MerkmalUnknown", path: ["datensaetze", at, "merkmale"], details: { merkmal: id }, known: known.keys(), wort: id })),
    ]),
  ]
}
