import type { Finding, Path } from "../../kernel/Finding.js"
import { pathToText } from "../../kernel/Finding.js"
import { nearest } from "../../kernel/nearest.js"
import type { Konzept } from "../../konzept/Konzept.js"
import type { Angebot } from "../Angebot.js"
import { fehler, hinweis } from "./finding.js"
import type { Gelesen, Platz } from "./gelesen.js"

/** An id names one offer: no two share one. */
export const checkIds = ({ angebote }: Gelesen): ReadonlyArray<Finding> => {
  const first = new Map<string, string>()
  return angebote.flatMap(({ at, it }) => {
    const known = first.get(it.id)
    if (known === undefined) {
      first.set(it.id, pathToText(at))
      return []
    }
    const message = `the id "${it.id}" stands at ${known} already; give one of the two another id`
    return [fehler("IdDoubled", [...at, "id"], message, { id: it.id, first: known }, it)]
  })
}

/** The catalogue belongs to the Konzept that it is checked against. */
export const checkKonzept = ({ konzept: named }: Gelesen, konzept: Konzept): ReadonlyArray<Finding> => {
  if (named === undefined || named === konzept.id) return []
  const message = `the catalogue names the Konzept "${named}" and is checked against "${konzept.id}"; correct the key or check it against its own`
  return [fehler("KonzeptMismatch", ["konzept"], message, { id: named, wanted: konzept.id }, undefined, nearest(named, [konzept.id]))]
}

/** With thousands of mistakes a proposal for each helps nobody and takes long. */
const MAX_SUGGESTIONS = 200

interface Verweis {
  readonly at: Path
  readonly id: string
  readonly wanted: "akteur" | "handlungsfeld" | "zielgruppe" | "ort"
  readonly von: Angebot
}

const verweiseOf = ({ at, it }: Platz): ReadonlyArray<Verweis> => [
  { at: [...at, "traeger"], id: it.traeger, wanted: "akteur", von: it },
  ...it.handlungsfelder.map((id, index) => ({ at: [...at, "handlungsfelder", index], id, wanted: "handlungsfeld", von: it }) as const),
  ...it.zielgruppen.map((id, index) => ({ at: [...at, "zielgruppen", index], id, wanted: "zielgruppe", von: it }) as const),
  ...(it.ort === undefined ? [] : [{ at: [...at, "ort"], id: it.ort, wanted: "ort", von: it } as const]),
]

const idsOf = (elements: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> => new Set(elements.map(({ id }) => id))

/** Every id names an Akteur, a Handlungsfeld, a Zielgruppe or an Ort of the Konzept. */
export const checkVerweise = ({ angebote }: Gelesen, konzept: Konzept): ReadonlyArray<Finding> => {
  const known = {
    akteur: idsOf(konzept.akteure), handlungsfeld: idsOf(konzept.handlungsfelder),
    zielgruppe: idsOf(konzept.zielgruppen), ort: idsOf(konzept.orte),
  }
  const dangling = angebote.flatMap(verweiseOf).filter(({ id, wanted }) => !known[wanted].has(id))
  return dangling.map(({ at, id, von, wanted }, index) => {
    const near = index < MAX_SUGGESTIONS ? nearest(id, known[wanted]) : undefined
    const message = `the Konzept "${konzept.id}" has no ${wanted} "${id}"; name one that exists or add it to the Konzept`
    return fehler("ReferenceNotFound", at, message, { id, wanted }, von, near)
  })
}

const listsOf = ({ at, it }: Platz): ReadonlyArray<readonly [at: Path, values: ReadonlyArray<string>]> => [
  [[...at, "handlungsfelder"], it.handlungsfelder],
  [[...at, "zielgruppen"], it.zielgruppen],
  [[...at, "sprachen"], it.sprachen],
  [[...at, "zugang", "rechtskreise"], it.zugang.rechtskreise],
  [[...at, "zugang", "aufenthaltsstatus"], it.zugang.aufenthaltsstatus],
  [[...at, "zugang", "geschlecht"], it.zugang.geschlecht],
  [[...at, "zugang", "sozialraeume"], it.zugang.sozialraeume],
]

/** A list names each thing once. */
export const checkListen = ({ angebote }: Gelesen): ReadonlyArray<Finding> =>
  angebote.flatMap((platz) =>
    listsOf(platz).flatMap(([at, values]) => {
      const seen = new Set<string>()
      return values.flatMap((id, index) => {
        if (!seen.has(id)) return seen.add(id) && []
        return [fehler("ReferenceDoubled", [...at, index], `"${id}" is named twice in one list; remove one`, { id }, platz.it)]
      })
    }))

/** A Sozialraum that nothing in the Konzept names is probably misspelt. */
export const checkSozialraeume = ({ angebote }: Gelesen, konzept: Konzept): ReadonlyArray<Finding> => {
  const named = konzept.orte.flatMap(({ sozialraum }) => (sozialraum === undefined ? [] : [sozialraum]))
  const known = new Set<string>([...konzept.stadt.sozialraeume.map(({ schluessel }) => schluessel), ...named])
  const unknown = angebote.flatMap(({ at, it }) =>
    it.zugang.sozialraeume.map((id, index) => ({ at: [...at, "zugang", "sozialraeume", index], id, it })).filter(({ id }) => !known.has(id)))
  return unknown.map(({ at, id, it }, index) => {
    const near = index < MAX_SUGGESTIONS ? nearest(id, known) : undefined
    const message = `the city has no Sozialraum "${id}" in its Konzept, so that nobody may be found to live there; correct the key`
    return hinweis("SozialraumNotFound", at, message, { id }, it, near)
  })
}
