/**
 * What keeps questions from being asked of a register, with the table and the Datensätze that want the answer.
 *
 * @module
 */
import type { Finding } from "@teilhabe/core/kernel"
import { Raummerkmal } from "@teilhabe/core/merkmal"
import type { Register, Registerkopf, Tabelle } from "../Register.js"
import type { Registerfrage } from "../Registerfrage.js"
import { spalten } from "../Registerspalte.js"

const idsOf = ({ datensaetze }: Registerfrage): ReadonlyArray<string> => datensaetze.map(({ kopf }) => kopf.id)

const stand = ({ herkunft, raum, stichtag }: Registerkopf) => ({ herkunft, raum: Raummerkmal.keyOf(raum), stichtag })

/** Finds questions that were made for another register: one of another kind, town or year. */
export const otherRegister = (register: Register, fragen: ReadonlyArray<Registerfrage>): ReadonlyArray<Finding.Finding> => {
  const own = stand(register)
  return (["herkunft", "raum", "stichtag"] as const).flatMap((merkmal): ReadonlyArray<Finding.Finding> => {
    const frage = fragen.find((one) => stand(one.register)[merkmal] !== own[merkmal])
    if (frage === undefined) return []
    const [wanted, id] = [stand(frage.register)[merkmal], idsOf(frage)[0] ?? ""]
    return [{
      code: "register/FrageOfOtherRegister", schwere: "fehler", path: [frage.tabelle, id, "register", merkmal],
      message: `the question for ${id} was made for a register with ${merkmal} ${wanted}, and this one has ${own[merkmal]}: its answer would bear a wrong name; ask what fragenZu(register) gives for this register`,
      details: { merkmal, erwartet: wanted, gefunden: own[merkmal], datensatz: id, tabelle: frage.tabelle },
    }]
  })
}

const columnMessage = (tabelle: Tabelle, spalte: string, ids: ReadonlyArray<string>): string => {
  const known = spalten[tabelle].find(({ name }) => name === spalte)
  const others = ids.length > 3 ? ` and ${ids.length - 3} more` : ""
  const meaning = known === undefined ? "" : ` (${known.art}: ${known.beschreibung})`
  return `the table ${tabelle} has no column "${spalte}"${meaning}, which ${ids.slice(0, 3).join(", ")}${others} need; add it, or leave out the questions that read it`
}

/** Says of findings about the questions of one table which Datensätze they keep away; a missing column is told once. */
export const withPlace = (tabelle: Tabelle, fragen: ReadonlyArray<Registerfrage>, findings: ReadonlyArray<Finding.Finding>): ReadonlyArray<Finding.Finding> => {
  const missing = new Map<string, { readonly first: Finding.Finding; readonly ids: Set<string> }>()
  const told: Array<Finding.Finding> = []
  for (const one of findings) {
    const [part, at, ...rest] = one.path
    const frage = part === "fragen" && typeof at === "number" ? fragen[at] : undefined
    const ids = frage === undefined ? [] : idsOf(frage)
    const placed = { ...one, path: frage === undefined ? [tabelle, ...one.path] : [tabelle, ids[0] ?? at ?? "", ...rest], details: { ...one.details, tabelle } }
    const spalte = one.code === "cube/SpalteNotFound" ? String(one.details["spalte"]) : undefined
    if (spalte === undefined) told.push(ids.length === 0 ? placed : { ...placed, message: `${ids.join(", ")}, table ${tabelle}: ${one.message}` })
    else {
      const known = missing.get(spalte) ?? { first: placed, ids: new Set() }
      for (const id of ids) known.ids.add(id)
      missing.set(spalte, known)
    }
  }
  const columns = [...missing].map(([spalte, { first, ids }]) =>
    ({ ...first, message: columnMessage(tabelle, spalte, [...ids]), details: { ...first.details, datensaetze: [...ids].join(", ") } }))
  return [...columns, ...told]
}
