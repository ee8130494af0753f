import type { Finding, Path } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import type { Quelle } from "../../kernel/Quelle.js"
import { fehler } from "./finding.js"
import type { Art, Umfeld } from "./umfeld.js"

/** An id that stands somewhere, and what it has to lead to. */
interface Verweis {
  readonly at: Path
  readonly id: string
  readonly wanted: Art
}

const one = (at: Path, key: string, id: string | undefined, wanted: Art): ReadonlyArray<Verweis> =>
  id === undefined ? [] : [{ at: [...at, key], id, wanted }]

const list = (at: Path, key: string, ids: ReadonlyArray<string>, wanted: Art): ReadonlyArray<Verweis> =>
  ids.map((id, index) => ({ at: [...at, key, index], id, wanted }))

/** Every id that the data name, in their order. */
const verweiseIn = ({ sicht }: Umfeld): ReadonlyArray<Verweis> => [
  ...(sicht.programm === undefined ? [] : list(["programm"], "geber", sicht.programm.geber, "akteur")),
  ...sicht.akteure.flatMap(({ at, it }) => one(at, "teilVon", it.teilVon, "akteur")),
  ...sicht.stellen.flatMap(({ at, it }) => [
    ...one(at, "baustein", it.baustein, "baustein"),
    ...one(at, "traeger", it.traeger, "akteur"),
    ...it.foerderungen.flatMap(({ geber }, index) => list([...at, "foerderungen", index], "geber", geber, "akteur")),
    ...it.weiterleitungen.flatMap(({ an, vereinbarung }, index) => [
      ...one([...at, "weiterleitungen", index], "an", an, "akteur"),
      ...one([...at, "weiterleitungen", index], "vereinbarung", vereinbarung, "vereinbarung"),
    ]),
  ]),
  ...sicht.vereinbarungen.flatMap(({ at, it }) => [
    ...list(at, "partner", it.partner, "akteur"),
    ...list(at, "stellen", it.stellen, "stelle"),
    ...list([...at, "unterzeichnung"], "anwesend", it.unterzeichnung?.anwesend ?? [], "akteur"),
  ]),
  ...sicht.austauschpflichten.flatMap(({ at, it }) => list(at, "bausteine", it.bausteine, "baustein")),
  ...sicht.daecher.flatMap(({ at, it }) => [
    ...one(at, "gremium", it.gremium, "gremium"),
    ...list(at, "organisation", it.organisation, "akteur"),
    ...it.themen.flatMap(({ handlungsfeld }, index) => one([...at, "themen", index], "handlungsfeld", handlungsfeld, "handlungsfeld")),
  ]),
]

/** With thousands of mistakes a proposal for each helps nobody and takes long. */
const MAX_SUGGESTIONS = 200

/** What only the Konzept holds, or may hold. */
const FOREIGN: ReadonlySet<Art> = new Set(["akteur", "gremium", "handlungsfeld"])

const checkReferences = (umfeld: Umfeld): ReadonlyArray<Finding> => {
  const { bekannt, konzept, sicht } = umfeld
  const wrong = verweiseIn(umfeld).filter(({ id, wanted }) => {
    if (bekannt.get(id)?.has(wanted) === true || sicht.unread.has(id)) return false
    return konzept !== undefined || !FOREIGN.has(wanted) || bekannt.has(id)
  })
  return wrong.map(({ at, id, wanted }, index) => {
    const found = [...(bekannt.get(id) ?? [])].join(" or ")
    if (found !== "") return fehler("ReferenceOfWrongKind", at, `"${id}" is the id of a ${found}, here a ${wanted} is needed`, { id, found, wanted })
    const known = [...bekannt].filter(([, arten]) => arten.has(wanted)).map(([key]) => key)
    const near = index < MAX_SUGGESTIONS ? nearest(id, known) : undefined
    return fehler("ReferenceNotFound", at, `no ${wanted} has the id "${id}"; name one that exists or add it`, { id, wanted }, undefined, near)
  })
}

/** A list names each thing once. */
const checkDoubled = (umfeld: Umfeld): ReadonlyArray<Finding> => {
  const seen = new Set<string>()
  return verweiseIn(umfeld).filter(({ at }) => typeof at.at(-1) === "number").flatMap(({ at, id }) => {
    const key = JSON.stringify([at.slice(0, -1), id])
    return seen.has(key) ? [fehler("ReferenceDoubled", at, `"${id}" is named twice in one list; remove one`, { id })] : seen.add(key) && []
  })
}

const quellenIn = (value: unknown, at: Path): ReadonlyArray<readonly [Path, Quelle]> => {
  if (typeof value !== "object" || value === null) return []
  const entries: ReadonlyArray<readonly [string | number, unknown]> = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => (key === "quelle" ? [[[...at, key], inner as Quelle] as const] : quellenIn(inner, [...at, key])))
}

/** Every source is a document that is listed, here or in the Konzept. */
const checkQuellen = ({ dokumente, eigene, konzept, sicht }: Umfeld): ReadonlyArray<Finding> => {
  const known = new Set([...dokumente.keys(), ...sicht.unread])
  const all = [...quellenIn(sicht.programm, ["programm"]), ...eigene.flatMap(({ at, it }) => quellenIn(it, at))]
  // Without the Konzept its own documents are not known; `konzept` is what a source names that says none.
  const wrong = all.filter(([, { dokument }]) => !known.has(dokument) && (konzept !== undefined || dokument !== "konzept"))
  return wrong.map(([at, { dokument }]) =>
    fehler("ReferenceNotFound", [...at, "dokument"], `no dokument has the id "${dokument}"; list it under dokumente`, { id: dokument, wanted: "dokument" }, undefined, nearest(dokument, known)))
}

/** What is joined by a Dach is the Konzept or KIM itself where it is named by an id. */
const checkVerbundene = ({ konzept, sicht }: Umfeld): ReadonlyArray<Finding> => {
  const known = [sicht.id, sicht.konzept, konzept?.id].filter((id) => id !== undefined)
  return sicht.daecher.flatMap(({ at, it }) => it.verbindet.flatMap(({ id }, index) => {
    if (id === undefined || known.includes(id)) return []
    const message = `"${id}" is neither the Konzept nor these data on KIM; leave out the id of anything else`
    return [fehler("ReferenceNotFound", [...at, "verbindet", index, "id"], message, { id, wanted: "konzept" }, it, nearest(id, known))]
  }))
}

/** Every id leads to what it has to, every source to a document. */
export const checkVerweise = (umfeld: Umfeld): ReadonlyArray<Finding> => [
  ...checkReferences(umfeld), ...checkDoubled(umfeld), ...checkQuellen(umfeld), ...checkVerbundene(umfeld),
]
