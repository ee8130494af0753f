import { type Finding, pathToText } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import * as Zeitraum from "../../kernel/Zeitraum.js"
import { fehler, hinweis, warnung } from "./finding.js"
import type { Umfeld } from "./umfeld.js"

/** An id names one element. */
const checkDoubled = ({ eigene, sicht }: Umfeld): ReadonlyArray<Finding> => {
  const first = new Map<string, string>()
  // A document has a room of names to itself, since it is named by sources alone.
  const all = [...eigene, ...sicht.dokumente.map(({ at, it }) => ({ at, id: `dokument ${it.id}`, it }))]
  return all.flatMap(({ at, id, it }) => {
    const known = first.get(id)
    if (known === undefined) return first.set(id, pathToText(at)) && []
    return [fehler("IdDoubled", [...at, "id"], `the id "${it.id}" stands at ${known} already; give one of the two another id`, { id: it.id, first: known })]
  })
}

/** An id means the same here and in the Konzept. */
const checkForeign = ({ eigene, konzept }: Umfeld): ReadonlyArray<Finding> => {
  if (konzept === undefined) return []
  const foreign = new Set<string>([...konzept.akteure, ...konzept.gremien, ...konzept.handlungsfelder].map(({ id }) => id))
  return eigene.filter(({ id }) => foreign.has(id)).map(({ at, id, it }) =>
    fehler("IdOfKonzept", [...at, "id"], `the Konzept "${konzept.id}" has the id "${id}" already; leave the entry out where the same is meant, or give it another id`, { id }, it))
}

/** The data belong to the Konzept that they are checked against. */
const checkKonzept = ({ konzept, sicht }: Umfeld): ReadonlyArray<Finding> => {
  const id = sicht.konzept
  if (konzept === undefined || id === undefined || id === konzept.id) return []
  const message = `the data on KIM name the Konzept "${id}" and are checked against "${konzept.id}"; correct the key or check them against their own`
  return [fehler("KimOfOtherKonzept", ["konzept"], message, { id, wanted: konzept.id }, undefined, nearest(id, [konzept.id]))]
}

/** A document that the Konzept lists too is of one time. */
const checkDokumente = ({ konzept, sicht }: Umfeld): ReadonlyArray<Finding> =>
  sicht.dokumente.flatMap(({ at, it }) => {
    const other = konzept?.dokumente.find(({ id }) => id === it.id)
    if (other?.zeit === undefined || it.zeit === undefined || Zeitraum.compare(other.zeit, it.zeit) === 0) return []
    const message = `the document "${it.id}" is of ${it.zeit.von} here and of ${other.zeit.von} in the Konzept; correct one of them`
    return [warnung("DokumentContradicted", [...at, "zeit"], message, { id: it.id, von: it.zeit.von, konzept: other.zeit.von })]
  })

const USES = ["geber", "traeger", "an", "partner", "anwesend", "organisation", "teilVon"] as const

const namedIn = (value: unknown, into: Set<string>): ReadonlySet<string> => {
  if (typeof value !== "object" || value === null) return into
  for (const [key, inner] of Object.entries(value)) {
    if ((USES as ReadonlyArray<string>).includes(key)) for (const id of [inner].flat()) into.add(String(id))
    namedIn(inner, into)
  }
  return into
}

/** An Akteur that is listed here and that nothing names was probably meant somewhere; silent where parts could not be read. */
const checkUnused = ({ sicht }: Umfeld): ReadonlyArray<Finding> => {
  const { kim } = sicht
  if (kim === undefined) return []
  const named = namedIn(kim, new Set())
  return sicht.akteure.filter(({ it }) => !named.has(it.id)).map(({ at, it }) =>
    hinweis("AkteurNotMentioned", at, `nothing names the Akteur "${it.id}"; name it or leave it out`, { id: it.id }, it))
}

/** Ids and documents hold together. */
export const checkIds = (umfeld: Umfeld): ReadonlyArray<Finding> => [
  ...checkDoubled(umfeld), ...checkForeign(umfeld), ...checkKonzept(umfeld), ...checkDokumente(umfeld), ...checkUnused(umfeld),
]
